// Lets jest load TypeScript modules as they are: types are erased and nothing else changes, as `node src/cli.ts` does it.
// It must not check types (`npm run types` does) nor resolve imports.
import { transformSync, version } from 'esbuild'
import { createHash } from 'node:crypto'

const OPTIONS = {
  loader: 'ts',
  format: 'esm',
  target: 'node24',
  sourcemap: 'inline',
  // Without it an import that is only used as a type is dropped or kept by a guess.
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
}

export default {
  process: (text, file) => ({ code: transformSync(text, { ...OPTIONS, sourcefile: file }).code }),
  getCacheKey: (text, file) =>
    createHash('sha256')
      .update([version, JSON.stringify(OPTIONS), file, text].join('\0'))
      .digest('hex'),
}

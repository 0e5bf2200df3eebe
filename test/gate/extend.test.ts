// What configurations extend: with links, as a repository may hold them, and the same file by several ways.
import { expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkFiles } from '../../src/gate/check-files.ts'
import { loadConfiguration } from '../../src/gate/configuration.ts'
import { UsageError } from '../../src/config/usage-error.ts'
import { Files } from '../../src/host/files.ts'

async function inFolder(
  files: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'poolgate-test-')))
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function problemsOf(files: Files): Promise<readonly string[]> {
  try {
    const { problems } = await checkFiles(['x.json'], {}, files)
    return problems.map(({ message }) => message)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.problems.map(({ message }) => message)
  }
}

const rule =
  'code: ACME001\nname: acme-one\ntitle: t\nseverity: error\nfor: loadBalancer\nassert: lb.name == "x"\nmessage: m\n'
const leaves = 'which may read its own files only. Ask its authors to put the file inside.'

test('a rule or a configuration of a package that is a link to something else is refused', async () => {
  const pack = {
    'node_modules/pack/rules/own.yaml': rule,
    'node_modules/pack/poolgate.yaml': 'extends: ./link.yaml',
    'secrets/x.yaml': rule,
    'x.json': '{}',
  }
  await inFolder({ ...pack, 'poolgate.yaml': 'rulePaths: [pack]' }, async (folder) => {
    symlinkSync(join(folder, 'secrets/x.yaml'), join(folder, 'node_modules/pack/rules/link.yaml'))
    expect(await problemsOf(new Files({ directory: folder, root: folder }))).toEqual([
      `node_modules/pack/rules/link.yaml leads out of the package node_modules/pack, ${leaves}`,
    ])
  })
  await inFolder({ ...pack, 'poolgate.yaml': 'extends: pack' }, async (folder) => {
    symlinkSync(join(folder, 'secrets/x.yaml'), join(folder, 'node_modules/pack/link.yaml'))
    expect(await problemsOf(new Files({ directory: folder, root: folder }))).toEqual([
      `node_modules/pack/link.yaml leads out of the package node_modules/pack, ${leaves}`,
    ])
  })
})

test('links that lead in a circle end as files that extend one another without end', async () => {
  await inFolder(
    { 'poolgate.yaml': 'extends: ./a/poolgate.yaml', 'a/poolgate.yaml': 'extends: ./b/poolgate.yaml', 'x.json': '{}' },
    async (folder) => {
      symlinkSync(join(folder, 'a'), join(folder, 'a/b'))
      expect(await problemsOf(new Files({ directory: folder, root: folder }))).toEqual([
        expect.stringMatching(
          /^More than 10 files extend one another: poolgate.yaml → a\/poolgate.yaml → a\/b\/poolgate.yaml → /,
        ),
      ])
    },
  )
})

test('a file that is reached by two ways counts once, where it is first', async () => {
  const files = {
    'poolgate.yaml': 'extends: [./a.yaml, ./b.yaml, ./x/../c.yaml]',
    'a.yaml': 'extends: ./c.yaml\nfailOn: info',
    'b.yaml': 'extends: ./c.yaml',
    'c.yaml': 'failOn: warning\npools: [{ match: { pool: c } }]',
  }
  await inFolder(files, async (folder) => {
    const { value, stack } = await loadConfiguration(undefined, new Files({ directory: folder, root: folder }))
    expect(stack.layers.map(({ file }) => file)).toEqual(['c.yaml', 'a.yaml', 'b.yaml', 'poolgate.yaml'])
    expect([value.failOn, value.pools]).toEqual(['info', [{ match: { pool: 'c' } }]])
  })
})

test('paths are those of the file that says them', async () => {
  const files = {
    'infra/poolgate.yaml': 'extends: ../org\ninputs: [{ template: main.json, parameters: [a.json] }]',
    'org/poolgate.yaml': 'rulePaths: [./rules, pack]\ninputs: [{ template: ../shared/net.json, parameters: ./p.json }]',
    'node_modules/pack/rules/a.yaml': rule,
  }
  await inFolder(files, async (folder) => {
    const { value } = await loadConfiguration(undefined, new Files({ directory: join(folder, 'infra'), root: folder }))
    expect(value.rulePaths).toEqual(['../org/rules', '../node_modules/pack/rules'])
    expect(value.inputs).toEqual([
      { template: '../shared/net.json', parameters: '../org/p.json' },
      { template: 'main.json', parameters: ['a.json'] },
    ])
  })
})

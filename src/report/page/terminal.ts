// Prints a page for a terminal: readable without colour, headings bold with it.
import { plain } from '../escape.ts'
import type { Style } from '../text/style.ts'
import { pad, wrap } from '../text/width.ts'
import type { Block } from './page.ts'

const WIDTH = 100
const INDENT = '  '

export function pageText(blocks: readonly Block[], style: Style): string {
  return `${blocks.map((block) => linesOf(block, style).join('\n')).join('\n\n')}\n`
}

function linesOf(block: Block, style: Style): readonly string[] {
  switch (block.type) {
    case 'title':
    case 'heading':
      return [style.strong(plain(block.text))]
    case 'prose':
      return wrap(plain(block.text), WIDTH)
    case 'source':
      return [style.dim(`From ${plain(block.path)}.`)]
    case 'rows': {
      const width = Math.max(0, ...block.rows.map(([key]) => key.length))
      return block.rows.map(([key, text]) => `${INDENT}${style.dim(pad(plain(key), width))}  ${plain(text)}`)
    }
    case 'code':
      return block.text
        .trimEnd()
        .split('\n')
        .map((line) => `${INDENT}${paint(plain(line), block.language, style)}`.trimEnd())
    case 'list':
      return block.items.flatMap((item) => hanging(`- ${plain(item)}`))
    case 'links':
      return block.urls.map(plain)
  }
}

function paint(line: string, language: string, style: Style): string {
  if (language !== 'diff') return line
  return line.startsWith('-') ? style.error(line) : line.startsWith('+') ? style.good(line) : line
}

/** The lines after the first stand below its text. */
function hanging(text: string): string[] {
  return wrap(text, WIDTH - INDENT.length).map((line, index) => (index === 0 ? line : INDENT + line))
}

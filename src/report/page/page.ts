// A page for people, as blocks: printed as Markdown in docs/ and as text in a terminal. What stands in a block is foreign and
// raw; the two printers escape it.

/** Prose may have parts in backticks, which are code; all else in it is text and no markup. */
export type Block =
  | { readonly type: 'title' | 'heading' | 'prose'; readonly text: string }
  | { readonly type: 'rows'; readonly rows: readonly (readonly [key: string, prose: string])[] }
  | { readonly type: 'code'; readonly language: string; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'links'; readonly urls: readonly string[] }
  /** The file that the page was made of. */
  | { readonly type: 'source'; readonly path: string }

export function heading(text: string): Block {
  return { type: 'heading', text }
}

/** A heading and what stands below it; nothing when nothing does. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}

/** The paragraphs of a text that is written in lines. */
export function paragraphs(text: string | undefined): readonly Block[] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((part) => part.trim().replaceAll(/\s+/g, ' '))
    .filter((part) => part !== '')
    .map((part) => ({ type: 'prose', text: part }))
}

/** Foreign text as code in prose, which a backtick of its own would end. */
export function inCode(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

/** The parts of prose: text, and what stands in backticks. */
export function partsOf(prose: string): readonly { readonly isCode: boolean; readonly text: string }[] {
  return prose
    .split(/(`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => (/^`[^`]+`$/.test(part) ? { isCode: true, text: part.slice(1, -1) } : { isCode: false, text: part }))
}

// HTML and SVG as values: what stands in a template of ours is markup, every text that is put into one is escaped.
import { xml } from './escape.ts'

/** Markup that is safe to put into other markup. Only `markup` and `join` make it. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

export type Content = string | number | undefined | Markup | readonly Content[]

/** `` markup`<b>${name}</b>` ``: what is put in is text, unless it is markup; a list is what is in it, one after the other. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(
    parts.map((part, index) => part + (index < contents.length ? textOf(contents[index]) : '')).join(''),
  )
}

/** Several with line breaks between them. */
export function lines(contents: readonly Markup[]): Markup {
  return new Markup(contents.map(({ text }) => text).join('\n'))
}

function textOf(content: Content): string {
  if (content === undefined) return ''
  if (content instanceof Markup) return content.text
  if (typeof content === 'string') return xml(content)
  return typeof content === 'number' ? String(content) : content.map(textOf).join('')
}

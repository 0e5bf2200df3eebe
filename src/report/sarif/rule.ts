// A rule in SARIF: what viewers and code scanning say of it beside each result.
import { heading, paragraphs, section, type Block } from '../page/page.ts'
import { pageMarkdown } from '../page/markdown.ts'
import { azureText } from '../page/rule-page.ts'
import { pageText } from '../page/terminal.ts'
import { isPlainUrl, plain, shorten } from '../escape.ts'
import type { RuleInfo } from '../report.ts'
import { styleOf } from '../text/style.ts'
import { longest, textOf } from './texts.ts'

/** Tags that code scanning takes of one rule. */
const mostTags = 20

export const levels = { error: 'error', warning: 'warning', info: 'note' } as const
const problems = { error: 'error', warning: 'warning', info: 'recommendation' } as const

export function descriptorOf(rule: RuleInfo): object {
  const { code, name, title, severity, url } = rule
  const help = helpOf(rule)
  return {
    id: plain(code),
    name: shorten(plain(name), longest.name),
    shortDescription: textOf(title, longest.description),
    fullDescription: textOf(paragraphs(rule.why).map(textOfBlock).join(' ') || title, longest.description),
    help: { text: pageText(help, styleOf(false)).trim(), markdown: pageMarkdown(help).trim() },
    ...(isPlainUrl(url) && { helpUri: url }),
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [...new Set(rule.tags.map(plain))].slice(0, mostTags),
      precision: 'high',
      'problem.severity': problems[severity],
    },
  }
}

function textOfBlock(block: Block): string {
  return 'text' in block ? block.text : ''
}

/** Short: examples and the condition are on the page of the rule. */
function helpOf({ title, why, azure, fixes, links, url }: RuleInfo): readonly Block[] {
  const urls = [url, ...links].filter((one) => one !== '')
  const about = [...paragraphs(`${title.replace(/\.$/, '')}.`), ...paragraphs(why)]
  return [
    ...about,
    ...(azure === undefined ? [] : paragraphs(`Azure ${azureText(azure)}.`)),
    ...(fixes.length === 0 ? [] : [heading('Fix'), ...fixes.flatMap((fix) => paragraphs(fix))]),
    ...section('More', urls.length === 0 ? [] : [{ type: 'links', urls: [...new Set(urls)] }]),
  ]
}

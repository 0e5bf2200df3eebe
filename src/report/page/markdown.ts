// Prints a page as GitHub's Markdown: no HTML, no link and no markup comes from what is foreign.
import { fenced, isPlainUrl, markdownProse, plain } from '../escape.ts'
import { partsOf, type Block } from './page.ts'

export function pageMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: Block): string {
  switch (block.type) {
    case 'title':
      return `# ${prose(block.text)}`
    case 'heading':
      return `## ${prose(block.text)}`
    case 'prose':
      return prose(block.text)
    case 'source':
      return `From ${sourceLink(block.path)}.`
    case 'rows':
      return ['| | |', '| --- | --- |', ...block.rows.map(([key, text]) => `| ${prose(key)} | ${cell(text)} |`)].join(
        '\n',
      )
    case 'code':
      return fenced(block.language, block.text)
    case 'list':
      return block.items.map((item) => `- ${prose(item)}`).join('\n')
    case 'links':
      return block.urls.map((url) => (isPlainUrl(url) ? `- <${url}>` : `- ${prose(url)}`)).join('\n')
  }
}

/** A code span cannot hold a backtick, and prose has none in one. */
function prose(text: string): string {
  return partsOf(text)
    .map((part) => (part.isCode ? `\`${plain(part.text)}\`` : markdownProse(part.text)))
    .join('')
}

/** In a table a bar ends the cell, in a code span too; outside of one it is escaped already. */
function cell(text: string): string {
  return partsOf(text)
    .map((part) => (part.isCode ? `\`${plain(part.text).replaceAll('|', '\\|')}\`` : markdownProse(part.text)))
    .join('')
}

/** Pages of the library lie in docs/rules. */
function sourceLink(path: string): string {
  return /^rules\/[\w./-]+$/.test(path) ? `[${path}](../../${path})` : prose(path)
}

// What Bicep and the resource manager say about a result of theirs: passed on, and a gap where a part of the deployment was left
// out of it.
import type { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type JsonNode } from '../../arm/json/node.ts'
import type { Problem } from '../../resource/resource.ts'
import type { Cause } from '../../resource/unknown.ts'
import { textIn } from './changes.ts'

export interface Said {
  readonly problems: readonly Problem[]
  readonly gaps: readonly Cause[]
}

/** UTF-16 units of one that are passed on. */
const longest = 1000
/** Further ones are not told. */
const most = 50
/** NestedDeploymentShortCircuited, NestedDeploymentSkippedFromInternalExpansion: what is in them is not in the result. */
const leftOut = /NestedDeployment/i

/** `/main target warning CODE: message`, or an object with `level`, `code`, `message` and `target`. */
export function diagnosticsIn(document: JsonDocument): Said {
  const { root } = document
  const lists = [root, valueOf(root, 'properties')].map((node) => valueOf(node, 'diagnostics'))
  const problems: Problem[] = []
  const gaps: Cause[] = []
  for (const item of lists.flatMap((list) => (list?.kind === 'array' ? list.items : []))) {
    const { text: whole, code, level } = partsOf(item)
    const text = whole.slice(0, longest)
    if (text === '' || /^info/i.test(level)) continue
    const place = document.place(item)
    if (leftOut.test(`${code} ${text}`))
      gaps.push({
        code: 'unsupported',
        reason: `a nested deployment was not evaluated: ${sentence(text)}`,
        supply: 'add the nested template as a further FILE, with its parameters',
        place,
      })
    else if (problems.length < most)
      problems.push({ level: 'warning', code: 'diagnostic', message: `The result says: ${text}`, place })
  }
  return { problems, gaps }
}

function partsOf(item: JsonNode): { readonly text: string; readonly code: string; readonly level: string } {
  if (item.kind !== 'string') {
    const [message = '', code = '', level = ''] = ['message', 'code', 'level'].map((key) => textIn(item, key))
    return { text: message, code, level }
  }
  const [, level = ''] = /\b(info|warning|error)\b/i.exec(item.value.slice(0, 500)) ?? []
  return { text: item.value, code: '', level }
}

function sentence(text: string): string {
  return text.replace(/\.$/, '')
}

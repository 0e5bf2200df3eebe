// Suppressions in the Bicep file that a template was compiled from: `// poolgate-ignore LB103: reason`, on the line above a
// resource, a module or a property. Text to entries; which template they are for is not asked here.
import { dayOf } from '../../resource/date.ts'
import type { Place, SourceText } from '../../resource/place.ts'
import type { Path, Problem } from '../../resource/resource.ts'
import { outlineOf, type BicepComment, type BicepDeclaration } from '../../source/bicep/outline.ts'
import type { RuleNames } from './rule-names.ts'
import type { Suppression } from './suppression.ts'

/** A comment that says what it should. */
export interface BicepSuppression extends Suppression {
  readonly declaration: BicepDeclaration
  /** The part of the declaration's body that it is for; empty for all of it. */
  readonly path: Path
  readonly place: Place
}

export interface BicepFile {
  readonly path: string
  readonly declarations: readonly BicepDeclaration[]
  readonly suppressions: readonly BicepSuppression[]
  /** Comments that are wrong, so that they suppress nothing. */
  readonly mistakes: readonly Problem[]
}

const marker = /^\/\/\s*poolgate-ignore\b/i
const form = 'Write // poolgate-ignore LB103: reason.'
/** Azure takes templates of 4 MB. */
const longest = 4 * 1024 * 1024

export function readBicep(source: SourceText, names: RuleNames): BicepFile {
  const { path } = source
  if (source.text.length > longest) {
    const message = `${path} is too long to be looked through for poolgate-ignore. Use metadata or poolgate.yaml.`
    return { path, declarations: [], suppressions: [], mistakes: [{ level: 'warning', code: 'ignore', message }] }
  }
  const { declarations, comments } = outlineOf(source.text, (comment) => marker.test(comment))
  const suppressions: BicepSuppression[] = []
  const mistakes: Problem[] = []
  for (const comment of comments) {
    const { start, text } = comment
    const read = readComment(comment, { source, start, end: start + text.length, pointer: '' }, names)
    if ('level' in read) mistakes.push(read)
    else suppressions.push(read)
  }
  return { path, declarations, suppressions, mistakes }
}

function readComment(comment: BicepComment, place: Place, names: RuleNames): BicepSuppression | Problem {
  const said = comment.text.replace(marker, '')
  const colon = said.indexOf(':')
  const [rule = '', ...rest] = said.slice(0, Math.max(colon, 0)).trim().split(/\s+/)
  const reason = said.slice(colon + 1).trim()
  const [word, expires, ...more] = rest
  const mistake = (message: string): Problem => {
    return { level: 'warning', code: 'ignore', message: `${message} It suppresses nothing.`, place }
  }
  if (colon < 0 || rule === '' || more.length > 0 || (word !== undefined && word !== 'until'))
    return mistake(`This is no poolgate-ignore. ${form}`)
  if (reason === '') return mistake(`This poolgate-ignore has no reason. ${form}`)
  const wrong = names.faultOf(rule, place)
  if (wrong !== undefined) return mistake(wrong.message)
  if (word !== undefined && (expires === undefined || dayOf(expires) === undefined))
    return mistake('After `until` a day is meant, written YYYY-MM-DD.')
  const { declaration, path } = comment
  if (declaration === undefined)
    return mistake(
      'This poolgate-ignore stands above no resource, no module and no property of one: put it on the line above.',
    )
  return { rule, reason, expires, place, declaration, path }
}

// What a deployment does to the members of pools, in lines: short beside findings, in full for `diff` and `show`.
import { plain } from '../escape.ts'
import type { Report } from '../report.ts'
import { plural } from '../words.ts'
import { indent } from './findings.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'

type Change = NonNullable<Report['changes']>[number]
type Member = Change['kept'][number]

/** Names in one line. */
const mostNames = 5
/** Members of one sort that are named in full; `--format json` has them all. */
const mostMembers = 20
/** Pools that are shown beside findings. */
const mostPools = 50
const widestColumn = 48

/** One line for each pool that gets or loses something, before the table of pools. */
export function changeLines({ changes = [] }: Report, style: Style): string[] {
  const changed = changes.filter(isChanged)
  if (changed.length === 0) return []
  const rows = changed.slice(0, mostPools).map((change) => ({ name: nameOf(change, changes), what: shortOf(change) }))
  const width = Math.min(widestColumn, Math.max(...rows.map(({ name }) => widthOf(name))))
  const lines = rows.map(({ name, what }, index) => {
    return `${index === 0 ? '  changes ' : indent}${pad(name, width)}  ${style.strong(what.size)}${what.rest}`
  })
  const more = changed.length - mostPools
  if (more > 0) lines.push(`${indent}and ${plural(more, 'pool')} more: \`poolgate diff\` lists all`)
  return [...lines, '']
}

/** All of it: what `diff` prints. */
export function diffLines({ changes = [], problems }: Report, style: Style): string[] {
  const isBroken = problems.some(({ level }) => level === 'error')
  if (changes.length === 0) return isBroken ? [] : ['Neither side declares a backend pool.']
  const isTold = (change: Change) => isChanged(change) || (change.declared && change.undeclared.length > 0)
  const told = changes.filter(isTold)
  const same = changes.filter((change) => !isTold(change))
  const blocks = told.flatMap((change) => [
    `${style.strong(nameOf(change, changes))}  ${sizeOf(change)}`,
    ...membersOf(change, style),
    '',
  ])
  const rest = [
    restLine(
      same.filter(({ declared }) => declared),
      changes,
      'keeps its members',
      'keep their members',
    ),
    restLine(
      same.filter(({ declared }) => !declared),
      changes,
      'is not declared and stays as it is',
      'are not declared and stay as they are',
    ),
  ].filter((line) => line !== '')
  return told.length === 0
    ? ['No member changes.', ...rest]
    : rest.length === 0
      ? blocks.slice(0, -1)
      : [...blocks, ...rest]
}

function restLine(same: readonly Change[], changes: readonly Change[], one: string, many: string): string {
  const names = listed(
    same.map((change) => nameOf(change, changes)),
    mostMembers,
  )
  return same.length === 0 ? '' : `${plural(same.length, 'pool')} ${same.length === 1 ? one : many}: ${names}`
}

/** Whether something comes, goes or may. */
export function isChanged({ action, added, removed, resized, undecided, because }: Change): boolean {
  const members = added.length + removed.length + resized.length + undecided.length
  return action !== 'keep' || members > 0 || because !== undefined
}

function nameOf({ owner, name, set }: Change, changes: readonly Change[]): string {
  const several = changes.some((other) => other.set !== set)
  return plain(`${owner}/${name}`) + (several ? `  [${plain(set)}]` : '')
}

/** `6 → 2 members`, `new, 3 members`, `gone, had 3 members`. */
export function sizeOf({ action, counts: { before, after } }: Change): string {
  if (action === 'create') return `new, ${membersText(after)}`
  if (action === 'delete') return `gone, had ${membersText(before)}`
  const [was, is] = [boundsText(before), boundsText(after)]
  return was === is ? membersText(after) : `${was} → ${membersText(after)}`
}

function membersText(bounds: Change['counts']['before']): string {
  return `${boundsText(bounds)} ${bounds.min === 1 && bounds.max === 1 ? 'member' : 'members'}`
}

function boundsText({ min, max }: Change['counts']['before']): string {
  if (max === null) return min === 0 ? '?' : `${min} or more`
  return min === max ? String(min) : `${min} to ${max}`
}

function shortOf(change: Change): { readonly size: string; readonly rest: string } {
  const { added, removed, resized, undecided } = change
  const parts = [
    removed.length > 0 ? `loses ${namesOf(removed)}` : '',
    added.length > 0 ? `gets ${namesOf(added)}` : '',
    resized.length > 0 ? `resizes ${namesOf(resized)}` : '',
    undecided.length > 0 ? `not known of ${namesOf(undecided)}` : '',
  ].filter((part) => part !== '')
  return { size: sizeOf(change), rest: parts.length === 0 ? '' : `  ${parts.join('; ')}` }
}

function namesOf(members: readonly Member[]): string {
  return listed(
    members.map(({ name }) => plain(name)),
    mostNames,
  )
}

function listed(names: readonly string[], most: number): string {
  const more = names.length - most
  return [...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function membersOf(change: Change, style: Style): string[] {
  const { added, removed, resized, undeclared, undecided, because } = change
  const [cause] = because?.causes ?? []
  return [
    ...rowsOf(removed, '-', style.error, ({ pools }) =>
      pools.length === 0 ? '' : `goes to ${plain(pools.join(', '))}`,
    ),
    ...rowsOf(added, '+', style.good, ({ pools }) => (pools.length === 0 ? '' : `from ${plain(pools.join(', '))}`)),
    ...rowsOf(resized, '~', style.warning, ({ before, count }) => `${before ?? '?'} → ${count ?? '?'} instances`),
    ...rowsOf(undecided, '?', style.warning, () => 'not known'),
    ...(cause === undefined ? [] : [`    not all is known: ${plain(cause.reason)}${supplyOf(cause.supply)}`]),
    ...(undeclared.length === 0
      ? []
      : [`    ${plural(undeclared.length, 'stays', 'stay')} without being declared: ${namesOf(undeclared)}`]),
  ]
}

function supplyOf(supply: string | undefined): string {
  if (supply === undefined) return ''
  return supply.startsWith('--') ? ` (give ${plain(supply)})` : ` (${plain(supply)})`
}

function rowsOf<Row extends Member>(
  members: readonly Row[],
  sign: string,
  paint: (text: string) => string,
  note: (member: Row) => string,
): string[] {
  const shown = members.slice(0, mostMembers)
  const width = Math.min(widestColumn, Math.max(0, ...shown.map(({ name }) => widthOf(plain(name)))))
  const lines = shown.map((member) => {
    const kind = member.isFrontend === true ? 'frontend' : member.kind
    return `    ${paint(sign)} ${pad(kind, 4)}  ${pad(plain(member.name), width)}  ${note(member)}`.trimEnd()
  })
  const more = members.length - mostMembers
  return more > 0 ? [...lines, `    ${paint(sign)} and ${more} more`] : lines
}

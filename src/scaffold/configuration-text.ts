// The text of a first poolgate.yaml: what a survey found, and what else could stand there, switched off. A line that begins
// with `#` and no blank after it is YAML that is switched off; with a blank it is prose.
import { printKinds } from '../report/words.ts'
import { addTo } from '../resource/groups.ts'
import { piecesOf } from '../resource/text.ts'
import { isUnknown } from '../resource/value.ts'
import { isElement, type Fact } from '../topology/fact.ts'
import { schemaLine } from './schemas.ts'
import type { FoundInput, Pool, Survey } from './survey.ts'
import { comment, flow } from './yaml-text.ts'

/** Pools that are shown. */
const mostPools = 100

export function configurationText(found: Survey): string {
  const { rulePaths } = found
  const lines = [
    schemaLine('config'),
    '# What poolgate checks, and what closes the gate. A line that begins with # and no blank is switched off.',
    'version: 1',
    'extends: recommended # the rules to start from: recommended | strict | all | none',
    'failOn: error # the lowest severity that closes the gate: error | warning | info',
    'unknown: warn # what rules do that cannot be decided: fail | warn | ignore',
    '',
    '# Severities of single rules, by code or by name: off | info | warning | error. `poolgate rules` lists them.',
    '#rules:',
    '#  rule-without-probe: error',
    '',
    '# Rules of your own. `poolgate new-rule ops my-rule` writes the first one.',
    rulePaths.length > 0 ? `rulePaths: ${flow(rulePaths)}` : '#rulePaths: [./policies]',
    '',
    ...inputLines(found),
    '',
    ...poolLines(found.pools),
    '',
    '# Findings that do not count: each for a reason, and best with the last day of it.',
    '#waivers:',
    "#  - { rule: LB103, target: 'lb-legacy/*', reason: it goes with the old shop, expires: 2027-06-30 }",
  ]
  return `${lines.join('\n')}\n`
}

function inputLines({ count, inputs, unusable }: Survey): string[] {
  const broken = unusable.flatMap(({ place }) => (place === undefined ? [] : [place.source.path]))
  const left = [...new Set(broken)].map((path) => `#  - ${flow({ template: path })} # left out: it cannot be read yet`)
  const about = [
    '# What `poolgate check` checks when it is given no FILE. Entries of one `set` share a topology: members in one',
    '# template join pools in another. An entry may say where it goes: scope: { subscriptionId: …, resourceGroup: … }',
  ]
  if (inputs.length === 0)
    return [...about, '#inputs:', ...(left.length > 0 ? left : ['#  - { template: infra/main.json }'])]
  const whole = count > inputs.length ? ` # ${count} deployments; each is a set of its own` : ''
  return [...about, 'inputs:', ...inputs.map((input) => `  - ${flow(entryOf(input))}${whole}`), ...left]
}

function entryOf({ set, template, parameters }: FoundInput) {
  const [first, ...others] = parameters
  return { set, template, parameters: others.length > 0 ? parameters : first }
}

function poolLines(pools: readonly Pool[]): string[] {
  const about = [
    '# What you expect of your pools, so that a member that is lost closes the gate. Take the # from `pools:` and from what',
    '# must hold. Patterns are globs: * any text, ? one character. Further keys: include, exclude, closed, probe.',
  ]
  const example = ["#  - match: { owner: 'lb-*', pool: web }", '#    members: { min: 2 }']
  const entries = entriesOf(pools)
  const shown = entries
    .slice(0, mostPools)
    .flatMap(({ match, members, today }) => [
      `#  - match: ${flow(match)}`,
      `#    members: ${flow(members)} # ${comment(today)}`,
    ])
  const more = entries.length - mostPools
  const rest = more > 0 ? [`# and ${more} more; \`poolgate show\` lists them`] : []
  return [...about, '#pools:', ...(shown.length > 0 ? shown : example), ...rest]
}

interface Entry {
  readonly match: { readonly set?: string; readonly owner: string; readonly pool: string }
  readonly members: { readonly exactly: number } | { readonly min: number; readonly max?: number }
  /** What the pool has today. */
  readonly today: string
}

/** One entry for pools of the same name; where their members differ from set to set, one for each set. */
function entriesOf(pools: readonly Pool[]): readonly Entry[] {
  const byName = new Map<string, Entry[]>()
  for (const pool of pools) {
    const names = { owner: patternOf(ownerOf(pool)), pool: patternOf(pool.element.get('name')) }
    const key = JSON.stringify(names).toLowerCase()
    const entry = { match: { set: patternOf(pool.set), ...names }, ...expectationOf(pool) }
    addTo(byName, key, entry)
  }
  return [...byName.values()].flatMap((entries) => {
    const same = new Map(entries.map((entry) => [JSON.stringify([entry.members, entry.today]), entry]))
    if (same.size > 1) return entries
    return [...same.values()].map(({ match: { owner, pool }, ...rest }) => ({ match: { owner, pool }, ...rest }))
  })
}

function ownerOf({ element }: Pool): Fact {
  const owner = element.get('owner')
  return isElement(owner) ? owner.get('name') : undefined
}

/** A glob that fits the name: an unknown part may be anything, and so may a character that a glob reads otherwise. */
function patternOf(name: Fact): string {
  if (typeof name !== 'string' && !isUnknown(name)) return '*'
  return piecesOf(name)
    .map((piece) => (typeof piece === 'string' ? piece.replaceAll('*', '?') : '*'))
    .join('')
}

/** The pool as it is today, as something to expect of it. */
function expectationOf(pool: Pool): Pick<Entry, 'members' | 'today'> {
  const { min, max, known, open, because } = pool.members
  const kinds = printKinds(pool)
  const of = kinds === '' ? '' : `: ${kinds}`
  const why = because?.causes[0]?.reason
  if (open && min === 0) return { members: { min: 1 }, today: 'not known today: its members are declared elsewhere' }
  if (!known || open || max !== min) {
    const reason = why === undefined ? '' : `: ${why}`
    if (min === 0) return { members: { min: 1 }, today: `not known today${reason}` }
    const bounds = max === null || open ? `${min} or more` : `${min} to ${max}`
    return { members: { min }, today: `${bounds} today${of}${why === undefined ? '' : `; ${why}`}` }
  }
  if (min === 0) return { members: { min: 1 }, today: 'none today' }
  if (pool.scales !== undefined)
    return { members: pool.scales, today: `${min} today, scales ${pool.scales.min} to ${pool.scales.max}${of}` }
  return { members: { exactly: min }, today: `${min} today${of}` }
}

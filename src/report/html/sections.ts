// The tables of a page: what could not be read or decided, what is waived, what changes, health, and what was checked.
import { isGap } from '../gap.ts'
import { groupUndecided, printTargets } from '../fold.ts'
import { healthCells, healthHead, serverCells, serverHead } from '../health-rows.ts'
import { markup, type Content, type Markup } from '../markup.ts'
import { printPlace } from '../place.ts'
import type { Report } from '../report.ts'
import { isChanged, sizeOf } from '../text/changes.ts'
import { groupWaived } from '../waived.ts'
import { noPools, printUnknownPools } from '../words.ts'
import { cellOf, code, listOf, tableOf, type Section } from './table.ts'

/** Members of one pool, and targets of one row, that are named. */
const mostNames = 20
const mostTargets = 5

/** Before the findings: without them nothing below can be trusted to be all. */
export function problemSection({ problems }: Report): Section {
  const rows = problems
    .filter((problem) => !isGap(problem))
    .map(({ level, message, place }) => [level, code(place === undefined ? '' : printPlace(place)), message])
  return {
    id: 'problems',
    title: 'Problems with the inputs',
    content: tableOf('Problems with the inputs', ['level', 'place', 'problem'], rows),
  }
}

export function undecidedSection(report: Report): Section {
  const groups = report.unknown === 'ignore' ? [] : groupUndecided(report)
  const rows = groups.map(({ codes, targets, reason, supply = '', count }) => [
    reason,
    code(supply),
    codes.join(', '),
    code(printTargets(targets, mostTargets)),
    String(count),
  ])
  const heads = ['what is missing', 'how to supply it', 'rules', 'where', 'outcomes']
  return { id: 'undecided', title: 'Not decided', content: tableOf('Not decided', heads, rows) }
}

export function waivedSection(report: Report): Section {
  const rows = groupWaived(report).map(({ codes, targets, until, reason }) => [
    codes.join(', '),
    code(printTargets(targets, mostTargets)),
    until,
    reason,
  ])
  return { id: 'waived', title: 'Waived', content: tableOf('Waived', ['rules', 'where', 'until', 'why'], rows) }
}

export function changeSection({ changes = [], sets }: Report): Section {
  const several = sets.length > 1
  const changed = changes.filter(isChanged)
  const rows = changed.map((change) => [
    code(`${change.owner}/${change.name}`),
    sizeOf(change),
    names(change.removed.map(({ name, pools }) => moved(name, pools, 'goes to'))),
    names(change.added.map(({ name, pools }) => moved(name, pools, 'from'))),
    names([
      ...change.resized.map(({ name, before, count }) => `${name}: ${before ?? '?'} → ${count ?? '?'}`),
      ...change.undecided.map(({ name }) => `not known of ${name}`),
    ]),
    names(change.undeclared.map(({ name }) => name)),
    ...(several ? [change.set] : []),
  ])
  const heads = ['pool', 'size', 'loses', 'gets', 'others', 'stays undeclared', ...(several ? ['set'] : [])]
  const same = changes.length - changed.length
  const rest =
    changes.length === 0 ? [] : [markup`<p>${same} of ${changes.length} pools keep their members as they are.</p>`]
  return {
    id: 'changes',
    title: 'Before and after',
    content: [...tableOf('Before and after', heads, rows, { isHeaded: true }), ...rest],
  }
}

function moved(name: string, pools: readonly string[], words: string): string {
  return pools.length === 0 ? name : `${name}, ${words} ${pools.join(', ')}`
}

function names(all: readonly string[]): Content {
  const more = all.length - mostNames
  return listOf([...all.slice(0, mostNames).map(code), ...(more > 0 ? [`and ${more} more`] : [])])
}

export function healthSection(report: Report): Section {
  const cells = (rows: ReturnType<typeof healthCells>) => rows.map((row) => row.map(cellOf))
  return {
    id: 'health',
    title: 'Health',
    content: [
      ...tableOf('Health of the pools', healthHead, cells(healthCells(report))),
      ...tableOf('Servers that are not healthy', serverHead, cells(serverCells(report))),
    ],
  }
}

export function inputSection({ inputs }: Report): Section {
  const rows = inputs.map(({ set, file, parameters, source, resources, before }) => [
    code(file),
    listOf(parameters.map(code)),
    before === true ? `${source}, before` : source,
    String(resources),
    set,
  ])
  return {
    id: 'inputs',
    title: 'What was checked',
    content: tableOf('What was checked', ['file', 'parameters', 'kind', 'resources', 'set'], rows, { isHeaded: true }),
  }
}

/** What the table of pools cannot show. */
export function poolNotes(report: Report): readonly Markup[] {
  const none = noPools(report) ? ['No backend pool is declared: there is nothing to check for a pool.'] : []
  return [...printUnknownPools(report), ...none].map((sentence) => markup`<p>${sentence}</p>`)
}

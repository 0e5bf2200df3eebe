// The report as JUnit XML, for the test pages of CI systems. A set is a suite. A case is a rule on a target that failed or could
// not be decided, so that GitLab, Jenkins and Azure Pipelines follow it by name from run to run; each pool of which nothing
// was said is a case that passes, so that a good run shows what was checked and is not empty, which Jenkins takes for a fault.
// A case is red exactly when it closes the gate.
import { severities, type Finding } from '../finding/finding.ts'
import type { Problem } from '../resource/resource.ts'
import { xml } from './escape.ts'
import { isGap } from './gap.ts'
import { Marks } from './marks.ts'
import type { ReportOptions } from './options.ts'
import { fromRoot, isFilePath, printPlace, regionOf } from './place.ts'
import type { Report } from './report.ts'
import { printUntil } from './waived.ts'
import { printKinds, printMembers, printUnknownPools } from './words.ts'

type Result = 'failure' | 'error' | 'skipped' | 'passed'

interface Case {
  readonly name: string
  readonly result: Result
  /** The rule, or the code of the problem. */
  readonly type: string
  /** One line; '' when there is nothing to say. */
  readonly message: string
  readonly details: readonly string[]
  readonly place?: Finding['place'] | undefined
}

/** What `--format junit` prints. */
export function junitReport(report: Report, { folder = '' }: ReportOptions = {}): string {
  const inputs = report.problems.map((problem) => problemCase(problem, report))
  const suites = [
    ...(inputs.length === 0 ? [] : [{ name: 'inputs', cases: inputs }]),
    ...casesBySet(report).map(([name, cases]) => ({ name, cases })),
  ]
  const lines = suites.flatMap(({ name, cases }) => [
    `  <testsuite name="${xml(name)}"${tally(cases)}>`,
    ...distinctNames(cases).flatMap((one) => caseLines(one, name, folder)),
    '  </testsuite>',
  ])
  const all = suites.flatMap(({ cases }) => cases)
  const head = `<testsuites name="poolgate"${tally(all)}>`
  return ['<?xml version="1.0" encoding="UTF-8"?>', head, ...lines, '</testsuites>', ''].join('\n')
}

function tally(cases: readonly Case[]): string {
  const count = (result: Result) => cases.filter((one) => one.result === result).length
  return ` tests="${cases.length}" failures="${count('failure')}" errors="${count('error')}" skipped="${count('skipped')}"`
}

function casesBySet(report: Report): readonly (readonly [string, readonly Case[]])[] {
  const bySet = new Map<string, Case[]>(report.sets.map((set) => [set, []]))
  for (const finding of report.findings) {
    if (finding.outcome === 'unknown' && report.unknown === 'ignore') continue
    const one = findingCase(finding, report)
    for (const set of finding.sets) bySet.get(set)?.push(one)
  }
  const marks = new Marks(report)
  for (const pool of report.pools.filter((one) => marks.of(one) === '✓'))
    bySet.get(pool.set)?.push({ ...passed(`pool ${pool.owner}/${pool.name}`), details: [poolText(pool)] })
  for (const [set, cases] of bySet) if (cases.length === 0) cases.push(emptyCase(set, report))
  return [...bySet]
}

function passed(name: string): Case {
  return { name, result: 'passed', type: '', message: '', details: [] }
}

/** A set of which nothing is said: it has no pool, or what its pools are is not known. */
function emptyCase(set: string, report: Report): Case {
  const unknownPools = report.unknownPools.filter((one) => one.set === set)
  if (unknownPools.length === 0 && report.pools.every((pool) => pool.set !== set))
    return passed('no backend pool is declared')
  const sentences = printUnknownPools({ ...report, unknownPools })
  const message = sentences.join(' ') || 'Not all members of its pools are known.'
  return { ...passed('pools'), result: 'skipped', message }
}

function poolText(pool: Report['pools'][number]): string {
  const probes = pool.probes.length === 0 ? '' : `probe ${pool.probes.join(', ')}`
  return [printMembers(pool), printKinds(pool), probes].filter((part) => part !== '').join('; ')
}

function findingCase(finding: Finding, report: Report): Case {
  const { code, name, target, message, fix, missing, related, place, url } = finding
  const supply = missing.flatMap((lack) => (lack.supply === undefined ? [] : [`To decide it: ${lack.supply}`]))
  return {
    name: `${code} ${name}: ${target.name}`,
    ...resultOf(finding, report),
    type: code,
    details: [
      printPlace(place),
      message,
      ...(fix === undefined ? [] : [`Fix: ${fix}`]),
      ...new Set(supply),
      ...related.map((link) => `See ${printPlace(link.place)} ${link.message}`),
      ...(url === '' ? [] : [url]),
    ],
    place,
  }
}

function resultOf(finding: Finding, { failOn, unknown }: Report): Pick<Case, 'result' | 'message'> {
  const { waiver, baseline, outcome, severity, message } = finding
  if (waiver !== undefined) {
    const until = printUntil(waiver)
    return { result: 'skipped', message: `waived${until === '' ? '' : ` ${until}`}: ${waiver.reason}` }
  }
  if (baseline) return { result: 'skipped', message: 'in the baseline' }
  const counts = severities.indexOf(severity) <= severities.indexOf(failOn)
  if (outcome === 'fail') return { result: counts ? 'failure' : 'passed', message: `${severity}: ${message}` }
  return { result: counts && unknown === 'fail' ? 'failure' : 'skipped', message }
}

function problemCase(problem: Problem, { unknown }: Report): Case {
  const { level, code, message, place } = problem
  const open = unknown === 'fail' ? 'failure' : 'skipped'
  const result = isGap(problem) ? open : level === 'error' ? 'error' : 'passed'
  const where = place === undefined ? '' : printPlace(place)
  const file = place === undefined ? '' : ` ${place.source.path}`
  return {
    name: `${code}${file}`,
    result,
    type: code,
    message,
    details: [where, message].filter((part) => part !== ''),
    place,
  }
}

/** A rule may speak of one target several times. */
function distinctNames(cases: readonly Case[]): readonly Case[] {
  const seen = new Map<string, number>()
  return cases.map((one) => {
    const count = (seen.get(one.name) ?? 0) + 1
    seen.set(one.name, count)
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` }
  })
}

function caseLines(one: Case, set: string, folder: string): readonly string[] {
  const { name, result, type, message, details, place } = one
  const file = place !== undefined && isFilePath(place.source.path) ? place : undefined
  const at =
    file === undefined ? '' : ` file="${xml(fromRoot(folder, file.source.path))}" line="${regionOf(file).line}"`
  const head = `<testcase name="${xml(name)}" classname="${xml(set)}"${at}`
  const body = details.map((line) => xml(line)).join('\n')
  if (result === 'passed') {
    const out = message === '' ? body : [xml(message), body].join('\n')
    return out === '' ? [`    ${head}/>`] : [`    ${head}>`, `      <system-out>${out}</system-out>`, '    </testcase>']
  }
  const inner = `<${result} type="${xml(type)}" message="${xml(message)}">${body}</${result}>`
  return [`    ${head}>`, `      ${inner}`, '    </testcase>']
}

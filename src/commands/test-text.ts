// The report of `poolgate test` for people: what failed, what no case shows, which mutants survive, and the totals.
import type { CaseResult, CoverageGap, Survivor, TestReport } from '../gate/test-report.ts'
import { isSound } from '../gate/test-report.ts'
import { plain } from '../report/escape.ts'
import type { Location } from '../report/place.ts'
import type { Style } from '../report/text/style.ts'
import { pad } from '../report/text/width.ts'
import { plural } from '../report/words.ts'

export function testLines(
  report: TestReport,
  style: Style,
  { strict }: { readonly strict: boolean },
): readonly string[] {
  const failed = report.results.filter(({ passed }) => !passed)
  const { gaps } = report.coverage
  return [
    ...failed.flatMap((result) => caseLines(result, style)),
    ...gapLines(gaps, style),
    ...(report.mutants?.survivors ?? []).flatMap((survivor) => survivorLines(survivor, style)),
    ...skippedLines(report, style),
    closing(report, failed.length, isSound(report) && !(strict && gaps.length > 0), style),
  ]
}

function caseLines({ rule, name, location, difference }: CaseResult, style: Style): readonly string[] {
  return [
    `${style.error('✗')} ${rule} ${plain(name)}  ${style.dim(spot(location))}`,
    ...difference.map((line) => `    ${painted(line, style)}`),
    '',
  ]
}

function painted(line: string, style: Style): string {
  const text = plain(line)
  if (text.startsWith('-')) return style.good(text)
  return text.startsWith('+     because') ? style.dim(text) : style.error(text)
}

function gapLines(gaps: readonly CoverageGap[], style: Style): readonly string[] {
  if (gaps.length === 0) return []
  const width = Math.max(...gaps.map(({ rule }) => rule.length))
  const row = ({ rule, missing, file }: CoverageGap) =>
    `  ${pad(plain(rule), width)}  ${style.warning(pad(missing.join(', '), 19))}  ${style.dim(plain(file))}`
  return [
    'No case shows these outcomes. Write one, or say why there can be none: `- never: OUTCOME` with `because:`.',
    ...gaps.map(row),
    '',
  ]
}

function survivorLines({ rule, mutant, location, hint }: Survivor, style: Style): readonly string[] {
  return [
    `${style.error('✗')} ${rule} passes all its cases with the mutant  ${style.dim(spot(location))}`,
    `    ${plain(mutant)}`,
    `    ${style.good('add')}    ${plain(hint)}`,
    `    ${style.dim('or')}     ${style.dim(`- mutant: '${plain(mutant.replaceAll("'", "''"))}'`)}`,
    style.dim('             survives: why no case can fail it'),
    '',
  ]
}

function skippedLines({ mutants }: TestReport, style: Style): readonly string[] {
  const rules = mutants?.skipped ?? []
  if (rules.length === 0) return []
  return [
    style.warning(`No mutants were tried of ${plain(rules.join(', '))}: mend what is wrong with their cases first.`),
    '',
  ]
}

function closing(
  { results, coverage, mutants, updated }: TestReport,
  failed: number,
  sound: boolean,
  style: Style,
): string {
  const counts = [
    `${plural(results.length - failed, 'case')} passed, ${failed} failed, ${plural(coverage.rules, 'rule')}`,
    ...(coverage.gaps.length > 0 ? [`${plural(coverage.gaps.length, 'rule')} with gaps`] : []),
    ...(updated === undefined ? [] : [`${plural(updated, 'case')} filled in`]),
    ...(mutants
      ? [
          `${plural(mutants.total, 'mutant')}, ${mutants.killed} killed, ${mutants.excused} excused, ${mutants.survivors.length} survived`,
        ]
      : []),
  ].join(' · ')
  return sound ? style.good(`✓ ${counts}`) : style.error(`✗ ${counts}`)
}

function spot({ file, line, column }: Location): string {
  return `${plain(file)}:${line}:${column}`
}

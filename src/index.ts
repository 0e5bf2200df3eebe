// The library. Everything the command line does it does with these.
import type { FileArgument, CheckFilesOptions } from './gate/check-files.ts'
import { checkFiles as checkFilesIn } from './gate/check-files.ts'
import { requireFiles, requirePaths } from './gate/input-shape.ts'
import { updateBaseline as updateBaselineIn, type UpdatedBaseline } from './gate/update-baseline.ts'
import { tool } from './gate/version.ts'
import { today } from './host/clock.ts'
import { Files } from './host/files.ts'
import type { Report } from './report/report.ts'
import type { TestReport } from './gate/test-report.ts'
import type { Rule } from './rule/rule.ts'
import { isLivePath } from './source/path.ts'

/**
 * Checks files of the working directory and of what is below it. Without a path the `inputs` of `poolgate.yaml` are checked.
 * Waivers end by the clock, unless `today` says which day it is.
 */
export async function checkFiles(paths: readonly FileArgument[], options: CheckFilesOptions = {}): Promise<Report> {
  requireFiles('checkFiles', paths)
  return checkFilesIn(paths, { today: today(), ...options }, await filesFor(paths, options))
}

/**
 * Writes what `checkFiles` finds into the baseline, `poolgate.baseline.json`, from which on it does not count. Throws UsageError
 * when an input cannot be used, or the file not be written.
 */
export async function updateBaseline(
  paths: readonly FileArgument[],
  options: CheckFilesOptions = {},
): Promise<UpdatedBaseline> {
  requireFiles('updateBaseline', paths)
  return updateBaselineIn(paths, { today: today(), ...options }, await filesFor(paths, options))
}

/** Files of the working directory, with the way to Azure where live state is asked for. */
async function filesFor(paths: readonly FileArgument[], options: CheckFilesOptions): Promise<Files> {
  const files = new Files()
  const { live = 'none', before = [] } = options
  const named = [...paths, ...before].map((path) => (typeof path === 'string' ? path : path.path))
  if (live === 'none' && !named.some(isLivePath)) return files
  const { openAzureInProgram } = await import('./live/node.ts')
  files.connect(openAzureInProgram({}, `${tool.name}/${tool.version}`))
  return files
}

/** Reads rules of one's own, for `check`. Throws UsageError with every mistake in them. */
export async function loadRules(paths: readonly string[]): Promise<readonly Rule[]> {
  requirePaths('loadRules', paths)
  const files = new Files()
  for (const path of paths) files.allow(path)
  const { readRules } = await import('./gate/rules.ts')
  return readRules(
    paths.map((path) => files.fromUser(path)),
    files,
  )
}

/** What `testRules` does besides running the cases. */
export interface TestOptions {
  /** Breaks each rule in turn as well: a mutant that no case fails is a survivor. */
  readonly mutate?: boolean
  /**
   * Writes into the files of cases what findings say: `message` where it is missing or another, and `at` of failing cases.
   * What a case expects is never changed.
   */
  readonly update?: boolean
}

/**
 * Runs the cases that stand beside rules. A failed case has a `difference`; nothing is thrown for it. Throws UsageError when a
 * rule itself is wrong. In a test of jest:
 *
 *     const { results } = await testRules(['policies'])
 *     test.each(results)('$rule $name', ({ difference }) => expect(difference).toEqual([]))
 */
export async function testRules(paths: readonly string[], options: TestOptions = {}): Promise<TestReport> {
  requirePaths('testRules', paths)
  const { mutate = false, update = false } = options
  const files = new Files()
  for (const path of paths) files.allow(path)
  const { testRules: testIn } = await import('./gate/test-rules.ts')
  const write = (path: string, text: string) => files.writeFile(path, text, { overwrite: true })
  return testIn(
    paths.map((path) => files.fromUser(path)),
    files,
    { mutate, write: update ? write : undefined },
  )
}

export { check, expand } from './gate/check.ts'
export { writeSnapshot } from './arm/template/snapshot.ts'
export { jsonReport } from './report/json.ts'
export { printReport } from './report/reporters.ts'
export { textReport } from './report/text/report.ts'
export { UsageError } from './config/usage-error.ts'
export type { CheckInput, SetInput } from './gate/check.ts'
export type { Mode } from './gate/overlay.ts'
export type { DeploymentInput, NamedValue, TextFile } from './gate/read-deployment.ts'
export type { CheckFilesOptions, FileArgument, FileWithParameters } from './gate/check-files.ts'
export type { Configuration, InputEntry } from './config/configuration.ts'
export type { FlowIntent, PairIntent, PoolIntent, RouteIntent, TlsIntent } from './intent/intent.ts'
export type { Expansion, ExpansionContext } from './arm/template/expand.ts'
export type { Evidence, Finding, Missing, Related, Severity, Waiver } from './finding/finding.ts'
export type { UpdatedBaseline } from './gate/update-baseline.ts'
export type { InputSummary, Report, RuleInfo, Summary, Verdict } from './report/report.ts'
export type { ReportOptions } from './report/options.ts'
export type { ReportFormat } from './report/reporters.ts'
export type { TextOptions } from './report/text/report.ts'
export type { Limits } from './arm/limits.ts'
export type { Place } from './resource/place.ts'
export type { Problem, Resource } from './resource/resource.ts'
export type { Scope } from './source/plan.ts'
export type { MemberSummary, PoolSummary } from './topology/topology.ts'
export type { CaseResult, Coverage, CoverageGap, Mutation, Survivor, TestReport } from './gate/test-report.ts'
export type { Rule } from './rule/rule.ts'

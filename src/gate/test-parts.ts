// Tests many rules in parts, each in a thread of its own, and puts the parts together: the report is the same to the byte.
import { UsageError } from '../config/usage-error.ts'
import { SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { joinPath } from '../source/path.ts'
import type { FileTree } from '../source/files.ts'
import type { Workspace } from './configuration.ts'
import { readRules, ruleFiles } from './rules.ts'
import type { Mutation, TestReport } from './test-report.ts'
import { testAll, testRules, type TestRun } from './test-rules.ts'

/** Threads as the host has them. */
export interface Threads {
  readonly most: number
  run(parts: readonly unknown[]): Promise<readonly unknown[]>
}

/** What a thread is asked to do: plain JSON. */
interface Part {
  readonly paths: readonly string[]
  readonly mutate: boolean
}

/** What it answers; nothing when a rule of the part is wrong. */
interface Answer {
  readonly report: TestReport
  /** Codes and names: what is used twice, perhaps in two parts, is an error. */
  readonly names: readonly string[]
}

/** Starting a thread costs as much as the cases of so many rules. */
const rulesOfThread = 32

/** Like `testRules`, in as many threads as are worth it. */
export async function testInParts(
  paths: readonly string[],
  files: FileTree,
  run: TestRun,
  threads: Threads | undefined,
): Promise<TestReport> {
  const parts = run.write === undefined && threads !== undefined ? partsOf(paths, files, run, threads.most) : []
  const answers = parts.length > 1 ? await threads?.run(parts) : undefined
  // Whatever is wrong with a part, in one piece it is told in full and in order.
  return (answers && together(answers)) ?? testRules(paths, files, run)
}

/** A part, in its thread. */
export function testPart(part: unknown, files: Workspace): unknown {
  // Our own message.
  const { paths, mutate } = part as Part
  for (const path of paths) files.allow(path)
  try {
    const rules = readRules(paths, files)
    const names = rules.flatMap(({ code, name }) => [code, name])
    const report = testAll(rules, files, { mutate })
    const answer: Answer = { report: { ...report, problems: report.problems.map(sent) }, names }
    return answer
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}

function partsOf(
  paths: readonly string[],
  files: FileTree,
  { mutate = false }: TestRun,
  most: number,
): readonly Part[] {
  const named = paths.map((path) => ruleFiles(path, files))
  const found = [...new Set(named.flat().map((path) => joinPath(path)))]
  // A folder without rules is a mistake.
  if (named.some((list) => list.length === 0)) return []
  const count = Math.min(most, Math.floor(found.length / rulesOfThread))
  const size = Math.ceil(found.length / Math.max(1, count))
  return Array.from({ length: count }, (_, at) => ({ paths: found.slice(at * size, (at + 1) * size), mutate }))
}

/** Undefined when something is wrong with one of them, or with all of them together. */
function together(answers: readonly unknown[]): TestReport | undefined {
  if (answers.includes(undefined)) return undefined
  // Answers of `testPart`.
  const parts = answers as readonly Answer[]
  const names = parts.flatMap((part) => part.names)
  if (new Set(names).size < names.length) return undefined
  const reports = parts.map(({ report }) => report)
  const mutations = reports.flatMap(({ mutants }) => (mutants === undefined ? [] : [mutants]))
  return {
    version: 1,
    results: reports.flatMap(({ results }) => results),
    coverage: {
      rules: sum(reports.map(({ coverage }) => coverage.rules)),
      complete: sum(reports.map(({ coverage }) => coverage.complete)),
      gaps: reports.flatMap(({ coverage }) => coverage.gaps),
    },
    ...(mutations.length > 0 && { mutants: sumOf(mutations) }),
    problems: reports.flatMap(({ problems }) => problems.map(revived)),
  }
}

function sumOf(mutations: readonly Mutation[]): Mutation {
  return {
    total: sum(mutations.map(({ total }) => total)),
    killed: sum(mutations.map(({ killed }) => killed)),
    excused: sum(mutations.map(({ excused }) => excused)),
    skipped: mutations.flatMap(({ skipped }) => skipped),
    survivors: mutations.flatMap(({ survivors }) => survivors),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** NOTE: between threads a text loses its methods and what it keeps to itself, so that it is sent as path and text. */
function sent(problem: Problem): Problem {
  const { place } = problem
  if (place === undefined) return problem
  const { path, text } = place.source
  return { ...problem, place: { ...place, source: { path, text } as unknown as SourceText } }
}

function revived(problem: Problem): Problem {
  const { place } = problem
  if (place === undefined) return problem
  return { ...problem, place: { ...place, source: new SourceText(place.source.path, place.source.text) } }
}

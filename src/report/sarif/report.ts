// The report as SARIF 2.1.0, for viewers and for code scanning. Within what GitHub takes: results, size, texts and tags.
import { isSuppressed, type Finding } from '../../finding/finding.ts'
import { gzipSync } from 'node:zlib'
import { plain, safeJson } from '../escape.ts'
import { bySeverity } from '../fold.ts'
import type { ReportOptions } from '../options.ts'
import type { Report, RuleInfo } from '../report.ts'
import { hasFile, locationAt } from './location.ts'
import { resultOf } from './result.ts'
import { descriptorOf } from './rule.ts'
import { longest, textOf } from './texts.ts'

/** What GitHub refuses a file beyond. */
const limits = { results: 25_000, gzippedBytes: 10 * 1024 * 1024 } as const

/** What `--format sarif` prints. `limit` is for tests. */
export function sarifReport(
  report: Report,
  { folder = '', category, codeScanning = false }: ReportOptions = {},
  limit: { readonly results: number; readonly gzippedBytes: number } = limits,
): string {
  const wanted = report.findings
    .filter((finding) => !codeScanning || (finding.outcome === 'fail' && !isSuppressed(finding)))
    .toSorted(byWeight)
  const rules = rulesOf(wanted, report)
  const indexes = new Map(rules.map(({ code }, index) => [code, index]))
  const repeats = new Map<string, number>()
  const results = wanted.slice(0, limit.results).map((finding) => {
    const repeat = (repeats.get(finding.fingerprint) ?? 0) + 1
    repeats.set(finding.fingerprint, repeat)
    return safeJson(resultOf(finding, { ruleIndex: indexes.get(finding.code) ?? -1, repeat, folder }))
  })
  const descriptors = rules.map(descriptorOf)
  const print = (count: number) => {
    const run = runOf(report, { descriptors, folder, category, left: wanted.length - count })
    return withResults(run, results.slice(0, count))
  }
  return fit(print, results.length, limit.gzippedBytes)
}

/** As many results as a file of this size takes. */
function fit(print: (count: number) => string, most: number, bytes: number): string {
  for (let count = most; ;) {
    const text = print(count)
    // What is not compressed is no smaller: most files need not be compressed to know.
    if (count === 0 || Buffer.byteLength(text) <= bytes) return text
    // The quickest way of compressing gives the largest file.
    const size = gzipSync(text, { level: 1 }).length
    if (size <= bytes) return text
    count = Math.floor(count * Math.min(0.95, (bytes / size) * 0.95))
  }
}

/** What counts comes first, since code scanning keeps the first of many. */
function byWeight(a: Finding, b: Finding): number {
  const rank = (finding: Finding) => (isSuppressed(finding) ? 2 : finding.outcome === 'unknown' ? 1 : 0)
  return rank(a) - rank(b) || bySeverity(a.severity, b.severity)
}

/** The rules that have results, by code. */
function rulesOf(findings: readonly Finding[], { rules }: Report): readonly RuleInfo[] {
  const codes = new Set(findings.map(({ code }) => code))
  return rules.filter(({ code }) => codes.has(code)).toSorted((a, b) => (a.code < b.code ? -1 : 1))
}

interface RunParts {
  readonly descriptors: readonly object[]
  readonly folder: string
  readonly category: string | undefined
  /** Results that did not fit. */
  readonly left: number
}

function runOf(report: Report, { descriptors, folder, category, left }: RunParts): object {
  const { tool, verdict, sets, summary, exitCode, problems } = report
  return {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        informationUri: 'https://github.com/poolgate/poolgate',
        language: 'en-US',
        rules: descriptors,
      },
    },
    // NOTE: without one, code scanning makes it of the workflow, its job and matrix, or of the `category` of the upload.
    ...(category !== undefined && { automationDetails: { id: `${plain(category).replace(/\/+$/, '')}/` } }),
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: textOf('The root of the repository.', longest.description) } },
    invocations: [
      {
        executionSuccessful: !problems.some(({ level }) => level === 'error'),
        exitCode,
        toolExecutionNotifications: [...problems.map((problem) => notificationOf(problem, folder)), ...leftOut(left)],
      },
    ],
    properties: { verdict, sets: sets.map(plain), summary },
  }
}

function notificationOf({ level, code, message, place }: Report['problems'][number], folder: string): object {
  return {
    descriptor: { id: plain(code) },
    level,
    message: textOf(message, longest.message),
    ...(hasFile(place) && { locations: [locationAt(place, folder)] }),
  }
}

function leftOut(count: number): object[] {
  if (count === 0) return []
  const text = `${count} results more did not fit into what GitHub takes: the JSON report has them all.`
  return [{ descriptor: { id: 'left-out' }, level: 'warning', message: { text } }]
}

/** One result a line: a file that people compare. */
function withResults(run: object, results: readonly string[]): string {
  const head = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' }
  const list = results.length === 0 ? '[]' : `[\n${results.join(',\n')}\n]`
  return `${safeJson(head).slice(0, -1)},"runs":[${safeJson(run).slice(0, -1)},\n"results":${list}}]}\n`
}

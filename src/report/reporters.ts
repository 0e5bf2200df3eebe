// The table of formats: one line each. A reporter is loaded when its format is asked for; text is what most runs print.
import type { ReportOptions } from './options.ts'
import type { Report } from './report.ts'
import { textReport } from './text/report.ts'

/** Turns a report into a text. Pure: the same report and options give the same text. */
export type Reporter = (report: Report, options: ReportOptions) => string

interface Entry {
  /** Whether people read it, so that it tells what was wrong with the inputs in words. */
  readonly isForPeople: boolean
  /** Whether it shows pictures, so that the run has to draw them. */
  readonly hasPictures?: boolean
  readonly load: () => Promise<Reporter>
}

export const reporters = {
  text: { isForPeople: true, load: () => Promise.resolve(textReport) },
  json: { isForPeople: false, load: async () => (await import('./json.ts')).jsonReport },
  sarif: { isForPeople: false, load: async () => (await import('./sarif/report.ts')).sarifReport },
  junit: { isForPeople: false, load: async () => (await import('./junit.ts')).junitReport },
  markdown: { isForPeople: true, load: async () => (await import('./summary.ts')).markdownReport },
  html: {
    isForPeople: true,
    hasPictures: true,
    load: async () => (await import('./html/report.ts')).htmlReport,
  },
  github: { isForPeople: true, load: async () => (await import('./github.ts')).githubReport },
  'azure-pipelines': {
    isForPeople: true,
    load: async () => (await import('./azure-pipelines.ts')).azurePipelinesReport,
  },
} satisfies Readonly<Record<string, Entry>>

/** A name of the table. */
export type ReportFormat = keyof typeof reporters

export function isFormat(name: string): name is ReportFormat {
  return Object.hasOwn(reporters, name)
}

/** Whether a format shows what a run draws only when it is asked to. */
export function showsPictures(format: ReportFormat): boolean {
  const entry: Entry = reporters[format]
  return entry.hasPictures === true
}

/** What `--format` takes. */
export const formats: readonly ReportFormat[] = Object.keys(reporters).filter(isFormat)

/** The report in a format of `poolgate check --format`. */
export async function printReport(report: Report, format: ReportFormat, options: ReportOptions = {}): Promise<string> {
  const print: Reporter = await reporters[format].load()
  return print(report, options)
}

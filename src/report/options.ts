// What a reporter may be told beside the report. Every reporter takes what concerns it.
import type { TextOptions } from './text/report.ts'

/** How a report is printed. */
export interface ReportOptions extends TextOptions {
  /**
   * The working directory seen from the root of the repository, `infra/`: formats that CI systems read name files from there.
   * '' when not given.
   */
  readonly folder?: string
  /** SARIF: tells the runs of one commit apart, in code scanning. */
  readonly category?: string
  /** SARIF: leaves out what code scanning would show as open alerts: findings that do not count, and undecided outcomes. */
  readonly codeScanning?: boolean
}

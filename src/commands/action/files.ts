// The report files that a step writes into its checkout, where it is asked for them.
import { UsageError } from '../../config/usage-error.ts'
import type { Files } from '../../host/files.ts'
import type { Host } from '../../host/host.ts'
import { plain } from '../../report/escape.ts'
import type { Report } from '../../report/report.ts'
import { printReport } from '../../report/reporters.ts'
import { inputsOf, refuseTargets } from '../reports.ts'
import type { Step } from './inputs.ts'

/** Each format: the input that names its file, the output that says where it is. */
const formats = [
  { format: 'sarif', input: 'sarif-file', output: 'report-sarif' },
  { format: 'html', input: 'html-file', output: 'report-html' },
] as const

export interface WrittenFiles {
  /** By output: paths as steps after this one name them. */
  readonly outputs: Partial<Record<(typeof formats)[number]['output'], string>>
  readonly faults: readonly string[]
}

/** One that cannot be written keeps none of the others from it. */
export async function writeReports(
  report: Report,
  step: Pick<Step, 'reports' | 'sarifCategory'>,
  { files, host }: { readonly files: Files; readonly host: Host },
): Promise<WrittenFiles> {
  const { reports, sarifCategory } = step
  const options = { codeScanning: true, ...(sarifCategory !== undefined && { category: sarifCategory }) }
  const outputs: WrittenFiles['outputs'] = {}
  const faults: string[] = []
  const taken: string[] = []
  for (const { format, input, output } of formats) {
    const given = reports[format]
    if (given === undefined) continue
    const path = files.fromUser(given)
    try {
      refuseTargets([...taken, path], inputsOf(report), files)
      files.writeFile(path, await printReport(report, format, options), { overwrite: true })
      taken.push(path)
      outputs[output] = files.absolute(path)
      host.out.write(`${plain(`Wrote ${path} (${format}).`)}\n`)
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      faults.push(`${input}: ${error.message}`)
    }
  }
  return { outputs, faults }
}

// What Bicep answers, whichever way it was asked: checked by shape, because it is another program's word.
import type { Compiled, Diagnostic } from '../../resource/bicep-answer.ts'

export function faultOf(fault: string): Compiled {
  return { template: undefined, parameters: undefined, diagnostics: [], fault }
}

/** `{success, diagnostics, contents}` of `bicep/compile`, `{…, parameters, template}` of `bicep/compileParams`. */
export function answerOf(result: unknown, path: string): Compiled {
  if (!isRecord(result)) return faultOf('its answer is no object')
  const diagnostics = Array.isArray(result['diagnostics'])
    ? result['diagnostics'].flatMap((one: unknown) => diagnosticOf(one, path))
    : []
  const isDone = result['success'] === true
  const template = isDone ? (textOf(result['contents']) ?? textOf(result['template'])) : undefined
  return { template, parameters: isDone ? textOf(result['parameters']) : undefined, diagnostics }
}

function diagnosticOf(value: unknown, path: string): Diagnostic[] {
  if (!isRecord(value)) return []
  const range = isRecord(value['range']) ? value['range'] : {}
  const start = isRecord(range['start']) ? range['start'] : {}
  return [
    {
      path: textOf(value['source']) ?? path,
      line: numberOf(start['line']),
      column: numberOf(start['char']),
      level: levelOf(textOf(value['level']) ?? ''),
      code: textOf(value['code']) ?? '',
      message: textOf(value['message']) ?? '',
    },
  ]
}

/** `/work/main.bicep(12,7) : Error BCP018: Expected the "=" character. [https://aka.ms/bicep]`, a line each. */
export function diagnosticsIn(stderr: string): Diagnostic[] {
  return stderr.split('\n').flatMap((line): Diagnostic[] => {
    const [, path, row, column, level, code, message] =
      /^(?:WARNING: |ERROR: )?(\S[^()]{0,4096})\((\d{1,9}),(\d{1,9})\) ?: (Error|Warning|Info) ([\w-]{1,100}): (.*)$/.exec(
        line.trim().slice(0, 10_000),
      ) ?? []
    if (path === undefined || level === undefined || code === undefined || message === undefined) return []
    return [{ path, line: Number(row) - 1, column: Number(column) - 1, level: levelOf(level), code, message }]
  })
}

function levelOf(text: string): Diagnostic['level'] {
  const lower = text.toLowerCase()
  return lower === 'error' || lower === 'warning' ? lower : 'info'
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function numberOf(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

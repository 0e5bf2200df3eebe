// What findings call the subject of an answer: `agw/pool via settings`, `lb/rule`, `lb/*:443`; the file where nobody says.
import { joinText } from '../../resource/text.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { asText } from '../fact.ts'
import type { PoolAnswer } from './pool-answer.ts'

export function labelOf({ subject, report, reading }: PoolAnswer): string {
  const { owner, poolName, ruleName, settingsName } = subject
  if (isUnknown(owner)) return report.path
  if (reading.form === 'metrics') return `${owner}/${portName(reading.port)}`
  const part = subject.ownerKind === 'loadBalancer' ? ruleName : poolName
  if (part === undefined || isUnknown(part)) return report.path
  const via = settingsName === undefined ? '' : ` via ${settingsName}`
  return `${owner}/${part}${via}`
}

function portName(port: number | undefined): string {
  return port === undefined ? '*' : `*:${port}`
}

/** The pool as reports call it: by its own name where that is known. */
export function poolLabel({ subject }: PoolAnswer): Text | undefined {
  const own = subject.pool === undefined ? undefined : asText(subject.pool.label)
  return own ?? (isUnknown(subject.poolName) ? undefined : joinText([subject.owner, '/', subject.poolName]))
}

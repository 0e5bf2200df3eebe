// Builds findings. The only way to make one: without a code, a place and a message there is none.
import type { Place } from '../resource/place.ts'
import { fingerprint, type Identity } from './fingerprint.ts'
import type { Evidence, Finding, Missing, Severity } from './finding.ts'

export interface FindingParts {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly outcome: 'fail' | 'unknown'
  readonly message: string
  readonly fix?: string | undefined
  readonly url: string
  readonly set: string
  readonly target: Finding['target']
  readonly place: Place
  readonly related?: Finding['related']
  readonly way?: Finding['way']
  readonly origins?: Finding['origins']
  readonly evidence?: readonly Evidence[]
  readonly missing?: readonly Missing[]
  readonly identity: Omit<Identity, 'code'>
}

export function createFinding(parts: FindingParts): Finding {
  const { code, message } = parts
  if (code === '' || message.trim() === '') throw new TypeError(`a finding of ${code || 'no rule'} has no message`)
  return {
    code,
    name: parts.name,
    severity: parts.severity,
    outcome: parts.outcome,
    message: message.trim(),
    fix: parts.fix === '' ? undefined : parts.fix,
    url: parts.url,
    sets: [parts.set],
    target: parts.target,
    place: parts.place,
    related: parts.related ?? [],
    way: parts.way ?? [],
    origins: parts.origins ?? [],
    evidence: parts.evidence ?? [],
    missing: parts.missing ?? [],
    fingerprint: fingerprint({ code, ...parts.identity }),
    baseline: false,
  }
}

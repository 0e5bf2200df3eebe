// What decided a finding, and what was missing: from the reads of its condition, evaluated once more.
import type { Evidence, Missing } from '../finding/finding.ts'
import type { Place } from '../resource/place.ts'
import type { Provenance } from '../resource/resource.ts'
import { Unknown, type Cause } from '../resource/unknown.ts'
import { FactList, isElement } from '../topology/fact.ts'
import type { Read, Recorder } from './cel/record.ts'
import type { Origin } from './cel/scope.ts'
import { jsonOf } from './print.ts'

/** A finding names what matters, not everything that was read. */
const most = 12

export function evidenceOf(recorder: Recorder): readonly Evidence[] {
  const reads = recorder.reads()
  return reads
    .filter((read) => isDeciding(read, reads))
    .slice(0, most)
    .map(toEvidence)
}

export function missingOf(because: Unknown, recorder: Recorder, fallback: string): readonly Missing[] {
  const byReason = new Map<string, Missing>()
  for (const cause of because.causes) {
    if (!byReason.has(cause.reason)) byReason.set(cause.reason, toMissing(cause, recorder, fallback))
  }
  return [...byReason.values()].slice(0, most)
}

/** Elements are only steps on the way to a value, unless nothing of them was read. */
function isDeciding({ path, value }: Read, reads: readonly Read[]): boolean {
  if (value instanceof Unknown) return false
  if (!isElement(value) && !(value instanceof FactList)) return true
  const isWithin = (other: string) => other.startsWith(path) && /^[.[]/.test(other.slice(path.length))
  return !reads.some((other) => isWithin(other.path))
}

function toEvidence({ path, value, origin }: Read): Evidence {
  const provenance = provenanceOf(origin)
  return { path, value: jsonOf(value), from: provenance && expressionAt(provenance), place: provenance?.place }
}

function toMissing(cause: Cause, recorder: Recorder, fallback: string): Missing {
  const read = recorder.readOf(cause)
  const place = cause.place ?? provenanceOf(read?.origin)?.place
  return { path: read?.path ?? fallback, reason: cause.reason, place, supply: cause.supply }
}

export function provenanceOf(origin: Origin | undefined): Provenance | undefined {
  return origin?.element.locate(origin.field, origin.within)
}

/** The expression that says a value, as written. A place covers key and value, or a part of an expression. */
function expressionAt({ place, said }: Provenance): string | undefined {
  if (said !== 'expression') return undefined
  const text = sliceOf(place)
  const quoted = /"((?:[^"\\]|\\.)*)"\s*$/.exec(text)?.[1]
  if (quoted !== undefined) return unescape(quoted.slice(1, -1))
  return /^[a-z]\w*\(/i.test(text) ? text : undefined
}

function sliceOf({ source, start, end }: Place): string {
  return source.text.slice(start, Math.min(end, start + 2000))
}

function unescape(text: string): string {
  return text.replaceAll('\\"', '"').replaceAll('\\\\', '\\')
}

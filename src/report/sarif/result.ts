// A finding in SARIF: where it is, what goes with it, the way of its value, and whether it counts.
import type { Evidence, Finding } from '../../finding/finding.ts'
import type { Place } from '../../resource/place.ts'
import { plain, shorten } from '../escape.ts'
import { hasFile, locationAt } from './location.ts'
import { levels } from './rule.ts'
import { linkTo, longest, textOf, unlinked } from './texts.ts'

/** Related places that a message names, so that code scanning shows them. */
const mostNamed = 3
/** Values that take more are told by their beginning. */
const longestValue = 200

/** Where results stand: the rule's index, and how often the fingerprint was there before. */
export interface Standing {
  readonly ruleIndex: number
  readonly repeat: number
  readonly folder: string
}

interface Aside {
  readonly place: Place
  readonly message: string
  /** A place of its own, beside values that were read: the message names it. */
  readonly isNamed: boolean
}

export function resultOf(finding: Finding, { ruleIndex, repeat, folder }: Standing): object {
  const { code, outcome, severity, place, fingerprint, sets, target } = finding
  const asides = asidesOf(finding)
  return {
    ruleId: plain(code),
    ruleIndex,
    // Undecided is a kind of its own, whose level is none by the standard.
    kind: outcome === 'fail' ? 'fail' : 'open',
    level: outcome === 'fail' ? levels[severity] : 'none',
    message: { text: shorten(messageOf(finding, asides), longest.message) },
    locations: [
      {
        ...locationAt(place, folder),
        logicalLocations: [
          { name: plain(target.name), fullyQualifiedName: plain(target.id || target.name), kind: plain(target.kind) },
        ],
      },
    ],
    ...(asides.length > 0 && {
      relatedLocations: asides.map((aside, id) => ({ id: id + 1, ...locationAt(aside.place, folder, aside.message) })),
    }),
    ...flowsOf(finding, folder),
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:${repeat}`, 'poolgate/v1': fingerprint },
    ...suppressionsOf(finding),
    properties: { sets: sets.map(plain), severity, ...remedyOf(finding) },
  }
}

/** Further places of the finding, and the values that decided it or are missing, where they stand in files. */
function asidesOf({ place, related, evidence, missing }: Finding): readonly Aside[] {
  const all: { place: Place | undefined; message: string; isNamed: boolean }[] = [
    ...related.map((link) => ({ place: link.place, message: link.message, isNamed: true })),
    ...evidence.map((read) => ({ place: read.place, message: valueText(read), isNamed: false })),
    ...missing.map((lack) => ({ place: lack.place, message: `${lack.path}: ${lack.reason}`, isNamed: false })),
  ]
  const seen = new Set([keyOf(place)])
  return all.filter((aside): aside is Aside => {
    if (!hasFile(aside.place) || seen.has(keyOf(aside.place))) return false
    seen.add(keyOf(aside.place))
    return true
  })
}

function keyOf({ source, start, end }: Place): string {
  return `${source.path}\n${start}\n${end}`
}

/** `rule.probe.port is 22`. */
function valueText({ path, value }: Evidence): string {
  return `${path} is ${shorten(JSON.stringify(value) ?? 'absent', longestValue)}`
}

function messageOf({ message, fix, missing }: Finding, asides: readonly Aside[]): string {
  const [lack] = missing
  const parts = [message]
  if (fix !== undefined) parts.push(`Fix: ${fix}`)
  if (lack?.supply !== undefined) parts.push(`To decide it: ${lack.supply}.`)
  const links = asides.flatMap((aside, index) =>
    aside.isNamed && aside.message !== '' ? [linkTo(index + 1, shorten(aside.message, longestValue))] : [],
  )
  const see = links.length === 0 ? '' : ` See ${links.slice(0, mostNamed).join(', ')}.`
  return unlinked(plain(parts.join(' '))) + see
}

/** The way of the value, from where it was first written to where it is used. */
function flowsOf({ way, place, evidence }: Finding, folder: string): object {
  const steps = way.filter((step) => hasFile(step.place))
  if (steps.length < 2) return {}
  // NOTE: of what is absent or worked out the place is one where another value stands.
  const here = evidence.find(
    (read) => read.from !== undefined && read.place !== undefined && keyOf(read.place) === keyOf(place),
  )
  const locations = steps.map((step, index) => {
    const isHere = keyOf(step.place) === keyOf(place)
    const plainly = step.message || (index === 0 ? 'where it is written' : 'where it is used')
    const message = isHere && here !== undefined ? valueText(here) : plainly
    return { location: locationAt(step.place, folder, message) }
  })
  const message = textOf('Where the value comes from', longest.description)
  return { codeFlows: [{ message, threadFlows: [{ locations }] }] }
}

function suppressionsOf({ waiver, baseline }: Finding): object {
  const reasons: string[] = []
  if (waiver !== undefined)
    reasons.push(waiver.expires === undefined ? waiver.reason : `${waiver.reason} (until ${waiver.expires})`)
  if (baseline) reasons.push('It is in the baseline.')
  if (reasons.length === 0) return {}
  return {
    suppressions: reasons.map((reason) => ({
      kind: 'external',
      status: 'accepted',
      justification: shorten(plain(reason), longest.message),
    })),
  }
}

function remedyOf({ fix, missing }: Finding): object {
  const supply = missing.flatMap((lack) => (lack.supply === undefined ? [] : [plain(lack.supply)]))
  return { ...(fix !== undefined && { fix: plain(fix) }), ...(supply.length > 0 && { supply }) }
}

// The findings of a page: each with its anchor, and found again by what it is about.
import type { Finding } from '../../finding/finding.ts'
import { addTo } from '../../resource/groups.ts'
import { bySeverity, foldFindings, type Folded } from '../fold.ts'
import { markup, type Content } from '../markup.ts'
import type { Report } from '../report.ts'

/** What a reader filters by. */
export type Kind = 'error' | 'warning' | 'info' | 'undecided' | 'waived' | 'baseline'

export interface Anchored extends Folded {
  /** `f12`. */
  readonly id: string
  readonly kind: Kind
  readonly sets: readonly string[]
}

export const kinds: readonly Kind[] = ['error', 'warning', 'info', 'undecided', 'waived', 'baseline']

export function kindOf(finding: Finding): Kind {
  if (finding.waiver !== undefined) return 'waived'
  if (finding.baseline) return 'baseline'
  return finding.outcome === 'unknown' ? 'undecided' : finding.severity
}

/** NOTE: what does not count never looks like what does; how severe it would be is said in words. */
export const signs: Readonly<Record<Kind, string>> = {
  error: '✗',
  warning: '!',
  info: 'i',
  undecided: '?',
  waived: '–',
  baseline: '–',
}

export class Anchors {
  readonly all: readonly Anchored[]
  readonly #about = new Map<string, Anchored[]>()

  constructor({ findings, unknown }: Pick<Report, 'findings' | 'unknown'>) {
    // Findings of several sets are one, and those of a copy loop are told once; what is about each of them leads to it.
    const told = findings.filter(({ outcome }) => outcome === 'fail' || unknown !== 'ignore')
    const groups = kinds.flatMap((kind) => {
      const ofKind = told.filter((finding) => kindOf(finding) === kind)
      return foldFindings(ofKind.toSorted((a, b) => bySeverity(a.severity, b.severity))).map((folded) => ({
        ...folded,
        kind,
      }))
    })
    this.all = groups.map((folded, index) => {
      return { ...folded, id: `f${index + 1}`, sets: [...new Set(folded.all.flatMap(({ sets }) => sets))] }
    })
    for (const anchored of this.all)
      for (const { sets, target } of anchored.all)
        for (const set of sets) addTo(this.#about, `${set}\n${target.id}`, anchored)
  }

  /** What was found of any of these in a set, each once. */
  of(set: string, ids: readonly string[]): readonly Anchored[] {
    return [...new Set(ids.flatMap((id) => this.#about.get(`${set}\n${id}`) ?? []))]
  }
}

/** Its code as a link to it. */
export function linkOf({ id, kind, finding }: Anchored): Content {
  return markup`<a href="#${id}">${signs[kind]} ${finding.code}</a>`
}

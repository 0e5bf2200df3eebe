// Findings and problems of compiled templates, told where the Bicep files say them.
import type { Finding } from '../finding/finding.ts'
import { orderFindings } from '../finding/order.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { SourceMap } from '../source/bicep/source-map.ts'
import type { FileTree } from '../source/files.ts'
import type { Deployment, PlannedSet } from '../source/plan.ts'

export interface Told {
  readonly findings: readonly Finding[]
  readonly problems: readonly Problem[]
}

/** In the order of their places, which may be other ones. */
export function inBicep(told: Told, sets: readonly PlannedSet[], files: FileTree | undefined): Told {
  const deployments = sets.flatMap((set) => [...set.deployments, ...(set.before?.deployments ?? [])])
  const map = files && sourceMapOf(deployments, files)
  if (map === undefined) return told
  return {
    findings: orderFindings(told.findings.map((finding) => findingIn(finding, map))),
    problems: problemsIn(told.problems, map),
  }
}

/** Undefined where Bicep compiled none of them. */
export function sourceMapOf(deployments: readonly Deployment[], files: FileTree): SourceMap | undefined {
  const compiled = deployments.flatMap(({ compiledFrom = [] }) => compiledFrom)
  return compiled.length === 0 ? undefined : new SourceMap(compiled, files)
}

export function problemsIn(problems: readonly Problem[], map: SourceMap | undefined): readonly Problem[] {
  return map === undefined ? problems : problems.map((problem) => withPlace(problem, map))
}

function findingIn(finding: Finding, map: SourceMap): Finding {
  const place = map.place(finding.place)
  return {
    ...finding,
    place,
    related: finding.related
      .map((link) => ({ ...link, place: map.place(link.place) }))
      // Several places of the template may be one of the file.
      .filter((link) => !isSame(link.place, place)),
    way: finding.way.map((link) => ({ ...link, place: map.place(link.place) })),
    evidence: finding.evidence.map((one) => ({ ...one, place: one.place && map.place(one.place) })),
    missing: finding.missing.map((one) => ({ ...one, place: one.place && map.place(one.place) })),
  }
}

function isSame(a: Place, b: Place): boolean {
  return a.source === b.source && a.start === b.start
}

function withPlace<Placed extends { readonly place?: Place }>(placed: Placed, map: SourceMap): Placed {
  return placed.place === undefined ? placed : { ...placed, place: map.place(placed.place) }
}

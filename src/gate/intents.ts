// Expectations of the configuration that no pool fits: a name that was mistyped, or a pool that is gone.
import type { Configuration, PoolExpectation } from '../config/configuration.ts'
import type { Report } from '../report/report.ts'
import { globMatches } from '../resource/glob.ts'
import type { Problem } from '../resource/resource.ts'
import type { Locate } from './active-rules.ts'

/** A warning for each. Only for a run of all inputs: in a part of them a pool may be missing rightly. */
export function unmatchedIntents({ pools = [] }: Configuration, found: Report['pools'], locate: Locate): Problem[] {
  return pools.flatMap(({ match }, index): Problem[] => {
    // Tags are the topology's business, so an expectation by tag is never called unmatched.
    if (match.tag !== undefined || found.some((pool) => fits(match, pool))) return []
    const { owner, pool, id, set } = match
    const named = Object.entries({ owner, pool, id, set }).filter(([, pattern]) => pattern !== undefined)
    const patterns = named.map(([key, pattern]) => `${key} ${pattern}`)
    const message = `No pool fits ${patterns.join(', ')}: what is expected of it was not checked. Correct the names, or remove the entry.`
    const place = locate(['pools', index, 'match'])
    return [{ level: 'warning', code: 'unmatched', message, ...(place && { place }) }]
  })
}

function fits({ owner, pool, id, set }: PoolExpectation['match'], found: Report['pools'][number]): boolean {
  const pairs = [
    [owner, found.owner],
    [pool, found.name],
    [id, found.id],
    [set, found.set],
  ] as const
  // An unknown part, printed in braces, may be anything.
  return pairs.every(([pattern, text]) => pattern === undefined || text.includes('{') || globMatches(pattern, text))
}

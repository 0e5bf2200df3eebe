// What is missing may be in Azure, where it can be looked up: findings say so, unless the run has looked already.
import type { Finding, Missing } from '../finding/finding.ts'

const declared = /^(?:add the (?:template|export)|export the network)/

/** The finding, with `--live merge` beside the other ways to supply what is missing. */
export function withLiveAdvice(finding: Finding): Finding {
  if (!finding.missing.some(isDeclaredElsewhere)) return finding
  return { ...finding, missing: finding.missing.map(advised) }
}

function isDeclaredElsewhere({ supply }: Missing): boolean {
  return supply !== undefined && declared.test(supply)
}

function advised(missing: Missing): Missing {
  return isDeclaredElsewhere(missing) ? { ...missing, supply: `${missing.supply}, or --live merge` } : missing
}

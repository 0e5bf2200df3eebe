// «Did you mean …?»: the declared name closest to one that is not declared.

/** ' Did you mean 'x'?', or '' when nothing is close. */
export function nearest(name: string, candidates: readonly string[]): string {
  const best = nearestName(name, candidates)
  return best === undefined ? '' : ` Did you mean '${best}'?`
}

/** `atLeast` changes are allowed in a short name; a third of its letters in a long one. Of two one that begins alike. */
export function nearestName(name: string, candidates: readonly string[], atLeast = 2): string | undefined {
  const wanted = name.toLowerCase().slice(0, 80)
  let best: string | undefined
  let least = Math.max(atLeast, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > least) continue
    const distance = editDistance(wanted, candidate.toLowerCase())
    const isNearer =
      distance < least || (distance === least && best !== undefined && beginsBetter(wanted, candidate, best))
    if (isNearer) {
      least = distance
      best = candidate
    }
  }
  return best
}

function beginsBetter(wanted: string, candidate: string, best: string): boolean {
  const isAlike = (name: string) => name.slice(0, 1).toLowerCase() === wanted.slice(0, 1)
  return isAlike(candidate) && !isAlike(best)
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change))
    }
    row = next
  }
  return row[b.length] ?? 0
}

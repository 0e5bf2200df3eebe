// Paths of a report: relative, with `/`, `.` and `..` worked out. Text only; what is on the disk is the host's business.

export function joinPath(...parts: readonly string[]): string {
  const kept: string[] = []
  for (const part of parts
    .filter((text) => text !== '')
    .join('/')
    .split('/')) {
    if (part === '.' || (part === '' && kept.length > 0)) continue
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..' && kept.at(-1) !== '') kept.pop()
    else kept.push(part)
  }
  return kept.join('/')
}

/** The folder of a path, '' for a path without one. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The name without its ending: `main` of `infra/main.json`. */
export function stemOf(path: string): string {
  return baseOf(path).replace(/\.[^.]*$/, '')
}

/**
 * What a user gave as a path, as messages may show it. A value that stands in the wrong place (`password=…`, `password:…`)
 * may be a secret, so nothing after `=` is told, nor after a `:` that is neither a drive's nor an address's.
 */
export function withoutValue(given: string): string {
  const isAddress = /^(?:[A-Za-z]:[\\/]|(?:https?|azure|file):)/.test(given)
  const end = given.search(isAddress ? /=/ : /[=:]/) + 1
  return end === 0 || end === given.length ? given : `${given.slice(0, end)}…`
}

/** Before the id of a resource, a group, a subscription or a management group, it is a FILE: live state. */
export const livePrefix = 'azure:'

export function isLivePath(path: string): boolean {
  return path.slice(0, livePrefix.length).toLowerCase() === livePrefix
}

/** The subscription that live state is in; undefined for a management group. */
export function subscriptionOfLive(path: string): string | undefined {
  return /^azure:\/*subscriptions\/([^/]+)/i.exec(path)?.[1]
}

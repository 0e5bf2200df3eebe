// Profiles: which rules run at which severity when nothing else is said.

export const profiles = ['none', 'recommended', 'strict', 'all'] as const

/** In the order of `profiles` each switches on what the one before it does, and more. */
export type Profile = (typeof profiles)[number]

export function isProfile(name: string): name is Profile {
  return profiles.some((profile) => profile === name)
}

/** The profile that `extends` names; of several the last. */
export function profileIn(given: string | readonly string[] | undefined): Profile | undefined {
  return listOf(given).findLast(isProfile)
}

/** What `extends` names, in order: later ones win. */
export function listOf(given: string | readonly string[] | undefined): readonly string[] {
  return given === undefined ? [] : typeof given === 'string' ? [given] : given
}

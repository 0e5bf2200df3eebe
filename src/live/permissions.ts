// What a sign-in must be allowed to do, and the smallest built-in role that holds it.

const roles: Readonly<Record<string, string>> = {
  'microsoft.network/applicationgateways/backendhealth/action': 'Network Contributor',
  'microsoft.network/applicationgateways/getbackendhealthondemand/action': 'Network Contributor',
  'microsoft.network/loadbalancers/loadbalancingrules/health/action': 'Network Contributor',
}

/** Reader holds every `…/read`; the rest is named, and of what is not the least that surely holds it. */
export function roleFor(action: string): string {
  const known = roles[action.toLowerCase()]
  return known ?? (/\/read$/i.test(action) ? 'Reader' : 'Contributor')
}

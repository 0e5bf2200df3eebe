// Where the page of a rule is.
const base = 'https://github.com/poolgate/poolgate/blob/main/docs/rules'

export function ruleUrl(code: string): string {
  return `${base}/${encodeURIComponent(code)}.md`
}

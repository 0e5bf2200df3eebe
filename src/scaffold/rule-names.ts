// The code and the name of a new rule: of the right form, and free.
import { UsageError } from '../config/usage-error.ts'
import { plain } from '../report/escape.ts'
import { baseOf } from '../source/path.ts'

/** A rule that is there: of the library, or a file of one's own. */
export interface TakenRule {
  readonly code: string
  readonly name: string
  readonly source: string
}

/** What a file of a rule says of itself; by its name where the text does not say it. NOTE: it may be faulty otherwise. */
export function takenBy(path: string, text: string): TakenRule {
  const [, fileCode = '', fileName = ''] = /^([A-Za-z]+\d+)-([^.]*)/.exec(baseOf(path)) ?? []
  const [, code = fileCode] = /^code:[ \t]*["']?(\w+)/m.exec(text) ?? []
  const [, name = fileName] = /^name:[ \t]*["']?([\w-]+)/m.exec(text) ?? []
  return { code, name, source: path }
}

/** The next code after the highest of these letters. Gaps are not filled: a code that is gone keeps its meaning. */
export function nextCode(area: string, taken: readonly TakenRule[]): string {
  if (!/^[A-Za-z]{2,12}$/.test(area))
    throw new UsageError(
      `AREA ${plain(area)} is not 2 to 12 letters. It is what the code begins with: \`ops\` gives OPS001.`,
    )
  const letters = area.toUpperCase()
  const numbers = taken.flatMap(({ code }) => {
    const [, head = '', number = ''] = /^([A-Za-z]+)(\d{1,4})$/.exec(code) ?? []
    return head.toUpperCase() === letters ? [Number(number)] : []
  })
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1
  if (next > 9999) throw new UsageError(`There is no code left after ${letters}9999. Take other letters.`)
  return `${letters}${String(next).padStart(3, '0')}`
}

/** The name, when it is kebab case and nobody has it. */
export function requireName(name: string, taken: readonly TakenRule[]): string {
  if (name.length > mostLetters)
    throw new UsageError(`NAME has ${name.length} characters; take ${mostLetters} at most.`)
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    const right = kebab(name)
    throw new UsageError(
      `NAME ${plain(name)} is not in kebab case: small letters and digits, words joined by -.${right === '' ? '' : ` Take ${right}.`}`,
    )
  }
  const other = taken.find((rule) => rule.name.toLowerCase() === name)
  if (other !== undefined)
    throw new UsageError(`The name ${name} is taken by ${other.code} (${plain(other.source)}). Take another.`)
  return name
}

const mostLetters = 60

/** `HttpsOnly`, `https_only`, `HTTPS only` as `https-only`; '' when there is nothing to make a name of. */
function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]/)
    .filter((part) => part !== '')
    .join('-')
    .replace(/^[0-9-]+/, '')
}

// Rules that a file locks: what any other file says of them may be stricter, not looser.
import type { Level } from '../config/configuration.ts'
import type { Lock, Stack } from '../config/layer.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import type { RuleIndex } from './rule-index.ts'
import { RuleSettings, profileOf } from './rule-settings.ts'

/** What is settled for a rule. */
export interface Settled {
  readonly level: Level
  readonly params: Readonly<Record<string, unknown>>
}

const strictness: readonly Level[] = ['off', 'info', 'warning', 'error']
const all = 'rules'
const one = 'rules.'

/** The lock that holds a rule, by code or by name, if any does. */
export function lockOf({ code, name }: Pick<Rule, 'code' | 'name'>, locks: readonly Lock[]): Lock | undefined {
  const keys = new Set([all, `${one}${code}`, `${one}${name}`].map((key) => key.toLowerCase()))
  return locks.find(({ names }) => names.some((locked) => keys.has(locked.toLowerCase())))
}

export class RuleLocks {
  readonly #locks: readonly { readonly lock: Lock; readonly floor: RuleSettings }[]

  /** A lock on a rule that does not exist is a mistake. */
  constructor({ locks }: Stack, index: RuleIndex, problems: Problem[]) {
    this.#locks = locks.map((lock) => ({ lock, floor: new RuleSettings(index, lock.layers, profileOf(lock.layers)) }))
    for (const { names, locate } of locks) {
      names.forEach((name, at) => {
        if (name.startsWith(one) && index.find(name.slice(one.length)) === undefined)
          problems.push(index.unknown(name.slice(one.length), locate(['locked', at])))
      })
    }
  }

  /** What the settings say of a rule, and not less than what is locked. */
  settle(rule: Rule, settings: RuleSettings, problems: Problem[]): Settled {
    let level = settings.level(rule)
    let params = settings.of(rule)?.params ?? {}
    for (const { lock, floor } of this.#locks) {
      if (lockOf(rule, [lock]) === undefined) continue
      const least = floor.level(rule)
      if (strictness.indexOf(level) < strictness.indexOf(least)) {
        problems.push(loosened(sayLevel(rule, settings), `\`${rule.code}: ${least}\``, lock))
        level = least
      }
      const locked = floor.of(rule)?.params ?? {}
      const changed = rule.params.find(
        ({ name, default: standard }) => !isSame(params[name] ?? standard, locked[name] ?? standard),
      )
      if (changed === undefined) continue
      const { name, default: standard } = changed
      const said = {
        ...sayLevel(rule, settings),
        said: `\`${name}: ${JSON.stringify(params[name] ?? standard)}\` of ${rule.code}`,
      }
      problems.push(loosened(said, `\`${name}: ${JSON.stringify(locked[name] ?? standard)}\``, lock))
      params = locked
    }
    return { level, params }
  }
}

interface Said {
  /** `LB103: off` */
  readonly said: string
  readonly file: string | undefined
  readonly place: Place | undefined
}

/** What says of a rule whether it is on: a setting, else the profile. */
function sayLevel(rule: Rule, settings: RuleSettings): Said {
  const setting = settings.of(rule)
  if (setting !== undefined)
    return { said: `\`${setting.name}: ${settings.level(rule)}\``, file: setting.layer.file, place: setting.place }
  const { profile, layer } = settings.profile
  return { said: `\`extends: ${profile}\``, file: layer?.file, place: layer?.locate(['extends']) }
}

function loosened({ said, file, place }: Said, locked: string, lock: Lock): Problem {
  const message = `${said} in ${file ?? 'the configuration'} loosens ${locked}, which ${lock.file} locks. Remove it, or have it changed there.`
  return { level: 'error', code: 'locked', message, ...(place && { place }) }
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

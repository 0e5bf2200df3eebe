// What the layers of a configuration say of each rule: severity and params. Later layers win, param by param.
import type { Level } from '../config/configuration.ts'
import type { Layer } from '../config/layer.ts'
import { profileIn, type Profile } from '../config/profile.ts'
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { faultOfParam } from '../rule/params.ts'
import type { Rule } from '../rule/rule.ts'
import type { RuleIndex } from './rule-index.ts'

/** What is said of one rule. */
export interface Setting {
  /** Undefined: its own severity. */
  readonly level: Level | undefined
  readonly params: Readonly<Record<string, unknown>>
  /** What says so last: the name it uses, the layer, the place. */
  readonly name: string
  readonly layer: Layer
  readonly place: Place | undefined
}

/** Names that are no rules: so many are told. */
const mostUnknown = 20

export class RuleSettings {
  readonly #settings = new Map<Rule, Setting>()
  /** What is on when nothing is said of a rule, and the layer that says so. */
  readonly profile: { readonly profile: Profile; readonly layer: Layer | undefined }

  /** Mistakes go to `problems`; `profile` is what `extends` comes to. */
  constructor(index: RuleIndex, layers: readonly Layer[], profile: Profile | undefined, problems: Problem[] = []) {
    const layer = layers.findLast(({ value }) => profileIn(value.extends) !== undefined)
    this.profile = { profile: profile ?? 'recommended', layer }
    for (const one of layers) this.#add(one, index, problems)
  }

  of(rule: Rule): Setting | undefined {
    return this.#settings.get(rule)
  }

  /** Whether a rule is on, and how severe it is. A rule that is only given params is on, like one that is named. */
  level(rule: Rule): Level {
    const setting = this.of(rule)
    if (setting?.level !== undefined) return setting.level
    return setting !== undefined || isInProfile(rule, this.profile.profile) ? rule.severity : 'off'
  }

  #add(layer: Layer, index: RuleIndex, problems: Problem[]): void {
    const names = new Map<Rule, string>()
    let unknown = 0
    for (const [name, given] of Object.entries(layer.value.rules ?? {})) {
      const rule = index.find(name)
      const place = layer.locate(['rules', name])
      if (rule === undefined) {
        if (++unknown <= mostUnknown) problems.push(index.unknown(name, place))
        continue
      }
      const { severity: level, params = {} } = typeof given === 'string' ? { severity: given } : given
      const before = this.of(rule)
      const other = names.get(rule)
      if (other !== undefined && before?.level !== level) problems.push(contradiction(rule, other, name, place))
      names.set(rule, name)
      const accepted = acceptedParams(rule, params, problems, (param, atKey) =>
        layer.locate(['rules', name, 'params', param], atKey),
      )
      this.#settings.set(rule, {
        level: level ?? before?.level,
        params: { ...before?.params, ...accepted },
        name,
        layer,
        place,
      })
    }
    if (unknown > mostUnknown) problems.push(moreUnknown(unknown - mostUnknown, layer.locate(['rules'])))
  }
}

/** The profile that layers name last. */
export function profileOf(layers: readonly Layer[]): Profile | undefined {
  return layers.map(({ value }) => profileIn(value.extends)).findLast((profile) => profile !== undefined)
}

/** The params of a setting that the rule has and that are of its types. */
function acceptedParams(
  rule: Rule,
  given: Readonly<Record<string, unknown>>,
  problems: Problem[],
  locate: (param: string, atKey: boolean) => Place | undefined,
): Readonly<Record<string, unknown>> {
  const accepted: [string, unknown][] = []
  for (const [name, value] of Object.entries(given)) {
    const param = rule.params.find((one) => one.name === name)
    const fault = param === undefined ? unknownParam(rule, name) : faultOfParam(param.type, value)
    if (fault === undefined) {
      accepted.push([name, value])
      continue
    }
    const place = locate(name, param === undefined)
    const message = param === undefined ? fault : `\`${name}\` of ${rule.code} ${fault}: ${param.description}`
    problems.push({ level: 'error', code: 'rule', message, ...(place && { place }) })
  }
  return Object.fromEntries(accepted)
}

function unknownParam({ code, params }: Rule, name: string): string {
  const names = params.map((one) => one.name)
  if (names.length === 0) return `${code} has no params. Remove \`${name}\`.`
  return `${code} has no param ${name}.${nearest(name, names) || ` It has ${names.join(', ')}.`}`
}

function moreUnknown(count: number, place: Place | undefined): Problem {
  const message = `\`rules\` has ${count} more names that are no rules. Correct these first.`
  return { level: 'error', code: 'rule', message, ...(place && { place }) }
}

function contradiction({ code }: Rule, first: string, second: string, place: Place | undefined): Problem {
  const message = `${first} and ${second} are the same rule (${code}) and have different settings. Keep one of them.`
  return { level: 'error', code: 'rule', message, ...(place && { place }) }
}

function isInProfile(rule: Rule, profile: Profile): boolean {
  if (profile === 'none' || profile === 'all') return profile === 'all'
  return rule.profiles.includes(profile)
}

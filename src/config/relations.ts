// What must hold between keys of a configuration, which JSON Schema says badly. Each check is given an entry that may have
// other faults: it looks at what has the right type.
import { dayOf } from '../resource/date.ts'
import { isRecord, print, title, type ConfigPath, type Fault } from './schema.ts'

type Entry = Readonly<Record<string, unknown>>
/** A sentence on what is wrong with the value of a key of an entry of `pools:`. */
type Check = (value: Entry) => string | undefined

const poolChecks: Readonly<Record<string, Check>> = {
  members: ({ exactly, min, max }) => {
    if (exactly !== undefined && (min !== undefined || max !== undefined))
      return '`members` takes either `exactly`, or `min` and `max`.'
    return typeof min === 'number' && typeof max === 'number' && min > max
      ? `\`members\`: min ${min} is more than max ${max}.`
      : undefined
  },
  environment: ({ tag, value }) => {
    if ((tag === undefined) === (value === undefined)) return undefined
    const [there, lacking] = tag === undefined ? ['value', 'tag'] : ['tag', 'value']
    return `\`environment\`: \`${there}\` says nothing without \`${lacking}\`.`
  },
  maintenance: ({ from, to }) =>
    typeof from === 'string' && typeof to === 'string' && Date.parse(from) >= Date.parse(to)
      ? `\`maintenance\`: from ${from} is not before to ${to}.`
      : undefined,
}

/** What contradicts itself, or is none of what it should be. */
export function faultsBetween(configuration: unknown): Fault[] {
  const { pools, waivers } = isRecord(configuration) ? configuration : {}
  return [...poolFaults(pools), ...validateWaivers(waivers, ['waivers'])]
}

function poolFaults(pools: unknown): Fault[] {
  if (!Array.isArray(pools)) return []
  return pools.flatMap((pool: unknown, index): Fault[] =>
    Object.entries(poolChecks).flatMap(([key, check]): Fault[] => {
      const value: unknown = isRecord(pool) ? pool[key] : undefined
      const message = isRecord(value) ? check(value) : undefined
      return message === undefined ? [] : [{ path: ['pools', index, key], atKey: false, message }]
    }),
  )
}

/** What JSON Schema cannot say of a list of waivers: that a reason is not blank, and a date one of the calendar. */
export function validateWaivers(waivers: unknown, path: ConfigPath): Fault[] {
  if (!Array.isArray(waivers)) return []
  return waivers.flatMap((waiver: unknown, index): Fault[] => {
    const { reason, expires } = isRecord(waiver) ? waiver : {}
    const fault = (key: string, message: string): Fault => {
      const at = [...path, index, key]
      return { path: at, atKey: false, message: `${title(at)} ${message}` }
    }
    const blank = typeof reason === 'string' && reason !== '' && reason.trim() === ''
    const noDay = typeof expires === 'string' && dayOf(expires) === undefined
    return [
      ...(blank ? [fault('reason', 'must say why, not be blank.')] : []),
      ...(noDay ? [fault('expires', `must be a day, written YYYY-MM-DD, not ${print(expires)}.`)] : []),
    ]
  })
}

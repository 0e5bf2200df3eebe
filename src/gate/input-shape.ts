// What callers of the library give, who may have no types: what is wrong is said instead of crashing somewhere deep. Knows
// shapes only, not what they mean.
import { isRecord } from '../config/schema.ts'
import { UsageError } from '../config/usage-error.ts'
import { modes } from './overlay.ts'

export function requireCheckInput(input: unknown): void {
  const given = isRecord(input) ? input : {}
  const { sets, rules = [], today = '', mode = 'incremental', health = [], healthBefore = [] } = given
  if (!Array.isArray(sets)) throw new UsageError('check: `sets` must be an array of {name, deployments}.')
  // A check of nothing would always be green.
  if (sets.length === 0 && Array.isArray(health) && health.length === 0)
    throw new UsageError('check: `sets` is empty, so that nothing would be checked. Give one.')
  sets.forEach(requireSet)
  if (!Array.isArray(rules) || !rules.every(isRule))
    throw new UsageError('check: `rules` must be what `loadRules(paths)` gives; await it.')
  if (!modes.some((known) => known === mode)) throw new UsageError(`check: \`mode\` must be ${modes.join(', ')}.`)
  for (const texts of [health, healthBefore]) requireTexts(texts)
  if (typeof today !== 'string') throw new UsageError('check: `today` must be a text, YYYY-MM-DD.')
}

function requireSet(set: unknown): void {
  if (!isRecord(set) || typeof set['name'] !== 'string' || !Array.isArray(set['deployments']))
    throw new UsageError('check: each set needs a `name` and an array `deployments`.')
  if (set['deployments'].length === 0)
    throw new UsageError(`check: the set ${set['name']} has no deployment, so that nothing would be checked.`)
  const { before = [] } = set
  if (!Array.isArray(before)) throw new UsageError('check: `before` of a set must be an array of deployments.')
  for (const deployments of [set['deployments'], before])
    for (const deployment of deployments) requireDeployment('check', deployment)
}

function requireTexts(texts: unknown): void {
  if (Array.isArray(texts) && texts.every(isTextFile)) return
  throw new UsageError('check: `health` and `healthBefore` must be arrays of {path, text}.')
}

export function requireDeployment(of: 'check' | 'expand', deployment: unknown): void {
  const { template, parameters = [] } = isRecord(deployment) ? deployment : {}
  if (!isTextFile(template))
    throw new UsageError(`${of}: each deployment needs a \`template\` with \`path\` and \`text\`.`)
  const fits = (item: unknown) =>
    isTextFile(item) || (isRecord(item) && typeof item['name'] === 'string' && typeof item['value'] === 'string')
  if (!Array.isArray(parameters) || !parameters.every(fits))
    throw new UsageError(`${of}: \`parameters\` must be an array of {path, text} and {name, value}.`)
}

/** Paths of rules. */
export function requirePaths(of: 'loadRules' | 'testRules', paths: unknown): void {
  if (!Array.isArray(paths) || !paths.every((path) => typeof path === 'string'))
    throw new UsageError(`${of} takes an array of paths: ${of}(['policies']).`)
  // A test of nothing would always be green.
  if (paths.length === 0 && of === 'testRules')
    throw new UsageError(`${of}: no path is given. Name a rule, or a folder that holds some.`)
}

/** FILEs of `checkFiles`. */
export function requireFiles(of: 'checkFiles' | 'updateBaseline', paths: unknown): void {
  const fits = (path: unknown) => typeof path === 'string' || (isRecord(path) && typeof path['path'] === 'string')
  if (!Array.isArray(paths) || !paths.every(fits))
    throw new UsageError(`${of} takes an array of paths, or of {path, parameters}: ${of}(['main.json']).`)
}

function isTextFile(value: unknown): boolean {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['text'] === 'string'
}

function isRule(value: unknown): boolean {
  return isRecord(value) && typeof value['code'] === 'string' && Array.isArray(value['asserts'])
}

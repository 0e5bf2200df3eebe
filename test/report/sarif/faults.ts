// What is wrong with a SARIF file: by the schema of the standard, and by what code scanning takes (the tables in GitHub's
// documentation on SARIF), which refuses or hides more than the schema does.
import addFormats from 'ajv-formats'
import { Ajv } from 'ajv'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const file = join(import.meta.dirname, 'sarif-2.1.0-rtm.5.json')
// NOTE: it is written for draft 04, of which it uses nothing that later drafts read otherwise.
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
addFormats.default(ajv)
const validate = ajv.compile(schema)

export interface Log {
  readonly $schema?: string
  readonly version?: string
  readonly runs: readonly Run[]
}

interface Run {
  readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly Descriptor[] } }
  readonly results: readonly Result[]
  readonly automationDetails?: { readonly id: string }
  readonly invocations: readonly {
    readonly executionSuccessful: boolean
    readonly exitCode: number
    readonly toolExecutionNotifications: readonly { readonly level: string; readonly message: Text }[]
  }[]
}

interface Text {
  readonly text: string
}

interface Descriptor {
  readonly id: string
  readonly name: string
  readonly shortDescription: Text
  readonly fullDescription: Text
  readonly help: { readonly text: string; readonly markdown: string }
  readonly properties: { readonly tags: readonly string[] } & Readonly<Record<string, unknown>>
}

export interface Location {
  readonly id?: number
  readonly message?: Text
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string }
    readonly region: Readonly<Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>>
  }
}

export interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly kind: string
  readonly level: string
  readonly message: Text
  readonly locations: readonly Location[]
  readonly relatedLocations?: readonly Location[]
  readonly codeFlows?: readonly {
    readonly threadFlows: readonly { readonly locations: readonly { readonly location: Location }[] }[]
  }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly suppressions?: readonly { readonly kind: string; readonly justification: string }[]
}

export function logOf(text: string): Log {
  return JSON.parse(text) as Log
}

export function schemaFaults(text: string): readonly string[] {
  validate(JSON.parse(text))
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`)
}

/** What code scanning would refuse, cut or not show. */
export function gitHubFaults(text: string): readonly string[] {
  const { $schema, version, runs } = logOf(text)
  const size = text.length > 10 * 1024 * 1024 ? gzipSync(text).length : 0
  return [
    ...check('the schema is named', $schema !== undefined && $schema !== ''),
    ...check('the version is 2.1.0', version === '2.1.0'),
    ...check('one to 20 runs', runs.length >= 1 && runs.length <= 20),
    ...check('10 MB compressed', size <= 10 * 1024 * 1024),
    ...runs.flatMap(runFaults),
  ]
}

function runFaults({ tool, results }: Run): readonly string[] {
  const { rules } = tool.driver
  const prints = results.map((result) => `${result.ruleId} ${result.partialFingerprints['primaryLocationLineHash']}`)
  return [
    ...check('the tool has a name', tool.driver.name !== ''),
    ...check('25,000 results', results.length <= 25_000),
    ...check('25,000 rules', rules.length <= 25_000),
    ...check('fingerprints differ', new Set(prints).size === prints.length),
    ...rules.flatMap(ruleFaults),
    ...results.flatMap((result) => resultFaults(result, rules)),
  ]
}

function ruleFaults({ id, name, shortDescription, fullDescription, help, properties }: Descriptor): readonly string[] {
  const isText = (text: string, most: number) => text.trim() !== '' && text.length <= most
  const { precision, 'problem.severity': severity, 'security-severity': security } = properties
  return [
    ...check(`${id}: id`, id !== ''),
    ...check(`${id}: name`, name.length <= 255),
    ...check(`${id}: short description`, isText(shortDescription.text, 1024)),
    ...check(`${id}: full description`, isText(fullDescription.text, 1024)),
    ...check(`${id}: help`, isText(help.text, Infinity) && isText(help.markdown, Infinity)),
    ...check(`${id}: tags`, properties.tags.length <= 20),
    ...check(`${id}: precision`, ['very-high', 'high', 'medium', 'low'].includes(String(precision))),
    ...check(`${id}: problem`, ['error', 'warning', 'recommendation'].includes(String(severity))),
    ...check(`${id}: reliability is no security`, security === undefined),
  ]
}

function resultFaults(result: Result, rules: readonly Descriptor[]): readonly string[] {
  const { ruleId, ruleIndex, kind, level, message, locations, relatedLocations = [], codeFlows = [] } = result
  const steps = codeFlows.flatMap(({ threadFlows }) => threadFlows.flatMap((flow) => flow.locations))
  const ids = relatedLocations.map(({ id }) => id)
  const named = [...message.text.matchAll(/\]\((\d+)\)/g)].map(([, id]) => Number(id))
  const all = [...locations, ...relatedLocations, ...steps.map(({ location }) => location)]
  return [
    ...check(`${ruleId}: its rule`, rules[ruleIndex]?.id === ruleId),
    ...check(`${ruleId}: message`, message.text.trim() !== ''),
    ...check(`${ruleId}: a level, none where it is open`, (level === 'none') === (kind !== 'fail')),
    ...check(`${ruleId}: one location`, locations.length === 1),
    ...check(`${ruleId}: related locations`, relatedLocations.length <= 1000 && new Set(ids).size === ids.length),
    ...check(
      `${ruleId}: links lead to related locations`,
      named.every((id) => ids.includes(id)),
    ),
    ...check(`${ruleId}: no other link`, message.text.split('](').length - 1 === named.length),
    ...check(`${ruleId}: steps`, steps.length <= 10_000),
    ...check(
      `${ruleId}: fingerprint`,
      /^[0-9a-f]{64}:\d+$/.test(result.partialFingerprints['primaryLocationLineHash'] ?? ''),
    ),
    ...all.flatMap(locationFaults),
  ]
}

function locationFaults({ physicalLocation: { artifactLocation, region } }: Location): readonly string[] {
  const { uri, uriBaseId } = artifactLocation
  const { startLine, startColumn, endLine, endColumn } = region
  const follows = endLine > startLine || (endLine === startLine && endColumn > startColumn)
  return [
    ...check(`uri ${uri}: relative`, uri !== '' && !/^(?:\/|[a-z][\w+.-]*:)/i.test(uri)),
    ...check(`uri ${uri}: encoded`, /^(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/.test(uri)),
    ...check(`uri ${uri}: below the root`, uriBaseId === undefined || !uri.startsWith('../')),
    ...check(`uri ${uri}: region`, startLine >= 1 && startColumn >= 1 && follows),
  ]
}

function check(name: string, holds: boolean): readonly string[] {
  return holds ? [] : [name]
}

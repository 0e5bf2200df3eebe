// Builds the topology of a few templates and a configuration, as one set: the sample that the reference of rules is worked
// out on. Used by the build and by tests, not by poolgate itself.
import { JsonDocument } from '../arm/json/document.ts'
import { validateConfiguration } from '../config/validate.ts'
import type { Configuration } from '../config/configuration.ts'
import { SourceText } from '../resource/place.ts'
import { readRuleYaml } from '../rule/yaml.ts'
import { toJson } from '../yaml/node.ts'
import type { Deployment, Sources } from '../source/plan.ts'
import { readJsonText } from '../source/read.ts'
import { buildSet, type BuiltSet } from './build-set.ts'
import { healthOfTexts } from './health/health-run.ts'

export interface SampleFile {
  readonly path: string
  readonly text: string
}

/** The day of the sample: what it says is the same every day. */
const sampleDay = '2027-01-30'

/**
 * Every `*.json` is a template, `before.json` what was there before; `*.health.json` and `*.health-before.json` are answers about
 * health, `poolgate.yaml` is the configuration. Throws where one of them is wrong: the sample is ours.
 */
export function buildSample(files: readonly SampleFile[]): BuiltSet {
  const config = files.find(({ path }) => path.endsWith('/poolgate.yaml'))
  const ending = (end: string) => files.filter(({ path }) => path.endsWith(end))
  const [health, earlier, before] = [ending('.health.json'), ending('.health-before.json'), ending('/before.json')]
  const after = ending('.json').filter((file) => ![...health, ...earlier, ...before].includes(file))
  const set = { name: 'shop', ...sourcesOf(after), before: sourcesOf(before) }
  const read = healthOfTexts(health, earlier, { goodAnswers: 1, seconds: 60, timeIsUp: false })
  const built = buildSet(set, config === undefined ? {} : configurationOf(config), {
    today: sampleDay,
    health: read.health.open(read.health.health, 'all'),
  })
  const [problem] = [...built.problems, ...read.problems]
  if (problem !== undefined) throw new Error(`The sample has a mistake: ${problem.message}`)
  return built
}

function sourcesOf(files: readonly SampleFile[] = []): Sources {
  return { deployments: files.map(deploymentOf), gaps: [] }
}

function deploymentOf({ path, text }: SampleFile): Deployment {
  const template = readJsonText(path, text)
  if (!(template instanceof JsonDocument)) throw new Error(template.message)
  const scope = {
    subscriptionId: '00000000-0000-0000-0000-000000000000',
    resourceGroup: 'rg-shop',
    location: 'westeurope',
  }
  return { source: 'template', path, template, parameters: [], parameterFiles: [], scope }
}

function configurationOf({ path, text }: SampleFile): Configuration {
  const node = readRuleYaml(new SourceText(path, text))
  if (!('type' in node)) throw new Error(node.map(({ message }) => message).join(' '))
  const value = toJson(node)
  const faults = validateConfiguration(value)
  if (faults.length > 0) throw new Error(`${path}: ${faults.map(({ message }) => message).join(' ')}`)
  // The schema has judged it.
  return value as Configuration
}

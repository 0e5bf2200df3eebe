// YAML of rules and of their cases: how large it may be, and its mistakes as problems.
import type { Place, SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { YamlNode } from '../yaml/node.ts'
import { readYaml, type YamlLimits } from '../yaml/read.ts'

const ruleLimits: YamlLimits = { characters: 256 * 1024, nodes: 20_000 }
const casesLimits: YamlLimits = { characters: 1024 * 1024, nodes: 200_000 }

export function readRuleYaml(source: SourceText): YamlNode | readonly Problem[] {
  return read(source, ruleLimits)
}

export function readCasesYaml(source: SourceText): YamlNode | readonly Problem[] {
  return read(source, casesLimits)
}

function read(source: SourceText, limits: YamlLimits): YamlNode | readonly Problem[] {
  const tree = readYaml(source, limits)
  return 'type' in tree ? tree : tree.map(({ message, place }) => problemAt(message, place))
}

export function problemAt(message: string, place: Place): Problem {
  return { level: 'error', code: 'rule', message, place }
}

export function whole(source: SourceText): Place {
  return { source, start: 0, end: 0, pointer: '' }
}

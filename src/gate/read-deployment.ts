// One deployment as a caller gives it, in texts: a template with its parameters, or a file of resources. Touches no file.
import { JsonDocument } from '../arm/json/document.ts'
import type { ParameterSource } from '../arm/template/supplied.ts'
import type { Problem } from '../resource/resource.ts'
import { isStateKind, type OpenDeployment } from '../source/deployment.ts'
import { describeOther } from '../source/detect.ts'
import type { Scope } from '../source/plan.ts'
import { problemIn, readInput, readJsonText } from '../source/read.ts'

/** A template with its parameters, and where it is deployed to. */
export interface DeploymentInput {
  readonly template: TextFile
  /** In order; later ones win. */
  readonly parameters?: readonly (TextFile | NamedValue)[]
  readonly scope?: Scope
}

/** A file that was read. The path names it in the report and need not exist. */
export interface TextFile {
  readonly path: string
  readonly text: string
}

/** One parameter value: what `--parameters name=value` gives. */
export interface NamedValue {
  readonly name: string
  readonly value: string
}

/** Reads it as what its content says that it is. */
export function readDeployment({ template, parameters = [], scope = {} }: DeploymentInput): OpenDeployment | Problem {
  const { path } = template
  const input = readInput(path, template.text)
  if ('level' in input) return input
  const { document, kind, read } = input
  const of = { path, scope }
  if (read !== undefined && parameters.length === 0) return { ...of, source: 'resources', parameterFiles: [], ...read }
  if (isStateKind(kind) && parameters.length === 0) return { ...of, source: kind, document, parameterFiles: [] }
  if (kind !== 'template') return problemIn(input, describeOther(kind, document.root))
  const sources: ParameterSource[] = []
  for (const parameter of parameters) {
    if ('name' in parameter) {
      sources.push(parameter)
      continue
    }
    const file = readJsonText(parameter.path, parameter.text)
    if (!(file instanceof JsonDocument)) return file
    sources.push({ document: file })
  }
  const parameterFiles = parameters.flatMap((parameter) => ('path' in parameter ? [parameter.path] : []))
  return { ...of, source: 'template', template: document, parameters: sources, parameterFiles }
}

// What a set is made of: a template with its parameters, or a file that says resources as they are or will be.
import type { JsonDocument } from '../arm/json/document.ts'
import type { ReadLinked } from '../arm/template/run.ts'
import type { ScopeInput } from '../arm/template/scope.ts'
import type { Problem, Resource } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { ParameterSource } from '../arm/template/supplied.ts'
import type { CompiledFrom } from './bicep/source-map.ts'

/** Where a deployment goes. A part that is left out is unknown. */
export type Scope = ScopeInput

/** A source of resources. */
export type Deployment = OpenDeployment | LaterTemplate

/** One that is read and ready to be asked for them (`yieldOf`). */
export type OpenDeployment = TemplateDeployment | StateFile | ReadState

interface Source {
  readonly path: string
  /** What of it Bicep made, and of which file: places are told there. */
  readonly compiledFrom?: readonly CompiledFrom[]
  /** Paths of the parameter files; values given one by one are not among them. */
  readonly parameterFiles: readonly string[]
  readonly scope: Scope
}

/** A template with its parameters and its scope, ready to be expanded. */
export interface TemplateDeployment extends Source {
  readonly source: 'template'
  readonly template: JsonDocument
  readonly parameters: readonly ParameterSource[]
  /** Reads the templates that this one links to by relative path. */
  readonly readLinked?: ReadLinked
}

/** A template that is read when its set is looked at, so that those of thousands of sets are not in memory together. */
export interface LaterTemplate extends Source {
  readonly source: 'later'
  /** Of its text, in UTF-16 units. */
  readonly length: number
  /** Tells what its files say, parameters among them, from anything else. */
  readonly digest: number
  /** Reads it. What was fine when it was planned may not be any more. */
  readonly open: () => TemplateDeployment | Problem
}

/** A JSON file of resources as a deployment will leave them: what `bicep snapshot` predicts, what a what-if says. */
export interface StateFile extends Source {
  readonly source: StateKind
  readonly document: JsonDocument
}

/** What Azure has, from a file or over the network, read already: it may be more than memory holds as text. */
export interface ReadState extends Source, LiveRead {
  readonly source: 'live' | 'resources'
}

/** What Azure answered to one question. */
export interface LiveRead {
  readonly resources: readonly Resource[]
  /** What it did not answer. */
  readonly gaps: readonly Cause[]
  readonly problems: readonly Problem[]
}

/** Kinds of files that hold resources of a deployment instead of a template. */
export const stateKinds = ['snapshot', 'what-if', 'stack-what-if'] as const
export type StateKind = (typeof stateKinds)[number]

export function isStateKind(kind: string): kind is StateKind {
  return stateKinds.some((known) => known === kind)
}

// One Azure resource as it will exist, and where its parts were written. Sources make them; the topology reads them.
import type { Place } from './place.ts'
import type { ResourceId } from './resource-id.ts'
import type { Unknown } from './unknown.ts'
import type { ObjectValue, Text, Value } from './value.ts'

/** Property names and indexes from the resource's top: `['properties', 'probes', 0, 'properties', 'port']`. */
export type Path = readonly (string | number)[]

export interface Resource {
  readonly id: ResourceId
  /** In full and as written: `Microsoft.Network/loadBalancers/backendAddressPools`. */
  readonly type: string
  /** In full, one segment per type segment: `lb-web/pool-a`. */
  readonly name: Text
  /** Everything `expand` prints: id, type, name, apiVersion, location, sku, …, properties. */
  readonly body: ObjectValue
  /** Set when it is not certain that it exists, or how many of it do. */
  readonly possible?: Possible
  /**
   * Set for what is there already, and not by a deployment of the inputs. `whole`: the body says everything, what Azure alone
   * writes included, such as who is in its pools (of what a deployment will make the same properties say nothing). `part`: of
   * what Azure alone writes there may be more. `named`: another resource names it, and no more is known than that.
   */
  readonly observed?: 'whole' | 'part' | 'named'
  readonly origin: Origin
}

/** A resource with an unknown condition or copy count counts in `max` only. */
export interface Possible {
  /** How many there may be; null when there is no bound. */
  readonly max: number | null
  readonly because: Unknown
}

/** A resource that a false condition or a copy without elements took away. */
export interface Withheld {
  readonly type: string
  readonly because: 'condition' | 'copy'
  readonly place: Place
  /** What it would have made, worked out when it is asked for; of a declaration with several types the first says it. */
  readonly resources?: () => readonly Resource[]
}

/** Answers where a part of a resource comes from. Nothing of it is worked out before it is asked. */
export interface Origin {
  /** The path of the declaration: symbolic names, else type and name as written, through modules. Free of values. */
  readonly declaration: string
  /** Of an absent property the object that lacks it. */
  locate(path: Path): Provenance
  /** The string at a path as the template has it, not evaluated; undefined where the body does not say it literally. */
  written(path: Path): string | undefined
  /**
   * Whether Azure writes this resource and another one not at one time: by dependsOn or a serial loop one waits for the
   * other. Undefined when no deployment that is known makes both; absent for resources that no template declares.
   */
  isOrdered?(other: Origin): boolean | Unknown | undefined
}

/** Where one value comes from. */
export interface Provenance {
  /** The place that a finding points at: of two the root file's, else the one closest to the resource. */
  readonly place: Place
  /**
   * How the place says the value. Not given where it does not: of what is absent it is the place of what lacks it, and what
   * is worked out of several things stands at none of them.
   */
  readonly said?: 'literal' | 'expression'
  /** The deeper places: the parameter file, the variable, the module's own text. */
  readonly related: readonly Link[]
  /** How many of them, the first ones, are nearer to the resource than the place; none when not given. */
  readonly nearer?: number
  /** A function made the value of others: the related places are what it was made from. */
  readonly made?: boolean
  /** The path in the body of the resource. */
  readonly path?: Path
  /** What it is declared in, the innermost first. Worked out when it is asked for. */
  readonly within?: () => readonly Declared[]
}

/** What a value is declared in, as written: a resource, one around it, the deployment of a module, a whole template. */
export interface Declared {
  readonly kind: 'resource' | 'template'
  readonly place: Place
  /** The symbolic name, if it has one. */
  readonly symbol: string | undefined
  /** Of a resource; '' when they are not literal. */
  readonly type: string
  readonly apiVersion: string
  /** How many templates of its file are around it: 0 for what stands in the template that the file is. */
  readonly depth: number
  /** How many resources of its template have its type and apiVersion, itself counted. */
  readonly alike: number
  /** What its `metadata` says under a key. */
  note(key: string): Note | undefined
}

/** A plain JSON value of `metadata`, as written. */
export interface Note {
  readonly value: unknown
  /** Of an absent property the object that lacks it. */
  place(path: Path): Place
}

export interface Link {
  readonly place: Place
  /** What stands there: `parameter legacyAddress`, `variable vmNames`, `module lb`. */
  readonly label: string
  readonly value?: Value
}

/** Something wrong with an input: it makes the run end with exit code 2 when its level is error. */
export interface Problem {
  readonly level: 'error' | 'warning'
  readonly code: string
  /** What is wrong and what to do, in sentences. */
  readonly message: string
  readonly place?: Place
}

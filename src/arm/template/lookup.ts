// The resources of one deployment as reference(), references() and resourceInfo() find them: by symbol, name or id.
import { childId, parseId, type ResourceId } from '../../resource/resource-id.ts'
import { textKey } from '../../resource/text.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { isArray, isObject, isUnknown, ObjectValue, type Text, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { ResourceLookup } from '../expression/frame.ts'
import { printCall, printValue } from '../expression/print.ts'
import type { CallSite } from '../functions/function.ts'
import { valueOfJson } from '../json/value.ts'
import { nearest } from '../../resource/nearest.ts'
import type { Declaration } from './declaration.ts'
import type { Deployment } from './deployment.ts'
import type { ResourceInstance } from './instance.ts'

export class Lookup implements ResourceLookup {
  readonly #deployment: Deployment
  #bySymbol: ReadonlyMap<string, Declaration> | undefined
  #byKey: ReadonlyMap<string, ResourceInstance> | undefined
  #indexing = false

  constructor(deployment: Deployment) {
    this.#deployment = deployment
  }

  reference(args: readonly Value[], site: CallSite): Value {
    const [target] = args
    refuseTooEarly(site)
    if (target === undefined || target === null || !(typeof target === 'string' || isUnknown(target)))
      throw site.wrong(0, 'a resource id, a resource name or a symbolic name', target ?? null)
    const instance = this.find(target)
    const full = typeof args[2] === 'string' && args[2].toLowerCase() === 'full'
    if (instance === undefined) return this.#answer(target, args[1], full) ?? this.#sibling(target, args, full, site)
    return this.#referenced(instance, args[1], full, site)
  }

  references(args: readonly Value[], site: CallSite): Value {
    const [symbol] = args
    if (typeof symbol !== 'string') throw site.wrong(0, 'the symbolic name of a loop', symbol ?? null)
    const declaration = this.#symbols().get(symbol.toLowerCase())
    if (declaration === undefined || !declaration.isLoop)
      throw site.error('undeclared', `'${symbol}' is no symbolic name of a resource loop.`)
    if (site.frame.inResourceLoop) throw site.error('argument', 'it is not available in a resource loop.')
    const full = typeof args[1] === 'string' && args[1].toLowerCase() === 'full'
    return declaration.instances.map((instance) => this.#referenced(instance, undefined, full, site))
  }

  resourceInfo(symbol: string, site: CallSite): Value {
    const instance = this.find(symbol)
    if (instance === undefined) {
      const names = [...this.#symbols().values()].map((declaration) => declaration.symbol ?? '')
      throw site.error('undeclared', `there is no resource '${symbol}'.${nearest(symbol, names)}`)
    }
    const { id, name, type } = instance.identity
    return ObjectValue.of({ id: id.text, name, type, apiVersion: instance.apiVersion ?? null })
  }

  providers([namespace, type]: readonly Value[]): Value | undefined {
    if (typeof namespace !== 'string') return undefined
    const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
    const found = this.#deployment.run.answers.providers?.find((one) => same(one.namespace, namespace))
    if (found === undefined || type === undefined) return found && valueOfJson(found)
    const row = found.resourceTypes.find(({ resourceType }) => typeof type === 'string' && same(resourceType, type))
    return row && valueOfJson(row)
  }

  list(name: string, [id, apiVersion]: readonly Value[]): Value | undefined {
    if (typeof id !== 'string' || typeof apiVersion !== 'string') return undefined
    const answer = this.#deployment.run.answers.list?.({ name, id, apiVersion })
    return answer === undefined ? undefined : valueOfJson(answer)
  }

  #answer(id: Text, apiVersion: Value | undefined, full: boolean): Value | undefined {
    if (typeof id !== 'string') return undefined
    const version = typeof apiVersion === 'string' ? apiVersion : ''
    const answer = this.#deployment.run.answers.reference?.({ id, apiVersion: version, full })
    return answer === undefined ? undefined : valueOfJson(answer)
  }

  /** Of what is deployed with it the body is known, and of everything else nothing. */
  #sibling(target: Text, args: readonly Value[], full: boolean, site: CallSite): Unknown {
    const cause = runtimeCause(target, site)
    const found = this.#deployment.run.answers.sibling?.(target)
    if (found === undefined) return site.unknown(args, { cause, reads: { id: target, path: [] } })
    const partial = full ? found.body : knownProperties(found.body, parseId(target), found.type)
    return site.unknown(args, { cause, reads: { id: target, path: [] }, ...(partial !== undefined && { partial }) })
  }

  idOf(target: string): Text | undefined {
    return this.find(target)?.identity.id.text
  }

  /** The instance that a symbolic name (`vm`, `vm[0]`), a name, `type/name` or an id means. */
  find(target: Text): ResourceInstance | undefined {
    if (typeof target === 'string') {
      const bySymbol = this.#findSymbol(target)
      if (bySymbol !== undefined) return bySymbol
    }
    this.#byKey ??= this.#index()
    return this.#byKey.get(parseId(target).key) ?? this.#byKey.get(textKey(target))
  }

  #findSymbol(name: string): ResourceInstance | undefined {
    const match = /^([^[\]]+)(?:\[(\d+)\])?$/.exec(name)
    if (match === null) return undefined
    const declaration = this.#symbols().get((match[1] ?? '').toLowerCase())
    if (declaration === undefined) return undefined
    if (match[2] === undefined) return declaration.isLoop ? undefined : declaration.instances[0]
    return declaration.instances.find((instance) => instance.index === Number(match[2]))
  }

  #symbols(): ReadonlyMap<string, Declaration> {
    return (this.#bySymbol ??= new Map(
      this.#deployment.declarations.flatMap((declaration) =>
        declaration.symbol === undefined ? [] : [[declaration.symbol.toLowerCase(), declaration] as const],
      ),
    ))
  }

  #index(): ReadonlyMap<string, ResourceInstance> {
    if (this.#indexing)
      throw new ArmError('cycle', 'The name or condition of a resource refers to a resource of the same template.')
    this.#indexing = true
    const byKey = new Map<string, ResourceInstance>()
    const add = (key: string, instance: ResourceInstance) => {
      if (!byKey.has(key)) byKey.set(key, instance)
    }
    const visit = (declarations: readonly Declaration[]) => {
      for (const declaration of declarations)
        for (const instance of declaration.instances) {
          const identity = this.#identityOf(instance)
          if (identity === undefined) continue
          add(identity.id.key, instance)
          add(textKey(identity.name), instance)
          add(`${identity.type.toLowerCase()}/${textKey(identity.name)}`, instance)
          visit(instance.children)
        }
    }
    visit(this.#deployment.declarations)
    this.#indexing = false
    return byKey
  }

  #identityOf(instance: ResourceInstance): ResourceInstance['identity'] | undefined {
    try {
      return instance.identity
    } catch (error) {
      // The same error is met and told as a problem when the resource itself is expanded.
      this.#deployment.failed(error, instance.node)
      return undefined
    }
  }

  #referenced(instance: ResourceInstance, apiVersion: Value | undefined, full: boolean, site: CallSite): Value {
    const { id, name, type } = instance.identity
    const version = apiVersion ?? instance.apiVersion ?? null
    const print = () => printCall('reference', [printValue(id.text), printValue(version), ...(full ? ["'full'"] : [])])
    const cause = runtimeCause(name, site)
    const unknown = (partial?: Value) =>
      new Unknown({
        print,
        causes: [cause],
        reads: { id: id.text, path: [] },
        ...(partial === undefined ? {} : { partial }),
      })
    if (instance.declaration.existing) return this.#answer(id.text, version, full) ?? unknown()
    if (instance.isDeployment) return this.#deploymentState(instance, full, unknown)
    const { body } = instance
    if (full) return unknown(body.with('resourceId', id.text).with('type', type))
    return unknown(knownProperties(body, id, type))
  }

  #deploymentState(instance: ResourceInstance, full: boolean, unknown: (partial?: Value) => Unknown): Value {
    const { nested } = instance
    if (nested === undefined || instance.possible !== undefined) return unknown()
    const state = unknown()
    const rest = [
      'correlationId',
      'timestamp',
      'duration',
      'providers',
      'dependencies',
      'templateHash',
      'outputResources',
      'parameters',
      'templateLink',
    ]
    const runtime = (key: string): Value =>
      new Unknown({ print: () => `${state.text}.${key}`, causes: state.causes, scope: state.scope })
    const properties = ObjectValue.of({
      outputs: nested.outputs,
      provisioningState: 'Succeeded',
      mode: 'Incremental',
      ...Object.fromEntries(rest.map((key) => [key, runtime(key)])),
    })
    return full ? instance.body.with('properties', properties) : properties
  }
}

/** Where Azure evaluates before it has deployed anything, there is no resource to refer to. */
function refuseTooEarly(site: CallSite): void {
  const { inParameterDefault, inFunction, beforeDeployment } = site.frame
  const where = inParameterDefault
    ? 'in the default of a parameter'
    : inFunction
      ? 'in the body of a function'
      : 'in a name, condition, count or location: these must be known before the deployment'
  if (inParameterDefault || inFunction || beforeDeployment)
    throw site.error('argument', `it is not available ${where}.`)
}

function runtimeCause(target: Text, site: CallSite): Cause {
  const name = typeof target === 'string' ? (target.split('/').at(-1) ?? target) : 'a resource'
  const place = site.frame.place(site.call.start, site.call.end)
  return { code: 'runtime', reason: `reference() of ${name} is known only after deployment`, place }
}

function knownProperties(body: ObjectValue, id: ResourceId, type: string): Value | undefined {
  const properties = body.get('properties')
  return isObject(properties) ? withElementIds(properties, id, type) : properties
}

/** Elements of collections inside a network resource have ids that follow from their names: frontends, pools, subnets. */
function withElementIds(properties: ObjectValue, id: ResourceId, type: string): ObjectValue {
  if (!type.toLowerCase().startsWith('microsoft.network/')) return properties
  const completed = new Map<string, Value>()
  for (const [key, value] of properties.entries())
    completed.set(key, isArray(value) ? value.map((element) => withId(element, id, key)) : value)
  return new ObjectValue(completed)
}

function withId(element: Value, owner: ResourceId, collection: string): Value {
  if (!isObject(element) || element.has('id')) return element
  const name = element.get('name')
  return typeof name === 'string' || isUnknown(name)
    ? element.with('id', childId(owner, collection, name).text)
    : element
}

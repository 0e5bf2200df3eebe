// Functions whose value stands elsewhere: in a parameter, a variable, another resource, the output of a module.
import { isUnknown, type Value } from '../../resource/value.ts'
import type { Path } from '../../resource/resource.ts'
import type { CallExpression } from '../expression/ast.ts'
import { evaluate } from '../expression/evaluate.ts'
import type { JsonDocument } from '../json/document.ts'
import { memberOf, valueOf, type JsonNode, type Member } from '../json/node.ts'
import type { Deployment } from './deployment.ts'
import type { TemplateFrame } from './frame.ts'

/** A node, the text it stands in, and from where it is evaluated; without a frame its strings are literal. */
export interface Spot {
  readonly node: JsonNode
  readonly document: JsonDocument
  readonly frame: TemplateFrame | undefined
  readonly member?: Member
  /** The name of the element whose `properties` these are. */
  readonly owner?: Member | undefined
}

/** Where the way goes on. */
export interface Next {
  readonly spot: Spot
  readonly path: Path
  readonly label: string
}

/** Functions whose value stands elsewhere: a declaration, not an argument. */
export const followers: Readonly<
  Record<string, (call: CallExpression, frame: TemplateFrame, path: Path) => Next | undefined>
> = {
  parameters(call, frame, path) {
    const name = argumentText(call, frame)
    const written = name === undefined || frame.inFunction ? undefined : frame.deployment.parameters.written(name)
    if (written === undefined) return undefined
    const { deployment } = frame
    const label = `parameter ${written.member.key}`
    const { supplied } = written
    if (supplied !== undefined) {
      if (supplied.written === undefined) return undefined
      const { node, document, frame: outside } = supplied.written
      return { spot: { node, document, frame: outside }, path, label }
    }
    const fallback = memberOf(written.member.value, 'defaultValue')
    const member = fallback ?? written.member
    const spot = {
      node: member.value,
      document: deployment.document,
      frame: deployment.frame.forParameterDefault(),
      member,
    }
    return { spot, path: fallback === undefined ? [] : path, label }
  },

  variables(call, frame, path) {
    const name = argumentText(call, frame)
    const declared = name === undefined ? undefined : frame.deployment.variables.declaration(name)
    if (declared === undefined) return undefined
    const { deployment } = frame
    const label = `variable ${declared.name}`
    const { document } = deployment
    const { node, member } = declared
    if (member !== undefined) return { spot: { node, document, frame: deployment.frame, member }, path, label }
    const [index, ...rest] = path
    if (index === undefined) return { spot: { node, document, frame: undefined }, path: [], label }
    const inside = deployment.frame.withLoop({ name: declared.name.toLowerCase(), index, named: true })
    return { spot: { node, document, frame: inside }, path: rest, label }
  },

  reference(call, frame, path) {
    const [argument] = call.args
    const target = argument === undefined ? undefined : evaluate(argument, frame)
    if (!(typeof target === 'string' || isUnknown(target))) return undefined
    const instance = frame.deployment.lookup.find(target)
    if (instance === undefined || instance.declaration.existing) return undefined
    const { document } = instance.declaration.deployment
    if (instance.nested === undefined) {
      const spot = { node: instance.node, document, frame: instance.frame }
      return { spot, path: ['properties', ...path], label: `resource ${instance.declaration.label}` }
    }
    return outputOf(instance.nested, path)
  },
}

/** `outputs.<name>.value…` of a nested deployment. */
function outputOf(nested: Deployment, path: Path): Next | undefined {
  const [outputs, name, value, ...rest] = path
  if (String(outputs).toLowerCase() !== 'outputs' || String(value).toLowerCase() !== 'value') return undefined
  const output = memberOf(valueOf(nested.template, 'outputs'), String(name))
  const label = `output ${String(name)}`
  const { document, frame } = nested
  const direct = memberOf(output?.value, 'value')
  if (direct !== undefined) return { spot: { node: direct.value, document, frame, member: direct }, path: rest, label }
  const input = valueOf(valueOf(output?.value, 'copy'), 'input')
  const [index, ...inside] = rest
  if (input === undefined || index === undefined) return undefined
  return {
    spot: { node: input, document, frame: frame.withLoop({ name: '', index, named: false }) },
    path: inside,
    label,
  }
}

function argumentText(call: CallExpression, frame: TemplateFrame): string | undefined {
  const [argument] = call.args
  const value: Value | undefined = argument === undefined ? undefined : evaluate(argument, frame)
  return typeof value === 'string' ? value : undefined
}

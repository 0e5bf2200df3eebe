// The parameters of one deployment: what was supplied, else the default, checked against the declaration.
// A secure value never leaves this file: it is unknown to everything else.
import { nearest } from '../../resource/nearest.ts'
import type { Place } from '../../resource/place.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import type { Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { CallSite } from '../functions/function.ts'
import { memberOf, type JsonNode, type Member } from '../json/node.ts'
import type { Deployment } from './deployment.ts'
import type { ParameterValue, Supplied } from './supplied.ts'
import { asArmError } from './run.ts'
import { isSecureType, typeViolations, withoutSecrets } from './types.ts'

interface Parameter {
  readonly member: Member
  readonly supplied: ParameterValue | undefined
  value?: Value
  evaluating: boolean
}

export class Parameters {
  readonly #deployment: Deployment
  readonly #byName = new Map<string, Parameter>()

  constructor(deployment: Deployment, node: JsonNode | undefined, supplied: Supplied) {
    this.#deployment = deployment
    if (node?.kind === 'object')
      for (const member of node.members)
        this.#byName.set(member.key.toLowerCase(), { member, supplied: supplied.get(member.key), evaluating: false })
    this.#refuseUndeclared(supplied)
  }

  get size(): number {
    return this.#byName.size
  }

  names(): string[] {
    return [...this.#byName.values()].map((parameter) => parameter.member.key)
  }

  value(name: string, site: CallSite): Value {
    const parameter = this.#byName.get(name.toLowerCase())
    if (parameter === undefined) {
      const hint = nearest(name, this.names())
      throw site.error('undeclared', `the template declares no parameter '${name}'.${hint}`)
    }
    if (parameter.evaluating) throw site.error('cycle', `the default of parameter '${name}' depends on itself.`)
    return this.#valueOf(parameter)
  }

  evaluateAll(): void {
    for (const parameter of this.#byName.values()) this.#valueOf(parameter)
  }

  /** Where the value of a parameter was written, for the way of a value: what was supplied, else the default. */
  written(name: string): { readonly member: Member; readonly supplied: ParameterValue | undefined } | undefined {
    const parameter = this.#byName.get(name.toLowerCase())
    return parameter && { member: parameter.member, supplied: this.#given(parameter) ? parameter.supplied : undefined }
  }

  #valueOf(parameter: Parameter): Value {
    if (parameter.value !== undefined) return parameter.value
    parameter.evaluating = true
    parameter.value = this.#deployment.attempt(parameter.member.value, () => this.#evaluate(parameter))
    parameter.evaluating = false
    return parameter.value
  }

  #evaluate(parameter: Parameter): Value {
    const { member, supplied } = parameter
    if (supplied?.withheld !== undefined) {
      const { code, reason } = supplied.withheld
      return this.#unknown(member, code, `parameter ${member.key} ${reason}`)
    }
    const fallback = memberOf(member.value, 'defaultValue')
    const given = this.#given(parameter)
    let value: Value
    if (given !== undefined) value = given.value
    else if (fallback !== undefined) value = this.#default(member, fallback.value)
    else if (this.#nullable(member.value)) value = null
    else if (parameter.supplied?.value() === null) value = null
    else return this.#missing(member)
    const place = given?.place ?? this.#deployment.document.place(fallback?.value ?? member.value)
    const secure = isSecureType(member.value, this.#deployment.types)
    const wrongType = this.#check(member, value, secure, place)
    if (secure) return this.#unknown(member, 'secure', `parameter ${member.key} is secure`)
    if (wrongType !== undefined) return this.#unknown(member, 'error', wrongType)
    const secret = (path: string) =>
      this.#unknown(member, 'secure', `${path} of parameter ${member.key} is secure`, path)
    return withoutSecrets(member.value, value, this.#deployment.types, secret)
  }

  #default(member: Member, node: JsonNode): Value {
    const frame = this.#deployment.frame.forParameterDefault()
    if (!isSecureType(member.value, this.#deployment.types)) return frame.value(node)
    try {
      return frame.value(node)
    } catch (error) {
      // What is wrong may quote the secret.
      const { code } = asArmError(error)
      throw new ArmError(code, `The default of the secure parameter '${member.key}' cannot be evaluated.`)
    }
  }

  /** The supplied value. Null for a parameter that has a default means: use the default. */
  #given(parameter: Parameter): { readonly value: Value; readonly place: Place } | undefined {
    const value = parameter.supplied?.value()
    if (parameter.supplied === undefined || value === undefined || value === null) return undefined
    return { value, place: parameter.supplied.place }
  }

  /** Reports what the value violates; the reason when it is not even of the type, so that nothing can be computed with it. */
  #check(member: Member, value: Value, secure: boolean, place: Place): string | undefined {
    let wrongType: string | undefined
    for (const violation of typeViolations(member.value, value, this.#deployment.types)) {
      const at = violation.path === '' ? '' : ` at ${violation.path}`
      const got = secure ? '' : violation.got
      const text = `Parameter '${member.key}'${at}: ${violation.expected}${got}.`
      this.#deployment.run.report(new ArmError('parameter', text, place), place)
      if (violation.type) wrongType ??= `the value of parameter ${member.key} does not have its type`
    }
    return wrongType
  }

  #missing(member: Member): Unknown {
    return this.#unknown(member, 'parameter', `parameter ${member.key} has no value`)
  }

  #unknown(member: Member, code: Cause['code'], reason: string, path = ''): Unknown {
    const { document, parent } = this.#deployment
    const supply = code === 'parameter' && parent === undefined ? { supply: `--parameters ${member.key}=…` } : {}
    return new Unknown({
      print: () => `parameters('${member.key}')${path}`,
      causes: [{ code, reason, place: document.placeOfMember(member), ...supply }],
      scope: this.#deployment.path,
    })
  }

  #nullable(declaration: JsonNode): boolean {
    const nullable = memberOf(declaration, 'nullable')?.value
    if (nullable?.kind === 'boolean') return nullable.value
    const ref = memberOf(declaration, '$ref')?.value
    if (ref?.kind !== 'string') return false
    const target = memberOf(this.#deployment.types.definitions, ref.value.replace('#/definitions/', ''))?.value
    const inherited = memberOf(target, 'nullable')?.value
    return inherited?.kind === 'boolean' && inherited.value
  }

  #refuseUndeclared(supplied: Supplied): void {
    for (const [name, place] of supplied.names()) {
      if (this.#byName.has(name.toLowerCase())) continue
      const hint = nearest(name, this.names())
      const declared =
        this.#byName.size === 0 ? 'it declares none' : `it declares ${this.names().slice(0, 12).join(', ')}`
      const message = `The template has no parameter '${name}'; ${declared}.${hint}`
      this.#deployment.run.report(new ArmError('parameter', message, place), place)
    }
  }
}

// What of the inputs an answer about a pool depends on: a rule that fails on one of these explains why a server of it is
// not healthy.
import { addTo } from '../../resource/groups.ts'
import { printId } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { backendOf } from './advice.ts'
import type { PoolAnswer } from './pool-answer.ts'

/** Kinds whose elements have the id of what they are made of: they are told by their label. */
const toldByLabel: ReadonlySet<string> = new Set(['gatewayBackend', 'gatewayRoute'])

/** What a finding is about. */
interface Target {
  readonly kind: string
  readonly id: string
  readonly name: string
}

/** Finds those of some findings that are about what an answer depends on. Each pool is walked once. */
export class Evidence<Finding extends { readonly target: Target }> {
  readonly #byId = new Map<string, Numbered<Finding>[]>()
  readonly #byLabel = new Map<string, Numbered<Finding>[]>()
  readonly #ofPool = new Map<Element, readonly Numbered<Finding>[]>()
  readonly #ofAnswer = new Map<PoolAnswer, readonly Finding[]>()
  readonly #isEmpty: boolean

  constructor(findings: readonly Finding[]) {
    this.#isEmpty = findings.length === 0
    for (const [index, finding] of findings.entries()) {
      const { kind, id, name } = finding.target
      if (toldByLabel.has(kind)) addTo(this.#byLabel, name, { index, finding })
      else addTo(this.#byId, id, { index, finding })
    }
  }

  /** In the order in which they were given. */
  of(answer: PoolAnswer): readonly Finding[] {
    if (this.#isEmpty) return []
    const known = this.#ofAnswer.get(answer) ?? this.#find(answer)
    this.#ofAnswer.set(answer, known)
    return known
  }

  #find(answer: PoolAnswer): readonly Finding[] {
    const { pool, settings, rule } = answer.subject
    const backend = backendOf(answer)
    const routes = backend === undefined ? [] : listFact(backend.get('routes'), 'gatewayRoute').items.filter(isElement)
    const labels = [backend, ...routes].flatMap((element) => (element === undefined ? [] : [shortText(element.label)]))
    const all = [
      ...(pool === undefined ? [] : this.#around(pool)),
      ...this.#about([settings, rule, backend?.get('probe'), rule?.get('probe'), ...certificatesOf(settings)]),
      ...labels.flatMap((label) => this.#byLabel.get(label) ?? []),
    ]
    const unique = new Map(all.map(({ index, finding }) => [index, finding]))
    return [...unique].sort(([a], [b]) => a - b).map(([, finding]) => finding)
  }

  #around(pool: Element): readonly Numbered<Finding>[] {
    const known = this.#ofPool.get(pool) ?? this.#about(aroundPool(pool))
    this.#ofPool.set(pool, known)
    return known
  }

  /** NOTE: what is only referred to has an id too: a rule may point at a subnet that another template declares. */
  #about(facts: Iterable<Fact>): readonly Numbered<Finding>[] {
    const ids = new Set([...facts].flatMap((fact) => (isElement(fact) && fact.id ? [printId(fact.id)] : [])))
    return [...ids].flatMap((id) => this.#byId.get(id) ?? [])
  }
}

interface Numbered<Finding> {
  readonly index: number
  readonly finding: Finding
}

/** The pool, its owner, its members, and the networks around them, each once. */
function aroundPool(pool: Element): ReadonlySet<Fact> {
  const gateway = pool.get('applicationGateway')
  const facts = new Set<Fact>([pool, gateway, pool.get('loadBalancer')])
  const subnets = new Set<Fact>([isElement(gateway) ? gateway.get('subnet') : undefined])
  for (const member of listFact(pool.get('members'), 'member').items) {
    if (!isElement(member)) continue
    facts.add(member)
    for (const field of ['ipConfiguration', 'networkInterface', 'virtualMachine', 'scaleSet', 'address'])
      facts.add(member.get(field))
    subnets.add(member.get('subnet'))
  }
  for (const subnet of subnets) for (const fact of aroundSubnet(subnet)) facts.add(fact)
  return facts
}

/** What settings trust of their servers. */
function certificatesOf(settings: Element | undefined): readonly Fact[] {
  if (settings === undefined) return []
  return [
    ...listFact(settings.get('trustedRootCertificates'), 'trustedRootCertificate').items,
    ...listFact(settings.get('authenticationCertificates'), 'authenticationCertificate').items,
  ]
}

function aroundSubnet(subnet: Fact): readonly Fact[] {
  if (!isElement(subnet)) return []
  return [subnet, ...['networkSecurityGroup', 'routeTable', 'virtualNetwork'].map((field) => subnet.get(field))]
}

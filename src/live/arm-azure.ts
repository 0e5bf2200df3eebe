// The port to Azure over a client of the resource manager: the border at which a fault of one question becomes its answer.
import { UsageError } from '../config/usage-error.ts'
import type { Azure, HealthQuestion } from '../host/azure.ts'
import type { Interrupt } from '../host/interrupt.ts'
import type { AzureAnswer, AzureFault } from '../resource/azure-answer.ts'
import { addressOf, isAddress, prefix, type Address } from './address.ts'
import type { ArmClient } from './client.ts'
import { LiveError, quoted } from './fault.ts'
import { graphContents } from './graph.ts'
import { groupContents } from './group.ts'
import { healthCalls, healthOf } from './health.ts'
import { inLanes } from './lanes.ts'
import type { Recording } from './recording.ts'
import { isRead, partsOf, readResource } from './resource.ts'

export class ArmAzure implements Azure {
  readonly #client: ArmClient
  readonly #interrupt: Interrupt
  readonly #recording: Pick<Recording, 'moment' | 'isReplay'>

  constructor(client: ArmClient, interrupt: Interrupt, recording: Pick<Recording, 'moment' | 'isReplay'>) {
    this.#client = client
    this.#interrupt = interrupt
    this.#recording = recording
  }

  moment(now: number): number {
    return this.#recording.moment(now)
  }

  get isReplay(): boolean {
    return this.#recording.isReplay
  }

  resources(ids: readonly string[]): Promise<readonly AzureAnswer[]> {
    return this.#waiting(() => inLanes(ids, this.#client.limits.lanes, (id) => this.#resource(id)))
  }

  readable(id: string): string | undefined {
    const parts = partsOf(id)
    return isRead(parts) && isAddress(parts.root) ? parts.root : undefined
  }

  async *contents(given: string): AsyncGenerator<AzureAnswer> {
    const address = addressOf(given)
    const pages = this.#pages(address)
    for (;;) {
      const next = await this.#waiting(() => settled(`${prefix}${address.id}`, () => pages.next()))
      if ('fault' in next) {
        yield next.fault
        return
      }
      if (next.value.done === true) return
      yield next.value.value
    }
  }

  async *#pages(address: Address): AsyncGenerator<AzureAnswer, undefined> {
    if (address.scope === 'resource') {
      yield await this.#resource(address.id)
      return undefined
    }
    const pagesOf = address.scope === 'group' ? groupContents : graphContents
    for await (const { id, text } of pagesOf(this.#client, address)) yield { origin: `${prefix}${id}`, text }
    return undefined
  }

  health(given: string, question?: HealthQuestion): Promise<readonly AzureAnswer[]> {
    return this.#waiting(() => this.#health(given, question))
  }

  /** While there is something to wait for, Ctrl-C ends that, and how far it is is told. */
  #waiting<T>(work: () => Promise<T>): Promise<T> {
    return this.#interrupt.during(work).finally(() => this.#client.rest())
  }

  async #health(given: string, question?: HealthQuestion): Promise<readonly AzureAnswer[]> {
    const client = this.#client
    const calls = await settled(`${prefix}${addressOf(given).id}`, () => healthCalls(client, given, question))
    if ('fault' in calls) return [calls.fault]
    return inLanes(calls.value, client.limits.lanes, (call) =>
      answered(`${prefix}${call.subject}`, () => healthOf(client, call)),
    )
  }

  #resource(id: string): Promise<AzureAnswer> {
    const parts = partsOf(id)
    if (!isRead(parts))
      throw new UsageError(
        `${prefix}${quoted(id)} is of a type that poolgate does not read. Name what it looks at: a load balancer, an application gateway, a network interface.`,
      )
    return answered(`${prefix}${parts.root}`, async () => (await readResource(this.#client, parts)).text)
  }
}

async function answered(origin: string, ask: () => Promise<string>): Promise<AzureAnswer> {
  const result = await settled(origin, ask)
  return 'fault' in result ? result.fault : { origin, text: result.value }
}

async function settled<T>(
  origin: string,
  ask: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly fault: AzureFault }> {
  try {
    return { value: await ask() }
  } catch (error) {
    return { fault: faultOf(origin, error) }
  }
}

function faultOf(origin: string, error: unknown): AzureFault {
  if (!(error instanceof LiveError)) throw error
  const { code, message, need } = error
  return { origin, code, message, ...(need && { need }) }
}

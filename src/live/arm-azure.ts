// The port to Azure over a client of the resource manager: the border at which a fault of one question becomes its answer.
import { UsageError } from '../config/usage-error.ts'
import type { Azure, HealthQuestion } from '../host/azure.ts'
import type { AzureAnswer, AzureFault } from '../resource/azure-answer.ts'
import { addressOf, isAddress, prefix } from './address.ts'
import type { ArmClient } from './client.ts'
import { LiveError, quoted } from './fault.ts'
import { graphContents } from './graph.ts'
import { groupContents } from './group.ts'
import { healthCalls, healthOf } from './health.ts'
import { inLanes } from './lanes.ts'
import { isRead, partsOf, readResource } from './resource.ts'

export class ArmAzure implements Azure {
  readonly #client: ArmClient

  constructor(client: ArmClient) {
    this.#client = client
  }

  resources(ids: readonly string[]): Promise<readonly AzureAnswer[]> {
    const answers = inLanes(ids, this.#client.limits.lanes, (id) => this.#resource(id))
    return answers.finally(() => this.#client.rest())
  }

  readable(id: string): string | undefined {
    const parts = partsOf(id)
    return isRead(parts) && isAddress(parts.root) ? parts.root : undefined
  }

  async *contents(given: string): AsyncGenerator<AzureAnswer> {
    const address = addressOf(given)
    const origin = `${prefix}${address.id}`
    if (address.scope === 'resource') {
      yield await this.#resource(address.id).finally(() => this.#client.rest())
      return
    }
    const answers =
      address.scope === 'group' ? groupContents(this.#client, address.id) : graphContents(this.#client, address)
    try {
      for await (const { id, text } of answers) yield { origin: `${prefix}${id}`, text }
    } catch (error) {
      yield faultOf(origin, error)
    } finally {
      this.#client.rest()
    }
  }

  health(given: string, question?: HealthQuestion): Promise<readonly AzureAnswer[]> {
    return this.#health(given, question).finally(() => this.#client.rest())
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

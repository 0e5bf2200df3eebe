// The way of one request through the gateways of each set, before any rule.
import { UsageError } from '../config/usage-error.ts'
import type { WayReport } from '../report/way.ts'
import { parseRequest } from '../topology/request.ts'
import { wayOf } from '../topology/way.ts'
import { buildSet } from './build-set.ts'
import type { Workspace } from './configuration.ts'
import type { InspectOptions } from './file-options.ts'
import type { FileArgument } from './file-request.ts'
import { prepare } from './prepare.ts'

/** Throws UsageError for what is no address of the web. */
export async function routeFiles(
  url: string,
  paths: readonly FileArgument[],
  options: InspectOptions,
  files: Workspace,
): Promise<WayReport> {
  const request = parseRequest(url)
  if (request === undefined) {
    const message = `'${url}' is no address that a gateway takes. Write it as https://host/path, with http for plain requests and a port where it is another than 443 or 80.`
    throw new UsageError(message, [{ level: 'error', code: 'usage', message }])
  }
  const { sets, problems, config } = await prepare(paths, options, files)
  const built = sets.map((set) => ({ set: set.name, ...buildSet(set, config.value, options) }))
  return {
    url,
    sets: built.map(({ set }) => set),
    ways: built.flatMap(({ set, topology }) =>
      topology.all('applicationGateway').map((gateway) => ({ set, ...wayOf(gateway, request) })),
    ),
    inputs: built.flatMap(({ inputs }) => inputs),
    problems: [...problems, ...built.flatMap((one) => one.problems)],
  }
}

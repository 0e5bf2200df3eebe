// `poolgate show`: the pools of a deployment with their members, or the way of one request, before any rule.
import { UsageError } from '../config/usage-error.ts'
import { inspectFiles, type InspectOptions } from '../gate/check-files.ts'
import { modes } from '../gate/overlay.ts'
import { routeFiles } from '../gate/route.ts'
import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { jsonChange } from '../report/diff.ts'
import { plain, safeJson } from '../report/escape.ts'
import { jsonPools } from '../report/json.ts'
import type { Report } from '../report/report.ts'
import { diffLines } from '../report/text/changes.ts'
import { poolLines } from '../report/text/pools.ts'
import { styleOf } from '../report/text/style.ts'
import { wayJson, wayText } from '../report/way.ts'
import { noPools, printKinds, printMembers } from '../report/words.ts'
import type { Arguments } from './arguments.ts'
import {
  beforeOptions,
  configOption,
  inputOptions,
  liveOptions,
  type Command,
  type ExitCode,
  type OptionTable,
} from './command.ts'
import { hasErrors, liveMode, openFiles, requireAsked, tellProblems, usesColour } from './output.ts'
import { drawPictures, pictureAmong, shownFormatOption, shownFormats } from './pictures.ts'

/** Members of one pool that are named; `--format json` has them all. */
const mostMembers = 20

const showOptions: OptionTable = {
  ...shownFormatOption,
  route: { value: 'URL', help: 'the way of one request through the gateways: https://host/path' },
}

export const showCommand: Command = {
  name: 'show',
  usage: '[FILE…] [options]',
  summary: 'Prints the backend pools and their members, as a table or a picture, or the way of one request',
  options: {
    ...inputOptions,
    ...beforeOptions,
    ...liveOptions,
    ...configOption,
    ...showOptions,
  },
  async run(args, host) {
    const url = args.value('route')
    const format = args.word('format', shownFormats)
    const picture = pictureAmong(format)
    const files = await openFiles(args, host)
    if (url !== undefined) {
      if (picture !== undefined)
        throw new UsageError(
          `The way of a request is printed as text or json, not as ${picture}. Leave out --route, or --format.`,
        )
      return showRoute(url, args, host, files)
    }
    const report = await inspectFiles(args.files, { ...optionsOf(args), pictures: picture !== undefined }, files)
    requireAsked(args, files)
    if (picture !== undefined) host.out.write(await drawPictures(report, picture))
    else if (format === 'json') host.out.write(jsonOf(report))
    else
      host.out.write(
        textOf(report, usesColour(args, host, host.out))
          .map((line) => `${line}\n`)
          .join(''),
      )
    tellProblems(report.problems, args, host)
    return hasErrors(report.problems) ? 2 : 0
  },
}

async function showRoute(url: string, args: Arguments, host: Host, files: Files): Promise<ExitCode> {
  const report = await routeFiles(url, args.files, optionsOf(args), files)
  const text = () => wayText(report, styleOf(usesColour(args, host, host.out))).map((line) => `${line}\n`)
  host.out.write(args.value('format') === 'json' ? wayJson(report) : text().join(''))
  tellProblems(report.problems, args, host)
  return hasErrors(report.problems) ? 2 : 0
}

function optionsOf(args: Arguments): InspectOptions {
  const config = args.value('config')
  const mode = args.word('mode', modes)
  return { scope: args.scope, before: args.before, mode, live: liveMode(args), ...(config !== undefined && { config }) }
}

function jsonOf({ sets, inputs, pools, changes }: Report): string {
  const json = {
    version: 1,
    sets,
    pools: jsonPools(pools),
    ...(changes && { changes: changes.map(jsonChange) }),
    inputs,
  }
  return `${safeJson(json, 2)}\n`
}

function textOf(report: Report, colour: boolean): string[] {
  const style = styleOf(colour)
  if (noPools(report)) return ['No backend pool is declared.']
  const details = report.pools.flatMap((pool) => [
    style.strong(plain(`${pool.owner}/${pool.name}`)) + style.dim(`  ${plain(pool.id)}`),
    `  ${[printMembers(pool), printKinds(pool)].filter((part) => part !== '').join(': ')}`,
    ...memberLines(pool),
    '',
  ])
  const changes =
    report.changes === undefined ? [] : [style.strong('What changes'), '', ...diffLines(report, style), '']
  return [...poolLines(report, style, false), ...details, ...changes].slice(0, -1)
}

function memberLines({ members }: Report['pools'][number]): string[] {
  const lines = members.list.slice(0, mostMembers).map(({ kind, isFrontend, name, count }) => {
    return `    ${(isFrontend === true ? 'frontend' : kind).padEnd(4)}  ${plain(name)}${count === 1 ? '' : `  × ${count ?? '?'}`}`
  })
  const more = members.list.length - mostMembers
  const [cause] = members.because?.causes ?? []
  if (more > 0) lines.push(`    and ${more} more`)
  if (cause !== undefined && !members.known) lines.push(`    not all is known: ${plain(cause.reason)}`)
  if (members.open) lines.push('    another deployment may add members')
  return lines
}

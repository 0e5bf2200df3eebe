// `poolgate merge`: joins the JSON reports of shards into the report of one run, and ends with the exit code of that run.
import { joinShards } from '../gate/shard/join.ts'
import { readShardReport } from '../gate/shard/wire.ts'
import { UsageError } from '../config/usage-error.ts'
import type { Files } from '../host/files.ts'
import { standardInput } from '../source/plan.ts'
import type { Command } from './command.ts'
import { giveReports, reportOptions, wantedReports } from './reports.ts'

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'REPORT… [options]',
  summary: 'Joins the JSON reports of all shards (check --shard I/N --format json) into the report of one run',
  options: reportOptions,
  async run(args, host) {
    const started = host.clock()
    const files = host.openFiles()
    const wanted = wantedReports(args)
    if (args.rest.includes('-')) files.provide(standardInput, await host.readInput())
    const shards = args.rest.map((given) => {
      const path = given === '-' ? standardInput : pathOf(given, files)
      return { path, report: readShardReport(path, textOf(path, files)) }
    })
    const report = joinShards(shards, files)
    const reads = shards.map(({ path }) => path)
    await giveReports(report, wanted, { args, host, files, started, reads })
    return report.exitCode
  },
}

function pathOf(given: string, files: Files): string {
  files.allow(given)
  return files.fromUser(given)
}

function textOf(path: string, files: Files): string {
  const file = files.read(path)
  if ('fault' in file) throw new UsageError(`A report cannot be read. ${file.fault}`)
  return file.text
}

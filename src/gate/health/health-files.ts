// What `poolgate health` judges: files with health as a source that reads them anew each time, and the run around it.
import type { HealthAnswer, HealthSource } from '../../source/health/source.ts'
import { findGlob } from '../../source/find.ts'
import { isGlob } from '../../source/glob.ts'
import { standardInput } from '../../source/plan.ts'
import { problemAt } from '../../source/read.ts'
import type { HealthText } from '../../source/health/read.ts'
import type { Problem } from '../../resource/resource.ts'
import { healthKinds } from '../../topology/model/pool-health.ts'
import { readRun, type CheckFilesOptions, type FileArgument } from '../check-files.ts'
import type { Workspace } from '../configuration.ts'
import type { Run } from '../judge.ts'

/** Files and globs; `-` is standard input. `of` names the rule of answers that name none. */
export function fileSource(paths: readonly string[], of: string | undefined, files: Workspace): HealthSource {
  for (const path of paths) if (path !== '-') files.allow(path)
  return { read: async () => readFiles(paths, of, files) }
}

function readFiles(paths: readonly string[], of: string | undefined, files: Workspace): HealthAnswer {
  const texts: HealthText[] = []
  const problems: Problem[] = []
  for (const path of paths.flatMap((given) => filesOf(given, files))) {
    const read = files.read(path)
    if ('fault' in read) problems.push(problemAt(path, read.code, read.fault))
    else texts.push({ path, text: read.text, ...(of !== undefined && { of }) })
  }
  return { texts, refusals: [], problems }
}

function filesOf(given: string, files: Workspace): readonly string[] {
  if (given === '-') return [standardInput]
  const path = files.fromUser(given)
  if (files.kindOf(path) !== 'absent' || !isGlob(path)) return [path]
  const { json } = findGlob(files, path)
  // One that finds nothing is told as a file that is not there.
  return json.length === 0 ? [path] : json
}

/** The run of `health`: the rules of the health kinds, over templates where some are given. */
export async function healthRunOf(
  templates: readonly FileArgument[],
  options: CheckFilesOptions,
  files: Workspace,
): Promise<Run> {
  const run = await readRun(templates, options, files, { bare: templates.length === 0 })
  return { ...run, kinds: new Set(healthKinds) }
}

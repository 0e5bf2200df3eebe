// Opens the sources of a set: templates that were only looked at when the run was planned are read then, so that of thousands
// of sets one is in memory.
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { ParameterSource } from '../arm/template/supplied.ts'
import type { Deployment, LaterTemplate, OpenDeployment, TemplateDeployment } from './deployment.ts'
import { placeOfFile, type JsonFile } from './read.ts'

/** What resources come from. */
export interface Sources {
  readonly deployments: readonly Deployment[]
  /** What is missing because it could not be read. */
  readonly gaps: readonly Cause[]
}

/** Sources that are read. */
export interface OpenSources {
  readonly deployments: readonly OpenDeployment[]
  readonly gaps: readonly Cause[]
  /** What went wrong in reading. */
  readonly problems: readonly Problem[]
}

export function openSources({ deployments, gaps }: Sources): OpenSources {
  const read: OpenDeployment[] = []
  const missing: Cause[] = [...gaps]
  const problems: Problem[] = []
  for (const deployment of deployments) {
    const result = deployment.source === 'later' ? deployment.open() : deployment
    if (!('level' in result)) read.push(result)
    else {
      problems.push(result)
      missing.push(unread(deployment.path, result))
    }
  }
  return { deployments: read, gaps: missing, problems }
}

/** How the files of a template are read. */
export interface LaterFiles {
  readonly length: number
  readonly digest: number
  readonly template: () => JsonFile | Problem
  /** In order: files, and values given one by one. */
  readonly parameters: readonly (() => JsonFile | Problem | ParameterSource)[]
}

export function later(
  { readLinked, ...of }: Omit<TemplateDeployment, 'source' | 'template' | 'parameters'>,
  { template, parameters, ...about }: LaterFiles,
): LaterTemplate {
  const open = (): TemplateDeployment | Problem => {
    const file = template()
    if ('level' in file) return file
    const sources: ParameterSource[] = []
    for (const read of parameters) {
      const source = read()
      if ('level' in source) return source
      sources.push('document' in source ? { document: source.document } : source)
    }
    return {
      ...of,
      source: 'template',
      template: file.document,
      parameters: sources,
      ...(readLinked && { readLinked }),
    }
  }
  return { ...of, source: 'later', ...about, open }
}

/** What is missing because of a problem. */
export function unread(path: string, problem: Problem): Cause {
  const place = problem.place ?? placeOfFile(path)
  return { code: 'error', reason: `${path} could not be read`, supply: 'mend the problem told above', place }
}

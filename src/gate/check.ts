// The library's way in: texts in, report out. Synchronous and pure; throws UsageError and nothing else.
import type { Limits } from '../arm/limits.ts'
import { expandTemplate, type Expansion, type ExpansionContext } from '../arm/template/expand.ts'
import type { Configuration } from '../config/configuration.ts'
import { isProfile, listOf, profiles } from '../config/profile.ts'
import { UsageError } from '../config/usage-error.ts'
import { validateConfiguration } from '../config/validate.ts'
import type { Report } from '../report/report.ts'
import { ObjectValue } from '../resource/value.ts'
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import { library } from '../rule/library.generated.ts'
import type { Rule } from '../rule/rule.ts'
import type { HealthText } from '../source/health/read.ts'
import type { Deployment, PlannedSet, Sources } from '../source/plan.ts'
import { yieldOf } from '../source/yield.ts'
import { picturesOf } from '../topology/picture/pictures.ts'
import { requireCheckInput, requireDeployment } from './input-shape.ts'
import { healthOfTexts } from './health/health-run.ts'
import { judge } from './judge.ts'
import { withOwn } from './own-rules.ts'
import type { Mode } from './overlay.ts'
import { readDeployment, type DeploymentInput } from './read-deployment.ts'
import { requireDay } from './suppress/suppression.ts'

/** What `check` judges. */
export interface CheckInput {
  readonly sets: readonly SetInput[]
  /** As in `poolgate.yaml`; `inputs` and `rulePaths` are not looked at, because `check` reads no file. */
  readonly config?: Configuration
  /** Rules of one's own, beside the library: what `loadRules` gives. */
  readonly rules?: readonly Rule[]
  /** Codes or names: only these rules run. */
  readonly only?: readonly string[]
  /**
   * The day by which waivers and certificates end, YYYY-MM-DD. `check` has no clock, the same input gives the same report:
   * without a day no waiver is held to have ended, `expires` stands in the report, and rules about the end of a certificate
   * are undecided.
   */
  readonly today?: string
  /** Answers of Azure about the health of the pools, and those from before the deployment. */
  readonly health?: readonly HealthText[]
  readonly healthBefore?: readonly HealthText[]
  /** ARM's limits, where they are to differ. */
  readonly limits?: Partial<Limits>
  /** What becomes of that which was before and is not declared; it stays (`incremental`) when left out. */
  readonly mode?: Mode | undefined
  /** Draws each load balancer and gateway for the reports that show pictures. */
  readonly pictures?: boolean
}

/** The deployments that share one topology. */
export interface SetInput {
  readonly name: string
  readonly deployments: readonly DeploymentInput[]
  /**
   * What was there before: templates with their parameters, or what Azure or its tools print of resources. With it rules tell
   * what the deployments take away.
   */
  readonly before?: readonly DeploymentInput[]
}

/** Judges sets of deployments by the rules. Throws UsageError when the input itself is not of this shape. */
export function check(input: CheckInput): Report {
  requireCheckInput(input)
  requireDay(input.today)
  const faults = input.config === undefined ? [] : validateConfiguration(input.config)
  if (faults.length > 0) {
    const problems = faults.map(({ message }): Problem => ({ level: 'error', code: 'config', message }))
    throw new UsageError(faults.map(({ message }) => message).join(' '), problems)
  }
  const file = listOf(input.config?.extends).find((name) => !isProfile(name))
  if (file !== undefined)
    throw new UsageError(
      `check: \`extends\` names ${file}, and check reads no file. Name a profile (${profiles.join(', ')}), or use checkFiles.`,
    )
  const problems: Problem[] = []
  const sets = input.sets.map((set) => readSet(set, problems))
  const read = input.health && healthOfTexts(input.health, input.healthBefore)
  problems.push(...(read?.problems ?? []))
  return judge({
    sets,
    problems,
    config: input.config ?? {},
    locate: () => undefined,
    rules: withOwn(library, input.rules ?? []),
    only: input.only ?? [],
    limits: input.limits ?? {},
    mode: input.mode,
    complete: false,
    today: input.today,
    health: read?.health,
    ...(input.pictures === true && { draw: picturesOf }),
  })
}

/**
 * Expands one deployment into the resources that Azure would deploy. What is wrong with it is in `problems`. Throws UsageError
 * when the input itself is not of this shape.
 */
export function expand(deployment: DeploymentInput, context: ExpansionContext = {}): Expansion {
  requireDeployment('expand', deployment)
  const read = readDeployment(deployment)
  if ('level' in read) {
    const cause: Cause = { code: 'error', reason: `${deployment.template.path} could not be read` }
    return { resources: [], withheld: [], gaps: [cause], outputs: new ObjectValue(), problems: [read] }
  }
  if (read.source !== 'template') return yieldOf(read)
  return expandTemplate(read.template, read.parameters, { ...context, scope: { ...context.scope, ...read.scope } })
}

function readSet({ name, deployments, before }: SetInput, problems: Problem[]): PlannedSet {
  return { name, ...readAll(deployments, problems), ...(before && { before: readAll(before, problems) }) }
}

function readAll(deployments: readonly DeploymentInput[], problems: Problem[]): Sources {
  const gaps: Cause[] = []
  const read = deployments.flatMap((deployment): Deployment[] => {
    const result = readDeployment(deployment)
    if (!('level' in result)) return [result]
    problems.push(result)
    gaps.push({
      code: 'error',
      reason: `${deployment.template.path} could not be read`,
      supply: 'mend the problem told above',
    })
    return []
  })
  return { deployments: read, gaps }
}

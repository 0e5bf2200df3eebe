// One case of a rule through the same pipeline as `check`. Loaded only for `test`.
import { validateConfiguration } from '../config/validate.ts'
import type { Configuration } from '../config/configuration.ts'
import { single } from '../config/merge.ts'
import type { Problem } from '../resource/resource.ts'
import type { CaseDeployment, RuleCase } from '../rule/cases.ts'
import { RuleError } from '../rule/cel/evaluate.ts'
import { outcomesOf, runRules } from '../rule/run.ts'
import type { PrepareCase } from '../rule/testing/run.ts'
import { defaultSet, type Deployment, type Sources } from '../source/plan.ts'
import { selectRules } from './active-rules.ts'
import type { TopologyInput } from '../topology/topology.ts'
import { buildSet } from './build-set.ts'
import { healthOfTexts } from './health/health-run.ts'
import { modes } from './overlay.ts'
import { readDeployment } from './read-deployment.ts'
import { ruleProblem } from './rule-problem.ts'
import { faultOfScope } from './scope.ts'

/** What is wrong with the case itself fails it, whatever it expects. */
export const prepareCase: PrepareCase = (rule, ruleCase) => {
  const problems: Problem[] = []
  const after = readSide(ruleCase.deployments, problems)
  const before = ruleCase.before && readSide([ruleCase.before], problems)
  const config = configOf(ruleCase, problems)
  const { active: selected, problems: faults } = selectRules(
    [rule],
    config,
    single(config, () => ruleCase.place),
    [rule.code],
  )
  const health = healthIn(ruleCase, problems)
  const [asConfigured] = selected
  problems.push(...faults)
  if (asConfigured === undefined || problems.length > 0)
    return { run: () => ({ ...nothing, problems }), outcomes: () => undefined }
  const { topology, problems: found } = buildSet({ name: defaultSet, ...after, ...(before && { before }) }, config, {
    today: ruleCase.today,
    mode: modes.find((mode) => mode === ruleCase.mode),
    health,
  })
  const context = { set: defaultSet }
  return {
    run: (mutant) => {
      const ran = unlessBroken(() => runRules(topology, [{ ...asConfigured, rule: mutant }], context))
      return ran instanceof RuleError
        ? { ...nothing, problems: [ruleProblem(ran, mutant)] }
        : { ...ran, problems: found }
    },
    outcomes: (mutant) => {
      const outcomes = unlessBroken(() => outcomesOf(topology, { ...asConfigured, rule: mutant }, context))
      return outcomes instanceof RuleError ? undefined : outcomes
    },
  }
}

/** Of answers those about the pools of the case; all of them where it declares none. */
function healthIn({ health, deployments }: RuleCase, problems: Problem[]): TopologyInput['health'] {
  if (health === undefined) return undefined
  const { texts, before, watched } = health
  const watch = { goodAnswers: watched.answers, seconds: watched.seconds, timeIsUp: watched.timeUp }
  const read = healthOfTexts(texts, before, watch)
  problems.push(...read.problems)
  return read.health.open(read.health.health, deployments.length === 0 ? 'all' : 'joined')
}

function unlessBroken<Result>(run: () => Result): Result | RuleError {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return error
  }
}

const nothing = { findings: [], passed: 0, skipped: 0 }

function readSide(deployments: readonly CaseDeployment[], problems: Problem[]): Sources {
  const read = deployments.flatMap(({ scope, place, ...deployment }): Deployment[] => {
    const fault = faultOfScope(scope)
    if (fault !== undefined) problems.push({ level: 'error', code: 'scope', message: `scope.${fault.message}`, place })
    const result = readDeployment({ ...deployment, scope })
    if (!('level' in result)) return [result]
    problems.push(result)
    return []
  })
  return { deployments: read, gaps: [] }
}

function configOf({ config, place }: RuleCase, problems: Problem[]): Configuration {
  if (config === undefined) return {}
  const faults = validateConfiguration(config)
  for (const { message } of faults) problems.push({ level: 'error', code: 'config', message, place })
  // The schema has judged it.
  return faults.length > 0 ? {} : (config as Configuration)
}

// One case of a rule through the same pipeline as `check`. Loaded only for `test`.
import { JsonDocument } from '../arm/json/document.ts'
import { validateConfiguration } from '../config/validate.ts'
import type { Configuration } from '../config/configuration.ts'
import { single } from '../config/merge.ts'
import type { Problem } from '../resource/resource.ts'
import type { CaseDeployment, CaseText, RuleCase } from '../rule/cases.ts'
import { RuleError } from '../rule/cel/evaluate.ts'
import { outcomesOf, runRules } from '../rule/run.ts'
import type { PrepareCase } from '../rule/testing/run.ts'
import { defaultSet, type Deployment } from '../source/plan.ts'
import { readJsonText } from '../source/read.ts'
import { selectRules } from './active-rules.ts'
import { buildSet } from './build-set.ts'
import { ruleProblem } from './rule-problem.ts'
import { faultOfScope } from './scope.ts'

/** What is wrong with the case itself fails it, whatever it expects. */
export const prepareCase: PrepareCase = (rule, ruleCase) => {
  const problems: Problem[] = []
  const deployments = ruleCase.deployments.flatMap((deployment) => readDeployment(deployment, problems))
  const config = configOf(ruleCase, problems)
  const { active: selected, problems: faults } = selectRules(
    [rule],
    config,
    single(config, () => ruleCase.place),
    [rule.code],
  )
  const [asConfigured] = selected
  problems.push(...faults)
  if (asConfigured === undefined || problems.length > 0)
    return { run: () => ({ ...nothing, problems }), outcomes: () => undefined }
  const { topology, problems: found } = buildSet(
    { name: defaultSet, deployments, gaps: [] },
    config,
    {},
    ruleCase.today,
  )
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

function unlessBroken<Result>(run: () => Result): Result | RuleError {
  try {
    return run()
  } catch (error) {
    if (!(error instanceof RuleError)) throw error
    return error
  }
}

const nothing = { findings: [], passed: 0, skipped: 0 }

function readDeployment(deployment: CaseDeployment, problems: Problem[]): readonly Deployment[] {
  const { template, parameters, scope, place } = deployment
  const fault = faultOfScope(scope)
  if (fault !== undefined) problems.push({ level: 'error', code: 'scope', message: `scope.${fault.message}`, place })
  const [document, ...files] = [template, ...parameters].map((text) => parse(text, problems))
  if (document === undefined) return []
  const sources = files.flatMap((file) => (file === undefined ? [] : [{ document: file }]))
  const { path } = template
  const parameterFiles = parameters.map((file) => file.path)
  return [{ source: 'template', path, template: document, parameters: sources, parameterFiles, scope }]
}

function parse({ path, text }: CaseText, problems: Problem[]): JsonDocument | undefined {
  const document = readJsonText(path, text)
  if (document instanceof JsonDocument) return document
  problems.push(document)
  return undefined
}

function configOf({ config, place }: RuleCase, problems: Problem[]): Configuration {
  if (config === undefined) return {}
  const faults = validateConfiguration(config)
  for (const { message } of faults) problems.push({ level: 'error', code: 'config', message, place })
  // The schema has judged it.
  return faults.length > 0 ? {} : (config as Configuration)
}

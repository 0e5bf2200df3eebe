// The format of rules and of their cases. Editors get it as schemas/rule.schema.json and schemas/cases.schema.json.
import { severities } from '../finding/finding.ts'
import { kinds } from '../topology/model/index.ts'
import { editShape } from './edit.ts'
import { paramTypes } from './rule.ts'
import { jsonSchemaOf, type Shape } from './shape.ts'

const text = (description: string, example?: string): Shape => ({
  type: 'text',
  ...(example !== undefined && { example }),
  description,
})
const texts = (description: string): Shape => ({ type: 'list', of: text('A text.'), description })

const severity: Shape = {
  type: 'enum',
  values: severities,
  description: 'error closes the gate; error, warning or info.',
}
const condition = text(
  'A condition in CEL over the target, the names of let and the functions of poolgate: docs/vocabulary.md.',
  'rule.probe != null',
)
const message = text(
  'What is wrong and what happens if it ships; {…} holds an expression.',
  'Rule {rule.name} has no probe.',
)
const fix = text('What to change; {…} holds an expression.')
const at = text('Where the finding points: an element, a field of one, or a list. The target when left out.')

const param: Shape = {
  type: 'object',
  description: 'A value that a configuration can set for this rule.',
  required: ['type', 'default', 'description'],
  fields: {
    type: { type: 'enum', values: paramTypes, description: 'int, text, bool, texts (a list) or ints (a list).' },
    default: { type: 'any', description: 'Its value where no configuration sets it; of the type.' },
    description: text('What it is for, in one sentence.'),
  },
}

const assertion: Shape = {
  type: 'object',
  description: 'One condition of several; the first that is not true reports.',
  required: ['assert'],
  fields: { assert: condition, severity, message, at, fix },
}

const codePattern = '^[A-Z][A-Z0-9]{1,15}[0-9]{2,4}$'

/** What Azure does with a deployment that breaks the rule. */
export const deployOutcomes = ['rejected', 'rejected?', 'silent', 'silent?', 'later', 'unknown'] as const

export const ruleShape: Shape = {
  type: 'object',
  description: 'A rule of poolgate.',
  required: ['code', 'name', 'title', 'severity', 'for', 'assert'],
  fields: {
    code: {
      type: 'text',
      pattern: codePattern,
      example: 'LB012',
      description: 'Its code: letters and a number.',
    },
    name: {
      type: 'text',
      pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
      example: 'mixed-pool-members',
      description: 'Its name, in kebab case.',
    },
    title: text('What is wrong when it fails, in a few words.'),
    severity,
    azure: {
      type: 'object',
      description: 'What Azure does with it at deployment time.',
      required: ['deploy'],
      fields: {
        deploy: {
          type: 'enum',
          values: deployOutcomes,
          description:
            'rejected, silent (accepted), later (fails on a later operation), unknown; with ? when it is inferred.',
        },
        error: text("Azure's error code."),
      },
    },
    for: {
      type: 'either',
      description: 'What it looks at: a kind of the topology, or the resources of a type.',
      of: [
        {
          type: 'text',
          values: Object.keys(kinds).sort(),
          description:
            'A kind of the topology; conditions call its element by the variable of the kind: docs/vocabulary.md.',
        },
        {
          type: 'object',
          required: ['resource'],
          fields: {
            resource: {
              type: 'text',
              pattern: '^[A-Za-z0-9.]+(/[A-Za-z0-9]+)+$',
              example: 'Microsoft.Network/natGateways',
              description: 'A resource type: Microsoft.Network/natGateways. Conditions call it resource.',
            },
          },
          description: 'Any resource type.',
        },
      ],
    },
    params: {
      type: 'map',
      keys: '^[A-Za-z][A-Za-z0-9_]*$',
      of: param,
      description: 'What a configuration can set: conditions and messages read params.<name>.',
    },
    forEach: {
      type: 'map',
      keys: '^[A-Za-z][A-Za-z0-9_]*$',
      of: text('A list in CEL.', 'lb.probes'),
      most: 1,
      description: 'One name and a list: the rule is asked once for each element, which the name stands for.',
    },
    when: text('A condition in CEL: where it is false the rule does not apply.', 'pool.isUsed'),
    let: {
      type: 'map',
      keys: '^[A-Za-z][A-Za-z0-9_]*$',
      of: text('An expression in CEL.'),
      description: 'Names for sub-expressions, in order; a later one can use an earlier one.',
    },
    assert: {
      type: 'either',
      of: [
        condition,
        { type: 'list', least: 1, of: assertion, description: 'Conditions in order, each with its own message.' },
      ],
      description: 'What must hold.',
    },
    at,
    message,
    fix,
    edit: editShape,
    coveredBy: {
      type: 'list',
      of: { type: 'text', pattern: codePattern, example: 'LB114', description: 'A code.' },
      description: 'Codes of rules that say the same: where one of them reports on a target, this one is told with it.',
    },
    why: text('Why it matters.'),
    links: {
      type: 'list',
      of: { type: 'text', pattern: '^https://', example: 'https://…', description: 'A page.' },
      description: 'Pages that say so.',
    },
    tags: texts('Words to find it by.'),
    since: text('The version of poolgate that has it first.', '0.1.0'),
  },
}

const outcomes = ['pass', 'fail', 'unknown'] as const

const wanted = {
  at: text('What the finding calls its target, or a JSON pointer (or its end) to where it points.'),
  message: text('A part of the message.'),
  severity,
  fix: text('A part of what the finding says to do.'),
}

const template: Shape = {
  type: 'either',
  of: [text('Path of a template, relative to this file.'), { type: 'any', description: 'A template.' }],
  description: 'The template: inline, or a path.',
}

const parameters: Shape = {
  type: 'either',
  of: [
    { type: 'map', of: { type: 'any', description: 'A value.' }, description: 'Values by name.' },
    text('Path of a parameter file, relative to this file.'),
  ],
  description: 'Values of parameters by name, or the path of a parameter file.',
}

const scope: Shape = {
  type: 'object',
  description: 'Where it is deployed to; what is left out is not known.',
  required: [],
  fields: {
    subscriptionId: text('Subscription.'),
    resourceGroup: text('Resource group.'),
    location: text('Location of the deployment or of its resource group.'),
    tenantId: text('Tenant.'),
    managementGroup: text('Management group.'),
    deploymentName: text('Name of the deployment.'),
  },
}

const before: Shape = {
  type: 'byKey',
  of: {
    template: {
      type: 'object',
      description: 'A template with its parameters.',
      required: ['template'],
      fields: { template, parameters, scope },
    },
  },
  otherwise: {
    type: 'either',
    of: [
      text('Path of a template or of exported resources, relative to this file.'),
      { type: 'any', description: 'A template, or { value: […] } with resources as Azure prints them.' },
    ],
    description: 'A template or resources.',
  },
  description: 'What was there before: like `template`, with `template`, `parameters` and `scope`, or resources.',
}

const health: Shape = {
  type: 'either',
  of: [text('Path of an answer, relative to this file.'), { type: 'any', description: 'An answer.' }],
  description: 'What Azure answered about health: inline, or a path. Alone it needs no template.',
}

const caseShape: Shape = {
  type: 'object',
  description: 'A deployment, and what the rule says of it.',
  required: ['name', 'expect'],
  later: ['live'],
  fields: {
    name: text('What the case shows, in a few words.'),
    template,
    parameters,
    scope,
    templates: {
      type: 'list',
      description: 'Several deployments that share one topology, instead of `template`.',
      of: {
        type: 'object',
        description: 'A deployment.',
        required: ['template'],
        fields: { template, parameters, scope },
      },
    },
    before,
    mode: {
      type: 'enum',
      values: ['incremental', 'complete', 'stack-delete'],
      description: 'What becomes of that which was before and is not declared; it stays when left out.',
    },
    health,
    healthBefore: { ...health, description: `${health.description} This one is from before the deployment.` },
    watched: {
      type: 'object',
      description: 'What a run that waits has seen.',
      required: [],
      fields: {
        answers: { type: 'any', description: 'How many answers in a row were good.' },
        seconds: { type: 'any', description: 'Seconds since the first answer.' },
        timeUp: { type: 'bool', description: 'Whether the time to wait is over.' },
      },
    },
    config: { type: 'any', description: 'What poolgate.yaml says: pools, and the parameters of the rule.' },
    today: text('The day of the run, YYYY-MM-DD; without it nothing is known of what time changes.', '2027-01-30'),
    expect: {
      type: 'enum',
      values: ['pass', 'fail', 'unknown', 'skip'],
      description: 'fail when any target fails, else unknown, else pass; skip when it applies to nothing.',
    },
    ...wanted,
    findings: {
      type: 'list',
      description: 'All findings of the outcome, in any order; no other may come.',
      of: { type: 'object', description: 'A finding.', required: [], fields: wanted },
    },
  },
}

const survivorShape: Shape = {
  type: 'object',
  description: 'A mutant of the rule that no case can fail.',
  required: ['mutant', 'survives'],
  fields: {
    mutant: text('The name of the mutant, as `poolgate test --mutate` prints it.'),
    survives: text('Why no case can fail it.'),
  },
}

const neverShape: Shape = {
  type: 'object',
  description: 'An outcome that the rule cannot have, so that there is no case of it.',
  required: ['never', 'because'],
  fields: {
    never: { type: 'enum', values: outcomes, description: 'The outcome.' },
    because: text('Why it cannot be.'),
  },
}

export const casesShape: Shape = {
  type: 'list',
  of: {
    type: 'byKey',
    of: { mutant: survivorShape, never: neverShape },
    otherwise: caseShape,
    description: 'A case, or an excuse.',
  },
  description: 'Cases of one rule, and excuses for what has none.',
}

export const ruleSchema = published('rule', ruleShape)
export const casesSchema = published('cases', casesShape)

function published(name: string, shape: Shape): Readonly<Record<string, unknown>> {
  const $id = `https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/${name}.schema.json`
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id,
    title: `poolgate ${name}`,
    ...jsonSchemaOf(shape),
  }
}

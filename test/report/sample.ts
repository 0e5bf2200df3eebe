// Reports made by hand: what reporters are tested with.
import { createFinding, type FindingParts } from '../../src/finding/create.ts'
import { isSuppressed } from '../../src/finding/finding.ts'
import { conclude } from '../../src/gate/verdict.ts'
import type { Report } from '../../src/report/report.ts'
import { SourceText, type Place } from '../../src/resource/place.ts'
import type { Problem } from '../../src/resource/resource.ts'

export const template = new SourceText(
  'infra/main.json',
  [
    '{',
    '  "resources": [',
    '    { "name": "lb-web",',
    '      "ipAddress": "[parameters(\'legacyAddress\')]"',
    '    }',
    '  ]',
    '}',
    '',
  ].join('\n'),
)

/** The place of the first occurrence of a text. */
export function placeOf(part: string, source = template): Place {
  const start = source.text.indexOf(part)
  return { source, start, end: start + part.length, pointer: '/resources/0' }
}

export function findingOf(parts: Partial<FindingParts> = {}) {
  return createFinding({
    code: 'LB012',
    name: 'mixed-pool-members',
    severity: 'error',
    outcome: 'fail',
    message: 'Pool web mixes 2 NIC and 1 IP members; a pool takes one kind.',
    fix: 'Split it into two pools, one per kind.',
    url: 'https://example.com/rules/LB012.md',
    set: 'default',
    target: { kind: 'backendPool', id: '/subscriptions/1/pools/web', name: 'lb-web/web' },
    place: placeOf('"ipAddress": "[parameters(\'legacyAddress\')]"'),
    identity: { file: 'infra/main.json', declaration: 'lb-web/web', ordinal: 0 },
    ...parts,
  })
}

const poolsOfSample: Report['pools'] = [
  {
    set: 'default',
    owner: 'lb-web',
    name: 'web',
    id: '/subscriptions/1/pools/web',
    kind: 'mixed',
    members: {
      min: 3,
      max: 3,
      known: true,
      open: false,
      list: [
        { kind: 'nic', name: 'nic-1/ipconfig1', count: 1 },
        { kind: 'nic', name: 'nic-2/ipconfig1', count: 1 },
        { kind: 'ip', name: '10.0.1.20', count: 1 },
      ],
    },
    carriers: [],
    probes: ['https:443/ready'],
  } as unknown as Report['pools'][number],
  {
    set: 'default',
    owner: 'lb-api',
    name: 'api',
    id: '/subscriptions/1/pools/api',
    kind: 'unknown',
    members: { min: 0, max: null, known: false, open: true, list: [] },
    carriers: [],
    probes: ['tcp:8080'],
  } as unknown as Report['pools'][number],
]

export interface SampleParts {
  readonly findings?: Report['findings']
  readonly problems?: readonly Problem[]
  readonly unknown?: Report['unknown']
  readonly pools?: Report['pools']
  readonly unknownPools?: Report['unknownPools']
  readonly rules?: Report['rules']
}

/** One rule for each code that findings have. */
function rulesOf(findings: Report['findings']): Report['rules'] {
  return [...new Map(findings.map((finding) => [finding.code, finding])).values()].map(
    ({ code, name, severity, url }) => ({
      code,
      name,
      title: `What ${name} is about`,
      severity,
      url,
      why: 'Azure deploys it half-way.\n\nThen it stops.',
      fixes: ['Split … into two.'],
      azure: { deploy: 'rejected', error: 'CannotMix' },
      links: ['https://learn.microsoft.com/azure/load-balancer/backend-pool-management'],
      tags: ['membership'],
    }),
  )
}

export function reportOf({
  findings = [],
  problems = [],
  unknown = 'warn',
  pools = poolsOfSample,
  unknownPools = [],
  rules = rulesOf(findings),
}: SampleParts = {}): Report {
  const counted = findings.filter((finding) => !isSuppressed(finding))
  const count = (severity: string) => counted.filter((f) => f.outcome === 'fail' && f.severity === severity).length
  return {
    tool: { name: 'poolgate', version: '0.1.0' },
    ...conclude(findings, problems, { failOn: 'error', unknown }),
    sets: ['default'],
    summary: {
      error: count('error'),
      warning: count('warning'),
      info: count('info'),
      unknown: counted.filter(({ outcome }) => outcome === 'unknown').length,
      waived: findings.filter(({ waiver }) => waiver !== undefined).length,
      passed: 20,
      skipped: 3,
      resources: 31,
      pools: pools.length,
      rules: 13,
    },
    findings,
    pools,
    unknownPools,
    inputs: [
      {
        set: 'default',
        file: 'infra/main.json',
        parameters: ['infra/main.parameters.json'],
        source: 'template',
        resources: 31,
      },
    ],
    problems,
    rules,
  }
}

export const undecided = ['LB001', 'LB202'].map((code) =>
  findingOf({
    code,
    outcome: 'unknown',
    message: 'Cannot be told for lb-api/api: parameter sku has no value.',
    fix: undefined,
    target: { kind: 'loadBalancer', id: '/subscriptions/1/lb', name: 'lb-api' },
    missing: [
      { path: 'sku.name', reason: 'parameter sku has no value', place: undefined, supply: '--parameters sku=…' },
    ],
  }),
)

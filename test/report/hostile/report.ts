// A report in which every text that may come from outside is one of the given strings.
import type { Finding } from '../../../src/finding/finding.ts'
import { gapProblem } from '../../../src/report/gap.ts'
import type { Report, RuleInfo } from '../../../src/report/report.ts'
import { SourceText, type Place } from '../../../src/resource/place.ts'
import { Unknown } from '../../../src/resource/unknown.ts'
import { findingOf, reportOf } from '../sample.ts'

export const goodUrl = 'https://example.com/rules/LB012.md'

/** A place in a file of that name, whose text holds the string as written and as JSON. */
export function hostilePlace(text: string): Place {
  const source = new SourceText(text, `{ "a": ${JSON.stringify(text)}, "b": "${text}" }`)
  return { source, start: 2, end: Math.min(source.text.length, 60), pointer: `/${text}` }
}

/** What a message begins with, so that none is empty. */
export const word = 'm '

function findingsOf(text: string, index: number): readonly Finding[] {
  const place = hostilePlace(text)
  const file = `f${index}`
  const evidence = [
    { path: text, value: { [text]: [text] }, from: text, place: hostilePlace(`${text}e`) },
    { path: 'port', value: text, from: text, place },
  ]
  const parts = {
    name: text || 'x',
    message: word + text,
    fix: text,
    url: index % 2 === 0 ? goodUrl : text,
    set: text,
    target: { kind: text, id: `${index}${text}`, name: text },
    place,
    related: [{ message: text, place: hostilePlace(`${text}r`) }],
    way: [
      { message: text, place: hostilePlace(`${text}w`) },
      { message: '', place },
    ],
    evidence,
  }
  const missing = [{ path: text, reason: word + text, place: hostilePlace(`${text}m`), supply: text }]
  return [
    findingOf({ ...parts, code: 'LB012', identity: { file, declaration: 'fail', ordinal: 0 } }),
    findingOf({
      ...parts,
      code: 'LB013',
      severity: 'warning',
      outcome: 'unknown',
      missing,
      identity: { file, declaration: 'unknown', ordinal: 0 },
    }),
    {
      ...findingOf({ ...parts, code: 'LB014', identity: { file, declaration: 'waived', ordinal: 0 } }),
      waiver: { reason: word + text, expires: text },
    },
  ]
}

function poolOf(text: string, index: number): Report['pools'][number] {
  const [sample] = reportOf().pools
  if (sample === undefined) throw new Error('the sample has a pool')
  return {
    ...sample,
    set: text,
    owner: text,
    name: text,
    id: `${text}${index}`,
    kind: 'nic',
    members: { min: 1, max: 1, known: true, open: false, list: [{ kind: 'nic', name: text, count: 1 }] },
    carriers: [text],
    probes: [text],
  }
}

function changeOf(text: string): NonNullable<Report['changes']>[number] {
  const member = { kind: 'nic', name: text, count: 1 } as const
  const one = { min: 1, max: 1 }
  return {
    set: text,
    owner: text,
    name: text,
    id: text,
    action: 'keep',
    declared: true,
    counts: { before: one, after: { min: 1, max: null }, added: one, removed: one, kept: one },
    added: [{ ...member, pools: [text] }],
    removed: [{ ...member, pools: [text] }],
    resized: [{ ...member, before: 2 }],
    kept: [],
    undeclared: [member],
    undecided: [member],
    because: new Unknown({ print: () => text, causes: [{ code: 'parameter', reason: text, supply: text }] }),
  }
}

function ruleOf(code: string, text: string): RuleInfo {
  return {
    code,
    name: text,
    title: text,
    severity: 'error',
    url: text,
    why: text,
    fixes: [text],
    azure: { deploy: text, error: text },
    links: [text, goodUrl],
    tags: [text, `${text}t`],
  }
}

function gapOf(text: string): Report['problems'][number] {
  return gapProblem({ code: 'elsewhere', reason: `gap ${text}`, supply: text, place: hostilePlace(text) })
}

export function hostileReport(strings: readonly string[]): Report {
  const [first = ''] = strings
  const base = reportOf({
    findings: strings.flatMap(findingsOf),
    problems: strings.flatMap((text, index) => [
      { level: 'error', code: text || 'x', message: word + text, place: hostilePlace(text) } as const,
      ...(index % 10 > 0 ? [] : [{ level: 'warning', code: text || 'x', message: word + text } as const, gapOf(text)]),
    ]),
    pools: strings.map(poolOf),
    unknownPools: strings.map((text) => ({
      set: text,
      owner: text,
      because: new Unknown({ print: () => text, causes: [{ code: 'parameter', reason: text }] }),
    })),
    rules: ['LB012', 'LB013', 'LB014'].map((code) => ruleOf(code, first)),
  })
  return {
    ...base,
    changes: strings.map(changeOf),
    sets: [...new Set(strings)],
    inputs: strings.map((text) => ({
      set: text,
      file: text,
      parameters: [text],
      source: 'template' as const,
      resources: 1,
    })),
  }
}

// What a reviewer may take over in a pull request: once each, on lines of the change, as it stands there.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sendOver } from '../../src/host/http.ts'
import { suggestionComment } from '../../src/report/suggestion.ts'
import { findingOf } from '../report/sample.ts'
import { startFakeGitHub, type FakeGitHub } from './fake-github.ts'
import { inRepository, mergedChange, pullRequest, type Repository } from './repository.ts'
import { stepOn, type Stepped } from './step.ts'

const config = 'extends: none\nrules: { LB203: error, AGW140: error }\n'
const template = (properties: string, probe = '"minServers": 0') => `{
  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
  "contentVersion": "1.0.0.0",
  "resources": [
    {
      "type": "Microsoft.Network/publicIPAddresses",
      "apiVersion": "2024-05-01",
      "name": "ip",
      "sku": { "name": "Standard" },
      "properties": {
        ${properties}
      }
    },
    {
      "type": "Microsoft.Network/applicationGateways",
      "apiVersion": "2024-05-01",
      "name": "agw",
      "properties": { "probes": [{ "name": "p", "properties": { ${probe} } }] }
    }
  ]
}
`
const good = template('"publicIPAllocationMethod": "Static"')
const dynamic = template('"publicIPAllocationMethod": "Dynamic"', '"minServers": 2')

let gitHub: FakeGitHub
beforeEach(async () => {
  gitHub = await startFakeGitHub()
})
afterEach(() => gitHub.close())

function run(
  before: string,
  after: string,
  again: (repository: Repository) => void = () => undefined,
): Promise<Stepped> {
  return inRepository(async (repository) => {
    const change = mergedChange(
      repository,
      { 'infra/a.json': before, 'poolgate.yaml': config },
      { 'infra/a.json': after },
    )
    again(repository)
    const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_API_URL: gitHub.url, GITHUB_REPOSITORY: 'o/r' }
    const inputs = { files: 'infra/a.json', comment: 'true', token: 't' }
    return stepOn(inputs, { folder: repository.folder, event: pullRequest(change), env, send: sendOver(2000) })
  })
}

test('the lines that would mend it, where the change writes them', async () => {
  const step = await run(good, dynamic)
  expect(step.log).toContain('2 suggestions in pull request 7 may be taken over.')
  const [first, second] = gitHub.lineComments
  expect(first).toMatchObject({ path: 'infra/a.json', side: 'RIGHT', line: 11 })
  expect(first!.body).toMatch(/^<!-- poolgate suggestion [0-9a-f]{32} -->\n\*\*\[LB203\]/)
  expect(first!.body).toContain('```suggestion\n        "publicIPAllocationMethod": "Static"\n```\n')
  expect(second!.body).toContain(
    '```suggestion\n      "properties": { "probes": [{ "name": "p", "properties": { "minServers": 0 } }] }\n```\n',
  )
})

test('each once, however often it is run', async () => {
  await run(good, dynamic)
  const step = await run(good, dynamic)
  expect(gitHub.lineComments).toHaveLength(2)
  expect(step.log).not.toContain('may be taken over')
})

test('a property that is absent comes behind the last one', async () => {
  await run(good, template('"idleTimeoutInMinutes": 4'))
  expect(gitHub.lineComments[0]!.body).toContain(
    '```suggestion\n        "idleTimeoutInMinutes": 4,\n        "publicIPAllocationMethod": "Static"\n```\n',
  )
})

describe('none', () => {
  test('on lines that the change does not write', async () => {
    await run(dynamic, dynamic.replace('"1.0.0.0"', '"1.0.0.1"'))
    expect([gitHub.comments.length, gitHub.lineComments]).toEqual([1, []])
  })

  test('of a file that is not as the change has it', async () => {
    await run(good, dynamic, ({ write }) => write({ 'infra/a.json': `\n${dynamic}` }))
    expect([gitHub.comments.length, gitHub.lineComments]).toEqual([1, []])
  })

  test('where lines end with two characters', async () => {
    await run(good.replaceAll('\n', '\r\n'), dynamic.replaceAll('\n', '\r\n'))
    expect([gitHub.comments.length, gitHub.lineComments]).toEqual([1, []])
  })

  test('when GitHub does not take them, and that is said', async () => {
    gitHub.trouble = (method) => (method === 'POST' && gitHub.comments.length > 0 ? { status: 422 } : undefined)
    const step = await run(good, dynamic)
    expect(step.exit).toBe(1)
    expect(step.log).toMatch(/^::notice title=poolgate::suggestions: not written, because .* answers with 422\.$/m)
  })
})

describe('what is shown is what is taken over', () => {
  const of = (lines: string) => suggestionComment({ path: 'a', first: 1, last: 1, lines, finding: findingOf() })

  test.each(['"x": "\u202eevil"', '"x": "\u0007"', '"x": "\u200b"'])('nothing with what is not seen: %j', (lines) => {
    expect(of(lines)).toBeUndefined()
  })

  test('no line ends the block', () => {
    expect(of('"x": 1,\n```\n\t"y": "````"')!.text).toContain('`````suggestion\n"x": 1,\n```\n\t"y": "````"\n`````\n')
  })
})

// Live state in a step of the action: whom it signs in as, and what pull requests of forks get.
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../cli/run.ts'
import { stepOn } from './step.ts'

const files = { 'main.json': readFileSync(join(root, 'test/cli/fixtures/good.json'), 'utf8') }
const azure = () => []
const scope = { 'subscription-id': '00000000-0000-0000-0000-000000000001', 'resource-group': 'rg' }

function pullRequest(from: string) {
  return { pull_request: { number: 7, base: { repo: { full_name: 'a/b' } }, head: { repo: { full_name: from } } } }
}

test('signs in as the application that the step names', async () => {
  const inputs = { files: 'main.json', live: 'merge', ...scope, 'client-id': 'client', 'tenant-id': 'tenant' }
  for (const setting of [{}, { event: pullRequest('A/B') }]) {
    const { exit, log, fake } = await stepOn(inputs, { files, azure, ...setting })
    expect([exit, fake.opened]).toEqual([
      0,
      [{ subscription: scope['subscription-id'], clientId: 'client', tenantId: 'tenant' }],
    ])
    expect(log).not.toContain('::notice')
  }
})

test('a step that asks for nothing of Azure does not open the way there', async () => {
  const { exit, fake } = await stepOn({ files: 'main.json', 'client-id': 'client' }, { files, azure })
  expect([exit, fake.opened]).toEqual([0, []])
})

test.each(['c/b', ''])('a pull request of %p gets no live state, and it is said', async (from) => {
  const { exit, log, summary, fake } = await stepOn(
    { files: 'main.json', live: 'diff', ...scope },
    { files, azure, event: pullRequest(from) },
  )
  expect([exit, fake.opened]).toEqual([0, []])
  expect(log).toContain('::notice title=poolgate::live: not read, because this pull request comes from a fork')
  expect(summary).toContain('live\\: not read, because this pull request comes from a fork')
})

test('live state that a file names is what is checked: there is no leaving it out', async () => {
  const group = `azure:/subscriptions/${scope['subscription-id']}/resourceGroups/rg`
  const { fake } = await stepOn({ files: group }, { azure, event: pullRequest('c/b') })
  expect(fake.opened).toHaveLength(1)
})

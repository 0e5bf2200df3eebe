// Gates a deployment where the tests of a project run: a change that takes traffic from a pool fails like any other test.
import { describe, expect, test } from '@jest/globals'
import { check, checkFiles, textReport } from 'poolgate'
import { readFileSync } from 'node:fs'

const template = '../web-vmss/main.json'
const parameters = '../web-vmss/main.parameters.json'
const fileOf = (path) => ({ path, text: readFileSync(path, 'utf8') })

test('the backend pools will carry traffic', async () => {
  const report = await checkFiles([{ path: template, parameters: [parameters] }])
  // What is wrong, where, and what to do, in the message of the failed test.
  if (report.verdict !== 'pass') throw new Error(textReport(report))
})

describe('what we expect of the pool', () => {
  const config = { pools: [{ match: { pool: 'web' }, members: { min: 3, max: 12 } }] }

  // `check` takes texts: nothing is read, and a test can try what the template becomes with other values.
  const codesWith = (...values) => {
    const deployment = { template: fileOf(template), parameters: [fileOf(parameters), ...values] }
    const { findings } = check({ sets: [{ name: 'shop', deployments: [deployment] }], config })
    return findings.map(({ code }) => code)
  }

  test('holds as it is deployed', () => {
    expect(codesWith()).toEqual([])
  })

  test('is noticed to break when it scales down too far', () => {
    expect(codesWith({ name: 'minInstances', value: '1' })).toContain('POOL003')
  })
})

// The compiler of the machine as poolgate asks it: by JSON-RPC, once a file, through the Azure CLI; and everything that it may
// do wrong.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { compileBicep } from '../../src/host/bicep/bicep.ts'

const standIn = join(import.meta.dirname, '../bicep/bin')
const node = dirname(process.execPath)
const few = { milliseconds: 20_000, bytes: 100_000 }

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-bicep-'))
  file('main.bicep', 'resource lb ...\n//! Warning no-unused: lb is not used.\n')
  file('main.compiled', '{"resources": []}')
  file('main.bicepparam', "using './main.bicep'\n")
  file('main.values', '{"parameters": {"env": {"value": "prod"}}}')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function file(path: string, text: string): string {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
  return join(folder, path)
}

function compile(names: readonly string[], { path = standIn, limits = few, fault = '', version = '0.44.1' } = {}) {
  const variables = {
    PATH: [path, node, '/usr/bin'].join(delimiter),
    STAND_IN_FAULT: fault,
    STAND_IN_VERSION: version,
  }
  return compileBicep(
    names.map((name) => join(folder, name)),
    { variables, workspace: join(folder, 'workspace') },
    limits,
  )
}

const warning = { line: 1, column: 0, level: 'warning', code: 'no-unused', message: 'lb is not used.' }

describe.each([
  ['JSON-RPC', '0.44.1'],
  ['JSON-RPC of the first version that has it', '0.29.45'],
  ['one run a file', '0.29.44'],
  ['one run a file, of an old version', '0.4.1008'],
])('by %s', (_, version) => {
  test('a template and parameters, with what Bicep says of them', async () => {
    const result = await compile(['main.bicep', 'main.bicepparam'], { version })
    expect(result).toMatchObject([
      { template: '{"resources": []}', parameters: undefined, diagnostics: [warning] },
      {
        template: '{"resources": []}',
        parameters: '{"parameters": {"env": {"value": "prod"}}}',
        diagnostics: [warning],
      },
    ])
    expect(result?.map(({ fault }) => fault)).toEqual([undefined, undefined])
  })

  test('errors keep it from being compiled, and the next file is compiled all the same', async () => {
    file('bad.bicep', 'param\n//! Error BCP013: Expected a parameter identifier.\n')
    const [bad, good] = (await compile(['bad.bicep', 'main.bicep'], { version })) ?? []
    expect(bad).toMatchObject({ template: undefined, diagnostics: [{ level: 'error', code: 'BCP013', line: 1 }] })
    expect(bad?.fault).toBeUndefined()
    expect(good?.template).toBe('{"resources": []}')
  })
})

test('through the Azure CLI where there is no other', async () => {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  symlinkSync(join(standIn, 'bicep'), join(bin, 'az'))
  const [result] = (await compile(['main.bicep'], { path: bin })) ?? []
  expect(result).toMatchObject({ template: '{"resources": []}', diagnostics: [warning] })
})

describe('no Bicep', () => {
  test('where PATH has none', async () => {
    expect(await compile(['main.bicep'], { path: folder })).toBeUndefined()
  })

  test('of the workspace, of the working directory, or without the right to run', async () => {
    const ours = join(folder, 'workspace/node_modules/.bin')
    mkdirSync(ours, { recursive: true })
    symlinkSync(join(standIn, 'bicep'), join(ours, 'bicep'))
    file('bin/bicep', '#!/bin/sh\n')
    mkdirSync(join(folder, 'other/bicep'), { recursive: true })
    for (const path of [ours, '.', '', join(folder, 'bin'), join(folder, 'other')])
      expect(await compile(['main.bicep'], { path })).toBeUndefined()
  })
})

describe('what goes wrong is said', () => {
  const short = { milliseconds: 1500, bytes: 100_000 }
  test.each([
    ['crash', '0.44.1', few, 'it ended with exit code 3 before it answered'],
    ['crash', '0.20.0', few, 'it ended with exit code 3'],
    ['hang', '0.44.1', short, 'it took more than 1.5 seconds'],
    ['hang', '0.20.0', short, 'it took more than 1.5 seconds'],
    ['garbage', '0.44.1', few, 'its answer is not framed as JSON-RPC is'],
    ['huge', '0.44.1', few, 'its answer has more than 100000 bytes'],
    ['refuse', '0.44.1', few, 'it says: Not today'],
  ])('%s of %s', async (fault, version, limits, message) => {
    const [first, second] = (await compile(['main.bicep', 'main.bicep'], { fault, version, limits })) ?? []
    expect(first).toMatchObject({ template: undefined, fault: message })
    expect(second).toMatchObject({ template: undefined, fault: message })
  })

  test('too much printed', async () => {
    file('main.compiled', ' '.repeat(200_000))
    const [result] = (await compile(['main.bicep'], { version: '0.20.0' })) ?? []
    expect(result).toMatchObject({ fault: 'it printed more than 100000 bytes' })
  })

  test('a notice before the answer is passed over', async () => {
    const [result] = (await compile(['main.bicep'], { fault: 'notice' })) ?? []
    expect(result?.template).toBe('{"resources": []}')
  })
})

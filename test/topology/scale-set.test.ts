// What a scale set installs on its instances, and what could join a pool.
import { describe, expect, test } from '@jest/globals'
import { build, child, lb, nic, only, pool, show, unknown, vmss, type Json, type ResourceJson } from './resources.ts'

const scaleSet = 'Microsoft.Compute/virtualMachineScaleSets'
const health: Json = { name: 'health', properties: { type: 'ApplicationHealthLinux' } }

function withProfile(extensions: Json): ResourceJson {
  return { type: scaleSet, name: 'v', properties: { virtualMachineProfile: { extensionProfile: { extensions } } } }
}

const child1: ResourceJson = { type: `${scaleSet}/extensions`, name: 'v/script', properties: { type: 'CustomScript' } }

describe('extensions of a scale set', () => {
  const extensions = (...resources: ResourceJson[]) => show(only(build(resources), 'scaleSet').get('extensions'))

  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['of its profile', [withProfile([health])], ['v/health']],
    ['that are resources of their own', [withProfile([health]), child1], ['v/health', 'v/script']],
    ['none', [withProfile([])], []],
    ['a list that is not known', [withProfile(unknown('list'))], ['|', '?×*']],
    [
      'a resource that may not exist',
      [withProfile([]), { ...child1, possible: { max: 1, because: unknown('deploy') } }],
      ['|', 'v/script×1'],
    ],
  ])('%s', (_name, resources, expected) => {
    expect(extensions(...resources)).toEqual(expected)
  })

  test('of a scale set that is not among the inputs', () => {
    const extension = only(build([child1]), 'scaleSetExtension')
    expect([show(extension.get('type')), show(extension.label)]).toEqual(['CustomScript', 'v/script'])
  })
})

describe('what could join a pool', () => {
  const gaps = [{ code: 'elsewhere', reason: 'a linked template was not read' }] as const
  const web = lb({ backendAddressPools: { web: {} } })
  const candidates = (resources: readonly ResourceJson[], open = false) =>
    show(only(build(resources, open ? { gaps } : {}), 'backendPool').get('hasCandidates'))

  test.each<readonly [string, readonly ResourceJson[], boolean, unknown]>([
    ['nothing', [web], false, false],
    ['an interface, wherever it goes', [web, nic('n', [])], false, true],
    ['a scale set', [web, vmss('v', [pool('web')], 2)], true, true],
    ['a template that was not read', [web], true, '{members}'],
  ])('%s', (_name, resources, open, expected) => {
    expect(candidates(resources, open)).toEqual(expected)
  })
})

describe('a pool whose load balancer is not among the inputs', () => {
  test.each([
    ['kubernetes', true],
    ['lb-web', false],
  ])('%s', (owner, expected) => {
    const topology = build([{ ...child('web', {}), name: `${owner}/web` }])
    expect(only(topology, 'backendPool').get('isManaged')).toBe(expected)
  })
})

// What the name of a target tells: whose domain it lies in, which private zone holds it, which host names lead to it.
import { describe, expect, test } from '@jest/globals'
import { isElement } from '../../src/topology/fact.ts'
import { liesIn, platformOf } from '../../src/topology/fqdn.ts'
import { build, gateway, only, show, text, unknown, type Json, type ResourceJson } from './resources.ts'

const U = unknown('p')

test.each([
  ['shop.contoso.com', 'Contoso.com', true],
  ['contoso.com', 'contoso.com', true],
  ['notcontoso.com', 'contoso.com', false],
  [text`${U}.contoso.com`, 'contoso.com', true],
  [text`${U}contoso.com`, 'contoso.com', undefined],
  [text`${U}.net`, 'contoso.com', false],
  [text`shop.${U}`, 'contoso.com', undefined],
])('%s in %s', (name, domain, expected) => {
  expect(liesIn(name, domain)).toBe(expected)
})

test.each([
  ['app.azurewebsites.net', 'App Service'],
  [text`${U}.azure-api.net`, 'API Management'],
  [text`${U}.azurewebsites.net`, "{concat('', p, '.azurewebsites.net')}"],
  ['app.ase.p.azurewebsites.net', undefined],
  ['web.z6.web.core.windows.net', 'Storage'],
  ['shop.contoso.com', undefined],
  [U, '{p}'],
])('the service of %s', (name, expected) => {
  expect(show(platformOf(name))).toEqual(expected)
})

function member(fqdn: Json, ...others: readonly ResourceJson[]) {
  const pools = [{ name: 'web', properties: { backendAddresses: [{ fqdn }] } }]
  return only(build([gateway({ backendAddressPools: pools }), ...others]), 'member')
}
const zone = (name: string): ResourceJson => ({ type: 'Microsoft.Network/privateDnsZones', name })
const binding = (name: string): ResourceJson => ({ type: 'Microsoft.Web/sites/hostNameBindings', name })

describe('the private zone of a member', () => {
  test.each<[Json, readonly string[], unknown]>([
    ['shop.contoso.com', ['fabrikam.com', 'contoso.com'], 'contoso.com'],
    ['shop.contoso.com', ['fabrikam.com'], undefined],
    [U, ['contoso.com'], '{p}'],
    [U, [], undefined],
  ])('%s among %j', (fqdn, zones, expected) => {
    const found = member(fqdn, ...zones.map(zone)).get('privateDnsZone')
    expect(show(isElement(found) ? found.label : found)).toEqual(expected)
  })
})

describe('the host names of a member', () => {
  test.each<[Json, readonly string[], readonly unknown[]]>([
    [
      'app.azurewebsites.net',
      ['app/shop.contoso.com', 'other/api.contoso.com'],
      ['shop.contoso.com', '|', '{host names of app.azurewebsites.net}×*'],
    ],
    ['shop.contoso.com', ['app/shop.contoso.com'], ['|', '{host names of shop.contoso.com}×*']],
    [U, ['app/shop.contoso.com'], ['|', '{host names of p}×*']],
  ])('%s with %j', (fqdn, bindings, expected) => {
    expect(show(member(fqdn, ...bindings.map(binding)).get('customHosts'))).toEqual(expected)
  })
})

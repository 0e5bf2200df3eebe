// How much a load balancer of a SKU may have.
import { expect, test } from '@jest/globals'
import { build, lb, only, show, unknown, type Json } from './resources.ts'

test.each<readonly [Json, readonly unknown[]]>([
  ['Standard', [600, 1500]],
  ['basic', [200, 250]],
  ['Gateway', [undefined, undefined]],
  [unknown('sku'), ['{sku}', '{sku}']],
])('limits of SKU %s', (name, expected) => {
  const sku = only(build([lb({}, { sku: { name } })]), 'loadBalancerSku')
  expect(['frontendLimit', 'ruleLimit'].map((field) => show(sku.get(field)))).toEqual(expected)
})

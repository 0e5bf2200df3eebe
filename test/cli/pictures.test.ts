// Pictures on the command line: drawn where a report shows them, told where they cannot be.
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, root, runCli } from './run.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const files = {
  'main.json': read('examples/web-vmss/main.json'),
  'main.parameters.json': read('examples/web-vmss/main.parameters.json'),
}

test('check --format html draws, also beside other formats', () => {
  inFolder(files, (folder) => {
    const ran = runCli(['check', 'main.json', '--format', 'html', '--output', 'a/b.html', '--format', 'text'], folder)
    expect([ran.exit, ran.stderr]).toEqual([0, 'Wrote a/b.html (html).\n'])
    expect(readFileSync(join(folder, 'a/b.html'), 'utf8')).toMatch(
      /<svg class="picture[^>]*aria-label="Picture of load balancer/,
    )
    expect(runCli(['check', 'main.json', '--format', 'html'], folder).stdout).toBe(
      readFileSync(join(folder, 'a/b.html'), 'utf8'),
    )
  })
})

test('merge has nothing to draw, and says so', () => {
  inFolder(files, (folder) => {
    runCli(['check', 'main.json', '--shard', '1/1', '--format', 'json', '--output', 'shard.json'], folder)
    const { exit, stdout } = runCli(['merge', 'shard.json', '--format', 'html'], folder)
    expect([exit, stdout.includes('No pictures'), stdout.includes('<svg')]).toEqual([0, true, false])
  })
})

test('what is too large for a diagram of Mermaid is told, with what draws it', () => {
  const pools = Array.from({ length: 600 }, (_, index) => ({
    name: `pool-with-a-name-that-is-long-${index}`.padEnd(75, 'x'),
  }))
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2023-09-01',
        name: 'lb',
        sku: { name: 'Standard' },
        properties: { backendAddressPools: pools },
      },
    ],
  }
  inFolder({ 'main.json': JSON.stringify(template) }, (folder) => {
    const { exit, stdout, stderr } = runCli(['show', 'main.json', '--format', 'mermaid'], folder)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/There is more to draw than a diagram of mermaid may hold .* or take --format svg or dot\./)
    expect(runCli(['show', 'main.json', '--format', 'svg'], folder).exit).toBe(0)
  })
})

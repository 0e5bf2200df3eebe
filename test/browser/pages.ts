// Pages to look at in a browser: a report of the examples, and one that is made to be difficult.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../src/gate/check.ts'
import { htmlReport } from '../../src/report/html/report.ts'
import type { Report } from '../../src/report/report.ts'
import { hostileReport } from '../report/hostile/report.ts'
import { hostileStrings } from '../report/hostile/strings.ts'
import { pictureOf } from '../report/picture/sample.ts'

const examples = join(import.meta.dirname, '../../examples')

const file = (path: string) => ({ path, text: readFileSync(join(examples, path), 'utf8') })
const deployment = (path: string, parameters: readonly string[] = []) => {
  return { template: file(path), parameters: parameters.map(file) }
}

/** Of each example what is broken, of some beside what is not: findings of all kinds, two sets, a before. */
export function exampleReport(): Report {
  return check({
    sets: [
      { name: 'gateway', deployments: [deployment('app-gateway/broken.json')] },
      {
        name: 'loop',
        deployments: [
          deployment('nic-loop/main.json', ['nic-loop/main.parameters.json']),
          deployment('nic-loop/network.json'),
        ],
        before: [
          deployment('nic-loop/broken.json', ['nic-loop/main.parameters.json']),
          deployment('nic-loop/network.json'),
        ],
      },
      { name: 'addresses', deployments: [deployment('ip-pool/broken.json', ['ip-pool/main.parameters.json'])] },
      { name: 'scale set', deployments: [deployment('web-vmss/broken.json', ['web-vmss/main.parameters.json'])] },
    ],
    config: { failOn: 'warning', waivers: [{ rule: 'AGW135', target: '*', reason: 'it goes in May' }] },
    today: '2026-01-01',
    pictures: true,
  })
}

/** Every text in it is hostile. */
export function difficultReport(): Report {
  const strings = hostileStrings.filter((_, index) => index % 40 === 0)
  return { ...hostileReport(strings), pictures: strings.map((text, index) => pictureOf(text, `${index}${text}`)) }
}

export const pages: Readonly<Record<string, () => string>> = {
  examples: () => htmlReport(exampleReport()),
  difficult: () => htmlReport(difficultReport()),
}

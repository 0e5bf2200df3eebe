// Reads backend health, told by its content: the report of an application gateway in every form it is printed in, the
// health of load-balancing rules, metrics. Several of them may stand in one text, one after the other.
import { JsonDocument } from '../../arm/json/document.ts'
import { SourceText } from '../../resource/place.ts'
import type { HealthReport, PoolReading } from '../../resource/health.ts'
import type { Problem } from '../../resource/resource.ts'
import { describeOther, detect } from '../detect.ts'
import { stemOf } from '../path.ts'
import { placeOfFile, problemAt, problemIn, readJsonText } from '../read.ts'
import { readAnswer } from './answer.ts'
import type { Found, Reading } from './draft.ts'
import { noResults } from './refusal.ts'
import { JsonScanner, NotJson } from './scanner.ts'

/** A text that was read from a file or from Azure. */
export interface HealthText {
  readonly path: string
  readonly text: string
  /** What was asked, where the answer does not say it: the id of a load-balancing rule, or `<load balancer>/<rule>`. */
  readonly of?: string | undefined
}

/** What one text says of health, or why it says nothing. */
export function readHealth({ path, text, of }: HealthText): HealthReport | Problem {
  const found: Found = { pools: [], metrics: [], refusals: [] }
  if (isNoResults(text)) return { path, ...found, refusals: [noResults(placeOfFile(path, text))] }
  const reading: Reading = {
    source: new SourceText(path, text),
    scanner: new JsonScanner(text),
    found,
    said: new Map(),
  }
  try {
    // One value after the other: so PowerShell prints pools, and so are lines of JSON.
    while (reading.scanner.peek() !== 'end') readAnswer(reading, [], [])
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    return notRead(path, text)
  }
  if (found.pools.length + found.metrics.length + found.refusals.length === 0) return noHealth(path, text)
  const rule = of ?? ruleOfName(path)
  return { path, ...found, pools: rule === undefined ? found.pools : found.pools.map((pool) => named(pool, rule)) }
}

function isNoResults(text: string): boolean {
  return text.length < 64 && /^"?no results\.?"?$/i.test(text.trim())
}

/** The rule is that of an answer which names none. */
function named(pool: PoolReading, rule: string): PoolReading {
  return pool.form === 'ruleHealth' && pool.rule === undefined ? { ...pool, rule } : pool
}

/** `lb-web.https.json` is the health of the rule https of lb-web; undefined for other names. */
function ruleOfName(path: string): string | undefined {
  const [owner, rule, ...more] = stemOf(path).split('.')
  if (owner === undefined || owner === '' || rule === undefined || rule === '' || more.length > 0) return undefined
  return rule.toLowerCase() === 'health' ? undefined : `${owner}/${rule}`
}

function notRead(path: string, text: string): Problem {
  const document = readJsonText(path, text)
  if (!(document instanceof JsonDocument)) {
    const isConsole = /^\s*BackendAddressPools/i.test(text)
    return isConsole ? problemAt(path, 'health', fromConsole) : document
  }
  return problemIn({ path, document, kind: 'health' }, notPlain)
}

function noHealth(path: string, text: string): Problem {
  if (text.trim() === '') return problemAt(path, 'health', `The file is empty. ${howToAsk}`)
  const document = readJsonText(path, text)
  if (!(document instanceof JsonDocument)) return document
  const kind = detect(document.root, true)
  return problemIn(
    { path, document, kind },
    kind === 'template' ? isTemplate : `${holdsNone} ${whatToGive(document, kind)}`,
  )
}

function whatToGive({ root }: JsonDocument, kind: Exclude<ReturnType<typeof detect>, 'template'>): string {
  return kind === 'other' || kind === 'health'
    ? howToAsk
    : `${describeOther(kind, root).split('. ')[0] ?? ''}. ${howToAsk}`
}

const howToAsk =
  'Give what `az network application-gateway show-backend-health` prints, the answer of a load-balancing rule, or metrics.'
const holdsNone = 'No backend health is in this file.'
const isTemplate = 'This is a template, not backend health. Give it with --template.'
const notPlain = 'This is JSON with comments, single quotes or commas to spare. Give it as Azure printed it.'
const fromConsole = 'This is what a console shows, not JSON. Print it with `| ConvertTo-Json -Depth 10`.'

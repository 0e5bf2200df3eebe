// The table of messages: which sentence is which, in all the ways in which Azure, pages and shells vary it.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import type { HealthState, Said } from '../../../src/resource/health.ts'
import { Diagnoses, messages } from '../../../src/topology/health/diagnose.ts'

const diagnoses = new Diagnoses()
const codesOf = (text: string) => diagnoses.codesOf(text)
const said = (text: string, reason = '', state: HealthState = 'unhealthy'): Said => ({
  state,
  written: state,
  text,
  reason,
})
const diagnose = (text: string, reason = '') => diagnoses.of(said(text, reason), 'report')

/** Sentences as Azure gives them, with `{…}` for what differs; those of its article and those of its interfaces. */
const sentences: Readonly<Record<string, readonly string[]>> = {
  HAG01: ['Success. Received {status} status code', 'Success'],
  HAG02: [
    "Time taken by the backend to respond to application gateway's health probe is more than the timeout threshold in the probe setting.",
    "Time taken by the backend to respond to application gateway's health probe is more than the time-out threshold in the probe configuration. Either increase the time-out threshold in the probe configuration or resolve the backend issues. Note: for default probe, the http timeout is 30s.",
  ],
  HAG03: [
    'Application Gateway could not create a probe for this backend. This usually happens when the FQDN of the backend is not entered correctly.',
    'Application gateway could not create a probe for this backend. This usually happens when the FQDN of the backend has not been entered correctly. Enter a resolvable FQDN or check your DNS settings.',
  ],
  HAG04: [
    'Application Gateway could not connect to the backend. Check that the backend responds on the port used for the probe. Also check whether any NSG/UDR/Firewall is blocking access to the Ip and port of this backend.',
  ],
  HAG05: [
    'Cannot connect to backend server. Check whether any NSG/UDR/Firewall is blocking access to the server. Check if application is running on correct port.',
    'Cannot connect to server. Check whether any NSG/UDR/Firewall is blocking access to server.',
    'Server address cannot be reached. Check whether any NSG/UDR/Firewall is blocking access to server address.',
  ],
  HAG06: [
    "Status code of the backend's HTTP response did not match the probe setting. Expected:{range} Received:{status}.",
    'Probe status code mismatch: Received {status}',
    'Probe status code mismatch. Received status code is different from expected.',
  ],
  HAG07: [
    "Received invalid status code: {status} in the backend server's HTTP response. As per the health probe configuration, {range} is the acceptable status code.",
    "Received invalid status code: {status} in the backend server's HTTP response.",
  ],
  HAG08: [
    "Body of the backend's HTTP response did not match the probe setting. Received response body doesn't contain {word}.",
    'Probe response body mismatch. Received response body does not contain expected value.',
  ],
  HAG09: [
    'The Common Name of the leaf certificate presented by the backend server does not match the Probe or Backend Setting hostname of the application gateway.',
    "Common Name (CN) of the leaf certificate presented by the backend doesn't match the host header",
  ],
  HAG10: [
    "The Common Name (CN) of the backend certificate doesn't match.",
    'The Common Name (CN) of the backend server certificate does not match the host header entered in the health probe configuration (v2 SKU) or the FQDN in the backend pool (v1 SKU). Verify if the hostname matches with the CN of the backend server certificate.',
  ],
  HAG11: [
    'Backend certificate is invalid. Current date isn\'t within the "Valid from" and "Valid to" date range on the certificate.',
    'Backend certificate has expired',
  ],
  HAG12: ['Backend certificate has been marked invalid.'],
  HAG13: [
    'The Intermediate certificate is missing from the certificate chain presented by the backend server. Ensure the certificate chain is complete and correctly ordered on the backend server.',
  ],
  HAG14: ['The backend server presented an incomplete certificate chain, including only the leaf certificate.'],
  HAG15: [
    'The Leaf certificate is missing from the certificate chain presented by the backend server. Ensure the chain is complete and correctly ordered on the backend server.',
  ],
  HAG16: [
    "The backend Server certificate isn't signed by a well-known Certificate Authority (CA). To use unknown CA certificates, its Root certificate must be uploaded to the Backend Setting of the application gateway.",
    'The server certificate used by the backend is not signed by a well-known Certificate Authority (CA).',
  ],
  HAG17: [
    "The Intermediate certificate isn't signed by a well-known Certificate Authority (CA). Ensure the certificate chain is complete and correctly ordered on the backend server.",
  ],
  HAG18: [
    'The Intermediate certificate not signed by any Root certificates uploaded to the application gateway. Ensure the certificate chain is complete and correctly ordered on the backend server.',
  ],
  HAG19: [
    "The root certificate of the server certificate used by the backend doesn't match the trusted root certificate added to the application gateway. Ensure that you add the correct root certificate to allowlist the backend.",
    'The root certificate of the server certificate used by the backend does not match the trusted root certificate added to the application gateway. Ensure that you add the correct root certificate to whitelist the backend',
  ],
  HAG20: [
    "The Leaf certificate isn't the topmost certificate in the chain presented by the backend server. Ensure the certificate chain is correctly ordered on the backend server.",
  ],
  HAG21: [
    'The validity of the backend certificate could not be verified. To find out the reason, check OpenSSL diagnostics for the message associated with error code {number}',
    'The validity of the backend certificate could not be verified. Check Open SSL diagnostics for associated error code.',
  ],
  HAG22: ['Verify that the backend server is set up to accept the Proxy protocol header sent by the probes.'],
  HAG23: [
    'Backend server certificate is not whitelisted with Application Gateway. Make sure that the certificate uploaded to Application Gateway matches with the certificate configured in your backend server.',
  ],
  HAG24: [
    'The backend health status could not be retrieved. This happens when an NSG/UDR/Firewall on the application gateway subnet is blocking traffic on ports {ports} in case of v1 SKU, and ports {ports} in case of the v2 SKU or if the FQDN configured in the backend pool could not be resolved to an IP address.',
  ],
  HAG25: [
    'Unable to retrieve health status data. Check presence of NSG/UDR blocking access to ports {ports} from Internet to Application Gateway.',
    'Application Gateway not reachable. Check whether any NSG/UDR/Firewall is blocking access.',
  ],
  HAG30: ['Unknown error. Please try again.'],
  HAG31: ['HTTPS probe connection error', 'V1 SKU: Https probe connection error'],
  HAG32: [
    'Application gateway could not find any certificate-related information in the trusted root certificate. Ensure the certificate file is not corrupt and re-add.',
  ],
}

/** One way in which a sentence is met. */
const variation = fc.record({
  status: fc.integer({ min: 100, max: 599 }),
  range: fc.constantFrom('200-399', '200', '200-399, 401', '{200}'),
  word: fc.constantFrom('ready', 'ok', '"status":"UP"', 'shop.contoso.com:8443', '10.0.0.4'),
  ports: fc.constantFrom('65503-65534', '65200-65535', '443', '{port}'),
  number: fc.integer({ min: 1, max: 99 }),
  casing: fc.constantFrom('as it is', 'lower', 'UPPER'),
  apostrophe: fc.constantFrom("'", '’', '&#39;', '&rsquo;', '&apos;', 'â€™', '', '&amp;#39;'),
  quote: fc.constantFrom('"', '“', '&quot;', "'", ''),
  blank: fc.constantFrom(' ', '  ', '\n', '\r\n   ', '\t', '\u00a0', '&nbsp;'),
  around: fc.constantFrom(
    ['', ''],
    ['"', '"'],
    ['_', '_'],
    ['`', '`'],
    ['**', '**'],
    ['Message: ', ''],
    ['Unhealthy – ', ''],
    ['(For V2) ', ''],
    ['  ', '  '],
  ),
  tail: fc.constantFrom('', ' To learn more visit - https://aka.ms/somewhere.', ' Learn more', ' https://aka.ms/x'),
  isCut: fc.boolean(),
})

function vary(sentence: string, how: typeof variation extends fc.Arbitrary<infer T> ? T : never): string {
  const values = { status: how.status, range: how.range, word: how.word, number: how.number, ports: how.ports }
  const filled = Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, String(value)),
    sentence,
  )
  const cased = how.casing === 'lower' ? filled.toLowerCase() : how.casing === 'UPPER' ? filled.toUpperCase() : filled
  const quoted = cased.replaceAll("'", how.apostrophe).replaceAll('"', how.quote)
  const spaced = quoted.replaceAll(' ', how.blank)
  const [before = '', after = ''] = how.around
  const whole = `${before}${spaced}${after}${how.tail}`
  // NOTE: what is cut is what Azure gave, before a page encoded it.
  return how.isCut && how.blank.length === 1 ? whole.slice(0, 200) : whole
}

describe('each message in 200 variations', () => {
  test.each(messages.map(({ code }) => [code]))('%s is told, and no other', (code) => {
    const rows = sentences[code] ?? []
    expect(rows.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...rows), variation, (sentence, how) => {
        expect(codesOf(vary(sentence, how))).toEqual([code])
      }),
      { numRuns: 200 },
    )
  })

  test('every pattern is that of a sentence', () => {
    expect(Object.keys(sentences).sort()).toEqual(messages.map(({ code }) => code).sort())
  })
})

describe('the values in messages', () => {
  test.each([
    [
      "Received invalid status code: 404 in the backend server's HTTP response. As per the health probe configuration, 200-399 is the acceptable status code.",
      { received: '404', expected: '200-399' },
    ],
    ["Received invalid status code: 502 in the backend server's HTTP response.", { received: '502' }],
    [
      "Status code of the backend's HTTP response did not match the probe setting. Expected:200-399, 401 Received:503.",
      { received: '503', expected: '200-399, 401' },
    ],
    [
      "Status code of the backend's HTTP response did not match the probe setting. Expected:{HTTPStatusCode0} Received:{HTTPStatusCode1}.",
      { received: 'HTTPStatusCode1', expected: 'HTTPStatusCode0' },
    ],
    [
      "Body of the backend's HTTP response did not match the probe setting. Received response body doesn't contain all is well.",
      { body: 'all is well' },
    ],
    [
      'The validity of the backend certificate could not be verified. To find out the reason, check OpenSSL diagnostics for the message associated with error code 20',
      { openssl: '20' },
    ],
    ['Success. Received 301 status code', { received: '301' }],
  ])('%s', (text, captures) => {
    expect(diagnose(text).captures).toEqual(captures)
  })
})

describe('what is no message of ours', () => {
  const words =
    'the backend server gateway probe certificate health status code received is not in a port of application to could be http response check whether any firewall connection error success invalid root common name time more than'.split(
      ' ',
    )

  test('200 unrelated sentences', () => {
    const sentence = fc.array(fc.oneof(fc.constantFrom(...words), fc.lorem({ maxCount: 1 })), {
      minLength: 3,
      maxLength: 14,
    })
    fc.assert(
      fc.property(sentence, (parts) => {
        const text = `${parts.join(' ')}.`
        expect(codesOf(text)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('any text at all takes its length of time', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => codesOf(text).length <= 1))
    const long = 'received invalid status code 4 '.repeat(100_000)
    const started = process.cpuUsage().user
    expect(codesOf(long)).toEqual([])
    expect(process.cpuUsage().user - started).toBeLessThan(20_000_000)
  })

  test('stands as it is, and is told by its name or its link where these are known', () => {
    expect(diagnose('A message of next year')).toMatchObject({ code: 'HAG29', isKnown: false })
    expect(diagnose('A message of next year', 'HttpStatusCodeMismatch')).toMatchObject({ code: 'HAG07', isKnown: true })
    expect(diagnose('Odd', 'ERRORINFO_UPSTREAM_ERR_SERVERNOTREACHABLE').code).toBe('HAG05')
    expect(diagnose('Odd. To learn more visit - https://aka.ms/LeafMustbeTopmostinChain.').code).toBe('HAG20')
    expect(diagnose('', 'SuccessWithStatusCode').code).toBe('HAG01')
    expect(diagnose('').code).toBe('HAG29')
    for (const state of ['healthy', 'draining', 'partial'] as const)
      expect(diagnoses.of(said('', '', state), 'report')).toMatchObject({ code: undefined, isKnown: true })
  })

  test('text goes before name, name before link', () => {
    const text = 'HTTPS probe connection error https://aka.ms/servernotreachable'
    expect(diagnose(text, 'HostNameNotResolved').code).toBe('HAG31')
    expect(diagnose('Odd https://aka.ms/servernotreachable', 'HostNameNotResolved').code).toBe('HAG03')
  })
})

describe('advice', () => {
  test('names what the status code mostly means', () => {
    const adviceFor = (status: number) =>
      diagnose(`Received invalid status code: ${status} in the backend server's HTTP response.`).advice
    expect(adviceFor(401).fix).toContain('without a login')
    expect(adviceFor(403).possible.join()).not.toContain('security group')
    expect(adviceFor(500).provedBy).toEqual([])
    expect(adviceFor(418).fix).toBe(diagnose('Probe status code mismatch').advice.fix)
  })

  test('is there for each message, in whole sentences', () => {
    for (const { code, cause, fix, verify, possible } of messages) {
      expect([code, cause.endsWith('.'), fix.endsWith('.'), verify.length > 0, possible.length > 0]).toEqual([
        code,
        true,
        true,
        true,
        true,
      ])
      // Longer texts are cut in messages.
      expect([code, cause.length < 170, fix.length < 190]).toEqual([code, true, true])
    }
  })
})

describe('possible causes', () => {
  /** A word of each cause, in the order in which the article of Azure goes through them. */
  const order: Readonly<Record<string, readonly string[]>> = {
    HAG02: ['application', 'database', 'timeout'],
    HAG03: ['name in the pool', 'DNS server', 'record', 'private', 'stopped and started'],
    HAG04: ['port', 'group of the server', 'group of the subnet of the gateway', 'route', 'listens', 'firewall'],
    HAG05: ['port', 'group of the server', 'group of the subnet of the gateway', 'route', 'listens', 'firewall'],
    HAG08: ['application says', 'text of the probe'],
    HAG09: ['host of the probe, or else the host name of the settings'],
    HAG11: ['server', 'intermediate'],
    HAG13: ['only the certificate', 'signed by itself'],
    HAG21: ['not made as'],
    HAG24: [
      'name of a member',
      '65200-65535',
      'route table',
      'ExpressRoute',
      'public names',
      'Resource Health',
      'hub',
      'crl',
    ],
  }
  test.each(Object.entries(order))('%s', (code, words) => {
    const text = messages.find((message) => message.code === code)?.possible.join('\n') ?? ''
    const found: number[] = []
    for (const word of words) found.push(text.indexOf(word, found.at(-1) ?? 0))
    expect(found).toEqual(found.filter((at) => at >= 0).sort((a, b) => a - b))
    expect(found).toHaveLength(words.length)
  })
})

describe('reason codes of load balancers', () => {
  const codeOf = (reason: string, state: HealthState = 'unhealthy') =>
    diagnoses.of(said('', reason, state), 'ruleHealth')

  test.each([
    ['Up_Probe_Success', undefined],
    ['up_platform', undefined],
    ['Up_Probe_ApproachingUnhealthyThreshold', 'HLB05'],
    ['Up_Probe_AllDownIsUp', 'HLB04'],
    ['Up_Admin', 'HLB04'],
    ['Down_Probe_HttpStatusCodeError', 'HLB03'],
    ['Down_Probe_HttpEndpointUnreachable', 'HLB03'],
    ['Down_Probe_HttpNoResponse', 'HLB03'],
    ['Down_Probe_TcpProbeTimeout', 'HLB03'],
    ['Down_Probe_NoHealthyBackend', 'HLB03'],
    ['Down_Probe_ApproachingHealthyThreshold', 'HLB03'],
    ['Down_Admin', 'HLB03'],
    ['Down_Platform', 'HLB03'],
    ['NA', 'HLB06'],
  ])('%s', (reason, code) => {
    expect(codeOf(reason)).toMatchObject({ code, isKnown: true })
  })

  test('of one that nobody knows the state decides', () => {
    expect(codeOf('Down_Probe_NextYear')).toMatchObject({ code: 'HLB03', isKnown: false })
    expect(codeOf('Up_NextYear', 'healthy')).toMatchObject({ code: undefined, isKnown: false })
    expect(codeOf('', 'unknown').code).toBe('HLB06')
  })
})

const collection = '/work/shared/corpus/sources/health/messages.jsonl'

test('a collection of messages as they were met', () => {
  if (!existsSync(collection))
    return void process.stderr.write(`${collection} is not there: its messages are not told.\n`)
  const rows = readFileSync(collection, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { message: string; expect: string })
  expect(rows.map(({ message }) => [message, diagnose(message).code])).toEqual(
    rows.map(({ message, expect: code }) => [message, code]),
  )
})

const article = '/work/shared/knowledge/documents/appgw-backend-health-troubleshooting.txt'

test('every message of the article on troubleshooting', () => {
  if (!existsSync(article)) return void process.stderr.write(`${article} is not there: its messages are not told.\n`)
  const text = readFileSync(article, 'utf8')
  const paragraphs = [...text.matchAll(/^\*\*Message:\*\*([^]*?)\n\n/gm)].flatMap(([, body = '']) =>
    body.split('</br>'),
  )
  const rows = [...text.matchAll(/^\| (Probe status code mismatch: Received \d+) \|/gm)].map(([, row = '']) => row)
  const codes = (told: readonly string[]) => told.map((message) => diagnose(message.trim()).code)
  expect(codes(paragraphs.filter((message) => message.trim() !== '')).join(' ')).toBe(
    'HAG02 HAG03 HAG04 HAG06 HAG08 HAG09 HAG10 HAG11 HAG13 HAG15 HAG16 HAG17 HAG18 HAG19 HAG20 HAG21 HAG24',
  )
  expect(codes(rows)).toEqual(rows.map(() => 'HAG06'))
  expect(rows).toHaveLength(6)
})

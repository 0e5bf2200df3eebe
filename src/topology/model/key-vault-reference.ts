// What a gateway reads from a key vault: the secret that a certificate of its listeners, or a trusted root, names.
import { joinText, piecesOf, shortText, textKey } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, isElement, nameText, type Doubtful, type Element, type Fact } from '../fact.ts'
import { bool, kind, one, text } from '../kind.ts'
import { Part, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import type { Truth } from '../three-valued.ts'
import { isAuthorized, isReachable } from './key-vault-access.ts'
import { elementOf, isPart, ownerOf, type AnyPart } from './shared.ts'

export const keyVaultReference = kind(
  'keyVaultReference',
  'reference',
  'A secret of a key vault that a certificate of a gateway names (keyVaultSecretId).',
  {
    applicationGateway: one('applicationGateway', 'The gateway.'),
    keyVaultSecretId: text('The address of the secret, as written.'),
    vaultName: text('The name of the key vault.'),
    secretName: text('The name of the secret.'),
    version: text('The version of the secret that it is pinned to; absent when the gateway takes the newest.'),
    keyVault: one('keyVault', 'The key vault.'),
    secret: one('keyVaultSecret', 'The secret, if it is declared.'),
    isReachable: bool('Whether the firewall of the key vault lets the gateway in.'),
    isAuthorized: bool('Whether an identity of the gateway may get secrets of the key vault.'),
  },
)

interface ReferenceData {
  readonly id: Text
  /** The key vaults by their names. */
  readonly vaults: () => ReadonlyMap<string, Element>
}

type Reference = Part<ReferenceData>

export const keyVaultReferenceModel = model<typeof keyVaultReference, ReferenceData>(keyVaultReference, {
  paths: { keyVaultSecretId: ['properties', 'keyVaultSecretId'] },
  read: {
    applicationGateway: ({ owner }) => ownerOf({ owner: isPart(owner) ? owner.owner : undefined }),
    vaultName: ({ data }) => vaultNameOf(data.id),
    secretName: ({ data }) => secretOf(data.id).name,
    version: ({ data }) => secretOf(data.id).version,
    keyVault: keyVaultOf,
    secret: secretNamed,
    isReachable: (reference) => ofVault(reference, isReachable),
    isAuthorized: (reference) => ofVault(reference, isAuthorized),
  },
  name: ({ owner }) => (owner === undefined ? '' : nameText(owner)),
  isAspect: true,
  anchor: () => ['properties', 'keyVaultSecretId'],
})

/** The certificates of a gateway that lie in key vaults. */
export function keyVaultReferencesOf(gateway: AnyPart): FactList {
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  let byName: ReadonlyMap<string, Element> | undefined
  const vaults = () => (byName ??= vaultsByName(gateway))
  for (const list of ['sslCertificates', 'trustedRootCertificates']) {
    const certificates = listFact(gateway.get(list), 'sslCertificate')
    for (const { because } of certificates.maybe) maybe.push(undetermined('keyVaultReference', because))
    for (const certificate of certificates.items) {
      if (!isPart(certificate)) continue
      const id = certificate.cursor.at('properties', 'keyVaultSecretId').text()
      if (id === undefined) continue
      const { world, cursor } = certificate
      items.push(new Part({ world, model: keyVaultReferenceModel, cursor, data: { id, vaults }, owner: certificate }))
    }
  }
  return new FactList(items, maybe)
}

/** NOTE: the names of key vaults are unique in all of Azure. */
function vaultsByName({ world }: AnyPart): ReadonlyMap<string, Element> {
  return new Map(world.all('keyVault').map((vault) => [textKey(nameText(vault)), vault]))
}

function keyVaultOf({ world, data }: Reference): Element | Unknown | undefined {
  const [first] = piecesOf(data.id)
  const { reads } = isUnknown(first) ? first : {}
  if (reads?.path.at(-1)?.toLowerCase() === 'vaulturi') return world.resolveId('keyVault', reads.id)
  const name = vaultNameOf(data.id)
  if (name === undefined) return undefined
  const found = data.vaults().get(textKey(name))
  if (found !== undefined) return found
  if (isUnknown(name) && name.pieces === undefined) return name
  const reason = `key vault ${shortText(name)} is not among the inputs`
  const cause = { code: 'elsewhere', reason, supply: 'add the template that declares it' } as const
  return new Unknown({ print: () => 'keyVault', causes: [cause] })
}

function secretNamed(reference: Reference): Element | Unknown | undefined {
  const vault = reference.get('keyVault')
  const { name } = secretOf(reference.data.id)
  if (!isElement(vault) || name === undefined) return isUnknown(vault) ? vault : undefined
  const { items, maybe } = listFact(vault.get('secrets'), 'keyVaultSecret')
  const found = [...items, ...maybe.map(({ fact }) => fact)].find(
    (secret) => isElement(secret) && textKey(nameText(secret)) === textKey(name),
  )
  return elementOf(found)
}

function ofVault(reference: Reference, test: (vault: Element, gateway: AnyPart) => Truth): Truth | undefined {
  const vault = reference.get('keyVault')
  const gateway = reference.get('applicationGateway')
  if (isUnknown(vault)) return vault
  return isElement(vault) && isPart(gateway) ? test(vault, gateway) : undefined
}

/** The first label of its host: `https://<name>.vault.azure.net`. */
function vaultNameOf(id: Text): Text | undefined {
  const [first, ...others] = piecesOf(id)
  if (typeof first !== 'string') return first === undefined ? undefined : openPart('vault', first)
  if (!/^https:\/\//i.test(first)) return undefined
  const parts: Text[] = []
  for (const piece of [first.slice('https://'.length), ...others]) {
    const dot = typeof piece === 'string' ? piece.indexOf('.') : -1
    parts.push(typeof piece === 'string' && dot >= 0 ? piece.slice(0, dot) : piece)
    if (dot >= 0) return joinText(parts.filter((part) => part !== ''))
  }
  return undefined
}

interface Secret {
  readonly name: Text | undefined
  readonly version: Text | undefined
}

/** NOTE: `…/secrets/<name>` and `…/secrets/<name>/` mean the newest version; a version has 32 hexadecimal digits. */
function secretOf(id: Text): Secret {
  const pieces = piecesOf(id)
  const [last] = pieces.slice(-1)
  const end = typeof last === 'string' ? last : ''
  const whole = /(?:^|\/)secrets\/([^/]+)(?:\/([^/]*))?\/?$/i.exec(end)
  if (whole !== null) return { name: whole[1], version: /^[\da-f]{32}$/i.exec(whole[2] ?? '')?.[0] }
  if (!isUnknown(id)) return { name: undefined, version: undefined }
  const name = openPart('secret', id)
  const tail = /([^/]*)\/?$/.exec(end)?.[1] ?? ''
  if (/\/[\da-f]{32}\/?$/i.test(end)) return { name, version: tail }
  return { name, version: /[^\da-f]/i.test(tail) ? undefined : openPart('version', id) }
}

function openPart(part: string, id: Unknown): Unknown {
  return new Unknown({ print: () => `${part} of ${id.text}`, causes: id.causes, scope: id.scope })
}

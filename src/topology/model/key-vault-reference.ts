// What a gateway reads from a key vault: the secret that a certificate of its listeners, or a trusted root, names.
import { piecesOf } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, nameText, type Doubtful, type Fact } from '../fact.ts'
import { kind, one, text } from '../kind.ts'
import { Part, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { isPart, ownerOf, type AnyPart } from './shared.ts'

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
  },
)

export const keyVaultReferenceModel = model<typeof keyVaultReference, Text>(keyVaultReference, {
  paths: { keyVaultSecretId: ['properties', 'keyVaultSecretId'] },
  read: {
    applicationGateway: ({ owner }) => ownerOf({ owner: isPart(owner) ? owner.owner : undefined }),
    vaultName: ({ data }) => vaultNameOf(data),
    secretName: ({ data }) => secretOf(data).name,
    version: ({ data }) => secretOf(data).version,
  },
  name: ({ owner }) => (owner === undefined ? '' : nameText(owner)),
  isAspect: true,
  anchor: () => ['properties', 'keyVaultSecretId'],
})

/** The certificates of a gateway that lie in key vaults. */
export function keyVaultReferencesOf(gateway: AnyPart): FactList {
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  for (const list of ['sslCertificates', 'trustedRootCertificates']) {
    const certificates = listFact(gateway.get(list), 'sslCertificate')
    for (const { because } of certificates.maybe) maybe.push(undetermined('keyVaultReference', because))
    for (const certificate of certificates.items) {
      if (!isPart(certificate)) continue
      const data = certificate.cursor.at('properties', 'keyVaultSecretId').text()
      if (data === undefined) continue
      const { world, cursor } = certificate
      items.push(new Part({ world, model: keyVaultReferenceModel, cursor, data, owner: certificate }))
    }
  }
  return new FactList(items, maybe)
}

/** The first label of its host: `https://<name>.vault.azure.net`. */
function vaultNameOf(id: Text): Text | undefined {
  const [first] = piecesOf(id)
  const name = typeof first === 'string' ? /^https:\/\/([\w-]+)\./i.exec(first)?.[1] : undefined
  return name ?? (isUnknown(id) ? openPart('vault', id) : undefined)
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

// Microsoft.KeyVault/vaults: who may read its secrets, and from where.
import type { Resource } from '../../resource/resource.ts'
import { nameOf } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { Cursor } from '../cursor.ts'
import { FactList } from '../fact.ts'
import { any, bool, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { Part, model } from '../part.ts'
import { boolOf } from '../read.ts'
import { undetermined } from '../stand-in.ts'
import { ownerOf, references, resourceFields, resourcePaths } from './shared.ts'

export const keyVault = kind('keyVault', 'vault', 'A key vault.', {
  ...resourceFields,
  enableRbacAuthorization: bool(
    'Whether roles say who may read its secrets, not access policies; without it false before api-version 2026-02-01, and from ' +
      'then on not known.',
  ),
  accessPolicies: list('keyVaultAccessPolicy', 'Its access policies: in its body, and of resources that add some.'),
  secrets: list('keyVaultSecret', 'Its secrets, as far as they are declared.'),
  publicNetworkAccess: oneOf(['Enabled', 'Disabled'], 'Whether it is reached from outside of private endpoints.'),
  defaultAction: oneOf(['Allow', 'Deny'], 'What its firewall does with those that no rule names; Allow when absent.'),
  bypass: oneOf(['AzureServices', 'None'], 'Who passes its firewall in any case; AzureServices when absent.'),
  subnets: list('subnet', 'The subnets that its firewall lets in (virtualNetworkRules).'),
  ipRules: any('The addresses that its firewall lets in, as JSON.'),
  privateEndpoints: list('privateEndpoint', 'The private endpoints that lead to it.'),
})

/** The children that are declared as resources of their own. */
export interface KeyVaultChildren {
  readonly accessPolicies: readonly Resource[]
  readonly secrets: readonly Resource[]
}

const acls = ['properties', 'networkAcls'] as const

export const keyVaultModel = model<typeof keyVault, KeyVaultChildren>(keyVault, {
  paths: {
    ...resourcePaths,
    defaultAction: [...acls, 'defaultAction'],
    bypass: [...acls, 'bypass'],
    subnets: [...acls, 'virtualNetworkRules'],
    ipRules: [...acls, 'ipRules'],
    enableRbacAuthorization: ['properties', 'enableRbacAuthorization'],
    accessPolicies: ['properties', 'accessPolicies'],
  },
  defaults: { publicNetworkAccess: 'Enabled', defaultAction: 'Allow', bypass: 'AzureServices' },
  read: {
    enableRbacAuthorization,
    accessPolicies,
    secrets,
    subnets: (vault) => references(vault, 'subnet', [...acls, 'virtualNetworkRules']),
    privateEndpoints: (vault) => vault.world.referring('privateEndpoint', 'keyVaults', vault),
  },
})

/** From this api-version on new key vaults go by roles unless they say otherwise. */
const ROLES_BY_DEFAULT = '2026-02-01'

function enableRbacAuthorization({ cursor, label }: Part<KeyVaultChildren>): boolean | Unknown {
  const says = boolOf(cursor.at('properties', 'enableRbacAuthorization'))
  if (says !== undefined) return says
  const version = cursor.at('apiVersion').text()
  if (isUnknown(version)) return version
  if (version === undefined || version < ROLES_BY_DEFAULT) return false
  const reason = `${shortText(label)} does not say enableRbacAuthorization`
  return new Unknown({ print: () => 'enableRbacAuthorization', causes: [{ code: 'runtime', reason }] })
}

export const keyVaultAccessPolicy = kind(
  'keyVaultAccessPolicy',
  'policy',
  'An access policy of a key vault: who may do what.',
  {
    keyVault: one('keyVault', 'The key vault it belongs to.'),
    objectId: text('The object id of the user, the application or the identity that it is for.'),
    secrets: texts('What it allows with secrets: get, list …'),
  },
)

const keyVaultAccessPolicyModel = model(keyVaultAccessPolicy, {
  paths: { objectId: ['objectId'], secrets: ['permissions', 'secrets'] },
  read: { keyVault: ownerOf },
  name: ({ cursor }) => cursor.at('objectId').text() ?? '',
  id: ({ owner }) => owner?.id,
  anchor: () => ['objectId'],
})

function accessPolicies(vault: Part<KeyVaultChildren>): FactList {
  const own = policiesIn(vault, vault.cursor)
  // `kv/add` and `kv/replace` add policies, `kv/remove` takes them away again.
  const adding = vault.data.accessPolicies.filter(({ id }) => shortText(nameOf(id)).toLowerCase() !== 'remove')
  const added = adding.map((resource) => inDoubt(policiesIn(vault, Cursor.of(resource)), resource))
  return joined([own, ...added])
}

function policiesIn(vault: Part<KeyVaultChildren>, body: Cursor): FactList {
  const { items, rest, array } = body.elements('properties', 'accessPolicies')
  const shared = { world: vault.world, data: undefined, owner: vault, collection: 'accessPolicies' }
  const policies = items.map((cursor) => new Part({ ...shared, model: keyVaultAccessPolicyModel, cursor }))
  return new FactList(policies, rest === undefined ? [] : [undetermined('keyVaultAccessPolicy', rest, array)])
}

function secrets(vault: Part<KeyVaultChildren>): FactList {
  const { world } = vault
  return joined(
    vault.data.secrets.map((resource) => {
      const cursor = Cursor.of(resource)
      return inDoubt(
        new FactList([new Part({ world, model: keyVaultSecretModel, cursor, data: undefined, owner: vault })]),
        resource,
      )
    }),
  )
}

/** What a resource adds that may not exist is doubtful. */
function inDoubt(added: FactList, { possible }: Resource): FactList {
  if (possible === undefined) return added
  const doubtful = added.items.map((fact) => ({ fact, because: possible.because, most: 1 }))
  return new FactList([], [...doubtful, ...added.maybe])
}

function joined(lists: readonly FactList[]): FactList {
  return new FactList(
    lists.flatMap(({ items }) => items),
    lists.flatMap(({ maybe }) => maybe),
  )
}

export const keyVaultSecret = kind('keyVaultSecret', 'secret', 'A secret of a key vault that is declared.', {
  keyVault: one('keyVault', 'The key vault it belongs to.'),
  enabled: bool('Whether it can be read; true when absent.'),
})

export const keyVaultSecretModel = model(keyVaultSecret, {
  paths: { enabled: ['properties', 'attributes', 'enabled'] },
  defaults: { enabled: true },
  read: { keyVault: ownerOf },
})

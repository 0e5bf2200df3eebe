// Microsoft.Web/sites/hostNameBindings: the host names that a site of App Service answers to beside its own.
import { nameOf, parentId } from '../../resource/resource-id.ts'
import { compareTexts } from '../../resource/text.ts'
import { Unknown, type Cause } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, type Doubtful, type Fact } from '../fact.ts'
import { kind, text } from '../kind.ts'
import { model, type World } from '../part.ts'
import { undeterminedFact } from '../read.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const hostNameBinding = kind(
  'hostNameBinding',
  'binding',
  'A host name that a site of App Service answers to.',
  {
    ...resourceFields,
    hostName: text('The host name.'),
    site: text('The name of the site.'),
  },
)

/** NOTE: a binding has no property that says its host: its own name is the host, its parent the site. */
export const hostNameBindingModel = model(hostNameBinding, {
  paths: { ...resourcePaths, hostName: ['name'], site: ['name'] },
  read: {
    hostName: ({ id }) => (id === undefined ? undefined : nameOf(id)),
    site: ({ id }) => (id === undefined ? undefined : nameOf(parentId(id))),
  },
})

const SITES = '.azurewebsites.net'
const SUPPLY = 'add the template that binds the host names'

/** The host names bound to what a name leads to. Others may be bound elsewhere, so that one more is always doubtful. */
export function customHostsOf(world: World, fqdn: Text): FactList {
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  const site = typeof fqdn === 'string' && fqdn.toLowerCase().endsWith(SITES) ? fqdn.slice(0, -SITES.length) : undefined
  for (const binding of site === undefined ? [] : world.all(hostNameBinding.name)) {
    const of = binding.get('site')
    const host = binding.get('hostName')
    const match = typeof of === 'string' || isUnknown(of) ? compareTexts(of, site ?? '') : 'different'
    if (match === 'same' && !isUnknown(host)) items.push(host)
    else if (match !== 'different')
      for (const doubt of [host, of].filter(isUnknown)) maybe.push(undeterminedFact(doubt))
  }
  return new FactList(items, [...maybe, undeterminedFact(boundElsewhere(fqdn))])
}

function boundElsewhere(fqdn: Text): Unknown {
  const name = isUnknown(fqdn) ? fqdn.text : fqdn
  const cause: Cause = { code: 'elsewhere', reason: `host names of ${name} may be bound elsewhere`, supply: SUPPLY }
  return new Unknown({ print: () => `host names of ${name}`, causes: [cause] })
}

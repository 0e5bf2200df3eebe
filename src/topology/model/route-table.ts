// Microsoft.Network/routeTables, with the routes that are declared as resources of their own.
import type { Resource } from '../../resource/resource.ts'
import { bool, kind, list } from '../kind.ts'
import { model } from '../part.ts'
import { routeModel } from './route.ts'
import { makeWith, merge, resourceFields, resourcePaths } from './shared.ts'

export const routeTable = kind('routeTable', 'routeTable', 'A route table.', {
  ...resourceFields,
  routes: list('route', 'Its routes: those in its body and those declared as child resources, each once.'),
  disableBgpRoutePropagation: bool(
    'True when routes of VPN and ExpressRoute gateways are kept out; false when absent.',
  ),
  subnets: list('subnet', 'The subnets that name it.'),
})

export interface RouteTableChildren {
  readonly routes: readonly Resource[]
}

export const routeTableModel = model<typeof routeTable, RouteTableChildren>(routeTable, {
  paths: resourcePaths,
  defaults: { disableBgpRoutePropagation: false },
  read: {
    routes: (table) => merge(table, 'route', 'routes', table.data.routes, makeWith(table, routeModel, 'routes')),
    subnets: (table) => table.world.referring('subnet', 'routeTable', table),
  },
})

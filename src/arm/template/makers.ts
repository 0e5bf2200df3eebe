// What deployments, declarations and resources make of each other. They contain each other, so that none of them can
// import the next: the run hands them these.
import type { Possible } from '../../resource/resource.ts'
import type { ObjectNode } from '../json/node.ts'
import { Declaration } from './declaration.ts'
import type { Deployment } from './deployment.ts'
import type { TemplateFrame } from './frame.ts'
import { ResourceInstance } from './instance.ts'
import { nestedDeployment } from './nested.ts'

export interface Makers {
  declaration(
    deployment: Deployment,
    node: ObjectNode,
    symbol: string | undefined,
    parent: ResourceInstance | undefined,
  ): Declaration
  instance(
    declaration: Declaration,
    frame: TemplateFrame,
    index: number | undefined,
    possible: Possible | undefined,
  ): ResourceInstance
  nested(instance: ResourceInstance): Deployment | undefined
}

export const makers: Makers = {
  declaration: (deployment, node, symbol, parent) => new Declaration(deployment, node, symbol, parent),
  instance: (declaration, frame, index, possible) => new ResourceInstance(declaration, frame, index, possible),
  nested: nestedDeployment,
}

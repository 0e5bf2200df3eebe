// All mistakes of a configuration: against its published schema, and between its keys.
import configSchema from '../../schemas/config.schema.json' with { type: 'json' }
import { faultsBetween } from './relations.ts'
import { validate, type Fault } from './schema.ts'

/** All mistakes of a configuration. */
export function validateConfiguration(given: unknown): Fault[] {
  return [...validate(given, configSchema), ...faultsBetween(given)]
}

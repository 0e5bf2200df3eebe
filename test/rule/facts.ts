// Facts for tests: unknowns, elements, and random code over them.
import { FactList, type Doubtful, type Element, type Fact } from '../../src/topology/fact.ts'
import { parseId } from '../../src/resource/resource-id.ts'
import { SourceText, type Place } from '../../src/resource/place.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import type { Value } from '../../src/resource/value.ts'

export function unknown(name: string, partial?: Value): Unknown {
  return new Unknown({
    print: () => `parameters('${name}')`,
    causes: [{ code: 'parameter', reason: `parameter ${name} has no value`, supply: `--parameters ${name}=…` }],
    scope: 'main',
    ...(partial === undefined ? {} : { partial }),
  })
}

/** `text(['lb-', unknown('env')])`: a text known in parts. */
export function partly(pieces: readonly (string | Unknown)[]): Unknown {
  const causes = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : piece.causes))
  return new Unknown({ print: () => 'concat(…)', causes, pieces, scope: 'main' })
}

export function doubtful(fact: Fact, because: Unknown, most: number | null = 1): Doubtful {
  return { fact, because, most }
}

export const list = (...items: readonly Fact[]) => new FactList(items)

export interface FakeElement {
  readonly kind?: string
  readonly id?: string | undefined
  readonly label?: string
  readonly doubt?: Unknown
  readonly place?: Place
  readonly declaration?: string
  readonly fields: Readonly<Record<string, Fact>>
}

export function element({
  kind = 'thing',
  id,
  label = 'thing',
  doubt,
  place,
  declaration = label,
  fields,
}: FakeElement): Element {
  const provenance = place && { place, related: [] }
  return {
    kind,
    id: id === undefined ? undefined : parseId(id),
    doubt,
    label,
    declaration,
    get: (field) => fields[field],
    locate: () => provenance,
    locatePath: () => provenance,
  }
}

export function placeIn(path: string, text: string, part = text): Place {
  const start = text.indexOf(part)
  return { source: new SourceText(path, text), start, end: start + part.length, pointer: '' }
}

// The texts that places of a report lie in: the file itself, where it is here and is the one that was checked; else a text of which
// only lines and columns are known.
import { sha256 } from '../../finding/sha256.ts'
import type { Location } from '../../report/place.ts'
import { SourceText, type Place, type Position } from '../../resource/place.ts'
import type { FileTree } from '../../source/files.ts'
import type { WireReport } from './wire.ts'

/** Columns of one line; an offset counts lines by it. */
const lineLength = 2 ** 28

/** A text that is not here: lines and columns are told of it. */
class AbsentText extends SourceText {
  constructor(path: string) {
    super(path, ' ')
  }

  override position(offset: number): Position {
    return { line: Math.floor(offset / lineLength), column: offset % lineLength }
  }

  override offset(line: number): number {
    return line * lineLength
  }

  override line(): string {
    return ''
  }
}

export class Texts {
  readonly #files: FileTree
  readonly #digests: ReadonlyMap<string, string>
  readonly #known = new Map<string, SourceText>()
  readonly #empty = new Map<string, SourceText>()

  constructor(reports: readonly WireReport[], files: FileTree) {
    this.#files = files
    this.#digests = new Map(reports.flatMap(({ shard }) => Object.entries(shard.texts)))
  }

  /** `isBare`: it is about the file, and not about a text in it. */
  place({ file, pointer, line, column, endLine, endColumn }: Location, isBare = false): Place {
    // Of a text that is not known at all a report says no more than its start.
    const isStart = [line, column, endLine, endColumn].every((one) => one === 1)
    const isEmpty = isStart && (isBare || !this.#digests.has(file))
    const source = isEmpty ? once(this.#empty, file, () => new SourceText(file, '')) : this.#text(file)
    const offset = (row: number, at: number) => (isEmpty ? 0 : source.offset(row - 1) + at - 1)
    return { source, start: offset(line, column), end: offset(endLine, endColumn), pointer }
  }

  #text(path: string): SourceText {
    return once(this.#known, path, () => {
      const digest = this.#digests.get(path)
      const file = digest === undefined || this.#files.kindOf(path) !== 'file' ? undefined : this.#files.read(path)
      const isSame = file !== undefined && 'text' in file && sha256(file.text) === digest
      return isSame ? new SourceText(path, file.text) : new AbsentText(path)
    })
  }
}

function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

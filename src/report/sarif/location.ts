// Places in SARIF: files by their path from the root of the repository, percent-encoded; regions with all four numbers.
import type { Place } from '../../resource/place.ts'
import { addressOf, fromRoot, isFilePath, regionOf } from '../place.ts'
import { longest, textOf } from './texts.ts'

/** A location of a result or of a step; `message` says what stands there. */
export function locationAt(place: Place, folder: string, message?: string): object {
  return {
    physicalLocation: { artifactLocation: artifactOf(place.source.path, folder), region: sarifRegion(place) },
    ...(message !== undefined && message !== '' && { message: textOf(message, longest.description) }),
  }
}

/** Standard input and values of the command line are no files: nothing can show them. */
export function hasFile(place: Place | undefined): place is Place {
  return place !== undefined && isFilePath(place.source.path)
}

function artifactOf(path: string, folder: string): object {
  // NOTE: a result must have an address; what is no file gets one that no file has.
  if (!isFilePath(path)) return { uri: encodeURIComponent(path.toWellFormed() || '-') }
  const whole = fromRoot(folder, path)
  const uri = addressOf(whole)
  // What lies outside of the repository is not relative to its root.
  return whole.startsWith('../') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

/** NOTE: code scanning shows nothing for an empty region, so that a place without length takes one character. */
function sarifRegion(place: Place): object {
  const { line, column, endLine, endColumn } = regionOf(place)
  const end = line === endLine ? Math.max(endColumn, column + 1) : endColumn
  return { startLine: line, startColumn: column, endLine, endColumn: end }
}

// Writes files of the workspace: whole or not at all, through no link that leads out, over nothing unless told. May not
// decide what is inside; `Files` says so. Everything that goes wrong here is the user's to mend.
import {
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../config/usage-error.ts'
import { isSystemError, reasonOf } from './system-error.ts'

export interface WriteOptions {
  /** Replaces a file that is there; without it, such a file stays and UsageError is thrown. */
  readonly overwrite?: boolean
}

/** Writes `text` to `target`, an absolute path in an existing folder or below one; `label` is what messages call it. */
export function writeWhole(
  target: string,
  label: string,
  text: string | Buffer,
  { overwrite = false }: WriteOptions,
): void {
  writing(label, () => {
    const mode = modeOf(target, label, overwrite)
    mkdirSync(dirname(target), { recursive: true })
    // In the same folder, so that it is put in place by one step.
    const part = join(dirname(target), `.poolgate-${crypto.randomUUID()}.part`)
    try {
      writeFileSync(part, text, { flag: 'wx', ...(mode !== undefined && { mode }) })
      if (overwrite) renameSync(part, target)
      else placeNew(part, target, label)
    } finally {
      rmSync(part, { force: true })
    }
  })
}

/** What cannot be written is the user's to mend. */
export function writing<Result>(path: string, write: () => Result): Result {
  try {
    return write()
  } catch (error) {
    if (!isSystemError(error)) throw error
    throw new UsageError(`${path} cannot be written: ${reasonOf(error)}.`)
  }
}

/** The permissions of the file that is replaced; undefined when there is none. */
function modeOf(target: string, label: string, overwrite: boolean): number | undefined {
  const there = lstatSync(target, { throwIfNoEntry: false })
  if (there === undefined) return undefined
  if (there.isDirectory()) throw new UsageError(`${label} is a folder, where a file is to be written. Name a file.`)
  // Links were followed before: one that is still there leads nowhere.
  if (!there.isFile()) throw new UsageError(`${label} is no regular file and is not written. Name another file.`)
  if (!overwrite) throw existsAlready(label)
  return statSync(target).mode
}

/** NOTE: not by renaming, which would replace a file that another program made meanwhile. */
function placeNew(part: string, target: string, label: string): void {
  try {
    linkSync(part, target)
  } catch (error) {
    if (!isSystemError(error)) throw error
    if (error.code === 'EEXIST') throw existsAlready(label)
    // A file system without hard links.
    copyFileSync(part, target, constants.COPYFILE_EXCL)
  }
}

function existsAlready(label: string): UsageError {
  return new UsageError(`${label} exists already and is not overwritten. Name another file, or remove it first.`)
}

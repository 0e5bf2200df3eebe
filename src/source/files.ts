// What the finding of inputs asks of the outside world. The host implements it; tests give a record of texts.

/** Files by their path in the report: relative, with `/`. No method follows a path out of the workspace. */
export interface FileTree {
  kindOf(path: string): PathKind
  /** What a folder holds, in stable order; links to folders are left out. */
  list(folder: string): readonly Entry[]
  /** Why a folder cannot be listed, in sentences; undefined when it can. */
  faultOf?(folder: string): string | undefined
  /** Whether a path lies below a folder when links are followed; what is not there does. Without it there are no links. */
  isWithin?(folder: string, path: string): boolean
  read(path: string): FileText | FileFault
}

export type PathKind = 'file' | 'directory' | 'absent' | 'outside' | 'other'

export interface Entry {
  readonly name: string
  readonly isFolder: boolean
}

export interface FileText {
  readonly text: string
}

export interface FileFault {
  readonly code: 'absent' | 'directory' | 'outside' | 'unreadable' | 'too-large' | 'encoding'
  /** What is wrong and what to do, in sentences. */
  readonly fault: string
}

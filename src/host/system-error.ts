// What the operating system refuses, in words.

/** What the operating system says, in words. */
export function reasonOf({ code }: { readonly code: string }): string {
  return reasons[code] ?? code
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of its path is no folder',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space is left',
  EEXIST: 'something of that name is there',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'its name is too long',
}

export function isSystemError(error: unknown): error is { readonly code: string } {
  return (
    typeof error === 'object' &&
    error !== null &&
    'syscall' in error &&
    'code' in error &&
    typeof error.code === 'string'
  )
}

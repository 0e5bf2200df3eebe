// The version of poolgate. NOTE: written out, because package.json would come into the bundle whole; a test compares both.
export const tool = { name: 'poolgate', version: '0.1.0' } as const

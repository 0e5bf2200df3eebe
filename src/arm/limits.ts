// ARM's limits (template best practices) and those that keep a hostile template from hanging or filling the memory.

/** How much a template may ask for. */
export interface Limits {
  readonly templateBytes: number
  readonly resources: number
  readonly parameters: number
  readonly variables: number
  readonly outputs: number
  readonly copyCount: number
  readonly nestedDeployments: number
  readonly nestingLevels: number
  readonly expressionLength: number
  /** Function calls and elements looked at while one deployment is expanded. */
  readonly steps: number
  /** UTF-16 units of one string, elements of one array. */
  readonly textLength: number
  readonly arrayLength: number
}

export const armLimits: Limits = {
  templateBytes: 4 * 1024 * 1024,
  resources: 800,
  parameters: 256,
  variables: 256,
  outputs: 64,
  copyCount: 800,
  nestedDeployments: 500,
  nestingLevels: 12,
  expressionLength: 24_576,
  // The largest of 816 real templates takes under 100,000.
  steps: 5_000_000,
  // ARM takes one MB for all of a resource.
  textLength: 1024 * 1024,
  arrayLength: 1_000_000,
}

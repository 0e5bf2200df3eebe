export default {
  setupFiles: ['<rootDir>/test/setup.ts'],
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tools/jest-transform.mjs' },
  coverageProvider: 'v8',
  // Scenario tests start real processes, and a CI machine may be slow.
  testTimeout: 60_000,
  // A worker for each core: jest leaves one of them out.
  maxWorkers: '100%',
}

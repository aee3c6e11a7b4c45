/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.(?:tsx?|mjs)$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Packages that are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!tokenx/)'],
  setupFiles: ['<rootDir>/test/support/forge-runtime.ts'],
  modulePathIgnorePatterns: ['<rootDir>/tools/', '<rootDir>/.cache/'],
  // Far beyond what a test takes: a browser on a busy machine is slow, not wrong.
  testTimeout: 120_000,
  // The default leaves one core idle, which on two cores doubles the time.
  maxWorkers: '100%',
  reporters: ['default', '<rootDir>/scripts/plain-summary-reporter.cjs'],
};

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
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/scripts/plain-summary-reporter.cjs'],
};

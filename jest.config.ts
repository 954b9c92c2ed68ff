/** @jest-config-loader esbuild-register */
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

const base: Project = {
  testEnvironment: 'node',
  // workspace packages are tested as their sources, not as what was built last
  testEnvironmentOptions: { customExportConditions: ['node', 'node-addons', 'rongcai-source'] },
  extensionsToTreatAsEsm: ['.ts'],
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  transform: {
    '\\.ts$': ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
};

const withDatabase: Project = {
  ...base,
  globalSetup: '<rootDir>/apps/api/test/global-setup.ts',
  globalTeardown: '<rootDir>/apps/api/test/global-teardown.ts',
};

const server = '<rootDir>/apps/api/src/platform/database/embedded.test.ts';
const ignored = '/node_modules/';

const config: Config = {
  testTimeout: 60_000,
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/{apps,packages,policies,scripts,bench}/**/*.test.ts'],
      testPathIgnorePatterns: [ignored, '\\.http\\.test\\.ts$', '\\.browser\\.test\\.ts$', '<rootDir>/apps/api/test/', server],
    },
    { ...base, displayName: 'server', testMatch: [server] },
    {
      ...withDatabase,
      displayName: 'http',
      testMatch: ['<rootDir>/apps/api/**/*.http.test.ts', '<rootDir>/apps/api/test/**/*.test.ts'],
      testPathIgnorePatterns: [ignored, '<rootDir>/apps/api/test/browser/', '\\.browser\\.test\\.ts$'],
    },
    {
      ...withDatabase,
      displayName: 'browser',
      testMatch: ['<rootDir>/apps/admin/**/*.browser.test.ts', '<rootDir>/apps/api/test/browser/**/*.test.ts'],
    },
  ],
};

export default config;

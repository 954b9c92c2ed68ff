import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `\nThis needs Node.js 20.19 or newer, and ${process.version} is running it (${process.execPath}). Get one from https://nodejs.org\n`,
  );
  process.exit(1);
}

// loaded only now: an older Node would stop at their syntax before it could say so
const { fail, node, root, script } = await import('./processes.mjs');
const { install } = await import('./install.mjs');
const { build } = await import('./build.mjs');
const { check } = await import('./check.mjs');
const { findChromium, test } = await import('./test.mjs');

const api = (name) => async (args) => (await script(`apps/api/src/${name}.ts`, args)).code;

async function bench([name, ...args]) {
  const names = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
    .map((file) => file.slice(0, -3));
  if (!name || !names.includes(name)) {
    console.error(`${name ? `There is no benchmark "${name}". ` : 'Which one? '}npm run bench -- ${names.join(' | ') || '(none yet)'}`);
    return 1;
  }
  // what is measured is the server as it ships
  await build({ quick: true });
  return (await script(`bench/${name}.ts`, args)).code;
}

/** The API from its sources, restarted on a change, and the admin app by vite's own server; one's end ends both. */
async function dev(args) {
  const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
  const admin = join(root, 'apps/admin');
  const all = [node([tsx, 'watch', '--clear-screen=false', '--conditions=rongcai-source', 'apps/api/src/main.ts', ...args])];
  if (existsSync(join(admin, 'index.html'))) all.push(node([join(admin, 'node_modules/vite/bin/vite.js')], { cwd: admin }));
  const { code } = await Promise.race(all);
  process.kill(process.pid, 'SIGTERM');
  await Promise.all(all);
  return code;
}

const verbs = {
  start: async (args) => {
    await build({ quick: true });
    // one process serves both here; in docker/ nginx serves the admin app
    const env = { ...process.env, ADMIN_DIR: process.env.ADMIN_DIR ?? join(root, 'apps/admin/dist') };
    return (await node(['--enable-source-maps', 'apps/api/dist/main.js', ...args], { env })).code;
  },
  build: async () => {
    await build({ quick: false, force: true });
    return 0;
  },
  test,
  check,
  dev,
  bench,
  demo: async (args) => (await script('demo/run.ts', args)).code,
  doctor: async (args) => {
    const chromium = findChromium() ?? process.env.CHROMIUM_PATH;
    return (await script('apps/api/src/doctor.ts', args, { env: { ...process.env, ...(chromium && { CHROMIUM_PATH: chromium }) } })).code;
  },
  'demo:leave': api('leave-demo'),
  'admin:create': api('create-admin'),
  'audit:verify': api('verify-audit'),
  'api:generate': async (args) =>
    (await api('write-refusals')(args)) ||
    (await api('write-openapi')(args)) ||
    (await script('packages/client/src/generate.ts', args)).code,
  'db:migrate': api('migrate'),
  'db:migration': api('write-migration'),
  'new:resource': api('new-resource'),
  policy: async (args) => (await script('packages/policy/src/cli.ts', args)).code,
};

const [verb, ...args] = process.argv.slice(2);
// pnpm hands on the "--" that separates its own arguments
if (args[0] === '--') args.shift();
if (!verb || !Object.hasOwn(verbs, verb)) fail(`node scripts/run.mjs ${Object.keys(verbs).join(' | ')}`);
process.chdir(root);
await install();
process.exitCode = await verbs[verb](args);

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fail, node, root } from './processes.mjs';

const tsc = join(root, 'node_modules/typescript/bin/tsc');
const stamps = join(root, 'node_modules/.cache/rongcai');
// what is built is what is shipped, whatever the runner of the tests has set
const shipped = { ...process.env, NODE_ENV: 'production' };

/** In the order in which they need each other's output. */
function units() {
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`);
  const all = [...packages, 'apps/api', 'apps/admin'];
  return all.filter((folder) => existsSync(join(root, folder, folder === 'apps/admin' ? 'index.html' : 'tsconfig.build.json')));
}

function* filesOf(path) {
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (/^(node_modules|dist.*|test|\..*)$/.test(entry.name)) continue;
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else if (!/\.test\.ts$/.test(entry.name)) yield child;
  }
}

/** What the output depends on: the contents, since a checkout or a copy changes times at will. */
function digestOf(folder, before) {
  const hash = createHash('sha256').update(before);
  const common = ['tsconfig.base.json', 'pnpm-lock.yaml'].map((name) => join(root, name));
  const files = [
    ...filesOf(join(root, folder)),
    ...(folder === 'apps/api' && existsSync(join(root, 'demo')) ? filesOf(join(root, 'demo')) : []),
  ];
  for (const file of [...common, ...files]) {
    hash.update(`\0${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Other processes that are building this folder; what ones that were killed have left is removed. */
function othersAt(cwd) {
  const parts = readdirSync(cwd).filter((name) => /^dist\.\d+$/.test(name));
  const dead = parts.filter((name) => !isAlive(Number(name.slice(5))));
  for (const name of dead) rmSync(join(cwd, name), { recursive: true, force: true });
  return parts.length - dead.length;
}

/**
 * Builds the packages, the API and the admin app where their sources changed, or only the folders named. A quick build
 * leaves the type check to `npm run check`: `npm start` only has to be right, and the same sources give the same output.
 */
export async function build({ quick, force = false, only = units() }) {
  mkdirSync(stamps, { recursive: true });
  let packages = '';
  for (const folder of units()) {
    const stamp = join(stamps, `${folder.replace('/', '-')}.stamp`);
    const output = join(root, folder, 'dist');
    const digest = digestOf(folder, packages);
    if (folder.startsWith('packages/')) packages = digest;
    if (!only.includes(folder)) continue;
    const cwd = join(root, folder);
    while (othersAt(cwd) > 0) await sleep(200);
    if (!force && existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) continue;
    const begun = Date.now();
    // built beside its place and moved there whole: two starts at once don't spoil each other's output
    const part = `dist.${process.pid}`;
    mkdirSync(join(cwd, part), { recursive: true });
    const { code, output: text } = await (folder === 'apps/api'
      ? node([join(cwd, 'bundle.mjs'), join(cwd, part)], { cwd, quiet: true })
      : folder === 'apps/admin'
        ? node([join(cwd, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--outDir', part], {
            cwd,
            quiet: true,
            env: shipped,
          })
        : node([tsc, '-p', 'tsconfig.build.json', '--outDir', part, ...(quick ? ['--noCheck'] : [])], { cwd, quiet: true }));
    if (code !== 0) {
      rmSync(join(cwd, part), { recursive: true, force: true });
      fail(`${text}\nBuilding ${folder} failed.`);
    }
    if (text.trim()) console.log(text.trimEnd());
    rmSync(output, { recursive: true, force: true });
    try {
      renameSync(join(cwd, part), output);
    } catch {
      rmSync(join(cwd, part), { recursive: true, force: true });
    }
    writeFileSync(stamp, digest);
    console.log(`Built ${folder} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  }
}

import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fail, root, run } from './processes.mjs';

const lockfile = join(root, 'pnpm-lock.yaml');
const modules = join(root, 'node_modules/.modules.yaml');
const stamp = join(root, 'node_modules/.rongcai-installed');

const lockDigest = () => createHash('sha256').update(readFileSync(lockfile)).digest('hex');

function isInstalled() {
  if (!existsSync(modules)) return false;
  if (statSync(lockfile).mtimeMs <= statSync(modules).mtimeMs) return true;
  // a checkout touches the lockfile without changing it
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockDigest();
}

/** Installs what is missing with the pinned pnpm, which npx brings; nothing needs to be there but Node and npm. */
export async function install() {
  if (isInstalled()) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  console.log(`Installing packages (${packageManager}) …`);
  const begun = Date.now();
  // npm hands its own settings down as npm_config_*, which pnpm would take for its own; development packages are needed to build
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|userconfig|cache|.*proxy|cafile|strict_ssl)$)/i.test(name)),
  );
  delete env.NODE_ENV;
  if (!homeIsWritable()) env.HOME = mkdtempSync(join(tmpdir(), 'rongcai-home-'));
  const args = ['-y', packageManager, 'install', '--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'];
  const windows = process.platform === 'win32';
  const { code } = await run(windows ? 'npx.cmd' : 'npx', args, { env, shell: windows });
  if (code !== 0) {
    fail(
      `The packages could not be installed (exit code ${code}). Is the registry reachable (npm config get registry), and is there room on the disk?\n` +
        `To try by hand: npx ${args.join(' ')}`,
    );
  }
  writeFileSync(stamp, lockDigest());
  console.log(`Packages installed in ${((Date.now() - begun) / 1000).toFixed(0)} s`);
}

/** npm keeps its cache at home; services often have none. */
function homeIsWritable() {
  try {
    accessSync(homedir(), constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

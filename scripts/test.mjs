import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { node, root } from './processes.mjs';

const places = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].flatMap((name) => [
    `/usr/bin/${name}`,
    `/snap/bin/${name}`,
  ]),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
    ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => join(process.env[name] ?? 'C:/Program Files', path)),
  ),
};

/** The browser that the browser tests drive, or undefined. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium', 'google-chrome'].map((name) => join(folder, name)));
  return [...(places[process.platform] ?? []), ...(process.platform === 'win32' ? [] : onPath)].find((path) => existsSync(path));
}

const isBrowserTest = (path) => /\.browser\.test\.ts$/.test(path) || /test[\\/]browser[\\/].*\.test\.ts$/.test(path);

function countBrowserTests(folder) {
  let count = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) count += countBrowserTests(path);
    else if (entry.isFile() && isBrowserTest(path)) count++;
  }
  return count;
}

const howToGetOne = {
  linux: 'apt-get install -y --no-install-recommends chromium fonts-noto-cjk   (Debian, Ubuntu)',
  darwin: 'brew install --cask chromium',
  win32: 'winget install Google.Chrome',
};

function box(lines) {
  const width = Math.max(...lines.map((line) => line.length));
  const rule = '═'.repeat(width + 2);
  console.error(`\n╔${rule}╗\n${lines.map((line) => `║ ${line.padEnd(width)} ║`).join('\n')}\n╚${rule}╝`);
}

/** All tests; without a browser those that need one are left out, which is said at the end so that nobody overlooks it. */
export async function test(args) {
  const chromium = findChromium();
  const left = chromium ? 0 : countBrowserTests(join(root, 'apps'));
  const notice = [
    `${left} test ${left === 1 ? 'file needs' : 'files need'} a browser and ${left === 1 ? 'was' : 'were'} NOT run: no Chromium was found.`,
    `To get one:  ${howToGetOne[process.platform] ?? 'install Chromium'}`,
    'One in another place:  CHROMIUM_PATH=/path/to/chromium npm test',
  ];
  if (!chromium && process.env.REQUIRE_BROWSER === '1') {
    box(notice);
    return 1;
  }
  const env = { ...process.env, NODE_ENV: 'test', ...(chromium && { CHROMIUM_PATH: chromium }) };
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), ...args];
  // last, since it takes every word after it for a project
  if (!chromium) jest.push('--ignoreProjects', 'browser');
  const { code } = await node([...flags, ...jest], { env });
  if (left > 0) box(notice);
  return code;
}

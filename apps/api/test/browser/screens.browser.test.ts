import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { newId } from '../../src/kernel/ids.ts';
import { hashPassword } from '../../src/modules/identity/index.ts';
import { modules } from '../../src/modules.ts';
import { startTestApp, type TestApp } from '../harness.ts';
import { makeWorld } from '../world.ts';

const admin = fileURLToPath(new URL('../../../admin', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'a-long-test-password';
const screens = modules.flatMap((module) => module.resources.map(({ path }) => `/app/${module.name}/${path}`));

let app: TestApp;
let browser: Browser;
let built: string;
let base: string;
const wrong: string[] = [];

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'rongcai-admin-'));
  const vite = join(admin, 'node_modules/vite/bin/vite.js');
  // what is looked at is what is shipped, whatever the runner of the tests has set
  execFileSync(process.execPath, [vite, 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'], {
    cwd: admin,
    env: { ...process.env, NODE_ENV: 'production' },
  });
  app = await startTestApp({ env: { ADMIN_DIR: built } });
  base = await app.app.listen({ port: 0, host: '127.0.0.1' });
  const hash = await hashPassword(PASSWORD);
  await app.sql(
    `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
     VALUES ($1, '150203', 'active', 'lin', '林经办', '{clerk,admin}', $2, now(), 1, now(), now(), $1)`,
    [newId(), hash],
  );
  const world = await makeWorld(app);
  await world.awardedOrder();
  await world.enrollment((await world.enrollingClass()).id);
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await app?.close();
  rmSync(built, { recursive: true, force: true });
});

async function signIn(width: number, language: 'zh' | 'en'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  await context.addInitScript(`localStorage.setItem('rongcai.language', '${language}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(blob|data):/.test(request.url())) wrong.push(`asked ${request.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  await page.goto(`${base}/app`);
  await page.fill('#username', 'lin');
  await page.fill('#password', PASSWORD);
  await page.click('.submit');
  await page.waitForSelector('#main h1');
  return page;
}

async function look(page: Page, path: string): Promise<void> {
  await page.goto(base + path);
  await page.waitForSelector('#main h1');
  await page.waitForLoadState('networkidle');
  const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
  if (over > 0) wrong.push(`${path} is ${over}px too wide`);
  const found = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
  )) as string[];
  wrong.push(...found.map((one) => `${path}: ${one}`));
}

it.each([
  [1366, 'zh'],
  [390, 'en'],
] as const)(
  'shows every list at %i pixels in %s, accessibly, without a request to anywhere else',
  async (width, language) => {
    wrong.length = 0;
    const page = await signIn(width, language);
    for (const path of screens) await look(page, path);
    expect(wrong).toEqual([]);
    await page.context().close();
  },
  300_000,
);

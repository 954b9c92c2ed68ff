import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page, type Request } from 'playwright-core';
import { newId } from '../../src/kernel/ids.ts';
import { hashPassword } from '../../src/modules/identity/index.ts';
import { startTestApp, type TestApp } from '../harness.ts';

const PASSWORD = 'a-long-test-password';
const REGION = '150203';
/** So long without a request the answers are taken to have all been shown: what one leads to is asked for at once. */
const QUIET_MS = 100;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Seat {
  readonly width?: number;
  readonly language?: 'zh' | 'en';
}

/** The admin app as it is shipped, served by an API of its own, with a browser before it. */
export interface Desk {
  readonly app: TestApp;
  readonly base: string;
  /** What no screen may do: ask another host, throw, be too wide, or shut somebody out. */
  readonly wrong: string[];
  /** An account whose name is its job, with the roles it needs. */
  employ(username: string, roles: readonly string[]): Promise<void>;
  /** A browser of one's own, signed in. */
  signIn(username: string, seat?: Seat): Promise<Page>;
  /** Looks at what is shown now; faults are kept under the name given. */
  inspect(page: Page, name: string): Promise<void>;
  close(): Promise<void>;
}

export async function openDesk(options: { time?: string } = {}): Promise<Desk> {
  const built = mkdtempSync(join(tmpdir(), 'rongcai-admin-'));
  const build = "const { build } = await import('./scripts/build.mjs'); await build({ quick: true, only: ['apps/admin'] });";
  // built once for all test files of the same sources, and kept by each while it looks at it
  execFileSync(process.execPath, ['--input-type=module', '-e', build], { stdio: ['ignore', 'ignore', 'inherit'] });
  cpSync(join(process.cwd(), 'apps/admin/dist'), built, { recursive: true });
  const app = await startTestApp({ ...options, env: { ADMIN_DIR: built } });
  const base = await app.app.listen({ port: 0, host: '127.0.0.1' });
  // a session is measured by the clock of the database, which does not move with the application's
  await app.sql(`CREATE FUNCTION keep_session() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.expires_at := now() + interval '1 hour'; NEW.ends_at := NEW.expires_at; RETURN NEW; END $$`);
  await app.sql('CREATE TRIGGER keep_session BEFORE INSERT OR UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION keep_session()');
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const passwordHash = await hashPassword(PASSWORD);
  const wrong: string[] = [];

  /** A browser writes a refusal that the server means to the console by itself. */
  const meant = /status of 40[19]/;
  const traffic = new WeakMap<Page, { open: Set<Request>; last: number }>();
  function watch(page: Page, username: string): void {
    page.setDefaultTimeout(30_000);
    const seen = { open: new Set<Request>(), last: Date.now() };
    traffic.set(page, seen);
    const ended = (request: Request) => {
      seen.open.delete(request);
      seen.last = Date.now();
    };
    page.on('request', (request) => seen.open.add(request));
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !/^(blob|data):/.test(request.url())) wrong.push(`${username} asked ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' && !meant.test(message.text())) wrong.push(`${username}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrong.push(`${username} at ${page.url()}: ${error.message}`));
  }

  async function quiet(page: Page): Promise<void> {
    const seen = traffic.get(page);
    await page.waitForLoadState('load');
    for (const end = Date.now() + 30_000; seen && (seen.open.size > 0 || Date.now() - seen.last < QUIET_MS); ) {
      if (Date.now() > end) throw new Error(`${page.url()} still asks ${[...seen.open].map((request) => request.url()).join(', ')}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await page.evaluate('new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))');
  }

  return {
    app,
    base,
    wrong,
    async employ(username, roles) {
      await app.sql(
        `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
         VALUES ($1, $2, 'active', $3, $3, $4, $5, now(), 1, now(), now(), $1)`,
        [newId(), REGION, username, roles, passwordHash],
      );
    },
    async signIn(username, { width = 1366, language = 'zh' } = {}) {
      const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 768 }, acceptDownloads: true });
      await context.addInitScript(`localStorage.setItem('rongcai.language', '${language}')`);
      const page = await context.newPage();
      watch(page, username);
      await page.goto(`${base}/app`);
      await page.fill('#username', username);
      await page.fill('#password', PASSWORD);
      await page.click('.submit');
      await page.waitForSelector('#main h1');
      return page;
    },
    async inspect(page, name) {
      await page.waitForSelector('#main h1');
      await quiet(page);
      // a dialog that fades away has lost its name already
      await page.waitForFunction("!document.querySelector('.el-overlay-dialog.is-closing')");
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      if (over > 0) wrong.push(`${name} is ${over}px too wide`);
      const found = (await page.evaluate(
        `${axe}; axe.run({ exclude: ['.el-message'] }, { resultTypes: ['violations'] }).then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
      )) as string[];
      wrong.push(...found.map((one) => `${name}: ${one}`));
    },
    async close() {
      await browser.close();
      await app.close();
      rmSync(built, { recursive: true, force: true });
    },
  };
}

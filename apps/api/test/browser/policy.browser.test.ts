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
import { startJobs } from '../../src/platform/jobs.ts';
import { startTestApp, type TestApp } from '../harness.ts';

const admin = fileURLToPath(new URL('../../../admin', import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PASSWORD = 'a-long-test-password';
const document = JSON.parse(readFileSync(join(process.cwd(), 'policies/kundulun-order-class-training.json'), 'utf8'));

let app: TestApp;
let browser: Browser;
let built: string;
let base: string;
let id: string;
let workers: Awaited<ReturnType<typeof startJobs>>;
const wrong: string[] = [];

async function account(username: string, role: string): Promise<void> {
  await app.sql(
    `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
     VALUES ($1, '150203', 'active', $2, $2, $3, $4, now(), 1, now(), now(), $1)`,
    [newId(), username, [role], await hashPassword(PASSWORD)],
  );
}

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'rongcai-admin-'));
  execFileSync(
    process.execPath,
    [join(admin, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: admin,
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  app = await startTestApp({ env: { ADMIN_DIR: built } });
  base = await app.app.listen({ port: 0, host: '127.0.0.1' });
  const { services } = app;
  workers = await startJobs(
    { ...services, config: { ...services.config, workers: 1 } },
    Object.assign({}, ...modules.map(({ tasks }) => tasks ?? {})),
    [],
    () => {},
  );
  await account('lin', 'clerk');
  await account('zhao', 'reviewer');
  id = (await (await app.staff(['clerk'])).create('policy-versions', { document })).id;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await workers?.stop();
  await app?.close();
  rmSync(built, { recursive: true, force: true });
});

async function signIn(username: string, width = 1366): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`));
  await page.goto(`${base}/app`);
  await page.fill('#username', username);
  await page.fill('#password', PASSWORD);
  await page.click('.submit');
  await page.waitForSelector('#main h1');
  return page;
}

const open = (page: Page, path: string) => page.goto(`${base}/app/subsidy/policy-versions/${id}${path}`);
const cell = (page: Page, name: string) => page.getByLabel(name, { exact: true });

it('shows an officer which example a changed amount breaks, and a second person publishes what was mended', async () => {
  const page = await signIn('lin');
  await open(page, '/edit');
  await page.getByText('5 个相符，0 个不符').waitFor();
  await page.getByRole('tab', { name: '参数与标准' }).click();
  await cell(page, '金额 2').fill('1900');
  await page.locator('.example.failed', { hasText: 'passed in 2024' }).getByText('金额应为 ¥1,800.00，实为 ¥1,900.00').waitFor();
  await cell(page, '金额 2').fill('一千八');
  await page.getByText('请填写金额，如 1800').waitFor();
  await cell(page, '金额 2').fill('1800');
  await page.getByText('5 个相符，0 个不符').waitFor();
  await cell(page, '金额 1').fill('1300');
  await page.getByRole('button', { name: '保存草案' }).click();
  await page.waitForURL(`**/policy-versions/${id}`);
  await page.context().close();

  const second = await signIn('zhao');
  await open(second, '');
  await second.getByText('检查通过，没有发现问题').waitFor();
  await second.getByText('1,300元').waitFor();
  await second.getByRole('button', { name: '发布', exact: true }).click();
  await second.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await second.getByText('已发布').first().waitFor();
  await second.context().close();

  const [row] = await app.sql<{ status: string; fen: number }>(
    `SELECT status, (document #>> '{tables,rates,periods,1,rows,0,give,0}')::int AS fen FROM policy_versions WHERE id = $1`,
    [id],
  );
  expect(row).toEqual({ status: 'published', fen: 130_000 });
  expect(wrong).toEqual([]);
}, 120_000);

it('keeps what pickers cannot say, and says it in words', async () => {
  const page = await signIn('lin');
  await page.goto(`${base}/app/subsidy/policy-versions/new?after=${id}`);
  await page.getByRole('tab', { name: '条件' }).click();
  await page.getByRole('button', { name: /同一学员同一职业同一等级未享受过/ }).click();
  await page.locator('.expert p', { hasText: '政策为本政策' }).waitFor();
  await page.getByRole('button', { name: /出勤课时达到最低比例/ }).click();
  await page.getByRole('combobox', { name: '比较' }).press('Enter');
  await page.getByRole('option', { name: '大于', exact: true }).click();
  await page.getByRole('button', { name: /出勤比例超过最低出勤比例/ }).waitFor();
  await page.getByRole('button', { name: '保存草案' }).click();
  await page.waitForURL(/policy-versions\/[0-9a-f-]{36}$/);
  const draft = page.url().split('/').at(-1);
  const [row] = await app.sql<{ document: typeof document }>('SELECT document FROM policy_versions WHERE id = $1', [draft]);
  const tree = (from: typeof document, name: string) => from.predicates.find((one: { id: string }) => one.id === name).tree;
  expect(tree(row?.document, 'ONCE')).toEqual(tree(document, 'ONCE'));
  expect(tree(row?.document, 'HOURS')).toEqual({ gt: [{ fact: 'enrollment.hoursShare' }, { param: ['hoursShare'] }] });
  await page.context().close();
}, 120_000);

/** Types into a picker, and takes what is wanted of what it then offers. */
async function pick(page: Page, name: string, typed: string, wanted = typed, nth = 0): Promise<void> {
  const picker = page.getByRole('combobox', { name, exact: true }).nth(nth);
  await picker.focus();
  await picker.press('Enter');
  const options = page.locator('.el-select-dropdown:visible .el-select-dropdown__item:visible');
  await options.first().waitFor();
  await picker.fill(typed);
  await options.filter({ hasText: wanted }).first().click();
  await page.keyboard.press('Escape');
}

it('lets an officer write a policy from nothing without a code or a formula: a table of two keys, a list, evidence, examples', async () => {
  wrong.length = 0;
  const page = await signIn('lin');
  await page.goto(`${base}/app/subsidy/policy-versions/new`);
  await page.getByLabel('中文名称', { exact: true }).fill('技能提升奖补');
  expect(await page.getByLabel('政策标识', { exact: true }).inputValue()).toBe('jntsjb');
  await page.getByRole('tab', { name: '参数与标准' }).click();
  await page.getByRole('button', { name: '+ 添加标准表' }).click();
  await page.getByRole('button', { name: '+ 再按一项查' }).click();
  await pick(page, '对应的事实 2', 'ryxl', '人员学历');
  await page.getByRole('button', { name: '+ 添加一行' }).click();
  await pick(page, '培训技能等级 1', 'gjg', '高级工');
  await pick(page, '人员学历 1', '本科');
  await page.getByLabel('金额 1', { exact: true }).fill('1500');
  await page.getByLabel('金额 2', { exact: true }).fill('1000');

  await page.getByRole('tab', { name: '条件' }).click();
  const add = page.locator('.conditions ~ .el-button');
  await add.click();
  await pick(page, '事实', 'cqbl', '出勤比例');
  await page.getByLabel('值', { exact: true }).fill('80%');
  await page.getByLabel('条件名称', { exact: true }).fill('出勤达标');
  await pick(page, '证明材料', '考勤');
  await page.getByText('出勤比例不低于80%（证明材料：考勤记录）。').waitFor();
  await add.click();
  await pick(page, '事实', '此人已获批的补贴');
  await page.getByRole('combobox', { name: '满足方式' }).press('Enter');
  await page.getByRole('option', { name: '中没有任何一条符合' }).click();
  await pick(page, '值', 'ddbpxbt', '订单班培训补贴');
  await page.getByText('此人已获批的补贴中没有任何记录符合“政策为订单班培训补贴”。').waitFor();

  await page.getByRole('tab', { name: '金额与发放' }).click();
  await page.getByRole('combobox', { name: '金额 类型' }).press('Enter');
  await page.getByRole('option', { name: '查标准表', exact: true }).click();
  await page.getByRole('button', { name: '+ 添加算例' }).click();
  await page.locator('.example .head').click();
  await page.locator('.example').getByText('不符合：出勤达标').waitFor();
  await page.locator('.example').getByLabel('出勤比例', { exact: true }).fill('90%');
  await page.locator('.example').getByLabel('应得金额', { exact: true }).fill('1000');
  await page.locator('.example.passed').waitFor();
  await page.getByRole('button', { name: '撤销' }).click();
  await page.locator('.example').getByText('金额应为').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '重做' }).click();
  await page.getByRole('button', { name: '保存草案' }).click();
  await page.waitForURL(/policy-versions\/[0-9a-f-]{36}$/);
  const [row] = await app.sql<{ document: typeof document }>('SELECT document FROM policy_versions WHERE id = $1', [
    page.url().split('/').at(-1),
  ]);
  const saved = row?.document;
  expect(saved.tables.table1.periods[0].rows).toEqual([
    { when: ['advanced', 'bachelor'], give: [150_000] },
    { when: ['*', '*'], give: [100_000] },
  ]);
  expect(saved.amount.tree).toEqual({ lookup: ['table1', [{ fact: 'enrollment.level' }, { fact: 'person.degree' }]] });
  expect(saved.predicates.map(({ tree, evidence }: { tree: object; evidence?: string[] }) => [tree, evidence])).toEqual([
    [{ ge: [{ fact: 'enrollment.hoursShare' }, 0.8] }, ['attendance']],
    [{ not: [{ exists: [{ fact: 'grants' }, { eq: [{ item: 'policyKey' }, document.key] }] }] }, undefined],
  ]);
  expect(wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('an officer who reads English names a table and a stage without losing their Chinese titles', async () => {
  const page = await signIn('lin');
  await page.evaluate("localStorage.setItem('rongcai.language', 'en')");
  await page.goto(`${base}/app/subsidy/policy-versions/new?after=${id}`);
  // the version number that is proposed is another draft's by now
  await page.getByRole('textbox', { name: 'Version', exact: true }).fill('in-english');
  await page.getByRole('tab', { name: 'Values and tables' }).click();
  const name = page.getByLabel('Name', { exact: true });
  const english = page.getByLabel('Name · English title', { exact: true });
  expect([await name.first().inputValue(), await english.first().inputValue()]).toEqual(['每人标准', 'amount per trainee']);
  await english.first().fill('rate per trainee');
  await page.getByRole('tab', { name: 'Amount and payment' }).click();
  await page.getByText('In stages').click();
  await page.getByLabel('Stage · English title', { exact: true }).first().fill('first half');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.waitForURL(/policy-versions\/[0-9a-f-]{36}$/);
  const [row] = await app.sql<{ document: typeof document }>('SELECT document FROM policy_versions WHERE id = $1', [
    page.url().split('/').at(-1),
  ]);
  expect(row?.document.tables.rates.title).toEqual({ zh: '每人标准', en: 'rate per trainee' });
  expect(row?.document.schedule.stages[0].title).toEqual({ zh: '首期', en: 'first half' });
  await page.context().close();
}, 120_000);

it.each([
  [1366, 'zh'],
  [390, 'en'],
] as const)(
  'shows every page of a policy at %i pixels in %s accessibly',
  async (width, language) => {
    wrong.length = 0;
    const page = await signIn('lin', width);
    await page.evaluate(`localStorage.setItem('rongcai.language', '${language}')`);
    const look = async (where: string) => {
      await page.waitForLoadState('networkidle');
      const over = (await page.evaluate('document.documentElement.scrollWidth - innerWidth')) as number;
      if (over > 0) wrong.push(`${where} is ${over}px too wide`);
      const found = (await page.evaluate(
        `${axe}; axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 200)))`,
      )) as string[];
      wrong.push(...found.map((one) => `${where}: ${one}`));
    };
    for (const path of ['', '/reading', '/compare', '/try', '/simulation']) {
      await open(page, path);
      await page.waitForSelector('#main h1');
      if (path === '/simulation') {
        await page.locator('form button[type=submit]').click();
        await page.waitForSelector('.figures');
      }
      await look(path);
    }
    await page.goto(`${base}/app/subsidy/policy-versions/new?after=${id}`);
    for (let tab = 0; tab < 7; tab++) {
      await page.locator('.el-tabs__item').nth(tab).click();
      if (tab === 2) await page.locator('.sentence').nth(7).click();
      await look(`tab ${tab}`);
    }
    expect(wrong).toEqual([]);
    await page.context().close();
  },
  180_000,
);

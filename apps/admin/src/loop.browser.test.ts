import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newId } from '../../api/src/kernel/ids.ts';
import { hashPassword } from '../../api/src/modules/identity/index.ts';
import { type Caller, startTestApp, type TestApp } from '../../api/test/harness.ts';
import { makeWorld, type World } from '../../api/test/world.ts';

/** The loop from an enterprise's need to the paid fen, done by seven people at their screens. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const admin = join(root, 'apps/admin');
const require = createRequire(join(root, 'apps/api/package.json'));
const { chromium } = require('playwright-core') as typeof import('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const policy = JSON.parse(readFileSync(join(root, 'policies/kundulun-order-class-training.json'), 'utf8'));
type Browser = import('playwright-core').Browser;
type Page = import('playwright-core').Page;

const PASSWORD = 'a-long-test-password';
const people = {
  clerk: ['clerk'],
  reviewer: ['reviewer'],
  reviewer2: ['reviewer'],
  finance: ['finance'],
  finance2: ['finance'],
} as const;
type Who = keyof typeof people;

let app: TestApp;
let world: World;
let browser: Browser;
let base = '';
let built = '';
let treasurer: Caller;
const wrong: string[] = [];
const pages = new Map<Who, Page>();

beforeAll(async () => {
  built = mkdtempSync(join(tmpdir(), 'rongcai-admin-'));
  execFileSync(
    process.execPath,
    [join(admin, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', built, '--emptyOutDir', '--logLevel', 'error'],
    {
      cwd: admin,
      stdio: 'inherit',
      // what is served is what is shipped, whatever the runner of the tests has set
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (!existsSync(join(built, 'index.html'))) throw new Error('the admin app was not built');
  app = await startTestApp({ time: '2026-03-02T02:00:00Z', env: { ADMIN_DIR: built } });
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  base = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}`;
  const passwordHash = await hashPassword(PASSWORD);
  for (const [username, roles] of Object.entries(people)) {
    await app.sql(
      `INSERT INTO users (id, region_code, status, username, display_name, roles, password_hash, password_changed_at, version, created_at, updated_at, created_by)
       VALUES ($1, '150203', 'active', $2, $2, $3, $4, now(), 1, now(), now(), $1)`,
      [newId(), username, roles, passwordHash],
    );
  }
  // a session is measured by the clock of the database, which does not move with the application's
  await app.sql(`CREATE FUNCTION keep_session() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN NEW.expires_at := now() + interval '1 hour'; NEW.ends_at := NEW.expires_at; RETURN NEW; END $$`);
  await app.sql('CREATE TRIGGER keep_session BEFORE INSERT OR UPDATE ON sessions FOR EACH ROW EXECUTE FUNCTION keep_session()');
  world = await makeWorld(app);
  treasurer = await app.staff(['finance']);
  const fund = await treasurer.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: '150203' });
  await treasurer.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-2026-01' });
  const version = await world.clerk.create('policy-versions', { document: policy });
  await world.reviewer.act('policy-versions', version.id, 'publish');
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 180_000);
afterAll(async () => {
  if (process.env.SHOTS)
    for (const [who, page] of pages) await page.screenshot({ path: join(process.env.SHOTS, `${who}.png`), fullPage: true });
  await browser?.close();
  await app?.close();
  rmSync(built, { recursive: true, force: true });
});

/** A browser of one's own, signed in. */
async function signIn(who: Who, options: { width?: number; language?: 'zh' | 'en' } = {}): Promise<Page> {
  const { width = 1366, language = 'zh' } = options;
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 768 }, acceptDownloads: true });
  await context.addInitScript((name) => localStorage.setItem('rongcai.language', name), language);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(blob|data):/.test(request.url())) wrong.push(`${who} asked ${request.url()}`);
  });
  // a refusal that the server means is written to the console by the browser itself
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[19]/.test(message.text())) wrong.push(`${who}: ${message.text()}`);
  });
  page.on('pageerror', (error) => wrong.push(`${who}: ${error.message}`));
  await page.goto(`${base}/app`);
  await page.fill('#username', who);
  await page.fill('#password', PASSWORD);
  await page.click('.submit');
  await page.waitForSelector('#main h1').catch(async (error: unknown) => {
    throw new Error(`${who} cannot sign in: ${await page.locator('body').innerText()} ${wrong.join()}`, { cause: error });
  });
  return page;
}
async function at(who: Who): Promise<Page> {
  const page = pages.get(who) ?? (await signIn(who));
  pages.set(who, page);
  return page;
}
async function check(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForSelector('.el-message', { state: 'detached' }).catch(() => undefined);
  const found = (await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'] }).then((r) => r.violations.filter((v) => ['serious', 'critical'].includes(v.impact)).map((v) => v.id + ': ' + v.nodes[0].html.slice(0, 160)))`,
  )) as string[];
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  wrong.push(...found.map((one) => `${name}: ${one}`), ...(over > 0 ? [`${name} is ${over}px too wide`] : []));
}
const dialog = (page: Page) => page.locator('.el-dialog:visible');
/** Takes an action by its button and confirms it, after filling what it asks for. */
async function act(page: Page, name: string, values: Record<string, string> = {}, scope = 'main'): Promise<void> {
  await page.locator(scope).getByRole('button', { name, exact: true }).first().click();
  await fill(page, values, '.el-dialog:visible');
  await dialog(page)
    .getByRole('button', { name: name.split('：')[0] as string, exact: true })
    .click();
  await dialog(page)
    .waitFor({ state: 'detached' })
    .catch(() => dialog(page).waitFor({ state: 'hidden' }));
}
/** Enters values by the labels of a form: text, dates and choices alike. */
async function fill(page: Page, values: Record<string, string>, scope = 'main'): Promise<void> {
  for (const [label, value] of Object.entries(values)) {
    const field = page
      .locator(`${scope} .field`)
      .filter({ has: page.locator('label', { hasText: new RegExp(`^\\s*${label.replace(/[（）()]/g, '.')}\\s*\\*?\\s*$`) }) });
    const select = field.locator('.el-select');
    if ((await select.count()) > 0) {
      await select.click();
      const box = field.getByRole('combobox');
      if ((await box.getAttribute('readonly')) === null) await box.fill(value);
      await page.locator('.el-select-dropdown__item:visible').filter({ hasText: value }).first().click();
    } else {
      const input = field.locator('input, textarea').first();
      await input.fill(value);
      if ((await field.locator('.el-date-editor').count()) > 0) await input.press('Enter');
    }
  }
}
async function save(page: Page): Promise<string> {
  await page.getByRole('main').getByRole('button', { name: '保存', exact: true }).click();
  await page.waitForURL(/[0-9a-f-]{36}$/);
  await page.waitForSelector('main h1');
  return page.url().slice(-36);
}
const status = (page: Page, text: string) => page.locator('main .line .status', { hasText: text }).first().waitFor();

test('seven steps of people lead from an order to its paid subsidy', async () => {
  const enterprise = await world.organization('enterprise', { name: '昆都仑光伏组件有限公司' });
  const provider = await world.organization('training_provider', { name: '青山职业培训学校' });
  const other = await world.organization('training_provider', { name: '友谊职业培训学校' });
  await world.clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const person = await world.person({ realName: '赵晓彤', birthDate: undefined });

  // the order
  const clerk = await at('clerk');
  await check(clerk, 'home of a clerk');
  await clerk.goto(`${base}/app/training/training-orders/new`);
  await fill(clerk, {
    名称: '光伏组件操作工订单班',
    用人企业: enterprise.name,
    '职业（工种）': '光伏组件制造工',
    技能等级: '中级工',
    需求人数: '2',
    月工资下限: '4500',
    月工资上限: '7000',
    录用承诺: '80',
    最早开班: '2026-03-02',
    最晚开班: '2026-04-30',
    培训课时: '120',
    人均预算: '3000',
  });
  const orderId = await save(clerk);
  await act(clerk, '提交');
  await status(clerk, '已提交');

  // another person approves it, coming from what waits
  const reviewer = await at('reviewer');
  await reviewer.goto(`${base}/app`);
  await reviewer
    .getByRole('link', { name: /待审批的订单/ })
    .first()
    .waitFor();
  await check(reviewer, 'home of a reviewer');
  await reviewer
    .getByRole('link', { name: /光伏组件操作工订单班/ })
    .first()
    .click();
  await act(reviewer, '批准');
  await status(reviewer, '征集中');

  // two answers, one is selected
  await world.clerk.create('proposals', {
    orderId,
    providerId: other.id,
    plan: '理论60课时，实操60课时',
    pricePerHeadFen: 310_000,
    seats: 1,
    startOn: '2026-03-09',
    endOn: '2026-04-10',
  });
  await clerk.goto(`${base}/app/training/training-orders/${orderId}`);
  await clerk.getByRole('button', { name: '登记应单' }).click();
  await fill(clerk, {
    培训机构: provider.name,
    培训方案: '理论40课时，实操80课时',
    人均价格: '2800',
    可培训人数: '2',
    开班日期: '2026-03-02',
    结业日期: '2026-03-31',
  });
  await save(clerk);
  await clerk.goto(`${base}/app/training/training-orders/${orderId}`);
  const card = clerk.locator('article.proposal').filter({ hasText: provider.name });
  await card.getByText('价格最低').waitFor();
  await check(clerk, 'order with its proposals');
  await card.getByRole('button', { name: '选定' }).click();
  await dialog(clerk).getByRole('button', { name: '选定', exact: true }).click();
  await card.locator('.status', { hasText: '已选定' }).waitFor();
  await act(clerk, '定标');
  await status(clerk, '已定标');

  // the class takes its terms from the proposal
  await card.getByRole('button', { name: '按此方案开班' }).click();
  await fill(clerk, { 报名开始: '2026-03-01', 报名截止: '2026-03-20' });
  const classId = await save(clerk);
  await act(clerk, '开放报名');
  await status(clerk, '报名中');
  await clerk.getByRole('button', { name: '登记报名' }).click();
  await fill(clerk, { 学员: person.realName });
  await save(clerk);
  await clerk.goto(`${base}/app/training/training-classes/${classId}`);
  await act(clerk, `录取：${person.realName}`);
  await act(clerk, '开课');
  await status(clerk, '培训中');
  await act(clerk, `结业：${person.realName}`, { 出勤课时: '115' });
  await act(clerk, '进入考核');
  await act(clerk, `考核合格：${person.realName}`, { 成绩: '86', 考评员: '王考评' });
  await act(clerk, `上岗：${person.realName}`, { 入职日期: '2026-03-02', 月工资: '5200' });
  await clerk.locator('.people .status', { hasText: '已上岗' }).waitFor();
  await check(clerk, 'class');
  await clerk.goto(`${base}/app/training/training-orders/${orderId}`);
  await clerk.getByRole('link', { name: /^上岗\s*1/ }).waitFor();

  // the application: opened by the clerk, reviewed by two
  const [enrollment] = (await world.clerk.get(`/v1/enrollments?classId=${classId}`)).body.data;
  await clerk.goto(`${base}/app/subsidy/subsidy-applications/new?policyKey=${policy.key}&basis=enrollment&basisId=${enrollment.id}`);
  const applicationId = await save(clerk);
  await clerk
    .getByText(/项符合/)
    .first()
    .waitFor();
  await check(clerk, 'application');
  await act(clerk, '提交');
  await status(clerk, '已提交');

  await reviewer.goto(`${base}/app/subsidy/review`);
  await reviewer.locator('.predicates').waitFor();
  await check(reviewer, 'review desk');
  await reviewer.keyboard.press('a');
  await dialog(reviewer).getByRole('button', { name: '受理', exact: true }).click();
  await reviewer.getByText('此环节没有待办申请').waitFor();
  await reviewer.getByRole('tab', { name: /待初审/ }).click();
  await reviewer.locator('.predicates').waitFor();
  await reviewer.keyboard.press('a');
  await dialog(reviewer).getByRole('button', { name: '初审通过', exact: true }).click();
  await reviewer.getByRole('tab', { name: /待终审/ }).click();
  await reviewer.getByText('终审须由另一人完成').waitFor();

  const reviewer2 = await at('reviewer2');
  const tile = reviewer2.getByRole('link', { name: /待终审的申请/ });
  await tile.waitFor();
  await tile.click();
  await reviewer2.locator('.predicates').waitFor();
  await reviewer2.keyboard.press('a');
  await dialog(reviewer2)
    .getByText(/可用 ¥1,000,000.00/)
    .waitFor();
  await check(reviewer2, 'approval');
  await dialog(reviewer2).getByRole('button', { name: '终审通过', exact: true }).click();
  await reviewer2.getByText('此环节没有待办申请').waitFor();

  // the notice
  await clerk.goto(`${base}/app/subsidy/public-notices/new`);
  await fill(clerk, { 标题: '订单班培训补贴公示', 公示工作日: '5' });
  const noticeId = await save(clerk);
  await act(clerk, '发布');
  await status(clerk, '公示中');
  await clerk.getByText(/赵\*/).first().waitFor();
  await check(clerk, 'public notice');
  app.setTime('2026-03-10T02:00:00Z');
  for (const page of pages.values()) await page.context().close();
  pages.clear();
  const closer = await at('clerk');
  await closer.goto(`${base}/app/subsidy/public-notices/${noticeId}`);
  await act(closer, '结束公示');
  await status(closer, '已结束');

  // the money: made by one, locked by another, answered by the bank
  const finance = await at('finance');
  await finance.goto(`${base}/app/subsidy/payment-batches/new`);
  await fill(finance, { 资金: '就业补助资金' });
  const batchId = await save(finance);
  await finance.getByText('壹仟捌佰元整').waitFor();
  await finance.getByText('您是制作人').waitFor();
  const finance2 = await at('finance2');
  await finance2
    .getByRole('link', { name: /待复核锁定的批次/ })
    .first()
    .waitFor();
  await finance2.goto(`${base}/app/subsidy/payment-batches/${batchId}`);
  await act(finance2, '复核锁定');
  await status(finance2, '已锁定');
  await finance.reload();
  await act(finance, '送银行');
  await status(finance, '已送银行');
  const [file] = await Promise.all([finance.waitForEvent('download'), finance.getByRole('button', { name: '下载银行文件' }).click()]);
  const [, line = ''] = readFileSync(await file.path(), 'utf8').split('\r\n');
  const reference = line.split(',')[0];
  expect(line).toContain('6222021234567890,1800.00');
  const answer = (text: string) =>
    finance.setInputFiles('input[type="file"]', {
      name: '回盘.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`reference,amount,result,reason\n${text}\n`),
    });
  await answer(`${reference},18.00,SUCCESS,`);
  await finance.getByText(/第 2 行.*金额与批次不符/).waitFor();
  await check(finance, 'batch with a wrong return file');
  await answer(`${reference},1800.00,SUCCESS,`);
  await finance.getByText(/付讫 1 笔/).waitFor();
  await act(finance, '对账完成');
  await status(finance, '已对账');
  await finance.getByRole('link', { name: reference, exact: true }).click();
  await finance.getByText('各分录借贷合计为零').waitFor();
  await finance.getByRole('link', { name: '光伏组件操作工订单班' }).first().waitFor();
  await check(finance, 'trace of the payment');

  const paid = await treasurer.get(`/v1/subsidy-applications/${applicationId}`);
  expect(paid.body.status).toBe('paid');

  // the main pages once more, in English on a phone
  const phone = await signIn('reviewer', { width: 390, language: 'en' });
  const [version] = (await world.clerk.get('/v1/policy-versions?limit=1')).body.data;
  for (const path of [
    '',
    `/training/training-orders/${orderId}`,
    `/training/training-classes/${classId}`,
    '/subsidy/review',
    `/subsidy/subsidy-applications/${applicationId}`,
    `/subsidy/public-notices/${noticeId}`,
    `/subsidy/payment-batches/${batchId}`,
    `/subsidy/policy-versions/${version.id}`,
  ]) {
    await phone.goto(`${base}/app${path}`);
    await phone.waitForSelector('main h1');
    await check(phone, `${path || 'home'} at 390`);
  }
  expect(wrong).toEqual([]);
}, 300_000);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import type { Caller } from '../harness.ts';
import { makeWorld, type World } from '../world.ts';
import { type Desk, openDesk } from './desk.ts';

/** The loop from an enterprise's need to the paid fen, done by five people at their screens. */
const root = fileURLToPath(new URL('../../../../', import.meta.url));
const policy = JSON.parse(readFileSync(join(root, 'policies/kundulun-order-class-training.json'), 'utf8'));

const people = {
  clerk: ['clerk'],
  reviewer: ['reviewer'],
  reviewer2: ['reviewer'],
  finance: ['finance'],
  finance2: ['finance'],
  auditor: ['auditor'],
} as const;
type Who = keyof typeof people;

let desk: Desk;
let world: World;
let base = '';
let treasurer: Caller;
const pages = new Map<Who, Page>();

beforeAll(async () => {
  desk = await openDesk({ time: '2026-03-02T02:00:00Z' });
  base = desk.base;
  for (const [username, roles] of Object.entries(people)) await desk.employ(username, roles);
  world = await makeWorld(desk.app);
  treasurer = await desk.app.staff(['finance']);
  const fund = await treasurer.create('funds', { name: '就业补助资金', year: 2026, source: '区级财政', regionCode: '150203' });
  await treasurer.act('funds', fund.id, 'appropriate', { amountFen: 100_000_000, documentNumber: 'KDL-2026-01' });
  const version = await world.clerk.create('policy-versions', { document: policy });
  await world.reviewer.act('policy-versions', version.id, 'publish');
}, 180_000);
afterAll(async () => {
  if (process.env.SHOTS)
    for (const [who, page] of pages) await page.screenshot({ path: join(process.env.SHOTS, `${who}.png`), fullPage: true });
  await desk?.close();
});

async function at(who: Who): Promise<Page> {
  const page = pages.get(who) ?? (await desk.signIn(who));
  pages.set(who, page);
  return page;
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
    // an input of its own kind is loaded when it is first needed
    await field.locator('input, textarea').first().waitFor({ state: 'attached' });
    const select = field.locator('.el-select');
    if ((await select.count()) > 0) {
      await select.click();
      const options = page.locator('.el-select-dropdown__item:visible');
      const box = field.getByRole('combobox');
      if ((await box.getAttribute('readonly')) === null) {
        await box.fill(value);
        // what was offered before the search goes first: a click while the options change is lost
        await options.filter({ hasNotText: value }).first().waitFor({ state: 'hidden' });
      }
      await options.filter({ hasText: value }).first().click();
      await page.locator('.el-select-dropdown:visible').waitFor({ state: 'hidden' });
    } else {
      const input = field.locator('input, textarea').first();
      await input.fill(value);
      if ((await field.locator('.el-date-editor').count()) > 0) await input.press('Enter');
    }
  }
}
async function save(page: Page, name = '保存'): Promise<string> {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  await page.waitForURL(({ pathname }) => /\/[0-9a-f-]{36}$/.test(pathname));
  await page.waitForSelector('main h1');
  return new URL(page.url()).pathname.slice(-36);
}
const status = (page: Page, text: string) => page.locator('main .line .status', { hasText: text }).first().waitFor();

interface Paid {
  readonly reference: string | undefined;
  readonly number: string;
  readonly trainee: string;
}
const auditorsWords = {
  zh: { voucher: '拨付凭证', back: '返回', audit: '审计记录', entries: /审计记录/, approve: '补贴申请 · 终审通过' },
  en: { voucher: 'Voucher', back: 'Back', audit: 'Audit log', entries: /Audit entries/, approve: 'Subsidy application · Approve' },
} as const;

/** From the paid line to the trainee and what was logged of the way there. */
async function followBack(page: Page, { reference, number, trainee }: Paid, { width, language }: { width: number; language: 'zh' | 'en' }) {
  const words = auditorsWords[language];
  const look = async (name: string) => {
    await desk.inspect(page, `${name} of an auditor at ${width}`);
    if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `auditor-${name}-${language}-${width}.png`) });
    // what acts on a record stands in these places on every screen
    const offered = page
      .locator('main')
      .locator('.actions button, .el-button--primary, .el-button--danger, a[href$="/new"], a[href$="/edit"]');
    expect([name, await offered.allTextContents()]).toEqual([name, []]);
  };
  await look('home');
  await page.goto(`${base}/app/subsidy/payments`);
  await page.getByRole('link', { name: reference, exact: true }).waitFor();
  await look('payments');
  await page.getByRole('link', { name: reference, exact: true }).click();
  await page.locator('.chain').waitFor();
  await look('payment');
  await page.getByRole('button', { name: words.voucher }).click();
  const voucher = page.frameLocator('iframe.voucher');
  await voucher.getByText('壹仟捌佰元整').waitFor();
  await voucher.getByText(number).waitFor();
  if (process.env.SHOTS) await page.screenshot({ path: join(process.env.SHOTS, `auditor-voucher-${language}-${width}.png`) });
  await dialog(page).getByRole('button', { name: words.back, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
  await page.locator('.chain').getByRole('link', { name: trainee }).click();
  await page.waitForURL(/\/training\/enrollments\//);
  await page.locator('main h1').waitFor();
  await look('enrollment');
  await page.goBack();
  await page.locator('.chain').getByRole('link', { name: number, exact: true }).click();
  await page.locator('.predicates').waitFor();
  await look('application');
  await page.getByRole('link', { name: words.audit, exact: true }).last().click();
  await page.getByRole('heading', { name: words.entries }).waitFor();
  await page.getByText(words.approve, { exact: true }).first().waitFor();
  await look('audit');
}

test('five people at their screens lead an order to its paid subsidy, and an auditor follows the money back', async () => {
  const enterprise = await world.organization('enterprise', { name: '昆都仑光伏组件有限公司' });
  const provider = await world.organization('training_provider', { name: '青山职业培训学校' });
  const other = await world.organization('training_provider', { name: '友谊职业培训学校' });
  await world.clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const person = await world.person({ realName: '赵晓彤', birthDate: undefined });

  // the order
  const clerk = await at('clerk');
  await desk.inspect(clerk, 'home of a clerk');
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
  await desk.inspect(reviewer, 'home of a reviewer');
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
  await desk.inspect(clerk, 'order with its proposals');
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
  await desk.inspect(clerk, 'class');
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
  await desk.inspect(clerk, 'application');
  await act(clerk, '提交');
  await status(clerk, '已提交');

  await reviewer.goto(`${base}/app/subsidy/review`);
  await reviewer.locator('.predicates').waitFor();
  await desk.inspect(reviewer, 'review desk');
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
  await desk.inspect(reviewer2, 'approval');
  await dialog(reviewer2).getByRole('button', { name: '终审通过', exact: true }).click();
  await reviewer2.getByText('此环节没有待办申请').waitFor();

  // the notice
  await clerk.goto(`${base}/app/subsidy/public-notices/new`);
  await fill(clerk, { 标题: '订单班培训补贴公示', 公示工作日: '5' });
  const noticeId = await save(clerk, '拟公示');
  await act(clerk, '发布');
  await status(clerk, '公示中');
  await clerk.getByText(/赵\*/).first().waitFor();
  await desk.inspect(clerk, 'public notice');
  desk.app.setTime('2026-03-10T02:00:00Z');
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
  const batchId = await save(finance, '生成批次');
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
  await desk.inspect(finance, 'batch with a wrong return file');
  await answer(`${reference},1800.00,SUCCESS,`);
  await finance.getByText(/付讫 1 笔/).waitFor();
  await act(finance, '对账完成');
  await status(finance, '已对账');
  await finance.getByRole('link', { name: reference, exact: true }).click();
  await finance.getByText('各分录借贷合计为零').waitFor();
  await finance.getByRole('link', { name: '光伏组件操作工订单班' }).first().waitFor();
  await desk.inspect(finance, 'trace of the payment');

  const paid = await treasurer.get(`/v1/subsidy-applications/${applicationId}`);
  expect(paid.body.status).toBe('paid');

  // who audits goes the way back, and is offered nothing that would change it
  for (const seat of [
    { width: 1366, language: 'zh' },
    { width: 390, language: 'en' },
  ] as const) {
    const auditor = await desk.signIn('auditor', seat);
    await followBack(auditor, { reference, number: paid.body.number, trainee: person.realName }, seat);
    await auditor.context().close();
  }

  // the main pages once more, in English on a phone
  const phone = await desk.signIn('reviewer', { width: 390, language: 'en' });
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
    await desk.inspect(phone, `${path || 'home'} at 390`);
  }
  expect(desk.wrong).toEqual([]);
}, 600_000);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from './desk.ts';
import { makePaid, type Paid } from './paid.ts';

/** The screens of a finance officer: templates of banks, funds and their ledger, a batch that the bank doubts, money asked back. */
let desk: Desk;
let paid: Paid;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.employ('qian', ['finance']);
  await desk.employ('sun', ['finance']);
  paid = await makePaid(desk.app);
  page = await desk.signIn('qian');
}, 180_000);
afterAll(() => desk?.close());
afterEach(() => expect(desk.wrong).toEqual([]));

const dialog = (of: Page) => of.locator('.el-dialog:visible');
const field = (label: string, scope = 'main') =>
  page.locator(`${scope} .field, ${scope} .member`).filter({ has: page.locator('label', { hasText: new RegExp(`^\\s*${label}`) }) });
const save = () => page.getByRole('main').getByRole('button', { name: '保存', exact: true }).click();
async function act(of: Page, name: string): Promise<void> {
  await of.locator('main').getByRole('button', { name, exact: true }).first().click();
  await dialog(of).getByRole('button', { name, exact: true }).click();
  await dialog(of).waitFor({ state: 'hidden' });
}
async function look(of: Page, name: string): Promise<void> {
  await desk.inspect(of, name);
  if (process.env.SHOTS) await of.screenshot({ path: join(process.env.SHOTS, `money-${name}.png`), fullPage: true });
}
const other = { zh: 'en', en: 'zh' } as const;
/** The same page at each width, in the other language too. */
async function lookEverywhere(name: string): Promise<void> {
  await look(page, name);
  const small = await desk.signIn('sun', { width: 390, language: other.zh });
  await small.goto(page.url());
  await small.locator('main h1').waitFor();
  await look(small, `${name}-390`);
  await small.context().close();
}

it('begins a template with a sample, chooses encoding and byte order mark, and reads it in words', async () => {
  await page.goto(`${desk.base}/app/subsidy/bank-templates/new`);
  await page.getByRole('button', { name: '示例：通用 CSV' }).click();
  await field('名称').locator('input').first().fill('区农商行');
  const outward = page.locator('main .field').filter({ has: page.locator('label', { hasText: /^\s*拨付文件/ }) });
  const member = (label: string) => outward.locator('.member').filter({ has: page.locator('label', { hasText: label }) });
  await member('分隔符').locator('.el-select').click();
  await page.locator('.el-select-dropdown__item:visible', { hasText: '制表符' }).click();
  await page.locator('.el-select-dropdown:visible').waitFor({ state: 'hidden' });
  await member('编码').locator('.el-select').click();
  expect(await page.locator('.el-select-dropdown__item:visible').allInnerTexts()).toEqual(['UTF-8', 'GB18030（含 GBK）']);
  await page.locator('.el-select-dropdown__item:visible', { hasText: 'UTF-8' }).click();
  expect(await member('文件开头带 BOM').getByRole('switch').getAttribute('aria-checked')).toBe('false');
  await member('文件开头带 BOM').locator('.el-switch').click();
  await lookEverywhere('template-form');
  await save();
  await page.getByText('区农商行').first().waitFor();
  const id = new URL(page.url()).pathname.slice(-36);
  const { body } = await paid.world.clerk.get(`/v1/bank-templates/${id}`);
  expect(body.payment).toMatchObject({ format: 'csv', encoding: 'utf-8', bom: true, separator: '\t' });
  await page.getByText('制表符').waitFor();
  await page.getByRole('cell', { name: '银行流水号' }).first().waitFor();
  await lookEverywhere('template');
}, 120_000);

it('leads from each balance of a fund to the entries that add up to it', async () => {
  await page.goto(`${desk.base}/app/subsidy/funds`);
  await page.getByRole('link', { name: '就业补助资金' }).click();
  await page.getByText('各科目余额与资金流水一致').waitFor();
  const row = page.locator('tr.available');
  const balance = ((await row.locator('.money').textContent()) ?? '').trim();
  expect(balance).toMatch(/^¥\d{3},\d{3}\.00$/);
  await lookEverywhere('fund');
  await row.getByRole('link').click();
  await page.waitForURL('**/ledger-entries?*');
  await page.locator('td[data-label="金额"]').first().waitFor();
  const amounts = await page.locator('td[data-label="金额"]').allInnerTexts();
  const fen = (text: string) => Number(text.replace(/[¥,.]/g, ''));
  expect(amounts.reduce((sum, text) => sum + fen(text), 0)).toBe(fen(balance));
  await lookEverywhere('ledger');
}, 120_000);

it('keeps what the bank does not know apart, and says when it was asked', async () => {
  const second = await desk.signIn('sun');
  for (const seat of [page, second]) await seat.goto(`${desk.base}/app/subsidy/payment-batches/${paid.draftBatchId}`);
  // who signs sees what each line is paid for, and whom it concerns
  const line = second.getByRole('main').locator('.purpose').first();
  expect(await line.textContent()).toMatch(/订单班.*\S{2,}/);
  await act(second, '复核锁定');
  await second.context().close();
  await page.reload();
  await act(page, '送银行');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载银行文件' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^BF\d+\.csv$/);
  const [reference] =
    readFileSync(await file.path(), 'utf8')
      .split('\r\n')[1]
      ?.split(',') ?? [];
  await page.setInputFiles('input[type="file"]', {
    name: '回盘.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`reference,amount,result,reason\n${reference},1800.00,UNKNOWN,\n`),
  });
  await page.getByText(/待查 1 笔/).waitFor();
  const doubted = page.locator('.doubted');
  await doubted.getByRole('button', { name: '向银行查询' }).click();
  await dialog(page).getByRole('button', { name: '向银行查询', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await doubted.getByText('已向银行查询').waitFor();
  await lookEverywhere('batch');
}, 120_000);

it('asks money back from the payment itself, shows its plan, and takes in what comes', async () => {
  await page.goto(`${desk.base}/app/subsidy/payments/${paid.paymentId}`);
  await page.locator('.chain').getByRole('link').nth(1).waitFor();
  await page.getByRole('button', { name: '追缴', exact: true }).click();
  await page.waitForURL(/recoveries\/new/);
  expect(await field('应还金额').locator('input').inputValue()).toBe('1800');
  await field('追缴原因').locator('textarea').fill('未满服务期离职');
  await field('还款期限').locator('input').fill('2027-03-31');
  await field('还款期限').locator('input').press('Enter');
  await field('分期数').locator('input').fill('3');
  await save();
  await page.getByRole('heading', { name: '还款计划' }).waitFor();
  await page.locator('main').getByRole('button', { name: '登记还款', exact: true }).click();
  await dialog(page).getByText('¥1,800.00').first().waitFor();
  const scope = '.el-dialog:visible';
  await field('还款金额', scope).locator('input').fill('700');
  await field('凭证号', scope).locator('input').fill('ＨＫ－０１');
  await field('到账日期', scope).locator('input').fill('2026-03-09');
  await field('到账日期', scope).locator('input').press('Enter');
  await field('去向', scope).locator('.el-select').click();
  await page.locator('.el-select-dropdown__item:visible', { hasText: '回到资金' }).click();
  // a list or a calendar that is still closing would take the click
  await page.locator('.el-select-dropdown:visible, .el-picker-panel:visible').waitFor({ state: 'hidden' });
  await dialog(page).getByRole('button', { name: '登记还款', exact: true }).click();
  await dialog(page).waitFor({ state: 'hidden' });
  await page.getByText('¥1,100.00').waitFor();
  const left = await page.locator('section[aria-labelledby="instalments-title"] tbody tr td:last-child').allInnerTexts();
  expect(left).toEqual(['¥0.00', '¥500.00', '¥600.00']);
  await lookEverywhere('recovery');
}, 120_000);

it('shows the voucher in English to who works in English', async () => {
  const english = await desk.signIn('qian', { language: 'en' });
  await english.goto(`${desk.base}/app/subsidy/payments/${paid.paymentId}`);
  await english.getByRole('button', { name: 'Voucher' }).click();
  const voucher = english.frameLocator('iframe.voucher');
  await voucher.getByText('Payment voucher').waitFor();
  await voucher.getByText('¥1,800.00').waitFor();
  await voucher.getByText('人民币壹仟捌佰元整').waitFor();
  await english.context().close();
}, 60_000);

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Desk, openDesk } from './desk.ts';
import { makePaid, type Paid } from './paid.ts';

let desk: Desk;
let paid: Paid;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  await desk.employ('lin', ['clerk', 'reviewer']);
  paid = await makePaid(desk.app);
  page = await desk.signIn('lin');
}, 180_000);
afterAll(() => desk?.close());

const field = (label: string) =>
  page.locator('main .field').filter({ has: page.locator('label', { hasText: new RegExp(`^\\s*${label}`) }) });
async function choose(label: string, text: string | RegExp): Promise<void> {
  await field(label).locator('.el-select').click();
  await page.locator('.el-select-dropdown__item:visible').filter({ hasText: text }).first().click();
  await page.locator('.el-select-dropdown:visible').waitFor({ state: 'hidden' });
}
const save = () => page.getByRole('main').getByRole('button', { name: '保存', exact: true }).click();

it('opens an application by the names of a policy and of a trainee, whose place in the classes it tells', async () => {
  const { personName } = (await paid.world.clerk.get(`/v1/enrollments/${paid.enrollmentId}`)).body;
  await page.goto(`${desk.base}/app/subsidy/subsidy-applications/new`);
  await choose('政策', '订单班培训补贴');
  await choose('依据记录', personName);
  await save();
  await page.locator('.predicates').waitFor();
  const id = new URL(page.url()).pathname.slice(-36);
  const { body } = await paid.world.clerk.get(`/v1/subsidy-applications/${id}`);
  expect(body).toMatchObject({ basis: 'enrollment', basisId: paid.enrollmentId, period: 'once', status: 'draft' });
}, 60_000);

it('opens applications for a whole class at once, and names those who have one already', async () => {
  const applications = async () => (await paid.world.clerk.get('/v1/subsidy-applications?limit=50')).body.data.length as number;
  const trainees = (await paid.world.clerk.get(`/v1/enrollments?classId=${paid.classId}`)).body.data.length;
  const before = await applications();
  await page.goto(`${desk.base}/app/training/training-classes/${paid.classId}`);
  await page.getByRole('checkbox', { name: '选中本页全部' }).check();
  await page.getByRole('button', { name: `申请补贴（${trainees} 人）` }).click();
  await page.locator('.el-dialog .el-select').click();
  await page.locator('.el-select-dropdown__item:visible').filter({ hasText: '订单班培训补贴' }).click();
  await page.getByRole('button', { name: '开立申请' }).click();
  await page.getByText(`已为 ${trainees - before} 人开立申请`).waitFor();
  expect(await page.locator('.el-dialog .refused li').count()).toBe(before);
  expect(await applications()).toBe(trainees);
  await desk.inspect(page, 'applications for a class');
  expect(desk.wrong).toEqual([]);
  await page.getByRole('button', { name: '查看草稿并提交' }).click();
  await page.waitForURL(/status=draft/);
}, 60_000);

it('keeps a masked value that is left empty, and puts what is entered in its place', async () => {
  const person = await paid.world.person({ realName: '周启明', phone: '13900000001', bankAccount: '6222021111111111' });
  await page.goto(`${desk.base}/app/directory/people/${person.id}/edit`);
  await field('手机号').getByText('139****0001').waitFor();
  expect(await field('手机号').locator('input').inputValue()).toBe('');
  await field('银行账号').locator('input').fill('6222022222222222');
  await save();
  await page.getByText('2222', { exact: false }).first().waitFor();
  const whole = async (name: string) =>
    (await paid.world.clerk.post(`/v1/people/${person.id}/reveal`, { field: name, reason: '核对录入' })).body.value;
  expect(await whole('phone')).toBe('13900000001');
  expect(await whole('bankAccount')).toBe('6222022222222222');
}, 60_000);

it.each([
  ['zh', '导出', 'Excel（CSV，当前列）', '状态'],
  ['en', 'Export', 'Excel (CSV, these columns)', 'Status'],
] as const)(
  'exports a list in %s as it is filtered, with the columns that are shown and their names',
  async (language, button, item, header) => {
    const reader = await desk.signIn('lin', { language });
    await reader.goto(`${desk.base}/app/training/training-orders?status=open`);
    await reader.locator('tbody tr').first().waitFor();
    const headers = (await reader.locator('thead th:not(.tick)').allInnerTexts()).map((text) => text.trim());
    await reader.getByRole('button', { name: button }).click();
    const [file] = await Promise.all([reader.waitForEvent('download'), reader.getByText(item).click()]);
    const [first = '', ...lines] = readFileSync(await file.path(), 'utf8')
      .replace('\ufeff', '')
      .trim()
      .split('\r\n');
    expect(first.split(',').map((name) => name.replaceAll('"', ''))).toEqual(headers);
    expect(headers).toContain(header);
    const { data } = (await paid.world.clerk.get('/v1/training-orders?status=open&limit=200')).body;
    expect(lines).toHaveLength(data.length);
    for (const { number } of data) expect(lines.filter((line) => line.includes(number))).toHaveLength(1);
    await reader.context().close();
  },
  60_000,
);

it('names the keys of the review desk, and goes from case to case by them', async () => {
  await page.goto(`${desk.base}/app/subsidy/review?stage=submitted`);
  await page.locator('.predicates').waitFor();
  await page
    .getByText(/J \/ K/)
    .first()
    .waitFor();
  const numbers = await page.locator('button:has(.outcome) .number').allInnerTexts();
  expect(numbers).toHaveLength(2);
  const at = (number = '') => page.locator('button[aria-current="true"] .number', { hasText: number }).waitFor();
  await at(numbers[0]);
  await page.keyboard.press('j');
  await at(numbers[1]);
  await page.keyboard.press('k');
  await at(numbers[0]);
}, 60_000);

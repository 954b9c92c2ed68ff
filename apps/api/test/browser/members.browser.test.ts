import type { Page } from 'playwright-core';
import { type ByHeads, makeByHeads } from '../by-heads.ts';
import { type Claims, makeClaims } from '../claims.ts';
import { makeWorld, type World } from '../world.ts';
import { type Desk, openDesk, type Seat } from './desk.ts';

let desk: Desk;
let world: World;
let claims: Claims;
let classes: ByHeads;
let reviewed: Awaited<ReturnType<ByHeads['claimed']>>;
let paymentId: string;

beforeAll(async () => {
  desk = await openDesk({ time: '2026-03-02T02:00:00Z' });
  world = await makeWorld(desk.app);
  claims = await makeClaims(desk.app, world);
  classes = await makeByHeads(desk.app, world, claims);
  await desk.employ('lin', ['clerk']);
  await desk.employ('zhao', ['reviewer']);
  await desk.employ('qian', ['finance']);
  reviewed = await classes.claimed(...Array<string>(12).fill('bachelor'), 'secondary', 'secondary', null);
  await world.clerk.act('subsidy-applications', reviewed.id, 'submit');
  await world.clerk.act('subsidy-applications', reviewed.id, 'accept');
  const { id } = await classes.claimed('bachelor', 'bachelor', 'secondary');
  paymentId = (await classes.batched(await classes.granted(id))).id;
}, 240_000);
afterAll(() => desk?.close());

const open = async (name: string, path: string, seat?: Seat): Promise<Page> => {
  const page = await desk.signIn(name, seat);
  await page.goto(`${desk.base}/app/subsidy/${path}`);
  return page;
};
const members = (page: Page) => page.locator('section[aria-labelledby="members-title"]');
const plan = (page: Page) => page.locator('section[aria-labelledby="plan-title"]');

it('the desk says how many of a class are due, who is not and why, and what is signed for in parts', async () => {
  const page = await open('zhao', `review?stage=in_review&id=${reviewed.id}`);
  await members(page).getByText('共 15 名，应发合计 ¥12,000.00').waitFor();
  for (const count of ['应发 12', '不发 2', '待补充 1']) await members(page).getByRole('button', { name: count }).waitFor();
  expect(await members(page).locator('tbody tr').count()).toBe(6);
  await members(page).getByRole('button', { name: '不发 2' }).click();
  expect(await members(page).locator('tbody tr').count()).toBe(2);
  await members(page).getByText('不是本科').first().waitFor();
  await members(page).getByRole('button', { name: '待补充 1' }).click();
  await members(page).getByText('学历不明').waitFor();
  await members(page).getByRole('button', { name: '全部 15' }).click();
  await members(page).getByRole('button', { name: '再看 9 名' }).click();
  expect(await members(page).locator('tbody tr').count()).toBe(15);
  await plan(page).getByText('共 2 期，合计 ¥12,000.00').waitFor();
  expect(await plan(page).locator('tbody tr').allInnerTexts()).toEqual([
    expect.stringMatching(/第 1 期.*预拨.*2026-03-02.*¥6,000\.00.*批准后可拨/s),
    expect.stringMatching(/第 2 期.*结清.*¥6,000\.00.*待条件满足/s),
  ]);
  await page
    .locator('.notes')
    .getByText(/还缺资料：.*学历/)
    .waitFor();
  await desk.inspect(page, 'a claim for a class on the desk');
  await members(page).getByRole('link').first().click();
  await page.waitForURL(/directory\/people\//);
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a payment for a class leads to the trainees, and the application to the payment', async () => {
  const page = await open('qian', `payments/${paymentId}`);
  await members(page).getByText('共 3 名，应发合计 ¥2,000.00').waitFor();
  expect(await members(page).locator('tbody tr').first().textContent()).toContain('¥1,000.00');
  await page.locator('.chain').getByText('依据记录').waitFor();
  await desk.inspect(page, 'the trace of a payment for a class');
  await page.locator('.chain').getByRole('link', { name: /^SQ/ }).click();
  await plan(page).getByText('拨付中').waitFor();
  await members(page).getByRole('link', { name: '报名' }).first().waitFor();
  await desk.inspect(page, 'an application of which a part is being paid');
  await plan(page).getByRole('link').first().click();
  await page.waitForURL(`**/payments/${paymentId}`);
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a clerk accepts what was submitted at once', async () => {
  const ids: string[] = [];
  for (const enrollmentId of await claims.placed(2)) {
    const { id } = await claims.draft(enrollmentId);
    await world.clerk.act('subsidy-applications', id, 'submit');
    ids.push(id);
  }
  const page = await open('lin', 'review?stage=submitted');
  await page.getByRole('button', { name: '批量受理' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '试算' }).click();
  await desk.inspect(page, 'accepting many');
  await dialog.getByRole('button', { name: /^办理 2 件/ }).click();
  await page.getByText('已受理 2 件').waitFor();
  const rows = await desk.app.sql<{ status: string }>('SELECT DISTINCT status FROM subsidy_applications WHERE id = ANY($1)', [ids]);
  expect(rows).toEqual([{ status: 'in_review' }]);
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it.each([
  ['zh', 390],
  ['en', 1366],
  ['en', 390],
] as const)(
  'is read in %s at %i',
  async (language, width) => {
    for (const path of [`review?stage=in_review&id=${reviewed.id}`, `subsidy-applications/${reviewed.id}`, `payments/${paymentId}`]) {
      const page = await open('zhao', path, { language, width });
      await members(page).waitFor();
      await desk.inspect(page, `${path} ${language} ${width}`);
      await page.context().close();
    }
    expect(desk.wrong).toEqual([]);
  },
  120_000,
);

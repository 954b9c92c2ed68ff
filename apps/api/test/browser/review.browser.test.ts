import type { Page } from 'playwright-core';
import { type Claims, makeClaims, visited } from '../claims.ts';
import { makeWorld, type World } from '../world.ts';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let world: World;
let claims: Claims;

beforeAll(async () => {
  desk = await openDesk();
  world = await makeWorld(desk.app);
  claims = await makeClaims(desk.app, world);
  await claims.fund(100_000_000);
  for (const name of ['shen', 'zhong']) await desk.employ(name, ['reviewer']);
}, 240_000);
afterAll(() => desk?.close());

const statusOf = async (id: string) => (await world.clerk.get(`/v1/subsidy-applications/${id}`)).body.status;
const numberIn = (page: Page) => page.textContent('#case-title a');
async function confirm(page: Page): Promise<void> {
  await page.waitForSelector('[role="dialog"] button[type="submit"]');
  await page.click('[role="dialog"] button[type="submit"]');
  await page.waitForSelector('[role="dialog"] button[type="submit"]', { state: 'hidden' });
}

it('a reviewer takes the next case, recommends it and takes the one after it, with keys alone', async () => {
  const cases = [];
  for (const enrollmentId of await claims.placed(2)) cases.push(await claims.inReview(enrollmentId));
  const page = await desk.signIn('shen');
  await page.goto(`${desk.base}/app/subsidy/review?stage=in_review`);
  await page.waitForSelector('#case-title');
  for (const one of cases) {
    await page.keyboard.press('n');
    await page.waitForSelector('.claim .mine');
    expect(await numberIn(page)).toBe(one.number);
    await page.keyboard.press('a');
    await confirm(page);
    await page.waitForSelector(`#case-title a:has-text("${one.number}")`, { state: 'detached' });
    expect(await statusOf(one.id)).toBe('in_final_review');
  }
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('N leaves a case that one has claimed only when one says so, and then gives it back', async () => {
  desk.wrong.length = 0;
  const [first, second] = await claims.placed(2);
  const mine = await claims.inReview(first as string);
  const other = await claims.inReview(second as string);
  const holder = async (id: string) => (await world.clerk.get(`/v1/subsidy-applications/${id}`)).body.claimedByName;
  const page = await desk.signIn('shen');
  await page.goto(`${desk.base}/app/subsidy/review?stage=in_review&id=${mine.id}`);
  await page.getByRole('button', { name: '领取', exact: true }).click();
  await page.waitForSelector('.claim .mine');
  // a dialog that was closed stays in the page
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('n');
  await page.getByText(`您已领取 ${mine.number}`).waitFor();
  await page.keyboard.press('a');
  expect(await page.locator('[role="dialog"] button[type="submit"]').count()).toBe(0);
  await page.getByRole('button', { name: '继续办理' }).click();
  await page.getByText(`您已领取 ${mine.number}`).waitFor({ state: 'hidden' });
  expect([await numberIn(page), await holder(mine.id), await holder(other.id)]).toEqual([mine.number, 'shen', null]);
  await page.keyboard.press('n');
  await page.getByRole('button', { name: '退领并领取下一件' }).click();
  await page.waitForSelector(`#case-title a:has-text("${other.number}")`);
  expect([await holder(mine.id), await holder(other.id)]).toEqual([null, 'shen']);
  await page.getByRole('button', { name: '退领', exact: true }).click();
  await page.getByRole('button', { name: '领取', exact: true }).waitFor();
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('a case on another desk says whose it is, and what is missing and found stands beside it', async () => {
  desk.wrong.length = 0;
  const [enrollmentId] = await claims.placed(2, 'intermediate', '6222035555555555');
  const { id } = await claims.inReview(enrollmentId as string);
  await claims.reviewer3.post(`/v1/subsidy-applications/${id}/claim`);
  for (const [width, language] of [
    [1366, 'zh'],
    [390, 'en'],
  ] as const) {
    const page = await desk.signIn('zhong', { width, language });
    await page.goto(`${desk.base}/app/subsidy/review?stage=in_review&id=${id}`);
    await page.waitForSelector('.claim [role="status"]');
    expect(await page.textContent('.claim [role="status"]')).toContain('reviewer');
    await page.waitForSelector('#findings-title');
    const people = page.locator('.rows a');
    expect(await people.count()).toBe(2);
    expect(await people.first().getAttribute('href')).toMatch(/^\/app\/directory\/people\//);
    await desk.inspect(page, `review desk at ${width}`);
    await page.context().close();
  }
  const page = await desk.signIn('zhong');
  await page.goto(`${desk.base}/app/subsidy/review?stage=in_review&id=${id}`);
  await page.waitForSelector('.claim [role="status"]');
  await page.keyboard.press('a');
  await page.waitForSelector('[role="dialog"] button[type="submit"]:focus, [role="dialog"] .el-button--primary:focus');
  await page.keyboard.press('Enter');
  await page.locator('.conflict', { hasText: '已由 reviewer 领取' }).waitFor();
  await page.locator('[role="dialog"]:visible').waitFor({ state: 'detached' });
  await desk.inspect(page, 'a case on another desk');
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('a reviewer sees a dry run of many decisions and carries it out', async () => {
  desk.wrong.length = 0;
  const ids: string[] = [];
  for (const enrollmentId of await claims.placed(2)) ids.push((await claims.inFinalReview(enrollmentId)).id);
  const page = await desk.signIn('zhong');
  await page.goto(`${desk.base}/app/subsidy/review?stage=in_final_review`);
  await page.waitForSelector('#case-title');
  await page.click('text=批量审核');
  await page.waitForSelector('[role="dialog"] .el-select');
  await page.click('[role="dialog"] button[type="submit"]');
  await page.waitForSelector('.rows li.pass');
  await desk.inspect(page, 'batch decision');
  await page.click('.carry');
  await page.waitForSelector('.carry', { state: 'detached' });
  for (const id of ids) expect(await statusOf(id)).toBe('awaiting_notice');
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('the list of a notice is shown whole before its publication, page after page', async () => {
  desk.wrong.length = 0;
  await desk.employ('xuan', ['clerk']);
  const waiting = await world.clerk.get('/v1/subsidy-applications?status=awaiting_notice');
  const notice = await world.clerk.create('public-notices', { title: '逐页公示', workdays: 5, regionCode: world.regionCode });
  const lines: { amountFen: number }[] = (await world.clerk.get(`/v1/subsidy-applications?noticeId=${notice.id}`)).body.data;
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.length).toBe(waiting.body.data.length);
  const page = await desk.signIn('xuan');
  let pages = 0;
  await page.route('**/v1/subsidy-applications?*limit=200*', (route) => {
    pages++;
    return route.continue({ url: route.request().url().replace('limit=200', 'limit=1') });
  });
  await page.goto(`${desk.base}/app/subsidy/public-notices/${notice.id}`);
  await page.locator('.notice-sheet .sum').waitFor();
  const yuan = (lines.reduce((sum, { amountFen }) => sum + amountFen, 0) / 100).toLocaleString('en-US', { minimumFractionDigits: 2 });
  expect(await page.textContent('.notice-sheet .sum')).toBe(`共 ${lines.length} 件，合计 ¥${yuan}`);
  expect(await page.locator('.notice-sheet tbody tr').count()).toBe(lines.length);
  expect(pages).toBe(lines.length);
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('a final approval takes A, then Enter: the button that confirms has the keys once the funds are there', async () => {
  desk.wrong.length = 0;
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.inFinalReview(enrollmentId as string);
  const page = await desk.signIn('zhong');
  await page.goto(`${desk.base}/app/subsidy/review?stage=in_final_review&id=${id}`);
  await page.waitForSelector('#case-title');
  await page.route('**/decision', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.continue();
  });
  await page.keyboard.press('a');
  await page.waitForSelector('[role="dialog"] button[type="submit"]:focus');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[role="dialog"] button[type="submit"]', { state: 'hidden' });
  expect(await statusOf(id)).toBe('awaiting_notice');
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('a fund that has no money for the policy says so and can not be chosen', async () => {
  desk.wrong.length = 0;
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.inFinalReview(enrollmentId as string);
  const elsewhere = await claims.fund(100_000_000);
  await claims.finance.create('budget-lines', {
    fundId: elsewhere,
    name: '他项',
    policyKey: 'another-policy',
    year: 2026,
    amountFen: 50_000,
  });
  for (const [width, language, reason] of [
    [1366, 'zh', '没有此政策当年的预算科目'],
    [390, 'en', 'no budget line of this year for the policy'],
  ] as const) {
    const page = await desk.signIn('zhong', { width, language });
    await page.goto(`${desk.base}/app/subsidy/review?stage=in_final_review&id=${id}`);
    if (width < 900) await page.locator('.panes button').nth(1).click();
    await page.waitForSelector('#case-title');
    await page.keyboard.press('a');
    const [first, other] = [page.locator('[role="dialog"] label:not(.off)').first(), page.locator('[role="dialog"] label.off')];
    await first.waitFor();
    expect(await other.textContent()).toContain(reason);
    expect([await first.locator('input').isChecked(), await other.locator('input').isDisabled()]).toEqual([true, true]);
    await desk.inspect(page, `funds of an approval at ${width}`);
    await page.context().close();
  }
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a condition that waits for a stated fact leads to its form, and is decided with what is entered there', async () => {
  desk.wrong.length = 0;
  await desk.employ('ban', ['clerk']);
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.draft(enrollmentId as string, { policyKey: visited.key });
  for (const [width, language, state, no] of [
    [1366, 'zh', '填报', '否'],
    [390, 'en', 'State it', 'No'],
  ] as const) {
    const page = await desk.signIn('ban', { width, language });
    await page.goto(`${desk.base}/app/subsidy/subsidy-applications/${id}`);
    // what refuses stands before what only warns
    await page.locator('.predicate.unknown').first().getByRole('button', { name: state, exact: true }).click();
    await page.locator('[id="stated-visit.confirmed"] input:focus').waitFor();
    await page.locator('[id="stated-visit.confirmed"] .el-select').click();
    await page.locator('.el-select-dropdown__item:visible').filter({ hasText: no }).last().click();
    await page.locator('[aria-labelledby="stated-title"] button[type="submit"]').click();
    await page.locator('.predicate.unmet').first().waitFor();
    await desk.inspect(page, `stated facts at ${width}`);
    const shown = (await world.clerk.get(`/v1/subsidy-applications/${id}/decision`)).body;
    expect(shown.stated['visit.confirmed']).toMatchObject({ value: false, by: 'ban' });
    await world.clerk.act('subsidy-applications', id, 'state', { facts: { 'visit.confirmed': null } });
    await page.context().close();
  }
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a clerk puts a scan into a draft from its own page, and takes it out beside the file', async () => {
  desk.wrong.length = 0;
  await desk.employ('xu', ['clerk']);
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.draft(enrollmentId as string, { policyKey: visited.key });
  const files = async () =>
    (await world.clerk.get(`/v1/subsidy-applications/${id}/evidence`)).body.files.map(({ kind }: { kind: string }) => kind);
  const page = await desk.signIn('xu');
  await page.goto(`${desk.base}/app/subsidy/subsidy-applications/${id}`);
  const card = page.locator('[aria-labelledby="files-title"]');
  await card.getByText('走访照片').waitFor();
  expect(await page.getByRole('button', { name: '附上材料' }).count()).toBe(0);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    card.locator('li', { hasText: '走访照片' }).locator('button', { hasText: '附上文件' }).click(),
  ]);
  await chooser.setFiles({ name: '走访.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nvisit\n%%EOF') });
  await card.getByRole('link', { name: '走访.pdf' }).waitFor();
  expect(await files()).toEqual(['visit-record']);
  await desk.inspect(page, 'files of a draft');
  await card.getByRole('button', { name: '移除' }).click();
  await card.getByRole('link', { name: '走访.pdf' }).waitFor({ state: 'detached' });
  expect(await files()).toEqual([]);
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('an approval that no notice shows yet waits on the Home of the clerk, and leads to the next notice', async () => {
  desk.wrong.length = 0;
  await desk.employ('gao', ['clerk']);
  const page = await desk.signIn('gao');
  const tile = page.locator('.tile', { hasText: '待公示的申请' });
  await tile.waitFor();
  const waiting = await desk.app.sql(
    "SELECT count(*)::int AS n FROM subsidy_applications WHERE status = 'awaiting_notice' AND notice_id IS NULL",
  );
  expect(Number(await tile.locator('strong').textContent())).toBe(waiting[0]?.n);
  await tile.click();
  await page.waitForURL('**/app/subsidy/public-notices/new');
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

it('a policy draft waits on the Home of another reviewer, and its publication says which version it ends and when', async () => {
  desk.wrong.length = 0;
  const effective = { from: '2030-01-01' };
  const { id } = await world.clerk.create('policy-versions', { document: { ...visited, version: '2030', effective } });
  const page = await desk.signIn('zhong');
  const tile = page.locator('.tile', { hasText: '待发布的政策草案' });
  await tile.waitFor();
  expect(await tile.locator('strong').textContent()).toBe('1');
  await page.goto(`${desk.base}/app/subsidy/policy-versions/${id}`);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`版本 ${visited.version}`, { exact: true }).waitFor();
  await dialog.getByText('至 2029-12-31 止（含当日）').waitFor();
  await desk.inspect(page, 'what a publication ends');
  expect(desk.wrong).toEqual([]);
  await page.context().close();
}, 120_000);

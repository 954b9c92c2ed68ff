import type { Page } from 'playwright-core';
import { modules } from '../../src/modules.ts';
import { startJobs } from '../../src/platform/jobs.ts';
import { allowance, type Graduates, makeGraduates } from '../graduates.ts';
import { type Desk, openDesk, type Seat } from './desk.ts';

let desk: Desk;
let people: Graduates;
let workers: Awaited<ReturnType<typeof startJobs>>;
let claims: string[];

beforeAll(async () => {
  desk = await openDesk({ time: '2026-03-02T02:00:00Z' });
  const { services } = desk.app;
  workers = await startJobs(
    { ...services, config: { ...services.config, workers: 1 } },
    Object.assign({}, ...modules.map(({ tasks }) => tasks ?? {})),
    [],
    () => {},
  );
  for (const [name, role] of [
    ['lin', 'clerk'],
    ['zhao', 'reviewer'],
    ['qian', 'finance'],
  ] as const)
    await desk.employ(name, [role]);
  people = await makeGraduates(desk.app);
  await people.publish(allowance('1', '2025-01-01', [100_000, 200_000]));
  const graduates: string[] = [];
  for (const degree of ['bachelor', 'bachelor', 'bachelor', 'doctor', 'doctor']) graduates.push(await people.graduate(degree));
  claims = await people.granted(...graduates);
  await people.pay();
}, 240_000);
afterAll(async () => {
  await workers?.stop();
  await desk?.close();
});

const open = async (name: string, path: string, seat?: Seat): Promise<Page> => {
  const page = await desk.signIn(name, seat);
  await page.goto(`${desk.base}/app/subsidy/${path}`);
  return page;
};
const figure = (page: Page, label: string) => page.locator('section[aria-labelledby="difference-title"] dl div', { hasText: label });
const becomes = (claim: string | undefined, degree: string) =>
  desk.app.sql('UPDATE people SET degree = $2 WHERE id = (SELECT person_id FROM subsidy_applications WHERE id = $1)', [claim, degree]);

it('a clerk sees what has become due and opens the supplement, which leads back to the first application', async () => {
  await becomes(claims[0], 'master');
  const page = await open('lin', `subsidy-applications/${claims[0]}`);
  await figure(page, '按今天资料应得').getByText('¥2,000.00').waitFor();
  await figure(page, '差额').getByText('¥1,000.00').waitFor();
  await desk.inspect(page, 'a claim of which more is due');
  await page.getByRole('button', { name: '办理补发' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('金额 ¥1,000.00').waitFor();
  await dialog.getByRole('button', { name: '办理补发' }).click();
  await page.getByText('第 1 次补发').waitFor();
  expect(page.url()).not.toContain(String(claims[0]));
  await desk.inspect(page, 'a supplement');
  const { number } = await people.read(String(claims[0]));
  await page.getByRole('group', { name: '原申请与补发' }).getByRole('link', { name: number }).click();
  await page.waitForURL(`**/${claims[0]}`);
  await page.getByRole('link', { name: /补发申请 SQ\d+ 在办/ }).waitFor();
  expect(await page.getByRole('button', { name: '办理补发' }).count()).toBe(0);
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a finance officer asks back what was paid too much, with the amount that the difference proposes', async () => {
  await becomes(claims[4], 'master');
  const page = await open('qian', `subsidy-applications/${claims[4]}`);
  await figure(page, '差额').getByText('-¥1,000.00').waitFor();
  await page.getByRole('button', { name: '立项追缴' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('最多可追缴 ¥3,000.00').waitFor();
  expect(await dialog.getByLabel('应还金额').inputValue()).toBe('1000');
  await dialog.getByLabel('追缴原因').fill('学历登记有误');
  await dialog.getByLabel('还款期限').fill('2026-12-31');
  await dialog.getByLabel('还款期限').press('Enter');
  await dialog.getByRole('button', { name: '立项追缴' }).click();
  await page.waitForURL('**/recoveries/*');
  await page.context().close();
  const [recovery] = (await people.finance.get(`/v1/recoveries?applicationId=${claims[4]}`)).body.data;
  expect(recovery).toMatchObject({ amountFen: 100_000, reason: '学历登记有误' });
  expect(desk.wrong).toEqual([]);
}, 120_000);

describe('a version that reaches back', () => {
  let id: string;

  it('shows a second person what it changes before it is published, and has to be meant', async () => {
    const document = allowance('2', '2025-06-01', [120_000, 150_000]);
    id = (await people.world.clerk.create('policy-versions', { document })).id;
    const page = await open('zhao', `policy-versions/${id}`);
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('已有 5 笔获批').waitFor();
    await dialog.getByText('共 5 笔获批，5 笔结果不同：增加 ¥600.00，减少 ¥1,500.00').waitFor();
    await desk.inspect(page, 'publishing a version that reaches back');
    const publish = dialog.getByRole('button', { name: '追溯发布' });
    expect(await publish.isDisabled()).toBe(true);
    await dialog.getByText('发布前还须：确认没有算例也发布、勾选“确需追溯适用”、填写追溯理由').waitFor();
    await dialog.getByLabel('确需追溯适用').check();
    await dialog.getByLabel('追溯理由').fill('会议纪要：自2025年6月起提标');
    // no example shows what it means: that has to be meant, too
    expect(await publish.isDisabled()).toBe(true);
    await dialog.getByLabel('确需在没有算例的情况下发布').check();
    await publish.click();
    await page.getByText('追溯理由：会议纪要：自2025年6月起提标').waitFor();
    await page.getByText('2 笔', { exact: false }).first().waitFor();
    await page.context().close();
    expect(desk.wrong).toEqual([]);
  }, 120_000);

  it('is followed by the list, from which a clerk opens all supplements at once', async () => {
    const page = await open('lin', `policy-versions/${id}`);
    const panel = page.locator('section[aria-labelledby="retroaction-title"]');
    await panel.getByText('可补发').waitFor();
    await panel.getByRole('tab', { name: '多批或多付' }).click();
    await panel.getByText('到申请页办理').nth(1).waitFor();
    await panel.getByRole('tab', { name: '应补发' }).click();
    await panel.getByRole('button', { name: '批量补发' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('将为 2 笔申请各开立一份补发申请（草稿），合计 ¥400.00').waitFor();
    await dialog.getByRole('button', { name: '批量补发' }).click();
    await panel.getByText('已开立 2 笔，合计 ¥400.00；0 笔未能开立').waitFor();
    await panel.getByRole('link', { name: '补发申请' }).nth(1).waitFor();
    await desk.inspect(page, 'the list of what a version changes');
    await page.context().close();
    const [made] = await desk.app.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM subsidy_applications WHERE supplement_of_id = ANY($1)',
      [claims.slice(1, 3)],
    );
    expect(made?.n).toBe(2);
    expect(desk.wrong).toEqual([]);
  }, 120_000);

  it.each([
    ['zh', 390],
    ['en', 1366],
    ['en', 390],
  ] as const)(
    'is read in %s at %i',
    async (language, width) => {
      for (const path of [`policy-versions/${id}`, `subsidy-applications/${claims[0]}`]) {
        const page = await open('lin', path, { language, width });
        await page.locator('#retroaction-title, #difference-title').waitFor();
        await desk.inspect(page, `${path} ${language} ${width}`);
        await page.context().close();
      }
      expect(desk.wrong).toEqual([]);
    },
    120_000,
  );
});

it('a finance officer who writes off a debt beside a supplement is told what would be lost, and names it', async () => {
  const [claim] = (await people.granted(await people.graduate())) as [string];
  await people.pay();
  const { id } = await people.finance.create('recoveries', {
    ...{ applicationId: claim, amountFen: 30_000, reason: '多付', dueOn: '2027-12-31' },
  });
  const supplement = (await people.world.clerk.post(`/v1/subsidy-applications/${claim}/supplement`)).body;
  await people.approve(supplement.id);
  const page = await open('qian', `recoveries/${id}`);
  await page.getByRole('button', { name: '核销', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('已死亡，无可执行财产');
  await dialog.getByRole('button', { name: '核销', exact: true }).click();
  await dialog.getByText(`补发申请 ${supplement.number} 已按追缴后的金额批准，核销后将多付 300.00 元`).last().waitFor();
  await desk.inspect(page, 'a loss that has to be named');
  await dialog.getByLabel('核销损失').fill('300');
  await dialog.getByRole('button', { name: '核销', exact: true }).click();
  await page.getByText('已核销').first().waitFor();
  await page.context().close();
  const [recovery] = (await people.finance.get(`/v1/recoveries?applicationId=${claim}`)).body.data;
  expect(recovery).toMatchObject({ status: 'written_off', lostFen: 30_000, writtenOffByName: 'qian' });
  expect(desk.wrong).toEqual([]);
}, 120_000);

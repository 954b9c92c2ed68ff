import type { Page } from 'playwright-core';
import { type ByHeads, makeByHeads } from '../by-heads.ts';
import { type Claims, makeClaims, visited } from '../claims.ts';
import { makeWorld, type World } from '../world.ts';
import { type Desk, openDesk, type Seat } from './desk.ts';

/** What a screen says before somebody goes wrong: beforehand, at the place, and with the way on. */
let desk: Desk;
let world: World;
let claims: Claims;
let classes: ByHeads;

beforeAll(async () => {
  desk = await openDesk({ time: '2026-03-20T02:00:00Z' });
  world = await makeWorld(desk.app);
  claims = await makeClaims(desk.app, world);
  await claims.fund(100_000_000);
  classes = await makeByHeads(desk.app, world, claims);
  await desk.employ('lin', ['clerk']);
  await desk.employ('zhao', ['reviewer']);
}, 240_000);
afterAll(() => desk?.close());
beforeEach(() => {
  desk.wrong.length = 0;
});

const open = async (name: string, path: string, seat?: Seat): Promise<Page> => {
  const page = await desk.signIn(name, seat);
  await page.goto(`${desk.base}/app/subsidy/${path}`);
  return page;
};
const seats: readonly Seat[] = [
  { width: 1366, language: 'zh' },
  { width: 390, language: 'en' },
];

const text = (zh: string) => ({ met: { zh }, unmet: { zh }, unknown: { zh } });
const inParts = {
  key: 'in-parts',
  version: '1',
  title: { zh: '分项补贴', en: 'In parts' },
  regionCode: '150203',
  legalBasis: [{ title: '办法' }],
  beneficiary: 'person',
  basis: 'person',
  automatic: false,
  anchor: { fact: 'asOf' },
  effective: { from: '2026-01-01' },
  predicates: [
    {
      id: 'DOCTOR',
      components: ['bonus'],
      title: { zh: '博士' },
      tree: { eq: [{ fact: 'person.degree' }, 'doctor'] },
      text: text('学历须为博士'),
    },
  ],
  components: [
    { key: 'allowance', title: { zh: '生活补贴', en: 'Allowance' }, amount: { tree: 30_000 } },
    { key: 'bonus', title: { zh: '博士奖励', en: 'Bonus' }, amount: { tree: 50_000 } },
  ],
};

it('a case whose version has ended says so before anybody signs, and shows the parts that its amount is made of', async () => {
  const publish = async (document: object) => {
    const { id } = await world.clerk.create('policy-versions', { document });
    await world.reviewer.act('policy-versions', id, 'publish');
  };
  await publish(inParts);
  const submitted = async () => {
    const claim = { policyKey: 'in-parts', basis: 'person', basisId: (await world.person()).id };
    const { id } = await world.clerk.create('subsidy-applications', claim);
    await world.clerk.act('subsidy-applications', id, 'submit');
    return id;
  };
  const [waiting, reviewed] = [await submitted(), await submitted()];
  await world.clerk.act('subsidy-applications', reviewed, 'accept');
  await publish({ ...inParts, version: '2', effective: { from: '2026-03-15' } });
  for (const seat of seats) {
    const page = await open('zhao', `review?stage=in_review&id=${reviewed}`, seat);
    const [ended, part] = seat.language === 'zh' ? ['自 2026-03-15 起不再适用', '博士奖励'] : ['holds no longer for its day', 'Bonus'];
    await page.getByText(ended).waitFor();
    const row = page.locator('.parts tr', { hasText: part });
    expect(await row.textContent()).toMatch(/学历须为博士.*¥0\.00/s);
    await desk.inspect(page, `a case whose version has ended at ${seat.width}`);
    await page.context().close();
  }
  const page = await open('lin', `review?stage=submitted&id=${waiting}`);
  await page.getByText('受理之后须先重新核验').waitFor();
  await page.getByRole('button', { name: '批量受理' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '试算' }).click();
  await dialog.locator('li.needs_eyes', { hasText: '须重新核验' }).waitFor();
  await desk.inspect(page, 'accepting many of which one needs eyes');
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 180_000);

it('what a return asks for is answered in one place, and the application is submitted with it', async () => {
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.draft(enrollmentId as string, { policyKey: visited.key });
  await world.clerk.act('subsidy-applications', id, 'attach', { kind: 'visit-record', fileId: await claims.file('visit') });
  await world.clerk.act('subsidy-applications', id, 'submit');
  await world.reviewer.act('subsidy-applications', id, 'return', {
    reason: '走访材料不全',
    items: [
      { evidence: 'placement-record', message: '请补充盖章的上岗证明' },
      { predicate: 'VISITED', message: '请走访并填报' },
    ],
  });
  const narrow = await open('lin', `subsidy-applications/${id}`, { width: 390, language: 'en' });
  await narrow.locator('#answer-title').waitFor();
  await desk.inspect(narrow, 'mending in one go at 390');
  await narrow.context().close();
  const page = await open('lin', `subsidy-applications/${id}`);
  const card = page.locator('[aria-labelledby="answer-title"]');
  await card
    .getByLabel('附上文件 上岗记录')
    .setInputFiles({ name: '上岗证明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\nproof\n%%EOF') });
  await card.locator('[id="mend-visit.confirmed"] .el-select').click();
  await page.locator('.el-select-dropdown__item:visible').filter({ hasText: '是' }).first().click();
  await desk.inspect(page, 'mending in one go');
  await card.getByRole('button', { name: '补正完毕，重新提交' }).click();
  await page.getByText('补正完毕，已重新提交').waitFor();
  const row = (await world.clerk.get(`/v1/subsidy-applications/${id}`)).body;
  expect(row.status).toBe('submitted');
  const { files } = (await world.clerk.get(`/v1/subsidy-applications/${id}/evidence`)).body;
  expect(files.map(({ kind }: { kind: string }) => kind).sort()).toEqual(['placement-record', 'visit-record']);
  const { stated } = (await world.clerk.get(`/v1/subsidy-applications/${id}/decision`)).body;
  expect(stated['visit.confirmed']).toMatchObject({ value: true, by: 'lin' });
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 180_000);

it('a condition of one on the list is proposed to be settled by hand', async () => {
  const { id } = await classes.claimed('bachelor', 'secondary');
  for (const action of ['submit', 'accept']) await world.clerk.act('subsidy-applications', id, action);
  const page = await open('zhao', `review?stage=in_review&id=${id}`);
  await page.getByRole('button', { name: '提出人工认定' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '对象' }).waitFor();
  await dialog.locator('textarea').fill('学历证书已核对');
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  await desk.inspect(page, 'settling a condition of a member');
  await dialog.getByRole('button', { name: '提出人工认定' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const [override] = (await world.reviewer.get(`/v1/predicate-overrides?applicationId=${id}`)).body.data;
  const { members } = (await world.reviewer.get(`/v1/subsidy-applications/${id}/decision`)).body;
  const secondary = members.find((one: { outcome: string }) => one.outcome === 'ineligible');
  expect(override.member).toBe(secondary.key);
  await page
    .locator('#overrides-title ~ *, .card', { hasText: `${secondary.name}：` })
    .first()
    .waitFor();
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 180_000);

it('a notice that is drafted stands as the public will see it, and shows the names to whoever checks them', async () => {
  const [enrollmentId] = await claims.placed(1);
  const { id } = await claims.inFinalReview(enrollmentId as string);
  await claims.reviewer2.act('subsidy-applications', id, 'approve', { fundId: await claims.fund(1_000_000) });
  const { person } = (await world.clerk.get(`/v1/subsidy-applications/${id}?include=person`)).body;
  const notice = await world.clerk.create('public-notices', { title: '公示', workdays: 5, regionCode: world.regionCode });
  const page = await open('lin', `public-notices/${notice.id}`);
  const sheet = page.locator('.notice-sheet tbody');
  await sheet.waitFor();
  expect(await sheet.textContent()).not.toContain(person.realName);
  await desk.inspect(page, 'a drafted notice');
  await page.getByRole('button', { name: '显示全名核对' }).click();
  await sheet.getByText(person.realName).waitFor();
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('the tile of what another person has to publish leads to a list of just that', async () => {
  const draft = async (who: World['clerk'], version: string) =>
    who.create('policy-versions', { document: { ...inParts, key: `draft-${version}`, version } });
  const waiting = [await draft(world.clerk, '7'), await draft(world.clerk, '8')];
  const page = await desk.signIn('zhao');
  const tile = page.locator('.tile', { hasText: '待发布的政策草案' });
  await tile.waitFor();
  const count = Number(await tile.locator('strong').textContent());
  await tile.click();
  await page.getByText('我可以发布的').waitFor();
  await page.locator('tbody tr').first().waitFor();
  expect(await page.locator('tbody tr').count()).toBe(count);
  expect(count).toBeGreaterThanOrEqual(waiting.length);
  await page.context().close();
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a policy that nobody has written yet is not red, and says all that is missing when it is saved', async () => {
  for (const seat of seats) {
    const page = await open('lin', 'policy-versions/new', seat);
    await page.locator('.editor .begun').waitFor();
    expect(await page.locator('.editor .error, .editor .bad').count()).toBe(0);
    await page.getByRole('button', { name: seat.language === 'zh' ? '保存草案' : 'Save the draft' }).click();
    await page.locator('.editor .bad').waitFor();
    await desk.inspect(page, `a policy from nothing at ${seat.width}`);
    await page.context().close();
  }
  // the server refuses such a draft, as it should
  expect(desk.wrong.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
}, 120_000);

it('examples of days before the next version say so, and are moved behind its first day in one step', async () => {
  const versions = (await world.clerk.get('/v1/policy-versions?policyKey=kundulun-order-class-training')).body.data;
  for (const seat of seats) {
    const page = await open('lin', `policy-versions/new?after=${versions[0].id}`, seat);
    await page.locator('.example.early').first().waitFor();
    expect(await page.locator('.example.failed').count()).toBe(0);
    await desk.inspect(page, `early examples at ${seat.width}`);
    await page.locator('.early .el-button--primary').click();
    await page.locator('.example.early').first().waitFor({ state: 'detached' });
    expect(await page.locator('.example.passed').count()).toBeGreaterThanOrEqual(3);
    await page.context().close();
  }
  expect(desk.wrong).toEqual([]);
}, 120_000);

it('a list of what one may act on is neither counted nor saved, since that would be the list of all', async () => {
  const page = await open('zhao', 'subsidy-applications?can=recommend');
  const tools = page.locator('.tools');
  await tools.getByText(/本页 \d+ 条/).waitFor();
  expect(await tools.getByText(/统计总数|导出/).count()).toBe(0);
  await desk.inspect(page, 'a list of what one may act on');
  await page.goto(`${desk.base}/app/subsidy/subsidy-applications`);
  await tools.getByText('统计总数').waitFor();
  await tools.getByText('导出').waitFor();
}, 60_000);

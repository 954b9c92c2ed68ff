import type { Page, Response } from 'playwright-core';
import { modules } from '../../src/modules.ts';
import { type Desk, openDesk } from './desk.ts';
import { makePaid, type Paid } from './paid.ts';

const lists = modules.flatMap((module) => module.resources.map(({ path }) => `/app/${module.name}/${path}`));

let desk: Desk;
let paid: Paid;

beforeAll(async () => {
  desk = await openDesk();
  await desk.employ('lin', ['clerk', 'reviewer', 'finance', 'admin']);
  paid = await makePaid(desk.app);
}, 180_000);
afterAll(() => desk?.close());

const seats = [
  [1366, 'zh'],
  [390, 'en'],
] as const;

it.each(seats)(
  'shows every list at %i pixels in %s, accessibly, without a request to anywhere else',
  async (width, language) => {
    desk.wrong.length = 0;
    const page = await desk.signIn('lin', { width, language });
    for (const path of lists) {
      await page.goto(desk.base + path);
      await desk.inspect(page, path);
    }
    expect(desk.wrong).toEqual([]);
    await page.context().close();
  },
  600_000,
);

/** Every page that is more than a list, with what has to have come before it is looked at. */
const pages = (): [path: string, ready: string][] => [
  ['/app', '.card li a'],
  [`/app/training/training-orders/${paid.openOrderId}`, '.proposal .mark'],
  [`/app/training/training-orders/${paid.orderId}`, '.bars li'],
  [`/app/training/training-classes/${paid.classId}`, '.people tbody tr'],
  [`/app/training/enrollments/${paid.enrollmentId}`, 'dl dd'],
  ['/app/training/training-orders/new', 'form input'],
  ['/app/subsidy/review?stage=submitted', '.predicates'],
  ['/app/subsidy/review?stage=in_final_review', '.predicates'],
  ['/app/subsidy/subsidy-applications/new', 'form .field'],
  [`/app/subsidy/subsidy-applications/${paid.applicationId}`, '.predicates'],
  ['/app/subsidy/public-notices/new', 'form .el-select'],
  [`/app/subsidy/public-notices/${paid.noticeId}`, 'table tbody tr'],
  [`/app/subsidy/payment-batches/${paid.draftBatchId}`, 'table tbody tr'],
  [`/app/subsidy/payment-batches/${paid.batchId}`, 'table tbody tr'],
  [`/app/subsidy/payments/${paid.paymentId}`, '.chain li'],
  [`/app/subsidy/policy-versions/${paid.policyVersionId}`, '.card'],
  [`/app/directory/people/${paid.personId}`, 'dl dd'],
  [`/app/directory/people/${paid.personId}/edit`, 'form input'],
  ['/app/nowhere', '#main h1'],
];

it.each([1366, 390].flatMap((width) => (['zh', 'en'] as const).map((language) => [width, language] as const)))(
  'shows every page of its own at %i pixels in %s, accessibly and by its words',
  async (width, language) => {
    desk.wrong.length = 0;
    const page = await desk.signIn('lin', { width, language });
    for (const [path, ready] of pages()) {
      await page.goto(desk.base + path);
      await page.locator(ready).first().waitFor({ state: 'attached' });
      await desk.inspect(page, path);
      desk.wrong.push(...(await codesOn(page)).map((code) => `${path} shows ${code}`));
    }
    expect(desk.wrong).toEqual([]);
    await page.context().close();
  },
  600_000,
);

/** Ids, and names of messages without their words: what no officer can read. */
async function codesOn(page: Page): Promise<string[]> {
  const text = (await page.evaluate('document.body.innerText')) as string;
  return (
    text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{18,}|#[0-9a-f]{8}\b|\b(detail|form|list|subsidy|training|workbench)\.[a-z]\w+/g) ?? []
  );
}

it('comes compressed, with at most 250 kB of scripts before the first page can be read', async () => {
  const context = await (await desk.signIn('lin')).context().browser()?.newContext();
  if (!context) throw new Error('no browser');
  const page = await context.newPage();
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(`${desk.base}/app`);
  await page.waitForSelector('#username');
  await page.waitForLoadState('networkidle');
  const scripts = answers.filter((response) => response.url().endsWith('.js'));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  const sent = sum(await Promise.all(scripts.map(async (response) => (await response.request().sizes()).responseBodySize)));
  const read = sum(await Promise.all(scripts.map(async (response) => (await response.body()).length)));
  expect(read).toBeGreaterThan(0);
  expect(sent).toBeLessThan(250_000);
  expect(sent).toBeLessThan(read / 2);
  await context.close();
}, 60_000);

import { modules } from '../../src/modules.ts';
import { makeWorld } from '../world.ts';
import { type Desk, openDesk } from './desk.ts';

const screens = modules.flatMap((module) => module.resources.map(({ path }) => `/app/${module.name}/${path}`));

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  await desk.employ('lin', ['clerk', 'admin']);
  const world = await makeWorld(desk.app);
  await world.awardedOrder();
  await world.enrollment((await world.enrollingClass()).id);
}, 180_000);
afterAll(() => desk?.close());

it.each([
  [1366, 'zh'],
  [390, 'en'],
] as const)(
  'shows every list at %i pixels in %s, accessibly, without a request to anywhere else',
  async (width, language) => {
    desk.wrong.length = 0;
    const page = await desk.signIn('lin', { width, language });
    for (const path of screens) {
      await page.goto(desk.base + path);
      await desk.inspect(page, path);
    }
    expect(desk.wrong).toEqual([]);
    await page.context().close();
  },
  300_000,
);

import type { DemoStage } from '../apps/api/src/demo-mode.ts';
import { calendarKnown, checkWorkday } from '../packages/codes/src/index.ts';
import { Bulk } from './bulk.ts';
import { addEarlierKundulun, type KundulunPlace } from './earlier/kundulun.ts';
import { addEarlierPlace, type ImportedPlace } from './earlier/places.ts';
import { apprenticeStory } from './loop/apprentices.ts';
import { assessingClass, deliveredClass, fullClass, plannedClass, runningClass } from './loop/classes.ts';
import { fairStory, freshPostingStory, postingStory } from './loop/hiring.ts';
import { duplicateStory, organizationStory, overAgeStory } from './loop/oddities.ts';
import { openOrderStory, submittedOrderStory, waitingOrderStory } from './loop/orders.ts';
import { settlingStory } from './loop/settling.ts';
import { subsidyStory } from './loop/subsidies.ts';
import { populace } from './people.ts';
import { instant, readPlace, restartCreditCodes } from './place.ts';
import { chance } from './random.ts';
import { signIn } from './staff.ts';
import { Stage, shift } from './stage.ts';
import type { World } from './world.ts';

/** The last day of the demonstration: the last working day, or the last one whose public notice ends in a year with a known calendar. */
function presentOf(today: string): string {
  for (let day = shift(today, -1); ; day = shift(day, -1)) {
    const ends = shift(day, 12);
    const known = calendarKnown(Number(ends.slice(0, 4))) && ends.slice(5) < '12-25';
    if (known && checkWorkday(day).workday) return day;
  }
}

/** Earlier years are imported; what goes on in Kundulun now is done by its staff, command by command. */
export async function play({ address, pool, keyring, setTime, password, seed, today, small, say }: DemoStage): Promise<void> {
  const begun = Date.now();
  const progress = (text: string) => say(`  ${((Date.now() - begun) / 1000).toFixed(1).padStart(5)} s  ${text}`);
  restartCreditCodes();
  const people = populace();
  const stage = new Stage(presentOf(today), setTime);
  const names = ['clerk', 'clerk2', 'reviewer', 'reviewer2', 'finance', 'finance2'] as const;
  const staff = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await signIn(address, stage, name, password)])),
  ) as Pick<World, (typeof names)[number]>;

  /** One transaction for a place, in the log at the moment at which its records would have come in. */
  const imported = async <T>(key: string, moment: string, add: (bulk: Bulk) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const bulk = new Bulk(client, keyring, instant(...(moment.split(' ') as [string, string])));
      const made = await add(bulk);
      await client.query('COMMIT');
      await client.query('ANALYZE');
      const { name } = readPlace(key);
      progress(`${name.zh} ${name.en}: ${bulk.rows} earlier records`);
      return made;
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    } finally {
      client.release();
    }
  };

  const whole = readPlace<KundulunPlace>('kundulun');
  const kundulun = small
    ? { ...whole, livestreams: whole.livestreams.slice(0, 1), orderClasses: { ...whole.orderClasses, delivered: 460 } }
    : whole;
  const { organizations, withoutCertificate } = await imported('kundulun', `${stage.day(-200)} 18:00`, (bulk) =>
    addEarlierKundulun(bulk, kundulun, people, seed, stage),
  );

  const byKey = new Map(organizations.map((one) => [one.key, one]));
  const world: World = {
    ...staff,
    stage,
    luck: chance(`${seed} loop`),
    people,
    regionCode: kundulun.regionCode,
    homes: kundulun.homes,
    colleges: organizations.filter((one) => one.kind === 'college'),
    majors: kundulun.majors,
    organization(key) {
      const found = byKey.get(key);
      if (!found) throw new Error(`no organization ${key}`);
      return found;
    },
    kept: new Map(),
  };
  const { loop } = kundulun;
  await stage.play([
    subsidyStory(world, { withoutCertificate }),
    settlingStory(world),
    ...loop.classes.map((plan) => deliveredClass(world, plan)),
    runningClass(world, loop.running),
    assessingClass(world, loop.assessing),
    fullClass(world, loop.full),
    plannedClass(world, loop.planned),
    ...loop.open.map((plan) => openOrderStory(world, plan)),
    ...loop.submitted.map((plan) => waitingOrderStory(world, plan)),
    submittedOrderStory(world, loop.draft),
    submittedOrderStory(world, loop.returned, 'return'),
    submittedOrderStory(world, loop.rejected, 'reject'),
    submittedOrderStory(world, loop.canceled, 'cancel'),
    ...loop.apprenticeships.map((plan) => apprenticeStory(world, plan)),
    postingStory(world),
    freshPostingStory(world),
    fairStory(world),
    duplicateStory(world),
    organizationStory(world),
    overAgeStory(world),
  ]);
  progress(`${kundulun.name.zh} ${kundulun.name.en}: ${stage.requests} requests of its staff, up to ${stage.present}`);
  for (const [nth, key] of (small ? ['wenxi'] : ['wenxi', 'pingdingshan', 'jimei', 'qingcheng']).entries()) {
    const place = readPlace<ImportedPlace>(key);
    await imported(key, `${stage.present} 20:${nth + 1}0`, (bulk) => addEarlierPlace(bulk, place, people, seed, stage));
  }
}

import type { Made, Staff } from '../staff.ts';
import type { Story } from '../stage.ts';
import type { World } from '../world.ts';

/** Which subsidy is claimed, and from which fund it is granted. */
export interface Grant {
  readonly policyKey: string;
  readonly fundId: string;
}

export const claim = async (world: World, policyKey: string, enrollmentId: string) =>
  world.clerk2.create('subsidy-applications', { policyKey, basis: 'enrollment', basisId: enrollmentId });

export async function submit(world: World, policyKey: string, ids: readonly string[]): Promise<Made[]> {
  const drafts: Made[] = [];
  for (const id of ids) drafts.push(await claim(world, policyKey, id));
  for (const draft of drafts) await world.clerk2.act('subsidy-applications', draft.id, 'submit');
  return drafts;
}

export async function each(staff: Staff, list: readonly Made[], action: string, body?: object): Promise<void> {
  for (const { id } of list) await staff.act('subsidy-applications', id, action, body);
}

/** Submitted, accepted two days later, reviewed by two people. */
export async function* approve(
  world: World,
  { policyKey, fundId }: Grant,
  ids: readonly string[],
  from: number,
  keep: (list: Made[]) => void,
): Story {
  const { stage, clerk2, reviewer, reviewer2 } = world;
  yield `${stage.day(from)} 09:30`;
  const list = await submit(world, policyKey, ids);
  yield `${stage.day(from + 2)} 10:00`;
  await each(clerk2, list, 'accept');
  yield `${stage.day(from + 4)} 14:00`;
  await each(reviewer, list, 'recommend');
  yield `${stage.day(from + 7)} 15:30`;
  await each(reviewer2, list, 'approve', { fundId });
  keep(list);
}

/** The list is shown for five working days; where the calendar of the coming year is not known yet, it stays a draft. */
export async function* show(world: World, policyKey: string, title: string, from: number, keep: (notice: Made) => void): Story {
  yield `${world.stage.day(from)} 11:20`;
  const notice = await world.clerk2.create('public-notices', { title, workdays: 5, regionCode: world.regionCode, policyKey });
  keep(await world.clerk2.act('public-notices', notice.id, 'publish'));
}

export async function* closeNotice(world: World, notice: Made): Story {
  yield `${new Date(Date.parse(`${notice.endsOn}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)} 09:10`;
  await world.clerk2.act('public-notices', notice.id, 'close');
}

/** Goes on once another story has made the records. */
export async function* waitFor({ kept, stage }: World, key: string): Story {
  for (let day = -110; !kept.has(key); day += 1) yield `${stage.plain(day)} 18:00`;
}

export const listOf = (world: World, key: string): string[] => world.kept.get(key) as string[];

/** A bank's answer to a batch: what failed is given by its place in the list. */
export function returnFile(payments: readonly Made[], failures: Readonly<Record<number, string>> = {}): string {
  const lines = payments.map(({ reference, amountFen }, index) => {
    const failure = failures[index];
    return `${reference},${(amountFen / 100).toFixed(2)},${failure ? 'FAILED' : 'SUCCESS'},${failure ?? ''}`;
  });
  return `reference,amount,result,reason\r\n${lines.join('\r\n')}\r\n`;
}

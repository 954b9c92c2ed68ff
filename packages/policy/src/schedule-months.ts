import type { Node, Schedule } from './form.ts';

export type Monthly = Extract<Schedule, { kind: 'monthly' }>;

/** The months of a schedule that are paid, as a list; the number of them where nothing is asked of each. */
export function monthsOf(schedule: Monthly): { readonly count: Node; readonly list: Node } {
  const { from, months } = schedule;
  const asked = askedOfMonth(schedule);
  const list: Node = asked === undefined ? allOf(schedule) : { where: [allOf(schedule), asked] };
  const plain: Node = months ?? { add: [{ sub: [{ monthIndex: lastOf(schedule) }, { monthIndex: from }] }, 1] };
  return { count: asked === undefined ? plain : { count: list }, list };
}

const lastOf = ({ from, months, to }: Monthly): Node =>
  months === undefined ? (to ?? from) : { addMonths: [{ monthOf: from }, { sub: [months, 1] }] };
const allOf = (schedule: Monthly): Node => ({ months: [schedule.from, lastOf(schedule)] });

/** What a month needs to be paid for; nothing where every month is. */
function askedOfMonth({ weight, while: goesOn }: Monthly): Node | undefined {
  const asked: Node[] = [...(goesOn === undefined ? [] : [goesOn]), ...(weight === undefined ? [] : [{ gt: [weight, 0] } satisfies Node])];
  return asked.length ? { and: asked } : undefined;
}

/** Whether a schedule pays for any month, and whether of one of them that isn't known. */
export function paysOf(schedule: Monthly): { readonly some: Node; readonly open?: Node } {
  const asked = askedOfMonth(schedule);
  if (asked === undefined) return { some: { and: [{ ge: [monthsOf(schedule).count, 1] }, { ge: [{ monthIndex: schedule.from }, 0] }] } };
  const all = allOf(schedule);
  return { some: { exists: [all, asked] }, open: { exists: [all, { missing: asked }] } };
}

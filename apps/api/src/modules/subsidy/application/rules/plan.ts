import type { Decision } from '@rongcai/policy';
import { addDays, addMonths, type CalendarDate } from '../../../../kernel/dates.ts';

/** 拨付计划: one part of what a case is granted, and the day from which it may be paid. */
export interface PlannedInstalment {
  readonly key: string;
  readonly on: CalendarDate;
  readonly amountFen: number;
  /** `waiting`: the event that it is for has not happened yet, whatever the day. */
  readonly state: 'due' | 'waiting';
}

/** The last day of a month `YYYY-MM`. */
const endOf = (month: string): CalendarDate => addDays(addMonths(`${month}-01`, 1), -1);

/** The first parts of a plan, up to an amount: what is left of it when less is due. */
export function upTo(plan: readonly PlannedInstalment[], amountFen: number): PlannedInstalment[] {
  let left = amountFen;
  return plan.flatMap((part) => {
    const fen = Math.min(left, part.amountFen);
    left -= fen;
    return fen === 0 ? [] : [{ ...part, amountFen: fen }];
  });
}

/** What of an amount has fallen due by a day: its parts in their order, those whose day and event have come. */
export function dueBy(plan: readonly PlannedInstalment[], amountFen: number, day: CalendarDate): number {
  return upTo(plan, amountFen).reduce((sum, part) => sum + (part.state === 'due' && part.on <= day ? part.amountFen : 0), 0);
}

/**
 * When each part of a decision may be paid: what is for a month at the month's end, what has no day of its own on the
 * day of the decision. The parts sum to the decision's amount.
 */
export function planOf({ schedule, asOf }: Pick<Decision, 'schedule' | 'asOf'>): PlannedInstalment[] {
  return schedule
    .filter(({ amountFen }) => amountFen > 0)
    .map(({ key, due, amountFen, state }) => ({
      key,
      on: due === undefined ? asOf : due.length === 7 ? endOf(due) : due,
      amountFen,
      state,
    }));
}

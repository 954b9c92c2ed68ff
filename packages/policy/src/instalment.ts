import { addMonths, monthIndex, monthOf } from './date.ts';
import type { Instalment } from './decision.ts';
import { fail } from './errors.ts';
import type { Case } from './judge.ts';
import { within } from './judge.ts';
import type { Limited } from './limit.ts';
import { said } from './message.ts';
import { asInteger, compare, isNum, multiply, type Num } from './num.ts';
import { divideExactly, type Line, toFen } from './pay.ts';
import type { ReadySchedule } from './prepare.ts';
import type { Run } from './run.ts';
import type { Value } from './value.ts';

type MonthlySchedule = Extract<ReadySchedule, { kind: 'monthly' }>;
type StagedSchedule = Extract<ReadySchedule, { kind: 'stages' }>;

const MAX_MONTHS = 1200;

interface Month {
  readonly month: string;
  readonly weight: Num;
}

/** What a schedule makes of an amount: whether it pays it at all, and whether that is known. */
export interface Plan {
  readonly is: 'settled' | 'none' | 'open';
  /** The months that are paid for, where something is asked of each. */
  readonly months?: readonly Month[];
}
const settled: Plan = { is: 'settled' };

/**
 * Whether the schedule can pay what comes to `totalFen`, of which `grantedFen` was granted before: not to know whether a
 * month is paid for, or how much a stage takes, is a reason to ask, and without any month there is nothing to pay, whatever it would come to.
 */
export function planOf(state: Case, lines: readonly Line[], totalFen: number | undefined, grantedFen: number): Plan {
  const { schedule } = state.prepared;
  if (!schedule || schedule.kind === 'once' || lines.some((line) => line.component?.due)) return settled;
  if (schedule.kind === 'monthly') {
    const plan = schedule.weight || schedule.while ? planAsked(state.run, schedule) : planPlain(state.run, schedule);
    return totalFen || plan.is === 'none' ? plan : settled;
  }
  if (!totalFen || totalFen <= grantedFen) return settled;
  let left = totalFen;
  for (const part of fixedParts(state.run, schedule, totalFen)) {
    if (part === undefined && left > 0) return { is: 'open' };
    left -= part ?? 0;
  }
  return settled;
}

function countOf(run: Run, schedule: MonthlySchedule): number | undefined {
  const [asked, from, to] = [schedule.months?.(run), schedule.from(run), schedule.to?.(run)];
  if (schedule.months) return isNum(asked) ? asInteger(asked) : undefined;
  return typeof from === 'string' && typeof to === 'string' ? monthIndex(to) - monthIndex(from) + 1 : undefined;
}

function planPlain(run: Run, schedule: MonthlySchedule): Plan {
  const count = countOf(run, schedule);
  if (count !== undefined && count < 1) return { is: 'none' };
  return count === undefined || typeof schedule.from(run) !== 'string' ? { is: 'open' } : settled;
}

function planAsked(run: Run, schedule: MonthlySchedule): Plan {
  const count = countOf(run, schedule);
  const from = schedule.from(run);
  if (count === undefined || typeof from !== 'string') return { is: 'open' };
  const months: Month[] = [];
  let isOpen = false;
  for (const [index, month] of monthsFrom(from, count).entries()) {
    run.rows[0] = { month, index: index + 1 };
    const weight = schedule.weight ? schedule.weight(run) : 1;
    const counts = isNum(weight) ? compare(weight, 0) > 0 : undefined;
    const goesOn = schedule.while ? schedule.while(run) : true;
    if (goesOn === true && isNum(weight) && counts) months.push({ month, weight });
    else if (goesOn !== false && counts !== false) isOpen = true;
  }
  run.rows.length = 0;
  return { is: isOpen ? 'open' : months.length ? 'settled' : 'none', months };
}

function monthsFrom(from: string, count: number): string[] {
  if (count > MAX_MONTHS) fail('too_large', '/schedule', said(`超过 ${MAX_MONTHS} 个月`, `more than ${MAX_MONTHS} months`));
  const first = monthOf(from);
  return Array.from({ length: Math.max(0, count) }, (_, index) => addMonths(first, index)).filter((month) => month !== undefined);
}

/**
 * When the amount is paid; the instalments always sum to it, and none is of nothing or below. The schedule is that of all
 * that one is entitled to: what was granted before has paid its first instalments.
 */
export function instalments(
  state: Case,
  lines: readonly Line[],
  { entitledFen, amountFen }: { readonly entitledFen: number; readonly amountFen: number },
  { months: planned }: Plan,
  cut?: Limited['months'],
): Instalment[] {
  const { schedule } = state.prepared;
  const grantedFen = entitledFen - amountFen;
  if (lines.some((line) => line.component?.due)) return unpaid(byComponent(state, lines), grantedFen);
  if (amountFen === 0) return [];
  if (!schedule || schedule.kind === 'once') {
    const due = schedule?.due?.(state.run);
    return [{ key: 'once', ...dueOn(due), amountFen, state: 'due' }];
  }
  return unpaid(
    schedule.kind === 'monthly'
      ? monthly(planned ?? plainMonths(state.run, schedule), entitledFen, cut)
      : stages(state, schedule, entitledFen),
    grantedFen,
  );
}

/** What is left of a plan when so much of it was granted before. */
function unpaid(plan: readonly Instalment[], grantedFen: number): Instalment[] {
  let left = grantedFen;
  return plan.flatMap((one) => {
    const covered = Math.min(left, one.amountFen);
    left -= covered;
    return covered === one.amountFen ? [] : [{ ...one, amountFen: one.amountFen - covered }];
  });
}

const dueOn = (due: Value | undefined): { due?: string } => (typeof due === 'string' ? { due } : {});

/** A line for each component that is paid by itself. */
function byComponent(state: Case, lines: readonly Line[]): Instalment[] {
  return lines
    .filter((line) => line.granted && line.fen)
    .map(({ key, component, fen }) => {
      const due = component ? within(state.run, { component }, () => component.due?.(state.run)) : undefined;
      return { key, ...dueOn(due), amountFen: fen ?? 0, state: 'due' };
    });
}

function plainMonths(run: Run, schedule: MonthlySchedule): Month[] {
  return monthsFrom(String(schedule.from(run)), countOf(run, schedule) ?? 0).map((month) => ({ month, weight: 1 }));
}

function monthly(planned: readonly Month[], amountFen: number, cut: Limited['months']): Instalment[] {
  // Of the months that a limit was asked for the first ones are left.
  const months = cut && compare(cut.asked, planned.length) === 0 ? planned.slice(0, cut.left) : planned;
  const parts = divideExactly(
    amountFen,
    months.map(({ weight }) => weight),
  );
  return months.flatMap(({ month }, index): Instalment[] => {
    const part = parts[index] ?? 0;
    return part === 0 ? [] : [{ key: month, due: month, amountFen: part, state: 'due' }];
  });
}

const restOf = ({ stages }: StagedSchedule): StagedSchedule['stages'][number] | undefined =>
  stages.find((stage) => !stage.amount && !stage.share) ?? stages.at(-1);

/** What each stage takes by itself, as far as there is so much; `undefined` while that isn't known. Of the one that takes the rest it is nothing. */
function fixedParts(run: Run, schedule: StagedSchedule, amountFen: number): (number | undefined)[] {
  const rest = restOf(schedule);
  let left = amountFen;
  return schedule.stages.map((stage) => {
    if (stage === rest || (!stage.amount && !stage.share)) return 0;
    const value = stage.amount?.(run);
    const share = stage.share?.(run);
    const asked = isNum(value) ? toFen(value, undefined) : isNum(share) ? toFen(multiply(amountFen, share), undefined) : undefined;
    if (asked === undefined) return undefined;
    const part = Math.min(asked, left);
    left -= part;
    return part;
  });
}

/**
 * Stages with an amount or a share; one without either takes the rest, and the last takes what rounding leaves. No stage
 * takes more than those before it leave: what was paid beyond the amount is for `overpaidFen` or a recovery to say.
 */
function stages({ run }: Case, schedule: StagedSchedule, amountFen: number): Instalment[] {
  const rest = restOf(schedule);
  const fixed = fixedParts(run, schedule, amountFen);
  const left = fixed.reduce<number>((sum, part) => sum - (part ?? 0), amountFen);
  const planned = schedule.stages.map((stage, index): Instalment => {
    const state = !stage.when || stage.when(run) === true ? 'due' : 'waiting';
    return { key: stage.key, ...dueOn(stage.due?.(run)), amountFen: stage === rest ? left : (fixed[index] ?? 0), state };
  });
  return planned.filter((one) => one.amountFen > 0);
}

import { addMonths, monthIndex, monthOf } from './date.ts';
import type { Instalment } from './decision.ts';
import { fail } from './errors.ts';
import type { Case } from './judge.ts';
import { within } from './judge.ts';
import type { Limited } from './limit.ts';
import { said } from './message.ts';
import { add, asInteger, compare, divide, isNum, multiply, type Num, round } from './num.ts';
import { type Line, toFen } from './pay.ts';
import type { ReadySchedule } from './prepare.ts';
import type { Value } from './value.ts';

const MAX_MONTHS = 1200;

/** Divides an amount by weights so that the parts sum to it exactly: each part ends at the rounded running total. */
export function divideExactly(total: number, weights: readonly Num[]): number[] {
  const whole = weights.reduce<Num>(add, 0);
  let reached: Num = 0;
  let paid = 0;
  return weights.map((weight) => {
    reached = add(reached, weight);
    const share = divide(multiply(total, reached), whole);
    const upTo = share === undefined ? paid : (asInteger(round(share, 'half_up', 0)) ?? paid);
    const part = upTo - paid;
    paid = upTo;
    return part;
  });
}

/** When the amount is paid; the instalments always sum to it, and none is of nothing or below. */
export function instalments(state: Case, lines: readonly Line[], amountFen: number, cut?: Limited['months']): Instalment[] {
  const { schedule } = state.prepared;
  if (lines.some((line) => line.component?.due)) return byComponent(state, lines, amountFen);
  if (!schedule || schedule.kind === 'once') {
    const due = schedule?.due?.(state.run);
    return amountFen === 0 ? [] : [{ key: 'once', ...dueOn(due), amountFen, state: 'due' }];
  }
  return schedule.kind === 'monthly' ? monthly(state, schedule, amountFen, cut) : stages(state, schedule, amountFen);
}

const dueOn = (due: Value | undefined): { due?: string } => (typeof due === 'string' ? { due } : {});

/** A line for each component that is paid by itself; what was granted before fills the first ones. */
function byComponent(state: Case, lines: readonly Line[], amountFen: number): Instalment[] {
  const granted = lines.filter((line) => line.granted && line.fen);
  let settled = granted.reduce((sum, line) => sum + (line.fen ?? 0), 0) - amountFen;
  return granted.flatMap((line) => {
    const covered = Math.min(settled, line.fen ?? 0);
    settled -= covered;
    const part = (line.fen ?? 0) - covered;
    const { component } = line;
    const due = component ? within(state.run, { component }, () => component.due?.(state.run)) : undefined;
    return part === 0 ? [] : [{ key: line.key, ...dueOn(due), amountFen: part, state: 'due' as const }];
  });
}

function monthly(
  state: Case,
  schedule: Extract<ReadySchedule, { kind: 'monthly' }>,
  amountFen: number,
  cut: Limited['months'],
): Instalment[] {
  const { run } = state;
  const from = schedule.from(run);
  if (typeof from !== 'string') return once(amountFen);
  const first = monthOf(from);
  const to = schedule.to?.(run);
  const asked = schedule.months?.(run);
  const count = typeof asked === 'number' ? asked : typeof to === 'string' ? monthIndex(to) - monthIndex(first) + 1 : 0;
  if (count > MAX_MONTHS) fail('too_large', '/schedule', said(`超过 ${MAX_MONTHS} 个月`, `more than ${MAX_MONTHS} months`));
  const months: { month: string; weight: Num }[] = [];
  for (let index = 0; index < count; index += 1) {
    const month = addMonths(first, index);
    if (month === undefined) break;
    run.rows[0] = { month, index: index + 1 };
    const weight = schedule.weight ? schedule.weight(run) : 1;
    const goesOn = schedule.while ? schedule.while(run) : true;
    if (goesOn === true && isNum(weight) && compare(weight, 0) > 0) months.push({ month, weight });
  }
  run.rows.length = 0;
  // Of the months that a limit was asked for the first ones are left.
  if (cut && compare(cut.asked, months.length) === 0) months.length = Math.min(months.length, cut.left);
  if (months.length === 0) return once(amountFen);
  const parts = divideExactly(
    amountFen,
    months.map(({ weight }) => weight),
  );
  return months.flatMap(({ month }, index): Instalment[] => {
    const part = parts[index] ?? 0;
    return part === 0 ? [] : [{ key: month, due: month, amountFen: part, state: 'due' }];
  });
}

const once = (amountFen: number): Instalment[] => (amountFen === 0 ? [] : [{ key: 'once', amountFen, state: 'due' }]);

/**
 * Stages with an amount or a share; one without either takes the rest, and the last takes what rounding leaves. No stage
 * takes more than those before it leave: what was paid beyond the amount is for `overpaidFen` or a recovery to say.
 */
function stages(state: Case, schedule: Extract<ReadySchedule, { kind: 'stages' }>, amountFen: number): Instalment[] {
  const { run } = state;
  const rest = schedule.stages.find((stage) => !stage.amount && !stage.share) ?? schedule.stages.at(-1);
  let left = amountFen;
  const fixed = schedule.stages.map((stage) => {
    if (stage === rest) return 0;
    const value = stage.amount?.(run);
    const share = stage.share?.(run);
    const asked = isNum(value) ? toFen(value, undefined) : isNum(share) ? toFen(multiply(amountFen, share), undefined) : 0;
    const part = Math.min(asked, left);
    left -= part;
    return part;
  });
  const planned = schedule.stages.map((stage, index): Instalment => {
    const state = !stage.when || stage.when(run) === true ? 'due' : 'waiting';
    return { key: stage.key, ...dueOn(stage.due?.(run)), amountFen: stage === rest ? left : (fixed[index] ?? 0), state };
  });
  return planned.filter((one) => one.amountFen > 0);
}

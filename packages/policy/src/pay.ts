import type { MemberResult } from './decision.ts';
import { fail } from './errors.ts';
import type { Rounding } from './form.ts';
import type { Case } from './judge.ts';
import { noteMissing, noteUnknown, within } from './judge.ts';
import { said } from './message.ts';
import { add, asInteger, compare, divide, isNum, multiply, type Num, round, writeNum } from './num.ts';
import type { ReadyAmount, ReadyComponent } from './prepare.ts';
import type { Item } from './value.ts';

/** A member that passed, and its exact share. */
export interface Paid {
  readonly item: Item;
  result: MemberResult;
  share: Num;
  /** A fact for the share is missing: no limit can be told from it. */
  open?: boolean;
  /** What limits of months or of a count leave of its share, each in turn. */
  cuts?: readonly Num[];
}

/** A payment line: rounded by itself, once. */
export interface Line {
  readonly key: string;
  readonly component: ReadyComponent | undefined;
  readonly rounding: Rounding | undefined;
  /** `undefined` while a fact for the calculation is missing. */
  fen: number | undefined;
  granted: boolean;
  /** It isn't known whether it is granted: its component may still be due. */
  open: boolean;
  /** Another may take its place: the rule by which one of them is paid, and what its answer lacks. */
  contest?: { readonly rule: string; readonly facts: readonly string[] };
}

/** A safe whole number of fen; more than ninety thousand billion yuan is no subsidy. */
export function toFen(value: Num, rounding: Rounding | undefined): number {
  const rounded = round(compare(value, 0) < 0 ? 0 : value, rounding?.mode ?? 'half_up', Math.min(0, rounding?.places ?? 0));
  return asInteger(rounded) ?? fail('amount_too_large', '/amount', said('金额超出可支付的范围', 'the amount is beyond what can be paid'));
}

/** What each passing member is worth, by the case's rule or by the components that the member was granted. */
export function shareMembers(state: Case, paid: readonly Paid[]): boolean {
  const { prepared, run } = state;
  const rule = prepared.amount;
  let known = true;
  for (const member of paid) {
    const share = within(run, { member: member.item }, (): Num | undefined => {
      if (prepared.memberComponents.length) return shareOfComponents(state, member);
      const value = rule?.perMember?.(run);
      if (isNum(value)) return value;
      if (rule?.perMember) noteUnknown(state, 'amount', rule, { member: member.result.key });
      return rule?.perMember ? undefined : 0;
    });
    if (share === undefined) {
      known = false;
      member.open = true;
      if (rule && prepared.memberComponents.length) noteMissing(state, rule.facts);
    } else {
      const rounding = rule?.amount.rounding;
      member.share = (member.cuts ?? []).reduce<Num>((rest, cut) => toFen(multiply(rest, cut), rounding), roundShare(share, rounding));
    }
  }
  return known;
}

const roundShare = (share: Num, rounding: Rounding | undefined): Num => (rounding?.at === 'member' ? toFen(share, rounding) : share);

function shareOfComponents(state: Case, member: Paid): Num | undefined {
  const { prepared, run } = state;
  const options: (Option & { readonly key: string })[] = [];
  for (const ready of prepared.memberComponents) {
    const outcome = member.result.components?.find((component) => component.key === ready.component.key)?.outcome;
    if (outcome !== 'eligible' && outcome !== 'needs_info') continue;
    const value = within(run, { component: ready }, () => (ready.amount?.perMember ?? ready.amount?.tree)?.(run));
    options.push({ key: ready.component.key, sure: outcome === 'eligible', value: isNum(value) ? value : undefined });
  }
  const { combine } = prepared.version;
  const taken = combine === undefined || combine === 'sum' ? undefined : takeOne(options, combine);
  if (taken?.open) return undefined;
  let share: Num = 0;
  const amounts = new Map<string, number>();
  for (const [index, { key, sure, value }] of options.entries()) {
    if (!sure || (taken && taken.index !== index)) continue;
    if (value === undefined) return undefined;
    amounts.set(key, toFen(value, undefined));
    share = add(share, value);
  }
  const components = member.result.components?.map((one) => ({ ...one, amountFen: amounts.get(one.key) ?? one.amountFen }));
  member.result = { ...member.result, ...(components ? { components } : {}) };
  return share;
}

/** One of several amounts of which a single one is paid. */
export interface Option {
  /** It is granted for sure; else it isn't known whether it is. */
  readonly sure: boolean;
  readonly value: Num | undefined;
}

/**
 * Which of several is paid, the first or the highest of those that are granted for sure (-1: none is), and whether that
 * is open: one of which it isn't known whether it is granted, or how much it is, could take its place. One that could but
 * comes to the same changes nothing, unless `even` says that it matters which of the two is paid.
 */
export function takeOne(options: readonly Option[], rule: 'highest' | 'first', even = false): { index: number; open: boolean } {
  let index = options.findIndex(({ sure }) => sure);
  const best = (): Num | undefined => options[index]?.value;
  if (rule === 'first')
    return { index, open: options.some(({ sure, value }, at) => at < index && !sure && (even || differ(value, best()))) };
  for (const [at, { sure, value }] of options.entries()) if (sure && compare(value ?? 0, best() ?? 0) > 0) index = at;
  const wins = (value: Num): boolean => compare(value, best() ?? 0) > (even ? -1 : 0);
  const open = options.some(({ sure, value }, at) => at !== index && (value === undefined || (!sure && wins(value))));
  return { index, open: index >= 0 && open };
}

const differ = (a: Num | undefined, b: Num | undefined): boolean => a === undefined || b === undefined || compare(a, b) !== 0;

/** The line that doesn't belong to a component: the case's own amount, or the sum over its members. */
export function mainAmount(state: Case, paid: readonly Paid[], known: boolean): Num | undefined {
  const { amount } = state.prepared;
  if (amount?.tree) return amountOf(state, amount);
  return known ? paid.reduce<Num>((sum, member) => add(sum, member.share), 0) : undefined;
}

function amountOf(state: Case, amount: ReadyAmount): Num | undefined {
  const value = amount.tree?.(state.run);
  if (isNum(value)) return value;
  noteUnknown(state, 'amount', amount);
  return undefined;
}

/**
 * Writes into each member's result what it gets of the line over all of them, after limits and other policies, so that the
 * members sum to the line to the fen. Where nothing is paid of it, it is the member's exact share (parts of a fen as text).
 */
export function writeShares(paid: readonly Paid[], lines: readonly Line[]): void {
  const main = lines.find((line) => line.key === 'main' && line.granted);
  const shares = paid.map(({ share }) => share);
  const isShared = main?.fen !== undefined && shares.some((share) => compare(share, 0) > 0);
  const parts = isShared ? divideExactly(main.fen ?? 0, shares) : undefined;
  for (const [index, member] of paid.entries()) member.result = { ...member.result, amountFen: parts?.[index] ?? writeNum(member.share) };
}

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

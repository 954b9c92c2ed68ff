import type { MemberResult } from './decision.ts';
import { fail } from './errors.ts';
import type { Rounding } from './form.ts';
import type { Case } from './judge.ts';
import { noteMissing, within } from './judge.ts';
import { said } from './message.ts';
import { add, asInteger, compare, isNum, type Num, round, writeNum } from './num.ts';
import type { ReadyAmount, ReadyComponent } from './prepare.ts';
import type { Item } from './value.ts';

/** A member that passed, and its exact share. */
export interface Paid {
  readonly item: Item;
  result: MemberResult;
  share: Num;
  /** A fact for the share is missing: no limit can be told from it. */
  open?: boolean;
}

/** A payment line: rounded by itself, once. */
export interface Line {
  readonly key: string;
  readonly component: ReadyComponent | undefined;
  readonly rounding: Rounding | undefined;
  /** `undefined` while a fact for the calculation is missing. */
  fen: number | undefined;
  granted: boolean;
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
      return isNum(value) ? value : rule?.perMember ? undefined : 0;
    });
    if (share === undefined) {
      known = false;
      member.open = true;
      if (rule) noteMissing(state, rule.facts);
    } else member.share = roundShare(share, rule?.amount.rounding);
  }
  return known;
}

const roundShare = (share: Num, rounding: Rounding | undefined): Num => (rounding?.at === 'member' ? toFen(share, rounding) : share);

function shareOfComponents(state: Case, member: Paid): Num | undefined {
  const { prepared, run } = state;
  const amounts: { key: string; value: Num }[] = [];
  for (const ready of prepared.memberComponents) {
    const result = member.result.components?.find((component) => component.key === ready.component.key);
    if (result?.outcome !== 'eligible') continue;
    const value = within(run, { component: ready }, () => (ready.amount?.perMember ?? ready.amount?.tree)?.(run));
    if (!isNum(value)) return undefined;
    amounts.push({ key: ready.component.key, value });
  }
  const chosen = combine(
    amounts.map(({ value }) => value),
    prepared.version.combine,
  );
  const components = member.result.components?.map((component) => {
    const index = amounts.findIndex(({ key }) => key === component.key);
    const value = index >= 0 && chosen[index] ? amounts[index]?.value : undefined;
    return value === undefined ? component : { ...component, amountFen: toFen(value, undefined) };
  });
  member.result = { ...member.result, ...(components ? { components } : {}) };
  return amounts.reduce<Num>((sum, { value }, index) => (chosen[index] ? add(sum, value) : sum), 0);
}

/** Which of several amounts are paid: all, the highest, or the first. */
export function combine(amounts: readonly Num[], rule: 'sum' | 'highest' | 'first' | undefined): boolean[] {
  if (rule === undefined || rule === 'sum') return amounts.map(() => true);
  let best = 0;
  if (rule === 'highest') for (const [index, amount] of amounts.entries()) if (compare(amount, amounts[best] ?? 0) > 0) best = index;
  return amounts.map((_, index) => index === best);
}

/** The line that doesn't belong to a component: the case's own amount, or the sum over its members. */
export function mainAmount(state: Case, paid: readonly Paid[], known: boolean): Num | undefined {
  const { amount } = state.prepared;
  if (amount?.tree) return amountOf(state, amount);
  return known ? paid.reduce<Num>((sum, member) => add(sum, member.share), 0) : undefined;
}

export function amountOf(state: Case, amount: ReadyAmount): Num | undefined {
  const value = amount.tree?.(state.run);
  if (isNum(value)) return value;
  noteMissing(state, amount.facts);
  return undefined;
}

/** Writes each member's share into its result: whole fen as a number, parts of a fen as exact text. */
export function writeShares(paid: readonly Paid[]): void {
  for (const member of paid) member.result = { ...member.result, amountFen: writeNum(member.share) };
}

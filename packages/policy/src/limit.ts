import type { LimitResult } from './decision.ts';
import { type Case, noteMissing, noteUnknown, within } from './judge.ts';
import { cutsShare } from './limit-share.ts';
import { add, compare, isNum, multiply, type Num, subtract, writeNum } from './num.ts';
import { type Line, type Paid, toFen } from './pay.ts';
import type { ReadyLimit } from './prepare.ts';
import { holds, order } from './run-values.ts';
import type { Scalar } from './value.ts';
import { compareText, isList } from './value.ts';

/** What limits did to a case. */
export interface Limited {
  readonly results: LimitResult[];
  readonly failed: string[];
  readonly unknown: string[];
  waitlisted: boolean;
  /** The amount of a granted line isn't known. */
  amountOpen: boolean;
  /** It isn't known whether there is money for the case, or whether it waits: what is due by then is open. */
  waitOpen: boolean;
  /** So many of the months asked for are left. */
  months?: { readonly asked: Num; readonly left: number };
}

export const noLimits = (): Limited => ({ results: [], failed: [], unknown: [], waitlisted: false, amountOpen: false, waitOpen: false });

/** The limits that hold on the anchor's day. */
export function limitsInForce(state: Case): readonly ReadyLimit[] {
  const day = state.run.anchor;
  return state.prepared.limits.filter(
    ({ limit }) => !limit.effective || (day !== undefined && holds(limit.effective, day.length === 7 ? `${day}-01` : day)),
  );
}

function room(state: Case, ready: ReadyLimit): { max: Num; used: Num; asks: Num } | undefined {
  const max = ready.max(state.run);
  const used = ready.used ? ready.used(state.run) : 0;
  const { of } = ready.limit;
  // Money asks for the amount, heads for those who pass.
  const asks = ready.asks && (of === 'count' || of === 'months') ? ready.asks(state.run) : 1;
  if (isNum(max) && isNum(used) && isNum(asks)) return { max, used, asks };
  noteUnknown(state, ready.limit.id, ready);
  return undefined;
}

function note(
  limited: Limited,
  ready: ReadyLimit,
  found: { max: Num; used: Num } | undefined,
  asked: Num,
  outcome: LimitResult['outcome'],
  member?: string,
): void {
  limited.results.push({
    id: ready.limit.id,
    of: ready.limit.of,
    ...(ready.limit.title ? { title: ready.limit.title } : {}),
    ...(member === undefined ? {} : { member }),
    max: found ? writeNum(found.max) : null,
    used: found ? writeNum(found.used) : null,
    asked: writeNum(asked),
    outcome,
  });
}

interface Taken {
  readonly outcome: LimitResult['outcome'];
  /** The share of the amount that is left, and how many of what was asked for. */
  readonly share?: Num;
  readonly months?: Limited['months'];
}

/** Refused, put on the waiting list, within, or cut to the share that is left: for a count that fits or doesn't. */
function takePlaces(state: Case, ready: ReadyLimit, limited: Limited, member?: string): Taken {
  const found = room(state, ready);
  const taken: Taken = found ? takeFound(state, ready, found) : { outcome: 'unknown' };
  note(limited, ready, found, found?.asks ?? 0, taken.outcome, member);
  return taken;
}

function takeFound(state: Case, ready: ReadyLimit, found: { max: Num; used: Num; asks: Num }): Taken {
  if (compare(add(found.used, found.asks), found.max) <= 0) return { outcome: 'within' };
  if (ready.limit.over === 'waitlist') return { outcome: 'waitlisted' };
  const left = floorFen(subtract(found.max, found.used));
  if (!cutsShare(ready.limit) || left <= 0) return { outcome: 'refused' };
  const share = ready.share?.(state.run);
  if (!isNum(share)) {
    noteMissing(state, ready.facts);
    return { outcome: 'unknown' };
  }
  return { outcome: 'reduced', share, ...(ready.limit.of === 'months' ? { months: { asked: found.asks, left } } : {}) };
}

/** Counts of the whole case (or of one component) against its room. */
export function limitCase(state: Case, ready: ReadyLimit, lines: readonly Line[], limited: Limited): void {
  const { outcome, share, months } = takePlaces(state, ready, limited);
  if (months) limited.months = months;
  if (outcome === 'refused') limited.failed.push(ready.limit.id);
  if (outcome === 'unknown') limited.unknown.push(ready.limit.id);
  if (outcome === 'waitlisted') limited.waitlisted = true;
  if (share === undefined) return;
  for (const line of lines) if (line.fen !== undefined) line.fen = toFen(multiply(line.fen, share), line.rounding);
}

/** Money against its room: what is above is cut off or refuses the line. */
export function limitLines(state: Case, ready: ReadyLimit, lines: readonly Line[], limited: Limited): void {
  const found = room(state, ready);
  const granted = lines.filter((line) => line.granted);
  const asked = granted.reduce((sum, line) => sum + (line.fen ?? 0), 0);
  if (!found || granted.some((line) => line.fen === undefined)) {
    limited.unknown.push(ready.limit.id);
    if (ready.limit.over === 'waitlist') limited.waitOpen = true;
    note(limited, ready, found, asked, 'unknown');
    return;
  }
  const left = floorFen(subtract(found.max, found.used));
  if (asked <= left) {
    note(limited, ready, found, asked, 'within');
    return;
  }
  const reduces = ready.limit.over === 'reduce' && left > 0;
  if (reduces) {
    let rest = left;
    for (const line of granted) {
      line.fen = Math.min(line.fen ?? 0, rest);
      rest -= line.fen;
    }
    note(limited, ready, found, asked, 'reduced');
    return;
  }
  if (ready.limit.over === 'waitlist') limited.waitlisted = true;
  else limited.failed.push(ready.limit.id);
  for (const line of granted) line.granted = false;
  note(limited, ready, found, asked, ready.limit.over === 'waitlist' ? 'waitlisted' : 'refused');
}

function floorFen(value: Num): number {
  if (typeof value === 'number') return value;
  return Number(value.n / value.d) - (value.n < 0n && value.n % value.d !== 0n ? 1 : 0);
}

/** One member against a limit of its own: a count settles it, money cuts its share. */
export function limitMember(state: Case, ready: ReadyLimit, member: Paid, limited: Limited): void {
  within(state.run, { member: member.item }, () => {
    const { id, over, of } = ready.limit;
    const { key } = member.result;
    if (of !== 'money') {
      const { outcome, share } = takePlaces(state, ready, limited, key);
      if (share !== undefined) member.cuts = [...(member.cuts ?? []), share];
      else if (outcome !== 'within') exclude(member, id, outcome);
      return;
    }
    const found = room(state, ready);
    if (!found) {
      note(limited, ready, found, member.share, 'unknown', key);
      exclude(member, id, 'unknown');
      return;
    }
    const left = subtract(found.max, found.used);
    if (compare(member.share, left) <= 0) return note(limited, ready, found, member.share, 'within', key);
    if (over === 'reduce' && compare(left, 0) > 0) {
      note(limited, ready, found, member.share, 'reduced', key);
      member.share = left;
      return;
    }
    const outcome = over === 'waitlist' ? 'waitlisted' : 'refused';
    note(limited, ready, found, member.share, outcome, key);
    exclude(member, id, outcome);
  });
}

function exclude(member: Paid, id: string, outcome: LimitResult['outcome']): void {
  const { result } = member;
  member.share = 0;
  if (outcome === 'waitlisted') member.result = { ...result, outcome: 'eligible_waitlisted' };
  else if (outcome === 'unknown') member.result = { ...result, outcome: 'needs_info', unknown: [...result.unknown, id] };
  else member.result = { ...result, outcome: 'ineligible', failed: [...result.failed, id] };
}

/** A member that has or may have a claim to one of the heads; `by` is undefined while its place in the order isn't known. */
interface Candidate {
  readonly member: Paid;
  readonly index: number;
  readonly sure: boolean;
  readonly by: readonly Scalar[] | undefined;
}

/**
 * So many heads in all, given out in the stated order; the rest wait or fall away. One whose conditions or whose place
 * in the order aren't known may have a place: who comes behind it is decided only where there is room for all of them,
 * or for none of those behind.
 */
export function limitHeads(state: Case, ready: ReadyLimit, paid: readonly Paid[], limited: Limited): void {
  const found = room(state, ready);
  const candidates = paid.flatMap((member, index): Candidate[] => {
    const { outcome } = member.result;
    return outcome === 'eligible' || outcome === 'needs_info'
      ? [{ member, index, sure: outcome === 'eligible', by: placeOf(state, ready, member) }]
      : [];
  });
  const passing = candidates.filter(({ sure }) => sure);
  if (!found) {
    limited.unknown.push(ready.limit.id);
    note(limited, ready, found, passing.length, 'unknown');
    return;
  }
  const placed = candidates.filter(({ by }) => by !== undefined).sort((a, b) => inOrder(ready, a, b));
  const unplaced = candidates.length - placed.length;
  const out = ready.limit.over === 'waitlist' ? 'waitlisted' : 'refused';
  const seats = (place: number): boolean => compare(add(found.used, place), found.max) <= 0;
  const reached = { sure: 0, possible: 0 };
  const outcomes = new Set<'refused' | 'waitlisted' | 'unknown'>();
  const decide = (candidate: Candidate, first: number, last: number): void => {
    if (!candidate.sure || seats(last)) return;
    const outcome = seats(first) ? 'unknown' : out;
    outcomes.add(outcome);
    exclude(candidate.member, ready.limit.id, outcome);
    if (outcome === 'unknown' && !candidate.by) noteOrder(state, ready, candidate.member);
  };
  for (const candidate of placed) {
    reached.possible += 1;
    if (candidate.sure) reached.sure += 1;
    decide(candidate, reached.sure, reached.possible + unplaced);
  }
  for (const candidate of candidates) if (!candidate.by) decide(candidate, 1, candidates.length);
  const over = out === 'waitlisted' ? out : 'reduced';
  note(limited, ready, found, passing.length, outcomes.has('unknown') ? 'unknown' : outcomes.size ? over : 'within');
}

function placeOf(state: Case, ready: ReadyLimit, member: Paid): readonly Scalar[] | undefined {
  const values = within(state.run, { member: member.item }, () => ready.order.map(({ by }) => by(state.run)));
  const known = values.filter((value): value is Scalar => value !== undefined && !isList(value));
  return known.length === values.length ? known : undefined;
}

function noteOrder(state: Case, ready: ReadyLimit, member: Paid): void {
  within(state.run, { member: member.item }, () => {
    for (const { by, facts } of ready.order) if (by(state.run) === undefined) noteMissing(state, facts);
  });
}

function inOrder(ready: ReadyLimit, a: Candidate, b: Candidate): number {
  for (const [index, { descending }] of ready.order.entries()) {
    const [left, right] = [a.by?.[index], b.by?.[index]];
    const difference = left === undefined || right === undefined ? 0 : order(left, right);
    if (difference !== 0) return descending ? -difference : difference;
  }
  return compareText(a.member.result.key, b.member.result.key) || a.index - b.index;
}

import type { LimitResult } from './decision.ts';
import { type Case, noteMissing, noteUnknown, within } from './judge.ts';
import { cutsShare } from './limit-share.ts';
import { add, compare, isNum, multiply, type Num, subtract, writeNum } from './num.ts';
import { type Line, type Paid, toFen } from './pay.ts';
import type { ReadyLimit, ReadyPart } from './prepare.ts';
import { decideByEnds } from './run-ends.ts';
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

/** A number of a limit: what it is, or else the ends between which it lies. */
interface Part {
  readonly value?: Num;
  readonly low?: Num | undefined;
  readonly high?: Num | undefined;
}
interface Room {
  readonly max: Part;
  readonly used: Part;
  readonly asks: Part;
}

const known = (value: Num): Part => ({ value, low: value, high: value });

/** What was used before is never less than nothing. */
function room({ run }: Case, { limit, max, used, asks }: ReadyLimit): Room {
  const partOf = ({ go, ends }: ReadyPart, least?: Num): Part => {
    const value = go(run);
    if (isNum(value)) return known(value);
    const { low, high } = ends(run);
    return { low: isNum(low) ? low : least, high: isNum(high) ? high : undefined };
  };
  // Money asks for the amount, heads for those who pass.
  const counts = limit.of === 'count' || limit.of === 'months';
  return { max: partOf(max), used: used ? partOf(used, 0) : known(0), asks: asks && counts ? partOf(asks) : known(1) };
}

/** Asks for what a limit lacks, not for what is known of it. */
function noteOpen(state: Case, ready: ReadyLimit, found: Room): void {
  for (const one of ['max', 'used', 'asks'] as const) {
    const part = ready[one];
    if (part && found[one].value === undefined) noteUnknown(state, ready.limit.id, part);
  }
}

/** What is left at the most, or at the least, in whole fen or places. */
const leftOf = (max: Num | undefined, used: Num | undefined): number | undefined =>
  max === undefined || used === undefined ? undefined : floorFen(subtract(max, used));

function note(
  limited: Limited,
  ready: ReadyLimit,
  { max, used }: Room,
  asked: Num,
  outcome: LimitResult['outcome'],
  member?: string,
): void {
  limited.results.push({
    id: ready.limit.id,
    of: ready.limit.of,
    ...(ready.limit.title ? { title: ready.limit.title } : {}),
    ...(member === undefined ? {} : { member }),
    max: max.value === undefined ? null : writeNum(max.value),
    used: used.value === undefined ? null : writeNum(used.value),
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
  const taken = takeFound(state, ready, found);
  note(limited, ready, found, found.asks.value ?? 0, taken.outcome, member);
  return taken;
}

function takeFound(state: Case, ready: ReadyLimit, found: Room): Taken {
  const { max, used, asks } = found;
  const wanted = { low: sum(used.low, asks.low), high: sum(used.high, asks.high) };
  const fits = decideByEnds('le', wanted, max);
  if (fits) return { outcome: 'within' };
  if (fits === false && ready.limit.over === 'waitlist') return { outcome: 'waitlisted' };
  const most = leftOf(max.high, used.low);
  if (fits === false && (!cutsShare(ready.limit) || (most !== undefined && most <= 0))) return { outcome: 'refused' };
  const left = leftOf(max.value, used.value);
  if (left === undefined || asks.value === undefined) {
    noteOpen(state, ready, found);
    return { outcome: 'unknown' };
  }
  const share = ready.share?.(state.run);
  if (!isNum(share)) {
    noteMissing(state, ready.facts);
    return { outcome: 'unknown' };
  }
  return { outcome: 'reduced', share, ...(ready.limit.of === 'months' ? { months: { asked: asks.value, left } } : {}) };
}

const sum = (a: Num | undefined, b: Num | undefined): Num | undefined => (a === undefined || b === undefined ? undefined : add(a, b));

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
  const { max, used } = found;
  const { over, id } = ready.limit;
  const granted = lines.filter((line) => line.granted);
  // what isn't known is asked for beside this
  const asked = granted.reduce((total, line) => total + (line.fen ?? 0), 0);
  const isWhole = granted.every((line) => line.fen !== undefined);
  const [least, most, left] = [leftOf(max.low, used.high), leftOf(max.high, used.low), leftOf(max.value, used.value)];
  if (isWhole && least !== undefined && asked <= least) {
    note(limited, ready, found, asked, 'within');
    return;
  }
  if (most !== undefined && asked > most && (over !== 'reduce' || most <= 0)) {
    if (over === 'waitlist') limited.waitlisted = true;
    else limited.failed.push(id);
    for (const line of granted) line.granted = false;
    note(limited, ready, found, asked, over === 'waitlist' ? 'waitlisted' : 'refused');
    return;
  }
  if (!isWhole || left === undefined) {
    limited.unknown.push(id);
    if (over === 'waitlist') limited.waitOpen = true;
    noteOpen(state, ready, found);
    note(limited, ready, found, asked, 'unknown');
    return;
  }
  let rest = left;
  for (const line of granted) {
    line.fen = Math.min(line.fen ?? 0, rest);
    rest -= line.fen;
  }
  note(limited, ready, found, asked, 'reduced');
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
    const [max, used] = [found.max.value, found.used.value];
    if (max === undefined || used === undefined) {
      noteOpen(state, ready, found);
      note(limited, ready, found, member.share, 'unknown', key);
      exclude(member, id, 'unknown');
      return;
    }
    const left = subtract(max, used);
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
  const [max, used] = [found.max.value, found.used.value];
  if (max === undefined || used === undefined) {
    limited.unknown.push(ready.limit.id);
    noteOpen(state, ready, found);
    note(limited, ready, found, passing.length, 'unknown');
    return;
  }
  const placed = candidates.filter(({ by }) => by !== undefined).sort((a, b) => inOrder(ready, a, b));
  const unplaced = candidates.length - placed.length;
  const out = ready.limit.over === 'waitlist' ? 'waitlisted' : 'refused';
  const seats = (place: number): boolean => compare(add(used, place), max) <= 0;
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

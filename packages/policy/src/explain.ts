import { isDate } from './date.ts';
import type { ComponentResult, Decision, Instalment, MemberResult, Override } from './decision.ts';
import { fail } from './errors.ts';
import type { Facts, Outcome } from './form.ts';
import { instalments, planOf } from './instalment.ts';
import { type Case, judge, judgeComponents, judgeMembers, noteMissing, noteUnknown, overrideKey } from './judge.ts';
import { type Limited, limitHeads, limitMember, limitsInForce, noLimits } from './limit.ts';
import { payLines } from './lines.ts';
import { said } from './message.ts';
import { type Line, type Paid, writeShares } from './pay.ts';
import type { PreparedPolicy } from './prepare.ts';
import type { Meter, Run } from './run.ts';
import { byKey } from './run-lists.ts';
import { asDay, holds } from './run-values.ts';
import { grantedBefore, kindsGiven, recoveries } from './settle.ts';
import { type Stacked, totalOf } from './stack.ts';
import { stepText } from './step.ts';
import { type Item, isList, readValue, writeValue } from './value.ts';

export interface Question {
  /** The day of the question: of the application unless the policy says otherwise. */
  readonly asOf: string;
  /** Findings by hand that count as met; one that has ended by `asOf` plays no part. */
  readonly overrides?: readonly Override[];
}

/** Reads the facts that the version asks for, each by its type. */
function start(prepared: PreparedPolicy, given: Facts, asOf: string, meter: Meter = { visits: 0 }): Run {
  if (!isDate(asOf)) fail('as_of', '/asOf', said(`${JSON.stringify(asOf)} 不是日期`, `${JSON.stringify(asOf)} is no date`));
  const facts = prepared.slotTypes.map(({ path, type }) => {
    const raw = Object.hasOwn(given, path) ? given[path] : undefined;
    const value = typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'value' in raw ? raw.value : raw;
    return readValue(value, type, `/facts/${path}`);
  });
  return {
    facts,
    asOf,
    anchor: undefined,
    rows: [],
    meter,
    member: undefined,
    component: undefined,
    all: undefined,
    passing: undefined,
    entitled: undefined,
    granted: undefined,
    epoch: 1,
    epochs: 1,
    stage: 0,
    kept: [],
    steps: [],
  };
}

/** The event date that chooses the version, or `undefined` when it isn't known. */
export function anchorOf(prepared: PreparedPolicy, facts: Facts, { asOf }: Question): string | undefined {
  const anchor = prepared.anchor(start(prepared, facts, asOf));
  return typeof anchor === 'string' ? anchor : undefined;
}

/** The version in force on its own anchor date; the date of the question plays no part in it. */
export function chooseVersion(versions: readonly PreparedPolicy[], facts: Facts, question: Question): PreparedPolicy | undefined {
  return versions.find((prepared) => {
    const day = asDay(anchorOf(prepared, facts, question));
    return day !== undefined && holds(prepared.version.effective, day);
  });
}

/** Decides one case: every predicate with what it saw, the amount step by step, and what would change it. */
export function explain(prepared: PreparedPolicy, facts: Facts, question: Question, meter?: Meter): Decision {
  const run = start(prepared, facts, question.asOf, meter);
  const state: Case = {
    prepared,
    given: facts,
    run,
    seen: new Map(),
    missing: new Set(),
    gaps: [],
    near: [],
    overrides: inForce(question),
  };
  const anchor = prepared.anchor(run);
  run.anchor = typeof anchor === 'string' ? anchor : undefined;

  const verdict = judge(state, prepared.casePredicates);
  const { failed, unknown } = verdict;
  checkEffective(state, failed, unknown);
  const limited = noLimits();
  const members = decideMembers(state, failed, unknown, limited);
  const paid = members?.filter(({ result }) => result.outcome === 'eligible');
  if (paid) run.passing = { items: paid.map(({ item }) => item), maybe: [] };
  run.stage += 1;

  const judged = judgeComponents(state, prepared.caseComponents);
  const stacked: Stacked = { results: [], failed: [], unknown: [], excluded: new Map(), open: new Map(), beaten: new Set() };
  // A definite failure settles it; with something unknown a limit may still do so.
  const settledBefore = failed.length > 0;
  const lines = settledBefore ? [] : payLines(state, judged, paid ?? [], limited, stacked);
  const before = grantedBefore(state);
  const grantedFen = before.fen;
  if (!before.isKnown && !settledBefore) {
    unknown.push('already');
    noteMissing(state, before.facts);
  }
  failed.push(...limited.failed, ...stacked.failed);
  unknown.push(...limited.unknown, ...stacked.unknown);
  // What the amount lacks is asked for once the conditions are settled.
  if (limited.amountOpen && failed.length === 0 && unknown.length === 0) unknown.push('amount');
  if (members) writeShares(members, lines);
  const totalFen = settledBefore || limited.waitOpen ? 0 : totalOf(lines);
  run.entitled = totalFen;
  run.granted = before.isKnown ? before.fen : undefined;
  run.stage += 1;
  const plan = planOf(state, lines, totalFen, grantedFen);
  if (plan.is === 'none' && !settledBefore) failed.push('schedule');
  if (plan.is === 'open') {
    unknown.push('schedule');
    if (prepared.schedule && prepared.schedule.kind !== 'once') noteUnknown(state, 'schedule', prepared.schedule);
  }

  const judgedLines = judged.map((result) => withLine(result, lines, stacked));
  const outcomes = members?.map(({ result }) => result.outcome) ?? [];
  const waitlisted = limited.waitlisted || (outcomes.includes('eligible_waitlisted') && !outcomes.includes('eligible'));
  const outcome = overall(
    failed,
    unknown,
    members?.map(({ result }) => result),
    judgedLines,
    waitlisted,
  );
  const components = judgedLines.map((one) => (stacked.beaten.has(one.key) && one.outcome === 'eligible' ? beaten(one) : one));
  const entitledFen = outcome === 'eligible' || outcome === 'eligible_waitlisted' ? (totalFen ?? 0) : 0;
  run.entitled = entitledFen;
  run.stage += 1;
  const amountFen = outcome === 'eligible' ? Math.max(0, entitledFen - grantedFen) : 0;
  const schedule: Instalment[] = outcome === 'eligible' ? instalments(state, lines, { entitledFen, amountFen }, plan, limited.months) : [];
  const recovery = recoveries(state, unknown);
  const only =
    failed.length +
      (members ?? []).reduce((sum, { result }) => sum + result.failed.length, 0) +
      judgedLines.reduce((sum, one) => sum + one.failed.length, 0) ===
    1;

  return {
    key: prepared.version.key,
    version: prepared.version.version,
    asOf: question.asOf,
    anchorDate: run.anchor ?? null,
    outcome,
    predicates: verdict.results,
    failed,
    unknown,
    ...(members ? { members: members.map(({ result }) => result) } : {}),
    ...(components.length ? { components } : {}),
    currency: prepared.version.currency ?? 'CNY',
    entitledFen,
    grantedFen,
    amountFen,
    overpaidFen: Math.max(0, grantedFen - entitledFen),
    amountSteps: (run.steps ?? []).map(({ term, value }) => ({
      node: term.kind,
      ...(term.name === undefined ? {} : { name: term.name }),
      pointer: term.pointer,
      value: writeStep(value),
      type: term.type.kind,
      text: stepText(term),
    })),
    schedule,
    limits: limited.results,
    stacking: stacked.results,
    inKind: outcome === 'eligible' ? kindsGiven(state, components) : [],
    recovery,
    nearMisses: state.near.map((miss) => ({ ...miss, only })),
    missing: [...state.missing],
    ...(state.gaps.length ? { gaps: state.gaps } : {}),
  };
}

function inForce({ asOf, overrides = [] }: Question): ReadonlyMap<string, Override> {
  const holding = overrides.filter(({ until }) => until === undefined || until >= asOf);
  return new Map(holding.map((override) => [overrideKey(override.predicate, override.member), override]));
}

function writeStep(value: Parameters<typeof writeValue>[0]): unknown {
  return value !== undefined && isList(value) ? value.items.length : writeValue(value);
}

/** A version says nothing about events before or after its time. */
function checkEffective(state: Case, failed: string[], unknown: string[]): void {
  const { run, prepared } = state;
  const day = asDay(run.anchor);
  if (day === undefined) {
    unknown.push('anchor');
    noteMissing(state, [...prepared.resolved.anchor.facts]);
  } else if (!holds(prepared.version.effective, day)) failed.push('effective');
}

function decideMembers(state: Case, failed: string[], unknown: string[], limited: Limited): Paid[] | undefined {
  const { prepared, run } = state;
  if (!prepared.list) return undefined;
  const list = prepared.list(run);
  if (list === undefined || !isList(list) || list.maybe.length) {
    unknown.push('members');
    noteMissing(state, [...(prepared.resolved.list?.facts ?? [])]);
    return [];
  }
  run.all = list;
  if (list.items.length === 0) failed.push('members');
  const items: readonly Item[] = list.items;
  const decided = judgeMembers(state, items).map(({ item, result }): Paid => ({ item, result, share: 0 }));
  if (failed.length) return decided;
  run.passing = { items: decided.filter(({ result }) => result.outcome === 'eligible').map(({ item }) => item), maybe: [] };
  for (const ready of limitsInForce(state)) {
    if (ready.limit.scope === 'member' && ready.limit.of !== 'money')
      for (const member of decided) if (member.result.outcome === 'eligible') limitMember(state, ready, member, limited);
  }
  onceEach(state, decided);
  for (const ready of limitsInForce(state))
    if (ready.limit.of === 'heads' && ready.limit.scope !== 'member') limitHeads(state, ready, decided, limited);
  return decided;
}

/**
 * One member is paid for once, however often it stands in the list: of several rows of it that pass, the first by the
 * list's own key. Whose row says nothing of who it is can't be told from the others.
 */
function onceEach(state: Case, decided: readonly Paid[]): void {
  const key = state.prepared.version.members?.key ?? '';
  const inOrder = byKey(state.prepared.resolved.list?.type.key ?? '');
  const passing = decided.filter(({ result }) => result.outcome === 'eligible').sort((a, b) => inOrder(a.item, b.item));
  const seen = new Set<string>();
  for (const member of passing) {
    const { item, result } = member;
    if (item[key] === undefined) {
      member.result = { ...result, outcome: 'needs_info', unknown: [...result.unknown, 'members'] };
      state.missing.add(`member.${key}`);
      continue;
    }
    if (seen.has(result.key)) member.result = { ...result, outcome: 'ineligible', failed: [...result.failed, 'members'] };
    seen.add(result.key);
  }
}

function withLine(result: ComponentResult, lines: readonly Line[], stacked: Stacked): ComponentResult {
  const line = lines.find((one) => one.key === result.key);
  const rules = stacked.excluded.get(result.key) ?? [];
  if (rules.length) return { ...result, outcome: 'ineligible', failed: [...result.failed, ...rules] };
  const open = stacked.open.get(result.key) ?? [];
  if (open.length) return { ...result, outcome: 'needs_info', unknown: [...result.unknown, ...open] };
  return line?.granted ? { ...result, amountFen: line.fen ?? 0 } : result;
}

const beaten = (one: ComponentResult): ComponentResult => ({ ...one, outcome: 'ineligible', failed: ['combine'], amountFen: 0 });

function overall(
  failed: readonly string[],
  unknown: readonly string[],
  members: readonly MemberResult[] | undefined,
  components: readonly ComponentResult[],
  waitlisted: boolean,
): Outcome {
  if (failed.length) return 'ineligible';
  let open = unknown.length > 0;
  for (const parts of [members, components.length ? components : undefined]) {
    if (!parts || parts.some((part) => part.outcome === 'eligible' || part.outcome === 'eligible_waitlisted')) continue;
    // Nobody passes, and nobody may still pass: whatever else isn't known plays no part.
    if (!parts.some((part) => part.outcome === 'needs_info') && !unknown.includes('members')) return 'ineligible';
    open = true;
  }
  if (open) return 'needs_info';
  return waitlisted ? 'eligible_waitlisted' : 'eligible';
}

import type { ComponentResult, Decision, Instalment, MemberResult } from './decision.ts';
import { isDate } from './date.ts';
import { fail } from './errors.ts';
import type { Facts, Outcome } from './form.ts';
import { instalments } from './instalment.ts';
import { type Case, judge, judgeComponents, judgeMembers, noteMissing, outcomeOf, within } from './judge.ts';
import { limitCase, limitHeads, limitLines, limitMember, limitsInForce, noLimits } from './limit.ts';
import { isNum } from './num.ts';
import { amountOf, combine, type Line, mainAmount, type Paid, shareMembers, toFen, writeShares } from './pay.ts';
import type { PreparedPolicy, ReadyAmount } from './prepare.ts';
import { type Stacked, stackComponents, stackOthers } from './stack.ts';
import { asDay, holds } from './run-values.ts';
import type { Run } from './run.ts';
import { stepText } from './step.ts';
import { type Item, isList, readValue, writeValue } from './value.ts';

export interface Question {
  /** The day of the question: of the application unless the policy says otherwise. */
  readonly asOf: string;
}

/** Reads the facts that the version asks for, each by its type. */
function start(prepared: PreparedPolicy, given: Facts, asOf: string): Run {
  if (!isDate(asOf)) fail('as_of', '/asOf', `${JSON.stringify(asOf)} is no date`);
  const facts = prepared.slotTypes.map(({ path, type }) => {
    const raw = Object.hasOwn(given, path) ? given[path] : undefined;
    const value = typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'value' in raw ? raw.value : raw;
    return readValue(value, type, `/facts/${path}`);
  });
  return {
    facts, asOf, anchor: undefined, rows: [], member: undefined, component: undefined, all: undefined, passing: undefined,
    entitled: undefined, granted: undefined, epoch: 1, epochs: 1, stage: 0, kept: [], steps: [],
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
export function explain(prepared: PreparedPolicy, facts: Facts, question: Question): Decision {
  const run = start(prepared, facts, question.asOf);
  const state: Case = { prepared, given: facts, run, seen: new Map(), missing: new Set(), near: [] };
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
  const stacked: Stacked = { results: [], failed: [], unknown: [], excluded: new Map() };
  const settledBefore = failed.length > 0 || unknown.length > 0 || (members !== undefined && paid?.length === 0);
  const lines = settledBefore ? [] : payLines(state, judged, paid ?? [], limited, stacked, unknown);
  const grantedFen = grantedBefore(state, settledBefore ? [] : unknown);
  failed.push(...limited.failed, ...stacked.failed);
  unknown.push(...limited.unknown, ...stacked.unknown);
  if (members) writeShares(members);

  const components = judged.map((result) => withLine(result, lines, stacked));
  const waitlisted = limited.waitlisted || (members?.some(({ result }) => result.outcome === 'eligible_waitlisted') === true && paid?.length === 0);
  const outcome = overall(failed, unknown, members?.map(({ result }) => result), components, waitlisted);
  const entitledFen = outcome === 'eligible' || outcome === 'eligible_waitlisted' ? lines.reduce((sum, line) => sum + (line.granted ? (line.fen ?? 0) : 0), 0) : 0;
  run.entitled = entitledFen;
  run.granted = grantedFen;
  run.stage += 1;
  const amountFen = outcome === 'eligible' ? Math.max(0, entitledFen - grantedFen) : 0;
  const schedule: Instalment[] = outcome === 'eligible' ? instalments(state, lines, amountFen) : [];
  const only = failed.length + (members ?? []).reduce((sum, { result }) => sum + result.failed.length, 0) + components.reduce((sum, one) => sum + one.failed.length, 0) === 1;

  return {
    key: prepared.version.key, version: prepared.version.version, asOf: question.asOf, anchorDate: run.anchor ?? null, outcome,
    predicates: verdict.results, failed, unknown,
    ...(members ? { members: members.map(({ result }) => result) } : {}),
    ...(components.length ? { components } : {}),
    currency: prepared.version.currency ?? 'CNY',
    entitledFen, grantedFen, amountFen, overpaidFen: Math.max(0, grantedFen - entitledFen),
    amountSteps: (run.steps ?? []).map(({ term, value }) => ({
      node: term.kind, ...(term.name === undefined ? {} : { name: term.name }), pointer: term.pointer, value: writeStep(value), text: stepText(term),
    })),
    schedule, limits: limited.results, stacking: stacked.results,
    inKind: outcome === 'eligible' ? kindsGiven(state, components) : [],
    recovery: recoveries(state),
    nearMisses: state.near.map((miss) => ({ ...miss, only })),
    missing: [...state.missing],
  };
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

function decideMembers(state: Case, failed: string[], unknown: string[], limited: ReturnType<typeof noLimits>): Paid[] | undefined {
  const { prepared, run } = state;
  if (!prepared.list) return undefined;
  const list = prepared.list(run);
  if (list === undefined || !isList(list) || list.maybe.length) {
    unknown.push('members');
    noteMissing(state, [...(prepared.resolved.list?.facts ?? [])]);
    return [];
  }
  run.all = list;
  const items: readonly Item[] = list.items;
  const decided = judgeMembers(state, items).map(({ item, result }): Paid => ({ item, result, share: 0 }));
  if (failed.length || unknown.length) return decided;
  run.passing = { items: decided.filter(({ result }) => result.outcome === 'eligible').map(({ item }) => item), maybe: [] };
  for (const ready of limitsInForce(state)) {
    if (ready.limit.scope === 'member' && ready.limit.of !== 'money') for (const member of decided) if (member.result.outcome === 'eligible') limitMember(state, ready, member, limited);
  }
  for (const ready of limitsInForce(state)) if (ready.limit.of === 'heads' && ready.limit.scope !== 'member') limitHeads(state, ready, decided, limited);
  return decided;
}

/** Amounts, rounded once per line, then what limits and stacking leave of them. */
function payLines(state: Case, judged: readonly ComponentResult[], paid: readonly Paid[], limited: ReturnType<typeof noLimits>, stacked: Stacked, unknown: string[]): Line[] {
  const { prepared, run } = state;
  const limits = limitsInForce(state);
  const sharesKnown = shareMembers(state, paid);
  for (const ready of limits) if (ready.limit.scope === 'member' && ready.limit.of === 'money') for (const member of paid) limitMember(state, ready, member, limited);

  const lines: Line[] = prepared.caseComponents.map((component): Line => {
    const granted = judged.find((one) => one.key === component.component.key)?.outcome === 'eligible';
    const rounding = component.amount?.amount.rounding;
    const value = granted && component.amount ? within(run, { component }, () => component.amount && amountOf(state, component.amount)) : 0;
    if (granted && value === undefined) unknown.push('amount');
    return { key: component.component.key, component, rounding, granted, fen: value === undefined ? undefined : toFen(value, rounding) };
  });
  if (lines.length === 0 || prepared.amount || prepared.memberComponents.length) {
    const rounding = prepared.amount?.amount.rounding;
    const value = mainAmount(state, paid, sharesKnown);
    if (value === undefined) unknown.push('amount');
    lines.push({ key: 'main', component: undefined, rounding, granted: true, fen: value === undefined ? undefined : toFen(value, rounding) });
  }
  for (const ready of limits) if (ready.limit.components) limitComponents(state, ready, lines, limited, stacked);
  stackComponents(state, lines, stacked);
  const granted = lines.filter((line) => line.granted);
  const kept = combine(granted.map((line) => line.fen ?? 0), prepared.caseComponents.length ? prepared.version.combine : 'sum');
  for (const [index, line] of granted.entries()) if (!kept[index]) line.granted = false;
  stackOthers(state, lines, stacked);
  for (const ready of limits) {
    if (ready.limit.components || ready.limit.scope === 'member' || ready.limit.of === 'heads') continue;
    if (ready.limit.of === 'money') limitLines(state, ready, lines, limited);
    else limitCase(state, ready, limited);
  }
  return lines;
}

/** A component's own limit takes only that component away. */
function limitComponents(state: Case, ready: ReturnType<typeof limitsInForce>[number], lines: readonly Line[], limited: ReturnType<typeof noLimits>, stacked: Stacked): void {
  for (const line of lines) {
    const { component } = line;
    if (!component || !line.granted || !ready.limit.components?.includes(line.key)) continue;
    const own = noLimits();
    within(state.run, { component }, () => {
      if (ready.limit.of === 'money') limitLines(state, ready, [line], own);
      else limitCase(state, ready, own);
    });
    limited.results.push(...own.results);
    if (own.unknown.length) limited.unknown.push(...own.unknown);
    if (own.failed.length || own.waitlisted) {
      line.granted = false;
      stacked.excluded.set(line.key, [...(stacked.excluded.get(line.key) ?? []), ready.limit.id]);
    }
  }
}

function withLine(result: ComponentResult, lines: readonly Line[], stacked: Stacked): ComponentResult {
  const line = lines.find((one) => one.key === result.key);
  const rules = stacked.excluded.get(result.key) ?? [];
  if (rules.length) return { ...result, outcome: 'ineligible', failed: [...result.failed, ...rules] };
  return line?.granted ? { ...result, amountFen: line.fen ?? 0 } : result;
}

function overall(failed: readonly string[], unknown: readonly string[], members: readonly MemberResult[] | undefined, components: readonly ComponentResult[], waitlisted: boolean): Outcome {
  const own = outcomeOf(failed, unknown);
  if (own !== 'eligible') return own;
  if (waitlisted) return 'eligible_waitlisted';
  for (const parts of [members, components.length ? components : undefined]) {
    if (!parts || parts.some((part) => part.outcome === 'eligible')) continue;
    return parts.some((part) => part.outcome === 'needs_info') ? 'needs_info' : 'ineligible';
  }
  return 'eligible';
}

/** What was granted for the same before; not to know it is a reason to ask, not to pay again. */
function grantedBefore(state: Case, unknown: string[]): number {
  const { prepared, run } = state;
  let sum = 0;
  const count = (ready: ReadyAmount | undefined): void => {
    if (!ready?.already) return;
    const value = ready.already(run);
    if (isNum(value)) sum += toFen(value, undefined);
    else {
      unknown.push('already');
      noteMissing(state, ready.facts);
    }
  };
  count(prepared.amount);
  for (const component of prepared.caseComponents) within(run, { component }, () => count(component.amount));
  return sum;
}

function kindsGiven(state: Case, components: readonly ComponentResult[]): Decision['inKind'] {
  return state.prepared.inKind.flatMap(({ inKind, when, value }) => {
    const part = inKind.component === undefined || components.find((component) => component.key === inKind.component)?.outcome === 'eligible';
    if (!part || (when && when(state.run) !== true)) return [];
    const amount = value?.(state.run);
    return [{
      key: inKind.key, ...(inKind.title ? { title: inKind.title } : {}),
      ...(amount === undefined ? {} : { value: writeValue(amount) }), ...(inKind.unit === undefined ? {} : { unit: inKind.unit }),
    }];
  });
}

function recoveries(state: Case): Decision['recovery'] {
  return state.prepared.recovery.flatMap(({ recovery, when, amount }) => {
    if (when(state.run) !== true) return [];
    const value = amount(state.run);
    return isNum(value) ? [{ id: recovery.id, amountFen: toFen(value, undefined), ...(recovery.clause === undefined ? {} : { clause: recovery.clause }) }] : [];
  });
}

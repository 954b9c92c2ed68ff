import type { ComponentResult, GapResult, MemberResult, NearMiss, Override, PredicateResult, Seen } from './decision.ts';
import type { Facts, Outcome } from './form.ts';
import { gapsOf, type Hole } from './gap.ts';
import { nearMisses } from './near-miss.ts';
import type { PreparedPolicy, ReadyComponent, ReadyPredicate } from './prepare.ts';
import type { Run } from './run.ts';
import { type Item, isList, type Value, writeValue } from './value.ts';

/** One case with what was noted about it on the way. */
export interface Case {
  readonly prepared: PreparedPolicy;
  readonly given: Facts;
  readonly run: Run;
  readonly seen: Map<string, Seen>;
  readonly missing: Set<string>;
  readonly gaps: GapResult[];
  readonly near: Omit<NearMiss, 'only'>[];
  /** What an official has found by hand, by predicate and member. */
  readonly overrides: ReadonlyMap<string, Override>;
}

export interface Verdict {
  readonly results: readonly PredicateResult[];
  readonly failed: string[];
  readonly unknown: string[];
}

const SHOWN_ROWS = 20;
const MAX_NEAR = 50;

function seenOf(state: Case, path: string): Seen {
  if (path.startsWith('member.')) return { fact: path, ...shown(state.run.member?.[path.slice(7)]) };
  const known = state.seen.get(path);
  if (known) return known;
  const seen =
    path === 'asOf'
      ? { fact: path, value: state.run.asOf }
      : { fact: path, ...shown(valueAt(state, path)), ...provenance(state.given[path]) };
  state.seen.set(path, seen);
  return seen;
}

function valueAt(state: Case, path: string): Value | undefined {
  if (path === 'asOf') return state.run.asOf;
  if (path.startsWith('member.')) return state.run.member?.[path.slice(7)];
  const slot = state.prepared.slots.get(path);
  return slot === undefined ? undefined : state.run.facts[slot];
}

function shown(value: Value | undefined): { value: unknown; count?: number } {
  if (value === undefined || !isList(value)) return { value: writeValue(value) };
  return { value: writeValue({ items: value.items.slice(0, SHOWN_ROWS), maybe: [] }), count: value.items.length };
}

/** Where a fact came from and as of when, if it was given with both. */
function provenance(given: unknown): { source?: string; date?: string } {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || !('value' in given)) return {};
  const { source, date } = given as { source?: unknown; date?: unknown };
  return { ...(typeof source === 'string' ? { source } : {}), ...(typeof date === 'string' ? { date } : {}) };
}

/** Which facts stand in the way of an answer: those that are absent, or else all, of which one has a gap in its rows. */
export function missingOf(state: Case, facts: readonly string[]): readonly string[] {
  const absent = facts.filter((path) => valueAt(state, path) === undefined);
  return absent.length ? absent : facts;
}

export function noteMissing(state: Case, facts: readonly string[]): void {
  for (const path of missingOf(state, facts)) state.missing.add(path);
}

const MAX_GAPS = 50;

/** Notes why something isn't known: the facts that are absent, or where the rules themselves come to nothing. */
export function noteUnknown(
  state: Case,
  of: string,
  { facts, holes }: { readonly facts: readonly string[]; readonly holes: readonly Hole[] },
  where: { readonly member?: string; readonly component?: string } = {},
): void {
  const gaps = gapsOf(holes, state.run);
  for (const gap of gaps) if (state.gaps.length < MAX_GAPS) state.gaps.push({ of, ...where, ...gap });
  for (const path of gaps.length ? facts.filter((one) => valueAt(state, one) === undefined) : missingOf(state, facts))
    state.missing.add(path);
}

/** Where an override holds: a member's own predicate is settled for that member only. */
export function overrideKey(predicate: string, member?: string): string {
  return member === undefined ? predicate : `${predicate}\n${member}`;
}

/** Asks every predicate; none is skipped because another failed. */
export function judge(state: Case, predicates: readonly ReadyPredicate[], where: { member?: string; component?: string } = {}): Verdict {
  const results: PredicateResult[] = [];
  const failed: string[] = [];
  const unknown: string[] = [];
  for (const ready of predicates) {
    const { predicate, go, facts, near, blocking, evidence } = ready;
    const value = go(state.run);
    const outcome = value === true ? 'met' : value === false ? 'unmet' : 'unknown';
    const override = outcome === 'met' ? undefined : state.overrides.get(overrideKey(predicate.id, where.member));
    if (blocking && !override) {
      if (outcome === 'unmet') failed.push(predicate.id);
      if (outcome === 'unknown') {
        unknown.push(predicate.id);
        noteUnknown(state, predicate.id, ready, where);
      }
    }
    if (outcome === 'unmet' && !override && near.length && state.near.length < MAX_NEAR) {
      for (const miss of nearMisses(near, state.run, predicate.id)) state.near.push({ ...miss, ...where });
    }
    const severity = blocking ? 'blocking' : 'warning';
    const seen = facts.map((path) => seenOf(state, path));
    const { id, clause } = predicate;
    const overridden = override && { by: override.by, reason: override.reason, ...(override.until ? { until: override.until } : {}) };
    results.push({
      id,
      outcome,
      seen,
      text: predicate.text[outcome],
      severity,
      evidence,
      ...(clause === undefined ? {} : { clause }),
      ...(overridden ? { overridden } : {}),
    });
  }
  return { results, failed, unknown };
}

/** Definite failure weighs more than a gap in the facts. */
function outcomeOf(failed: readonly string[], unknown: readonly string[]): Outcome {
  return failed.length ? 'ineligible' : unknown.length ? 'needs_info' : 'eligible';
}

/** Runs something with a member or a component in its place. */
export function within<T>(run: Run, place: { member?: Item; component?: ReadyComponent }, work: () => T): T {
  const { member, component } = run;
  if (place.member) run.member = place.member;
  if (place.component) run.component = place.component.values;
  run.epoch = nextEpoch(run);
  const result = work();
  run.member = member;
  run.component = component;
  run.epoch = nextEpoch(run);
  return result;
}

function nextEpoch(run: Run): number {
  run.epochs += 1;
  return run.epochs;
}

export function judgeComponents(state: Case, components: readonly ReadyComponent[], member?: string): ComponentResult[] {
  return components.map((ready) => {
    const where = { component: ready.component.key, ...(member === undefined ? {} : { member }) };
    const verdict = within(state.run, { component: ready }, () => judge(state, ready.predicates, where));
    return {
      key: ready.component.key,
      outcome: outcomeOf(verdict.failed, verdict.unknown),
      predicates: verdict.results,
      failed: verdict.failed,
      unknown: verdict.unknown,
      amountFen: 0,
    };
  });
}

/** Every member of the list by itself; one that fails takes nothing from the others. */
export function judgeMembers(state: Case, items: readonly Item[]): { item: Item; result: MemberResult }[] {
  const { prepared, run } = state;
  const keyField = prepared.version.members?.key ?? '';
  return items.map((item, index) =>
    within(run, { member: item }, () => {
      const key = String(writeValue(item[keyField]) ?? `#${index + 1}`);
      const verdict = judge(state, prepared.memberPredicates, { member: key });
      const components = judgeComponents(state, prepared.memberComponents, key);
      const failed = [...verdict.failed];
      const unknown = [...verdict.unknown];
      if (components.length && !components.some((component) => component.outcome === 'eligible')) {
        const open = components.filter((component) => component.outcome === 'needs_info');
        const lists = open.length ? open.map((component) => component.unknown) : components.map((component) => component.failed);
        (open.length ? unknown : failed).push(...new Set(lists.flat()));
      }
      const result: MemberResult = {
        key,
        outcome: outcomeOf(failed, unknown),
        predicates: verdict.results,
        failed,
        unknown,
        amountFen: 0,
        ...(components.length ? { components } : {}),
      };
      return { item, result };
    }),
  );
}

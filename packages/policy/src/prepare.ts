import { canBePoint } from './bounded.ts';
import type { Catalogue } from './catalogue.ts';
import { PolicyError } from './errors.ts';
import type { Amount, Component, InKind, Limit, PolicyVersion, Predicate, Recovery, Stacking } from './form.ts';
import { type Hole, holesOf } from './gap.ts';
import { type NearProbe, probes } from './near-miss.ts';
import { readNum } from './num.ts';
import { type ResolvedAmount, type ResolvedPolicy, resolvePolicy } from './resolve-policy.ts';
import { type Builder, build, type Go } from './run.ts';
import { endsOf, type GoEnds, toPoint } from './run-ends.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';
import type { Scalar } from './value.ts';

/** A version made ready: every tree is a function, every fact has its slot. */
export interface ReadyPredicate {
  readonly predicate: Predicate;
  readonly go: Go;
  readonly facts: readonly string[];
  readonly near: readonly NearProbe[];
  readonly holes: readonly Hole[];
  readonly blocking: boolean;
  readonly evidence: readonly string[];
}
export interface ReadyAmount {
  readonly amount: Amount;
  readonly tree: Go | undefined;
  readonly perMember: Go | undefined;
  readonly already: Go | undefined;
  readonly alreadyFacts: readonly string[];
  readonly facts: readonly string[];
  readonly holes: readonly Hole[];
}
export interface ReadyComponent {
  readonly component: Component;
  readonly values: { readonly [name: string]: Scalar };
  readonly amount: ReadyAmount | undefined;
  readonly due: Go | undefined;
  readonly predicates: readonly ReadyPredicate[];
}
/** A number of a limit, with the ends between which it lies where it isn't known, and what it lacks then. */
export interface ReadyPart {
  readonly go: Go;
  readonly ends: GoEnds;
  readonly facts: readonly string[];
  readonly holes: readonly Hole[];
}
export interface ReadyLimit {
  readonly limit: Limit;
  readonly max: ReadyPart;
  readonly used: ReadyPart | undefined;
  readonly asks: ReadyPart | undefined;
  readonly share: Go | undefined;
  readonly order: readonly { readonly by: Go; readonly descending: boolean; readonly facts: readonly string[] }[];
  readonly facts: readonly string[];
}
export interface ReadyStacking {
  readonly rule: Stacking;
  readonly choice: Go | undefined;
  readonly held: Go | undefined;
  readonly heldFen: Go | undefined;
  readonly capFen: Go | undefined;
  readonly facts: readonly string[];
}
export type ReadySchedule =
  | { readonly kind: 'once'; readonly due: Go | undefined }
  | {
      readonly kind: 'monthly';
      readonly from: Go;
      readonly months: Go | undefined;
      readonly to: Go | undefined;
      readonly weight: Go | undefined;
      readonly while: Go | undefined;
      readonly facts: readonly string[];
      readonly holes: readonly Hole[];
    }
  | {
      readonly kind: 'stages';
      readonly stages: readonly {
        readonly key: string;
        readonly due: Go | undefined;
        readonly when: Go | undefined;
        readonly share: Go | undefined;
        readonly amount: Go | undefined;
      }[];
      readonly facts: readonly string[];
      readonly holes: readonly Hole[];
    };

/** What `prepare` gives and `explain` runs; keep it for as long as the version is used. */
export interface PreparedPolicy {
  readonly version: PolicyVersion;
  readonly resolved: ResolvedPolicy;
  readonly slots: ReadonlyMap<string, number>;
  readonly slotTypes: readonly { readonly path: string; readonly type: Type }[];
  readonly keptCount: number;
  readonly anchor: Go;
  readonly list: Go | undefined;
  readonly casePredicates: readonly ReadyPredicate[];
  readonly memberPredicates: readonly ReadyPredicate[];
  readonly caseComponents: readonly ReadyComponent[];
  readonly memberComponents: readonly ReadyComponent[];
  readonly amount: ReadyAmount | undefined;
  readonly schedule: ReadySchedule | undefined;
  readonly inKind: readonly { readonly inKind: InKind; readonly when: Go | undefined; readonly value: Go | undefined }[];
  readonly limits: readonly ReadyLimit[];
  readonly stacking: readonly ReadyStacking[];
  readonly recovery: readonly {
    readonly recovery: Recovery;
    readonly when: Go;
    readonly amount: Go;
    readonly facts: { readonly when: readonly string[]; readonly amount: readonly string[] };
  }[];
}

/** Makes a version ready to run over a catalogue; throws a `PolicyError` that lists every type error. */
export function prepare(version: PolicyVersion, catalogue: Catalogue): PreparedPolicy {
  const resolved = resolvePolicy(version, catalogue);
  const prepared = resolved.world.problems.length === 0 ? ready(resolved) : undefined;
  if (!prepared || resolved.world.problems.length > 0) throw new PolicyError(resolved.world.problems);
  return prepared;
}

function factsOf(...terms: readonly (Term | undefined)[]): string[] {
  return [...new Set(terms.flatMap((term) => (term ? [...term.facts] : [])))];
}

const readsFact = (term: Term, path: string): boolean =>
  (term.kind === 'fact' && term.name === path) || term.args.some((arg) => readsFact(arg, path));

function ready(resolved: ResolvedPolicy): PreparedPolicy {
  const { version, world } = resolved;
  const slots = new Map<string, number>();
  const keep = new Map<Term, number>();
  const calendar = { holidays: new Set(version.calendar?.holidays), workdays: new Set(version.calendar?.workdays) };
  const builder: Builder = { world, slots, calendar, keep, tracing: false, build: (term) => build(term, builder) };
  const go = builder.build;
  const holes = (...terms: readonly (Term | undefined)[]): Hole[] => terms.flatMap((term) => (term ? holesOf(term, builder) : []));
  const maybe = (term: Term | undefined): Go | undefined => term && go(term);
  const amountGo = (term: Term, ready: Go): Go => (canBePoint(term) ? toPoint(term, ready, builder) : ready);
  const told = (term: Term | undefined): Go | undefined => term && amountGo(term, build(term, { ...builder, tracing: true }));
  const part = (term: Term): ReadyPart => ({ go: go(term), ends: endsOf(term, builder), facts: factsOf(term), holes: holes(term) });
  // what was granted before is no fact by itself: it rests on those that say so
  const before = factsOf(resolved.amount?.already, ...resolved.components.map(({ amount }) => amount?.already));
  const asked = (term: Term): string[] => [...factsOf(term), ...(readsFact(term, 'decision.grantedFen') ? before : [])];
  const slotFor = (term: Term | undefined): void => {
    for (const path of term?.facts ?? []) if (world.facts.has(path) && path !== 'asOf' && !slots.has(path)) slots.set(path, slots.size);
  };

  const readyAmount = (amount: ResolvedAmount | undefined): ReadyAmount | undefined =>
    amount && {
      amount: amount.amount,
      tree: told(amount.tree),
      perMember: amount.perMember && amountGo(amount.perMember, go(amount.perMember)),
      already: maybe(amount.already),
      alreadyFacts: factsOf(amount.already),
      facts: factsOf(amount.tree, amount.perMember, amount.already),
      holes: holes(amount.tree, amount.perMember),
    };
  const predicates = resolved.predicates.map(({ predicate, term }): ReadyPredicate => {
    slotFor(term);
    return {
      predicate,
      go: go(term),
      facts: [...term.facts],
      near: probes(term, go),
      holes: holes(term),
      blocking: predicate.severity !== 'warning',
      evidence: predicate.evidence ?? [],
    };
  });
  const components = resolved.components.map(
    ({ component, amount, due }): ReadyComponent => ({
      component,
      values: Object.fromEntries([
        ['key', component.key],
        ...Object.entries(component.values ?? {}).map(([name, value]) => [
          name,
          typeof value === 'number' ? (readNum(value) ?? value) : value,
        ]),
      ]),
      amount: readyAmount(amount),
      due: maybe(due),
      predicates: predicates.filter(({ predicate }) => predicate.components?.includes(component.key)),
    }),
  );
  const whole = predicates.filter(({ predicate }) => !predicate.components);
  const prepared = {
    version,
    resolved,
    slots,
    anchor: go(resolved.anchor),
    list: maybe(resolved.list),
    casePredicates: whole.filter(({ predicate }) => predicate.scope !== 'member'),
    memberPredicates: whole.filter(({ predicate }) => predicate.scope === 'member'),
    caseComponents: components.filter(({ component }) => component.scope !== 'member'),
    memberComponents: components.filter(({ component }) => component.scope === 'member'),
    amount: readyAmount(resolved.amount),
    schedule: readySchedule(resolved, go, maybe, holes),
    inKind: resolved.inKind.map(({ inKind, when, value }) => ({ inKind, when: maybe(when), value: maybe(value) })),
    limits: resolved.limits.map(({ limit, max, used, asks, share, order }) => ({
      limit,
      max: part(max),
      used: used && part(used),
      asks: asks && part(asks),
      share: maybe(share),
      order: order.map(({ by, descending }) => ({ by: go(by), descending, facts: factsOf(by) })),
      facts: factsOf(max, used, asks, share),
    })),
    stacking: resolved.stacking.map(({ rule, choice, held, heldFen, capFen }) => ({
      rule,
      choice: maybe(choice),
      held: maybe(held),
      heldFen: maybe(heldFen),
      capFen: maybe(capFen),
      facts: factsOf(choice, held, heldFen, capFen),
    })),
    recovery: resolved.recovery.map(({ recovery, when, amount }) => ({
      recovery,
      when: go(when),
      amount: go(amount),
      facts: { when: asked(when), amount: asked(amount) },
    })),
  };
  const slotTypes = [...slots.keys()].map((path) => ({ path, type: world.facts.get(path) as Type }));
  return { ...prepared, slotTypes, keptCount: keep.size };
}

function readySchedule(
  resolved: ResolvedPolicy,
  go: (term: Term) => Go,
  maybe: (term: Term | undefined) => Go | undefined,
  holes: (...terms: readonly (Term | undefined)[]) => Hole[],
): ReadySchedule | undefined {
  const { schedule } = resolved;
  if (!schedule) return undefined;
  if (schedule.kind === 'once') return { kind: 'once', due: maybe(schedule.due) };
  if (schedule.kind === 'monthly') {
    const { from, months, to, weight, while: goesOn, some } = schedule;
    return {
      kind: 'monthly',
      from: go(from),
      months: maybe(months),
      to: maybe(to),
      weight: maybe(weight),
      while: maybe(goesOn),
      facts: factsOf(from, months, to, weight, goesOn),
      holes: holes(some),
    };
  }
  const parts = schedule.stages.flatMap(({ share, amount }) => [share, amount]);
  return {
    kind: 'stages',
    stages: schedule.stages.map(({ key, due, when, share, amount }) => ({
      key,
      due: maybe(due),
      when: maybe(when),
      share: maybe(share),
      amount: maybe(amount),
    })),
    facts: factsOf(...parts),
    holes: holes(...parts),
  };
}

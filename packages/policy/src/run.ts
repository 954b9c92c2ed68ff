import type { Calendar } from './date.ts';
import type { Kind } from './kind.ts';
import type { Num } from './num.ts';
import type { World } from './resolve.ts';
import { dateRunners } from './run-dates.ts';
import { listRunners } from './run-lists.ts';
import { logicRunners } from './run-logic.ts';
import { numberRunners } from './run-numbers.ts';
import { valueRunners } from './run-values.ts';
import type { Term } from './term.ts';
import type { Item, List, Scalar, Value } from './value.ts';

/** Counts the rows that are looked at; examples of one version share one, so that their sum is bounded, too. */
export interface Meter {
  visits: number;
}

/** One case while it is being decided. */
export interface Run {
  readonly facts: (Value | undefined)[];
  readonly asOf: string;
  anchor: string | undefined;
  readonly rows: Item[];
  readonly meter: Meter;
  member: Item | undefined;
  component: { readonly [name: string]: Scalar } | undefined;
  all: List | undefined;
  passing: List | undefined;
  entitled: Num | undefined;
  granted: Num | undefined;
  /** Changes with the member and the component: what was kept for another no longer holds. */
  epoch: number;
  epochs: number;
  /** Grows when more of the case is decided. */
  stage: number;
  readonly kept: { epoch: number; value: Value | undefined }[];
  readonly steps: { readonly term: Term; readonly value: Value | undefined }[] | undefined;
}

/** A tree made ready to run. */
export type Go = (run: Run) => Value | undefined;

export interface Builder {
  readonly world: World;
  readonly slots: Map<string, number>;
  readonly calendar: Calendar;
  readonly keep: Map<Term, number>;
  /** Makes another tree ready, without telling its steps. */
  readonly build: (term: Term) => Go;
  /** Notes every step on its way; only amounts are told step by step. */
  readonly tracing: boolean;
}

export type Runner = (term: Term, args: readonly Go[], builder: Builder) => Go;

const runners: Record<Kind, Runner> = { ...valueRunners, ...logicRunners, ...numberRunners, ...dateRunners, ...listRunners };

const noted = new Set<Term['kind']>([
  'lookup',
  'param',
  'ref',
  'tier',
  'interpolate',
  'round',
  'add',
  'sub',
  'mul',
  'div',
  'min',
  'max',
  'sum',
  'avg',
  'count',
  'if',
]);

/** Turns a resolved tree into a function, once. */
export function build(term: Term, builder: Builder): Go {
  if (term.kind === 'literal') {
    const value = term.value;
    return () => value;
  }
  if (term.kind === 'set') return () => undefined;
  if (term.kind === 'ref') return keepRef(term, builder);
  const go = runners[term.kind](
    term,
    term.args.map((arg) => build(arg, builder)),
    builder,
  );
  return builder.tracing && noted.has(term.kind) ? traced(term, go) : go;
}

/** Only whole values are told, not those of each row of a list. */
function traced(term: Term, go: Go): Go {
  return (run) => {
    const value = go(run);
    if (run.steps && run.rows.length === 0 && run.steps.length < 200) run.steps.push({ term, value });
    return value;
  };
}

/** A definition is calculated once for a case, a member or a component, however often it is named: it can't read the rows around it. */
function keepRef(term: Term, builder: Builder): Go {
  const target = term.args[0];
  if (!target) return () => undefined;
  const go = build(target, { ...builder, tracing: false });
  let slot = builder.keep.get(target);
  if (slot === undefined) {
    slot = builder.keep.size;
    builder.keep.set(target, slot);
  }
  const place = slot;
  const reach = reachOf(target);
  const once: Go = (run) => {
    const epoch = reach === 'case' ? 0 : reach === 'stage' ? run.stage : run.epoch;
    const found = run.kept[place];
    if (found && found.epoch === epoch) return found.value;
    const value = go(run);
    run.kept[place] = { epoch, value };
    return value;
  };
  return builder.tracing ? traced(term, once) : once;
}

/** For how long a definition's value holds: the whole case, a stage of the decision, or one member or component. */
function reachOf(term: Term): 'case' | 'stage' | 'place' {
  const root = term.kind === 'fact' ? (term.name ?? '').split('.')[0] : undefined;
  if (root === 'member' || root === 'component') return 'place';
  const inner = new Set(term.args.map(reachOf));
  if (inner.has('place')) return 'place';
  return inner.has('stage') || term.name === 'members.passing' || root === 'decision' ? 'stage' : 'case';
}

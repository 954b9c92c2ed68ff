import type { StackingResult } from './decision.ts';
import type { PolicyVersion, Stacking } from './form.ts';
import { type Case, noteMissing } from './judge.ts';
import { asInteger, isNum, round } from './num.ts';
import { type Line, takeOne } from './pay.ts';
import type { ReadyStacking } from './prepare.ts';
import { holds } from './run-values.ts';

export interface Stacked {
  readonly results: StackingResult[];
  readonly failed: string[];
  readonly unknown: string[];
  /** By component: the rules that took it away. */
  readonly excluded: Map<string, string[]>;
  /** By component: the limits of which it isn't known whether they leave room. */
  readonly open: Map<string, string[]>;
  /** Components in whose place another one is paid (`combine`): their own conditions count as before. */
  readonly beaten: Set<string>;
}

/** The stacking rules that hold on the anchor's day. */
function stackingInForce(state: Case): readonly ReadyStacking[] {
  const day = state.run.anchor;
  return state.prepared.stacking.filter(
    ({ rule }) => !rule.effective || (day !== undefined && holds(rule.effective, day.length === 7 ? `${day}-01` : day)),
  );
}

/**
 * One is paid: the others play no part any more, whether they would be granted or not. Where a rule leaves it open which
 * one it is, the amount isn't known; what their own conditions lack is asked for anyway.
 */
export function payOne(options: readonly Line[], paid: Line, openBy?: string, asked: readonly string[] = []): void {
  if (openBy !== undefined) {
    const unknown = options.filter(({ fen }) => fen === undefined);
    paid.contest = { rule: openBy, facts: [...asked, ...unknown.flatMap(({ component }) => component?.amount?.facts ?? [])] };
    paid.fen = undefined;
  }
  for (const line of options) {
    if (line !== paid) line.granted = false;
    line.open = false;
  }
}

/**
 * Whether it matters which of two components of a rule is paid though both come to the same: another rule, or an order
 * among all components, may take one of them away and not the other.
 */
export function isIntertwined(version: PolicyVersion, rule: Stacking): boolean {
  const others = (version.stacking ?? []).filter((other) => other !== rule && other.kind !== 'together');
  return version.combine === 'first' || others.some((other) => other.components?.some((key) => rule.components?.includes(key)));
}

/**
 * Of the policy's own components one is paid, of those that are granted. One of which that isn't known can take the
 * place of another: then it is open which one is due, unless it comes to the same.
 */
export function stackComponents(state: Case, lines: readonly Line[], stacked: Stacked): void {
  for (const ready of stackingInForce(state)) {
    const { rule } = ready;
    if (!rule.components?.length || rule.kind === 'together') continue;
    const group = lines.filter((line) => (line.granted || line.open) && rule.components?.includes(line.key));
    const granted = group.filter((line) => line.granted);
    const { stays, open, asked }: Chosen = group.length < 2 || !granted.length ? {} : chosen(state, ready, group);
    if (open && stays) {
      add(stacked, ready, 'unknown');
      for (const line of granted) stacked.open.set(line.key, [...(stacked.open.get(line.key) ?? []), rule.id]);
      payOne(group, stays, rule.id, asked);
      continue;
    }
    const gone = stays ? granted.filter((line) => line !== stays) : [];
    for (const line of gone) stacked.excluded.set(line.key, [...(stacked.excluded.get(line.key) ?? []), rule.id]);
    if (stays) payOne(group, stays);
    add(
      stacked,
      ready,
      gone.length ? 'excluded' : 'free',
      gone.map((line) => line.key),
    );
  }
}

/** Which of a group stays, whether that is open, and what the rule itself lacks. */
interface Chosen {
  readonly stays?: Line | undefined;
  readonly open?: boolean;
  readonly asked?: readonly string[];
}

/** Of a choice that isn't valid the first stands for all. */
function chosen(state: Case, { rule, choice, facts }: ReadyStacking, group: readonly Line[]): Chosen {
  const even = isIntertwined(state.prepared.version, rule);
  if (rule.by === 'choice') {
    const key = choice?.(state.run);
    const first = group.find((line) => line.granted);
    const wanted = group.find((line) => line.key === key);
    if (wanted?.granted) return { stays: wanted };
    const same = !even && group.length === 2 && wanted?.open && first?.fen !== undefined && wanted?.fen === first.fen;
    return { stays: first, open: !same, asked: wanted ? [] : facts };
  }
  const order = rule.order ?? rule.components ?? [];
  const options = rule.by === 'highest' ? group : [...group].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  const { index, open } = takeOne(
    options.map((line) => ({ sure: line.granted, value: line.fen })),
    rule.by === 'highest' ? 'highest' : 'first',
    even,
  );
  return { stays: options[index], open };
}

/** Against other policies: excluded, lowered to a difference or a cap, or free. */
export function stackOthers(state: Case, lines: readonly Line[], stacked: Stacked): void {
  const { run } = state;
  for (const ready of stackingInForce(state)) {
    const { rule } = ready;
    if (rule.components?.length) continue;
    if (rule.kind === 'together') {
      add(stacked, ready, 'free');
      continue;
    }
    const total = totalOf(lines);
    const heldFen = fen(ready.heldFen?.(run));
    const refuses = excludes(state, ready, total, heldFen);
    const isLowered = rule.kind === 'topUp' || rule.kind === 'cap' || (rule.kind === 'oneOf' && rule.beside !== 'nothing');
    const lowered = isLowered ? lower(state, ready, lines, total, heldFen) : 'free';
    const outcome = worst(refuses === undefined ? 'unknown' : refuses ? 'excluded' : 'free', lowered);
    if (outcome === 'unknown') {
      stacked.unknown.push(rule.id);
      noteMissing(state, ready.facts);
    }
    if (outcome === 'excluded') stacked.failed.push(rule.id);
    add(stacked, ready, outcome);
  }
}

type Effect = StackingResult['outcome'];

/** A refusal settles it, what isn't known leaves it open. */
const worst = (...effects: readonly Effect[]): Effect =>
  (['excluded', 'unknown', 'reduced'] as const).find((one) => effects.includes(one)) ?? 'free';

/** What the granted lines come to, or `undefined` while one of them isn't known. */
export function totalOf(lines: readonly Line[]): number | undefined {
  return lines.reduce<number | undefined>(
    (sum, { granted, fen: own }) => (!granted ? sum : sum === undefined || own === undefined ? undefined : sum + own),
    0,
  );
}

/** Whether another policy takes the place of this one; `undefined` while that isn't known. */
function excludes(state: Case, ready: ReadyStacking, total: number | undefined, heldFen: number | undefined): boolean | undefined {
  const { rule } = ready;
  if (rule.kind === 'topUp' || rule.kind === 'cap') return false;
  const beside = rule.kind === 'oneOf' && rule.beside === 'nothing' ? (heldFen === undefined ? undefined : heldFen > 0) : false;
  const own = ((): boolean | undefined => {
    if (rule.kind === 'oneOf' && rule.by === 'choice') {
      const key = ready.choice?.(state.run);
      return typeof key === 'string' ? key !== state.prepared.version.key : undefined;
    }
    if (rule.kind === 'oneOf' && rule.by === 'highest') {
      if (heldFen === undefined || heldFen <= 0) return heldFen === undefined ? undefined : false;
      return total === undefined ? undefined : heldFen >= total;
    }
    const held = ready.held?.(state.run);
    return typeof held === 'boolean' ? held : undefined;
  })();
  return own || beside ? true : own === undefined || beside === undefined ? undefined : false;
}

/** What is held elsewhere is taken off: `cap` keeps the sum of both within bounds, the others pay what they lack. */
function lower(state: Case, ready: ReadyStacking, lines: readonly Line[], total: number | undefined, heldFen: number | undefined): Effect {
  const cap = ready.rule.kind === 'cap' ? fen(ready.capFen?.(state.run)) : total;
  if (heldFen === undefined || cap === undefined || total === undefined) return 'unknown';
  const allowed = Math.max(0, Math.min(total, cap - heldFen));
  let rest = allowed;
  for (const line of lines) {
    if (!line.granted || line.fen === undefined) continue;
    line.fen = Math.min(line.fen, rest);
    rest -= line.fen;
  }
  return allowed === total ? 'free' : allowed === 0 ? 'excluded' : 'reduced';
}

const fen = (value: unknown): number | undefined => (isNum(value) ? asInteger(round(value, 'half_up', 0)) : undefined);

function add(stacked: Stacked, { rule }: ReadyStacking, outcome: StackingResult['outcome'], components: readonly string[] = []): void {
  stacked.results.push({
    id: rule.id,
    kind: rule.kind,
    outcome,
    ...(components.length ? { components } : {}),
    ...(rule.text ? { text: rule.text } : {}),
  });
}

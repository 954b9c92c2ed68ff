import type { StackingResult } from './decision.ts';
import { type Case, noteMissing } from './judge.ts';
import { asInteger, isNum, round } from './num.ts';
import type { Line } from './pay.ts';
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
}

/** The stacking rules that hold on the anchor's day. */
function stackingInForce(state: Case): readonly ReadyStacking[] {
  const day = state.run.anchor;
  return state.prepared.stacking.filter(
    ({ rule }) => !rule.effective || (day !== undefined && holds(rule.effective, day.length === 7 ? `${day}-01` : day)),
  );
}

/** Of the policy's own components, which may be drawn together. */
export function stackComponents(state: Case, lines: readonly Line[], stacked: Stacked): void {
  for (const ready of stackingInForce(state)) {
    const { rule } = ready;
    if (!rule.components?.length || rule.kind === 'together') continue;
    const group = lines.filter((line) => line.granted && rule.components?.includes(line.key));
    const stays = group.length < 2 ? group[0] : chosen(state, ready, group);
    if (stays === undefined && group.length > 1) {
      stacked.unknown.push(rule.id);
      noteMissing(state, ready.facts);
      add(stacked, ready, 'unknown');
      continue;
    }
    const gone = group.filter((line) => line !== stays);
    for (const line of gone) {
      line.granted = false;
      stacked.excluded.set(line.key, [...(stacked.excluded.get(line.key) ?? []), rule.id]);
    }
    add(
      stacked,
      ready,
      gone.length ? 'excluded' : 'free',
      gone.map((line) => line.key),
    );
  }
}

function chosen(state: Case, { rule, choice }: ReadyStacking, group: readonly Line[]): Line | undefined {
  if (rule.by === 'choice') {
    const key = choice?.(state.run);
    return group.find((line) => line.key === key);
  }
  if (rule.by === 'highest') return group.reduce((best, line) => ((line.fen ?? 0) > (best.fen ?? 0) ? line : best));
  const order = rule.order ?? rule.components ?? [];
  return [...group].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))[0];
}

/** Against other policies: excluded, lowered to a difference or a cap, or free. */
export function stackOthers(state: Case, lines: readonly Line[], stacked: Stacked): void {
  const { run, prepared } = state;
  for (const ready of stackingInForce(state)) {
    const { rule } = ready;
    if (rule.components?.length) continue;
    if (rule.kind === 'together') {
      add(stacked, ready, 'free');
      continue;
    }
    const total = lines.reduce((sum, line) => sum + (line.granted ? (line.fen ?? 0) : 0), 0);
    const isOpen = lines.some((line) => line.granted && line.fen === undefined);
    const heldFen = isOpen ? undefined : fen(ready.heldFen?.(run));
    let excludes: boolean | undefined;
    if (rule.kind === 'oneOf' && rule.by === 'choice') {
      const key = ready.choice?.(run);
      excludes = typeof key === 'string' ? key !== prepared.version.key : undefined;
    } else if (rule.kind === 'oneOf' && rule.by === 'highest')
      excludes = heldFen === undefined ? undefined : heldFen > 0 && heldFen >= total;
    else if (rule.kind === 'topUp' || rule.kind === 'cap') {
      lower(state, ready, lines, total, heldFen, stacked);
      continue;
    } else {
      const held = ready.held?.(run);
      excludes = typeof held === 'boolean' ? held : undefined;
    }
    if (excludes === undefined) {
      stacked.unknown.push(rule.id);
      noteMissing(state, ready.facts);
    }
    if (excludes) stacked.failed.push(rule.id);
    add(stacked, ready, excludes === undefined ? 'unknown' : excludes ? 'excluded' : 'free');
  }
}

/** `topUp` pays what the other lacks; `cap` keeps the sum of both within bounds. */
function lower(
  state: Case,
  ready: ReadyStacking,
  lines: readonly Line[],
  total: number,
  heldFen: number | undefined,
  stacked: Stacked,
): void {
  const cap = ready.rule.kind === 'cap' ? fen(ready.capFen?.(state.run)) : total;
  if (heldFen === undefined || cap === undefined) {
    stacked.unknown.push(ready.rule.id);
    noteMissing(state, ready.facts);
    add(stacked, ready, 'unknown');
    return;
  }
  const allowed = Math.max(0, Math.min(total, cap - heldFen));
  let rest = allowed;
  for (const line of lines) {
    if (!line.granted || line.fen === undefined) continue;
    line.fen = Math.min(line.fen, rest);
    rest -= line.fen;
  }
  add(stacked, ready, allowed < total ? 'reduced' : 'free');
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

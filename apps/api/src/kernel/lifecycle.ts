import { conflict, type DomainError, forbidden } from './errors.ts';
import type { Text } from './text.ts';

/**
 * Who may do something to a record: a staff role, `platform` (a machine client of the bureau), the name of a
 * party of the record (a machine client bound to that organization), or `timer` (the clock).
 */
export type Hat = string;

/** What a guard sees of the caller: whether it is one of the staff or a machine, the account's id and the organization that it is bound to. */
export interface GuardCaller {
  readonly kind: 'staff' | 'client' | 'system';
  readonly id: string;
  readonly organizationId: string | null;
}

/** What a guard may look at: the row as it is stored. */
export type GuardRow = Readonly<Record<string, unknown>>;

export interface Action<S extends string> {
  readonly label: Text;
  readonly from: readonly S[];
  /** Where the record then stands. Of several ends the action's command names the one; `same`: it stays where it is. */
  readonly to: S | readonly [S, S, ...S[]] | 'same';
  readonly by: readonly Hat[];
  /** What has then happened, as events say it; said where English does not make it of the verb by rule. */
  readonly past?: string;
  /** One extra condition: why this caller may not do it to this row, or null. Pure. */
  readonly guard?: (row: GuardRow, caller: GuardCaller) => Refusal | null;
}

export interface Refusal {
  readonly code: string;
  readonly message: Text;
}

/** A lifecycle is one table: states and the actions between them. The first state is where a record begins. */
export interface Lifecycle<S extends string = string, A extends string = string> {
  readonly initial: S;
  readonly states: Readonly<Record<S, Text>>;
  readonly actions: Readonly<Record<A, Action<S>>>;
}

export function defineLifecycle<const S extends string, const A extends string>(definition: {
  initial: NoInfer<S>;
  states: Record<S, Text>;
  actions: Record<A, Action<NoInfer<S>>>;
}): Lifecycle<S, A> {
  return definition;
}

/** Of one syllable, or of the family of `submit`: its last letter is doubled. */
const DOUBLES = /^[^aeiou]*[aeiou][bdgklmnprt]$|mit$/;

/** What a verb is once it has been done, by the rules of English: `approve` → `approved`, `drop-claim` → `claim-dropped`. */
export function pastOf(verb: string): string {
  const [first = '', ...what] = verb.split('-');
  if (what.length > 0) return [...what, pastOf(first)].join('-');
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return DOUBLES.test(verb) ? `${verb}${verb.at(-1)}ed` : `${verb}ed`;
}

/** The states in which a record may stand after an action, from the one where it stands. */
export function endsOf<S extends string>({ to }: Pick<Action<S>, 'to'>, from: S): readonly S[] {
  if (to === 'same') return [from];
  return typeof to === 'string' ? [to] : to;
}

/**
 * The state to which an action takes a record that stands in `from`.
 *
 * @param named what the action's command says; only an action of several ends has something to name
 */
export function endOf<S extends string>(action: Pick<Action<S>, 'to'>, from: S, named?: S): S {
  const ends = endsOf(action, from);
  const end = named ?? (ends.length === 1 ? ends[0] : undefined);
  if (end === undefined || !ends.includes(end)) throw new Error(`the action leads to ${ends.join(' or ')}, not to ${named ?? 'nowhere'}`);
  return end;
}

/** The states from which no action leads on. */
export function finalStates<S extends string>(lifecycle: Lifecycle<S>): S[] {
  const left = new Set(Object.values<Action<S>>(lifecycle.actions).flatMap((action) => (action.to === 'same' ? [] : action.from)));
  return (Object.keys(lifecycle.states) as S[]).filter((state) => !left.has(state));
}

/** The actions that this caller may do to this row now, in the order of the table. */
export function allowedActions(
  lifecycle: Lifecycle,
  row: GuardRow & { status: string },
  hats: ReadonlySet<Hat>,
  caller: GuardCaller,
): string[] {
  const names: string[] = [];
  for (const name in lifecycle.actions) {
    const action = lifecycle.actions[name] as Action<string>;
    if (!action.from.includes(row.status)) continue;
    if (!action.by.some((hat) => hats.has(hat))) continue;
    if (action.guard?.(row, caller)) continue;
    names.push(name);
  }
  return names;
}

/**
 * The one check before a transition. The caller's right comes first (403), then the state, then the guard (409).
 * @returns the refusal, or null when the action may go on
 */
export function refuseTransition(
  lifecycle: Lifecycle,
  name: string,
  row: GuardRow & { status: string },
  hats: ReadonlySet<Hat>,
  caller: GuardCaller,
): DomainError | null {
  const action = lifecycle.actions[name];
  if (!action) throw new Error(`no action ${name}`);
  if (!action.by.some((hat) => hats.has(hat))) {
    return forbidden('action-not-yours', `您没有“${action.label.zh}”的权限`, `You may not ${action.label.en.toLowerCase()} this record`);
  }
  const allowed = allowedActions(lifecycle, row, hats, caller);
  if (!action.from.includes(row.status)) {
    const state = lifecycle.states[row.status];
    return conflict(
      'state-conflict',
      `当前状态“${state?.zh ?? row.status}”不能“${action.label.zh}”`,
      `A record that is ${state?.en.toLowerCase() ?? row.status} cannot be acted on with “${action.label.en}”`,
      { extra: { state: row.status, allowedActions: allowed } },
    );
  }
  const refusal = action.guard?.(row, caller);
  return refusal
    ? conflict(refusal.code, refusal.message.zh, refusal.message.en, {
        extra: { state: row.status, allowedActions: allowed },
      })
    : null;
}

import { type Action, endsOf, type GuardCaller, type GuardRow } from '../../kernel/lifecycle.ts';
import { snake, type Table } from '../database/table.ts';
import { titleOf } from './problems.ts';

const caller: GuardCaller = { kind: 'client', id: 'the-caller', organizationId: 'an-organization' };

/** What a guard can say, found by asking it: it is pure, and looks at whether a value is there, is nought, or is the caller's. */
export function guardCodes({ guard, from }: Action<string>): string[] {
  const values = [null, 0, caller.id, 'another'];
  const rows = values.flatMap((value) =>
    from.map((status): GuardRow => new Proxy({ status }, { get: (row, name) => (name === 'status' ? row.status : value) })),
  );
  return rows.flatMap((row) => guard?.(row, caller)?.code ?? []);
}

/** Whether the condition of a partial index holds in a state; one that does not speak of states holds in each. */
function holdsIn(where: string, state: string): boolean {
  const [, not, list] = /\bstatus (NOT IN|IN|<>|=) (\([^)]*\)|'\w+')/.exec(where) ?? [];
  return list === undefined || list.includes(`'${state}'`) === (not === 'IN' || not === '=');
}

/** An action meets what is unique among some states when it leads from outside of them into one. */
function enters(where: string | undefined, action: Action<string>): boolean {
  if (!where) return false;
  return action.from.some((from) => !holdsIn(where, from) && endsOf(action, from).some((to) => holdsIn(where, to)));
}

interface Held {
  readonly code: string;
  /** The columns that it is about, and other words of its condition. */
  readonly words: readonly string[];
  /** Values, one of which a record must have for the database to hold it so. */
  readonly among: readonly string[];
}

/** What the database holds of a table, as far as its breach has a code of its own; for a new record, or as an action meets it. */
export function heldCodes(
  { spec: { uniques = {}, checks = {}, exclusions = {}, lifecycle }, fields }: Table,
  action?: Action<string> | 'change',
): Held[] {
  const verb = Object.entries(lifecycle?.actions ?? {}).find(([, one]) => one === action)?.[0] ?? '';
  const met = Object.values(uniques).filter(
    ({ where, setBy }) => !action || (action !== 'change' && (enters(where, action) || setBy?.includes(verb))),
  );
  const rules = [met, Object.values(checks), Object.values(exclusions)].flat().flatMap((one) => {
    if (typeof one === 'string' || !('code' in one) || !one.code) return [];
    const where = 'where' in one && one.where && !/\bstatus\b/.test(one.where) ? one.where : '';
    const words = 'holds' in one ? (one.holds.match(/\w+/g) ?? []) : one.columns.map(snake);
    return [{ code: one.code, words, among: [...where.matchAll(/'([a-z_]+)'/g)].map(([, value = '']) => value) }];
  });
  const values = Object.entries(fields).flatMap(([name, { parts }]) =>
    parts.refusal ? [{ code: parts.refusal.code, words: [snake(name)], among: [] }] : [],
  );
  return [...rules, ...values];
}

interface Refusing {
  readonly table: Table;
  readonly action?: Action<string>;
  /** The record may stand in a state that refuses it. */
  readonly inStates?: boolean;
}

/** The codes of the conflicts that follow from what is declared of a table and an action; its commands have more. */
export function conflictCodes({ table, action, inStates }: Refusing): string[] {
  const plainly = Object.values(table.spec.uniques ?? {}).some(({ code }) => !code);
  return [
    ...(plainly && !action ? ['duplicate'] : []),
    ...(action || inStates ? ['state-conflict'] : []),
    ...(action ? guardCodes(action) : []),
    ...heldCodes(table, action).map(({ code }) => code),
  ];
}

/** By operation: the codes of the conflicts that its commands can answer. */
export type Refusals = Readonly<Record<string, readonly string[]>>;

interface Described {
  readonly operationId?: string;
  'x-conflicts'?: readonly string[];
  readonly responses: Record<string, { description?: string } | undefined>;
}

/** Names with every operation the codes of the problems that are its own: 409 by its rules, 422 by its key. */
export function withConflicts<C extends { readonly paths?: unknown }>(contract: C, refusals: Refusals): C {
  const items = Object.values((contract.paths ?? {}) as Record<string, Record<string, Described>>);
  for (const operation of items.flatMap((item) => Object.values(item))) {
    const { 409: conflict, 422: reused } = operation.responses;
    const codes = [...new Set([...(operation['x-conflicts'] ?? []), ...(refusals[operation.operationId ?? ''] ?? [])])].sort();
    const named = codes.map((code) => `\`${code}\``).join(', ');
    if (conflict) operation['x-conflicts'] = codes;
    if (conflict && named) conflict.description = `${titleOf(409).en} · ${titleOf(409).zh}: ${named}`;
    if (reused) reused.description = `${titleOf(422).en} · ${titleOf(422).zh}: \`idempotency-key-reused\``;
  }
  return contract;
}

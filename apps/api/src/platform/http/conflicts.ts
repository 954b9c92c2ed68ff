import type { Action, GuardCaller, GuardRow } from '../../kernel/lifecycle.ts';
import type { Table } from '../database/table.ts';
import { problemResponses } from './answers.ts';

const caller: GuardCaller = { id: 'the-caller', organizationId: 'an-organization' };

/** What a guard can say, found by asking it: it is pure, and looks at whether a value is there, is nought, or is the caller's. */
function guardCodes({ guard, from }: Action<string>): string[] {
  const values = [null, 0, caller.id, 'another'];
  const rows = values.flatMap((value) =>
    from.map((status): GuardRow => new Proxy({ status }, { get: (row, name) => (name === 'status' ? row.status : value) })),
  );
  return rows.flatMap((row) => guard?.(row, caller)?.code ?? []);
}

/** What the database holds of a table, as far as its breach has a code of its own. An action only meets what hangs on the state. */
function constraintCodes({ spec: { uniques = {}, checks = {}, exclusions = {} } }: Table, action: boolean): string[] {
  const met = Object.values(uniques).filter(({ where }) => !action || where);
  return [met, Object.values(checks), Object.values(exclusions)]
    .flat()
    .flatMap((one) => (typeof one === 'object' && 'code' in one && one.code ? [one.code] : []));
}

interface Refusing {
  readonly table: Table;
  readonly action?: Action<string>;
  /** The record may stand in a state that refuses it. */
  readonly inStates?: boolean;
  /** A command decides: it has codes of its own. */
  readonly command?: boolean;
}

/** The 409 of an operation with the codes of its problems, as far as they are declared. */
export function conflictResponse({ table, action, inStates, command }: Refusing): object {
  const codes = [
    ...(action || inStates ? ['state-conflict'] : []),
    ...(action ? guardCodes(action) : []),
    ...constraintCodes(table, action !== undefined),
  ];
  const named = [...new Set(codes)].map((code) => `\`${code}\``).join(', ');
  const [declared] = Object.values(problemResponses(409));
  const more = command ? `${named && ' '}and what its rules refuse (docs/problems.md)` : '';
  return { 409: { ...declared, description: `${declared?.description}${named || more ? `: ${named}${more}` : ''}` } };
}

import type { Lifecycle } from '../../kernel/lifecycle.ts';
import { allowedActions } from '../../kernel/lifecycle.ts';
import type { Row } from '../database/database.ts';
import type { Table } from '../database/table.ts';
import { masked } from '../records.ts';
import { type Actor, hatsFor } from '../security/actor.ts';
import type { Keyring } from '../security/keyring.ts';
import type { View } from './schemas.ts';

export type Presenter = (row: Row, actor: Actor) => Row;

/** How rows of a table are shown: an explicit list of members, secrets masked, the caller's actions beside them. */
export function presenter(table: Pick<Table, 'spec' | 'fields'>, view: View<never>, keyring: Keyring): Presenter {
  const plain: string[] = [];
  const secrets: { name: string; kind: 'national-id' | 'phone' | 'account' }[] = [];
  for (const name of view.properties) {
    const kind = table.fields[name]?.parts.secret;
    if (kind) secrets.push({ name, kind });
    else plain.push(name);
  }
  const extra = Object.entries(view.extra as unknown as Record<string, { of: (row: Row) => unknown }>);
  const { lifecycle } = table.spec;
  return (row, actor) => {
    const shown: Row = {};
    for (const name of plain) shown[name] = row[name];
    for (const { name, kind } of secrets) {
      const sealed = row[name];
      shown[name] = typeof sealed === 'string' ? masked(keyring, kind, sealed) : null;
    }
    for (const [name, member] of extra) shown[name] = member.of(row);
    if (lifecycle) {
      shown.allowedActions = allowedActions(lifecycle as Lifecycle, row as Row & { status: string }, hatsFor(actor, table, row), actor);
    }
    return shown;
  };
}

import { fieldError, invalid, notFound } from '../../kernel/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Actor } from '../../platform/security/actor.ts';

/** What the admin app remembers for a person; never what belongs into a record. */
export type Preferences = Readonly<Record<string, unknown>>;

const LARGEST = 16_384;
const DEEPEST = 10;

/** Machine clients have none. */
function owner(actor: Actor): string {
  if (actor.kind !== 'staff') throw notFound();
  return actor.id;
}

export async function readPreferences(db: Database, actor: Actor): Promise<Preferences> {
  const [row] = await db.read<{ preferences: Preferences }>('SELECT preferences FROM user_preferences WHERE user_id = $1', [owner(actor)]);
  return row?.preferences ?? {};
}

/** Level by level, since a recursion could be sent deeper than the stack. */
function isDeeperThan(levels: number, given: unknown): boolean {
  let level = [given];
  for (let depth = 0; depth <= levels; depth++) {
    level = level.flatMap((value) => (typeof value === 'object' && value !== null ? Object.values(value) : []));
    if (level.length === 0) return false;
  }
  return true;
}

/** Replaces the whole of them: of two windows the later one counts. */
export async function replacePreferences(db: Database, actor: Actor, given: Preferences): Promise<Preferences> {
  if (isDeeperThan(DEEPEST, given)) {
    throw invalid(fieldError('', 'too-deep', `最多嵌套 ${DEEPEST} 层`, `is nested more than ${DEEPEST} levels deep`));
  }
  const text = JSON.stringify(given);
  const bytes = Buffer.byteLength(text);
  if (bytes > LARGEST) {
    throw invalid(fieldError('', 'maxLength', `最多 ${LARGEST} 字节，现为 ${bytes}`, `has ${bytes} bytes, at most ${LARGEST}`));
  }
  const [row] = await db.read<{ preferences: Preferences }>(
    `INSERT INTO user_preferences (user_id, preferences, updated_at) VALUES ($1, $2, now())
     ON CONFLICT (user_id) DO UPDATE SET preferences = excluded.preferences, updated_at = excluded.updated_at RETURNING preferences`,
    [owner(actor), text],
  );
  return row?.preferences ?? {};
}

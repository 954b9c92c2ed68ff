import type { Services } from '../../platform/http/services.ts';

const HOUR_MS = 3_600_000;
const BATCH = 10_000;

/** In pieces, so that no statement holds many rows for long. */
async function removeAll(services: Services, statement: string, value: unknown): Promise<number> {
  for (let removed = 0; ; ) {
    const rows = await services.db.read(statement, [value, BATCH]);
    removed += rows.length;
    if (rows.length < BATCH) return removed;
  }
}

/** An Idempotency-Key is kept for 24 hours. */
export function forgetKeys(services: Services): Promise<number> {
  return removeAll(
    services,
    `DELETE FROM idempotency_keys WHERE ctid = ANY(ARRAY(SELECT ctid FROM idempotency_keys WHERE created_at < $1 LIMIT $2)) RETURNING 1`,
    new Date(services.clock().getTime() - 24 * HOUR_MS),
  );
}

/** A session that ended a day ago is of no use any more: who signed in when stands in the audit log. */
export function forgetSessions(services: Services): Promise<number> {
  return removeAll(
    services,
    `DELETE FROM sessions WHERE id = ANY(ARRAY(SELECT id FROM sessions WHERE ends_at < $1 LIMIT $2)) RETURNING 1`,
    new Date(services.clock().getTime() - 24 * HOUR_MS),
  );
}

/** Counters of sign-in attempts whose window is over; they keep their end in milliseconds. */
export function forgetAttempts(services: Services): Promise<number> {
  return removeAll(
    services,
    'DELETE FROM login_attempts WHERE key = ANY(ARRAY(SELECT key FROM login_attempts WHERE expire < $1 LIMIT $2)) RETURNING 1',
    services.clock().getTime(),
  );
}

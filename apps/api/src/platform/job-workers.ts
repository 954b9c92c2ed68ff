import { EntitySchema } from 'typeorm';
import type { Database } from './database/database.ts';
import { systemEntity } from './database/table.ts';

/** The workers of the queue that live, each with when it last said so. Times are the database's, as those of the queue. */
systemEntity(
  new EntitySchema({
    name: 'job_workers',
    columns: {
      id: { type: 'varchar', length: 60, primary: true },
      seenAt: { type: 'timestamptz', precision: 3, name: 'seen_at' },
    },
  }),
);

const HEARTBEAT_MS = 10_000;
const SILENT = "interval '1 minute'";

/** Says every ten seconds that these workers live. @returns what ends that, when they have stopped */
export async function keepAlive(db: Database, ids: () => readonly string[]): Promise<() => Promise<void>> {
  const say = () =>
    db.read('INSERT INTO job_workers (id, seen_at) SELECT unnest($1::text[]), now() ON CONFLICT (id) DO UPDATE SET seen_at = now()', [
      ids(),
    ]);
  await say();
  let saying: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    saying = say().catch(() => {});
  }, HEARTBEAT_MS).unref();
  return async () => {
    clearInterval(timer);
    await saying;
    await db.read('DELETE FROM job_workers WHERE id = ANY($1)', [ids()]);
  };
}

/**
 * Gives back to the queue what workers hold that have been silent for a minute: their process is gone, and the queue by
 * itself would wait four hours. A worker that took its task less than a minute ago may not have spoken yet.
 *
 * @returns the workers whose tasks and queues were given back
 */
export async function releaseDeadWorkers(db: Database): Promise<string[]> {
  const dead = await db.read<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs WHERE locked_at < now() - ${SILENT} AND locked_by IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM job_workers w WHERE w.id = locked_by AND w.seen_at > now() - ${SILENT})`,
  );
  const ids = dead.map(({ id }) => id);
  if (ids.length > 0) await db.read('SELECT graphile_worker.force_unlock_workers($1::text[])', [ids]);
  await db.read(`DELETE FROM job_workers WHERE seen_at < now() - 60 * ${SILENT}`);
  return ids;
}

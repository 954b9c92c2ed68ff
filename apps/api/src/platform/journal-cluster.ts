import { EntitySchema } from 'typeorm';
import type { Database } from './database/database.ts';
import { systemEntity } from './database/table.ts';

/** The cluster whose transaction numbers the journal uses, and how many it has used before. */
systemEntity(
  new EntitySchema({
    name: 'journal_cluster',
    columns: {
      id: { type: 'int', primary: true },
      cluster: { type: 'varchar', length: 60 },
      epoch: { type: 'int' },
    },
    checks: [{ name: 'ck_journal_cluster_one', expression: 'id = 1 AND epoch BETWEEN 0 AND 8000' }],
  }),
);

/** The first number of the epoch: each has room for 2^40 transactions, and 8,000 epochs stay whole numbers in JavaScript. */
const EPOCH_BEGINS = '((SELECT epoch FROM journal_cluster WHERE id = 1)::bigint * 1099511627776)';

/** The number of this transaction in the journal: greater than that of every transaction in the clusters before. */
export const THIS_TRANSACTION = `(${EPOCH_BEGINS} + pg_current_xact_id()::text::bigint)`;

/** Every transaction below has ended. */
export const HORIZON = `(${EPOCH_BEGINS} + pg_snapshot_xmin(pg_current_snapshot())::text::bigint)`;

/** Which cluster this is, and which line of its history: a promoted standby or a restore to an earlier moment begins a new one. */
const IDENTITY = `((SELECT system_identifier FROM pg_control_system()) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8))`;

/** Numbers that this cluster has not given yet: the rows came from another one. */
const AHEAD = `greatest((SELECT max(transaction) FROM events), (SELECT max(transaction) FROM audit_entries), 0)
  >= ${EPOCH_BEGINS} + pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;

/**
 * Begins a new epoch when the data stands in another cluster than before (a dump that was loaded, a promoted standby):
 * transaction numbers start again there, and new entries would be sorted in among the old ones. Several processes may do this at once.
 *
 * @returns whether a new epoch began
 */
export async function settleCluster(db: Database): Promise<boolean> {
  const state = `SELECT cluster <> ${IDENTITY} AS moved, cluster = '' AS unknown, ${AHEAD} AS ahead FROM journal_cluster WHERE id = 1`;
  type State = { moved: boolean; unknown: boolean; ahead: boolean };
  const [seen] = await db.read<State>(state);
  if (!seen?.moved && !seen?.ahead) return false;
  return db.transaction(async (tx) => {
    // who writes under the old number ends first; who comes later reads the new one
    await tx.rows('LOCK TABLE audit_entries, events IN SHARE MODE');
    const [now] = await tx.rows<State>(state);
    const begins = now?.ahead === true || (now?.moved === true && !now.unknown);
    if (begins || now?.moved) {
      await tx.rows(`UPDATE journal_cluster SET cluster = ${IDENTITY}, epoch = epoch + $1 WHERE id = 1`, [begins ? 1 : 0]);
    }
    return begins;
  });
}

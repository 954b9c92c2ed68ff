import { notFound } from '../../../kernel/errors.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { traineesOf } from '../application/member.queries.ts';
import { batchTable } from './batch.table.ts';
import { ACCOUNT } from './payable.queries.ts';

/** What one line of a batch is paid for, and whom that concerns. */
interface Purpose {
  readonly paymentId: string;
  readonly applicationId: string;
  readonly applicationNumber: string;
  readonly policy: { readonly zh: string; readonly en: string };
  /** Masked where the caller sees the record and not the person; null of a list, an organization, or what is out of sight. */
  readonly concerns: string | null;
  readonly personId: string | null;
}

interface Found extends Omit<Purpose, 'concerns' | 'personId'>, Record<string, unknown> {
  readonly basisId: string;
}

/** What the lines of a batch are for, in the order of their references: three statements, whatever their number. */
export async function purposesOf(
  db: Database,
  actor: Actor,
  batchId: string,
  { after, status, limit }: { after: string; status?: string | undefined; limit: number },
): Promise<{ data: Purpose[] }> {
  await refuseUnseen(db, actor, batchId);
  const rows = await db.read<Found>(
    `SELECT x.id AS "paymentId", a.id AS "applicationId", a.number AS "applicationNumber", a.basis_id AS "basisId",
       jsonb_build_object('zh', v.title, 'en', coalesce(nullif(v.document->'title'->>'en', ''), v.title)) AS policy
     FROM payments x JOIN subsidy_applications a ON a.id = x.application_id JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE x.batch_id = $1 AND x.reference > $2 AND ($4::text[] IS NULL OR x.status = ANY($4)) ORDER BY x.reference LIMIT $3`,
    [batchId, after, limit, status?.split(',') ?? null],
  );
  const people = await traineesOf(
    db,
    actor,
    rows.map(({ basisId }) => basisId),
  );
  return {
    data: rows.map(({ basisId, ...row }) => {
      const { name = null, personId = null } = people.get(basisId) ?? {};
      return { ...row, concerns: name, personId };
    }),
  };
}

async function refuseUnseen(db: Database, actor: Actor, batchId: string): Promise<void> {
  const values = new Values();
  const where = `b.id = ${values.add(batchId)}::uuid AND ${scopeCondition(batchTable, actor, values, 'b.')}`;
  const [batch] = await db.read(`SELECT b.id FROM payment_batches b WHERE ${where}`, values.list);
  if (!batch) throw notFound();
}

export interface LineSums {
  readonly data: readonly { readonly status: string; readonly lines: number; readonly sumFen: number }[];
  readonly unchanged: number;
  readonly without: number;
}

/** What the lines of a batch come to by state, and what speaks against making the returned ones anew: three statements. @throws not found */
export async function lineSumsOf(db: Database, actor: Actor, batchId: string): Promise<LineSums> {
  await refuseUnseen(db, actor, batchId);
  const data = await db.read<LineSums['data'][number] & Record<string, unknown>>(
    'SELECT status, count(*)::int AS lines, sum(amount_fen)::bigint AS "sumFen" FROM payments WHERE batch_id = $1 GROUP BY status ORDER BY status',
    [batchId],
  );
  // an account is copied as it is encrypted: one that is entered anew is never the same text
  const [accounts] = await db.read<{ unchanged: number; without: number }>(
    `SELECT (count(*) FILTER (WHERE account = before))::int AS unchanged, (count(*) FILTER (WHERE account IS NULL))::int AS without
     FROM (SELECT ${ACCOUNT} AS account, x.payee_account AS before FROM payments x JOIN subsidy_applications a ON a.id = x.application_id
       WHERE x.batch_id = $1 AND x.status = 'failed') failed`,
    [batchId],
  );
  return { data, unchanged: accounts?.unchanged ?? 0, without: accounts?.without ?? 0 };
}

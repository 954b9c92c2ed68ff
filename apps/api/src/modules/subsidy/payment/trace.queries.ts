import type { Decision } from '@rongcai/policy';
import { notFound } from '../../../kernel/errors.ts';
import type { Database, Row } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { inSight, membersOf, traineeOf } from '../application/member.queries.ts';
import type { BasisKind } from '../policy/rules/basis-kind.ts';
import { paymentTable } from './batch.table.ts';

/** From a payment back to what it was paid for: every step a record that the caller can open. */
export async function traceOf(db: Database, actor: Actor, id: string): Promise<Row> {
  const values = new Values();
  const [row] = await db.read<{
    trace: Row;
    application: string;
    number: string;
    basis: BasisKind;
    basisId: string;
    decided: Pick<Decision, 'members' | 'limits' | 'gaps'>;
  }>(
    `SELECT jsonb_build_object(
        'payment', jsonb_build_object('id', x.id, 'reference', x.reference, 'amountFen', x.amount_fen, 'status', x.status, 'settledAt', x.settled_at, 'covers', x.covers),
        'payee', jsonb_build_object('id', a.beneficiary_id, 'kind', a.beneficiary, 'name', x.payee_name),
        'replaced', (WITH RECURSIVE earlier AS (
            SELECT p.*, 1 AS depth FROM payments p WHERE p.id = x.replaces_id
            UNION ALL SELECT p.*, earlier.depth + 1 FROM payments p JOIN earlier ON p.id = earlier.replaces_id WHERE earlier.depth < 100)
          SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'reference', reference, 'status', status, 'settledAt', settled_at, 'failure', failure) ORDER BY depth), '[]'::jsonb) FROM earlier),
        'budgetLine', (SELECT jsonb_build_object('id', l.id, 'name', l.name, 'year', l.year) FROM budget_lines l WHERE l.id = x.budget_line_id),
        'batch', jsonb_build_object('id', b.id, 'number', b.number, 'status', b.status),
        'fund', jsonb_build_object('id', f.id, 'name', f.name, 'year', f.year),
        'application', jsonb_build_object('id', a.id, 'number', a.number, 'outcome', a.outcome, 'amountFen', a.amount_fen, 'recommendedById', a.recommended_by_id, 'approvedById', a.approved_by_id, 'noticeId', a.notice_id),
        'policyVersion', jsonb_build_object('id', v.id, 'policyKey', v.policy_key, 'version', v.version_number, 'title', v.title),
        'basis', jsonb_build_object('kind', a.basis, 'id', a.basis_id),
        'enrollment', CASE WHEN e.id IS NOT NULL THEN jsonb_build_object('id', e.id, 'personId', e.person_id, 'classId', e.class_id, 'certificateId', e.certificate_id, 'employmentId', e.employment_id, 'status', e.status) END,
        'class', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'number', c.number, 'name', c.name) END,
        'order', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'number', o.number, 'title', o.title) END
      ) AS trace, a.id AS application, a.number, a.basis, a.basis_id AS "basisId",
      jsonb_build_object('members', a.decision->'members', 'limits', a.decision->'limits', 'gaps', coalesce(a.decision->'gaps', '[]'::jsonb)) AS decided
     FROM payments x JOIN payment_batches b ON b.id = x.batch_id JOIN funds f ON f.id = x.fund_id
     JOIN subsidy_applications a ON a.id = x.application_id JOIN policy_versions v ON v.id = a.policy_version_id
     LEFT JOIN enrollments e ON a.basis = 'enrollment' AND e.id = a.basis_id AND ${inSight('enrollments', actor, values, 'e.')}
     LEFT JOIN training_classes c ON c.id = e.class_id AND ${inSight('training_classes', actor, values, 'c.')}
     LEFT JOIN training_orders o ON o.id = e.order_id AND ${inSight('training_orders', actor, values, 'o.')}
     WHERE x.id = ${values.add(id)}::uuid AND ${scopeCondition(paymentTable, actor, values, 'x.')}`,
    values.list,
  );
  if (!row) throw notFound();
  const legs = await db.read(
    `SELECT id, at, movement, account, amount_fen AS "amountFen", posting_id AS "postingId",
       coalesce(document_number, CASE movement WHEN 'commit' THEN $2::text END) AS "documentNumber"
     FROM ledger_entries WHERE application_id = $1 ORDER BY position`,
    // approvals that were given in bulk once had no document of their own
    [row.application, row.number],
  );
  const [trainee, members] = await Promise.all([traineeOf(db, actor, row.basis, row.basisId), membersOf(db, actor, row.decided)]);
  return { ...row.trace, trainee, members, ledger: legs };
}

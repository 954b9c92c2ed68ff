import { maskAccount } from '@rongcai/codes';
import { dateOf } from '../../../kernel/dates.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import type { Services } from '../../../platform/http/services.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { batchTable, paymentTable } from './batch.table.ts';
import { figures, type Voucher } from './rules/voucher.ts';

/** The two who signed: who made the batch (or last took a line out of it), and who locked it. */
const SIGNED = `(SELECT display_name FROM users u WHERE u.id = coalesce(b.changed_by_id, b.created_by)) AS "madeBy",
  (SELECT display_name FROM users u WHERE u.id = b.locked_by_id) AS "lockedBy"`;

interface Signed extends Record<string, unknown> {
  madeBy: string | null;
  lockedBy: string | null;
  batch: string;
  fund: string;
  source: string;
  year: number;
}

interface PaymentFound extends Signed {
  reference: string;
  status: string;
  amount: number;
  settled: Date | null;
  payee: string;
  account: string;
  application: string;
  basis: string;
  policy: string;
  version: number;
  line: string | null;
}

/** 拨付凭证 of one payment. @throws a conflict before the bank has paid it */
export async function paymentVoucher({ db, keyring }: Services, actor: Actor, id: string): Promise<Voucher> {
  const values = new Values();
  const [row] = await db.read<PaymentFound>(
    `SELECT x.reference, x.status, x.amount_fen AS amount, x.settled_at AS settled, x.payee_name AS payee, x.payee_account AS account, b.number AS batch,
       f.name AS fund, f.source, f.year, a.number AS application, a.basis, v.title AS policy, v.version_number AS version, l.name AS line, ${SIGNED}
     FROM payments x JOIN payment_batches b ON b.id = x.batch_id JOIN funds f ON f.id = x.fund_id JOIN subsidy_applications a ON a.id = x.application_id
     JOIN policy_versions v ON v.id = a.policy_version_id LEFT JOIN budget_lines l ON l.id = x.budget_line_id
     WHERE x.id = ${values.add(id)}::uuid AND ${scopeCondition(paymentTable, actor, values, 'x.')}`,
    values.list,
  );
  if (!row) throw notFound();
  if (row.status !== 'paid' || !row.settled)
    throw conflict('not-paid', '尚未付讫，没有凭证', 'There is no voucher before the payment is paid', { extra: { state: row.status } });
  return {
    title: '拨付凭证',
    number: row.reference,
    date: dateOf(row.settled),
    rows: [
      ['付款单位（资金）', `${row.fund}（${row.year} 年，${row.source}）`],
      ...(row.line ? [['预算科目', row.line] as const] : []),
      ['收款人', row.payee],
      ['收款账号', maskAccount(keyring.decrypt(row.account))],
      ['政策', `${row.policy}（第 ${row.version} 版）`],
      ['依据', `补贴申请 ${row.application}`],
      ['拨付批次', row.batch],
    ],
    amountFen: row.amount,
    madeBy: row.madeBy,
    lockedBy: row.lockedBy,
  };
}

interface BatchFound extends Signed {
  status: string;
  count: number;
  sum: number;
  paid: number;
  paidCount: number;
  sent: Date | null;
}

/** 拨付凭证 of a whole batch: what went to the bank, policy by policy. @throws a conflict before it was sent */
export async function batchVoucher({ db }: Services, actor: Actor, id: string): Promise<Voucher> {
  const values = new Values();
  const [row] = await db.read<BatchFound>(
    `SELECT b.number AS batch, b.status, b.declared_count AS count, b.declared_sum_fen AS sum, b.paid_fen AS paid, b.paid_count AS "paidCount", b.sent_at AS sent,
       f.name AS fund, f.source, f.year, ${SIGNED}
     FROM payment_batches b JOIN funds f ON f.id = b.fund_id
     WHERE b.id = ${values.add(id)}::uuid AND ${scopeCondition(batchTable, actor, values, 'b.')}`,
    values.list,
  );
  if (!row) throw notFound();
  if (!row.sent || (row.status !== 'sent' && row.status !== 'reconciled'))
    throw conflict('batch-not-sent', '批次尚未送出，没有凭证', 'There is no voucher before the batch is sent', {
      extra: { state: row.status },
    });
  const policies = await db.read<{ policy: string; n: number; sum: number; paid: number }>(
    `SELECT v.title AS policy, count(*)::int AS n, sum(x.amount_fen)::bigint AS sum, coalesce(sum(x.amount_fen) FILTER (WHERE x.status = 'paid'), 0)::bigint AS paid
     FROM payments x JOIN subsidy_applications a ON a.id = x.application_id JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE x.batch_id = $1 AND x.status <> 'removed' GROUP BY v.title ORDER BY v.title`,
    [id],
  );
  return {
    title: '批次拨付凭证',
    number: row.batch,
    date: dateOf(row.sent),
    rows: [
      ['付款单位（资金）', `${row.fund}（${row.year} 年，${row.source}）`],
      ['收款人', `共 ${row.count} 笔，明细见银行文件`],
      ['已付讫', `${row.paidCount} 笔，${figures(row.paid)}`],
    ],
    lines: {
      headings: ['政策', '笔数', '金额', '其中付讫'],
      rows: policies.map(({ policy, n, sum, paid }) => [policy, String(n), figures(sum), figures(paid)]),
    },
    amountFen: row.sum,
    madeBy: row.madeBy,
    lockedBy: row.lockedBy,
  };
}

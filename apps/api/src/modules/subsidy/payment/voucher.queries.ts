import { maskAccount } from '@rongcai/codes';
import { dateOf } from '../../../kernel/dates.ts';
import { conflict, notFound } from '../../../kernel/errors.ts';
import { text } from '../../../kernel/text.ts';
import type { Services } from '../../../platform/http/services.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { scopeCondition, Values } from '../../../platform/security/scope.ts';
import { batchTable, paymentTable } from './batch.table.ts';
import { type Covers, coversText } from './rules/covers.ts';
import { figures, type Voucher, whole } from './rules/voucher.ts';

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

/** What a policy is called in English; its own title where nobody has given one. */
const IN_ENGLISH = "coalesce(nullif(v.document->'title'->>'en', ''), v.title)";

const paidFrom = ({ fund, year, source }: Signed) =>
  [text('付款单位（资金）', 'Paid from (fund)'), text(`${fund}（${year} 年，${source}）`, `${fund} (${year}, ${source})`)] as const;

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
  policyEn: string;
  version: number;
  line: string | null;
  covers: Covers | null;
}

/** 拨付凭证 of one payment. @throws a conflict before the bank has paid it */
export async function paymentVoucher({ db, keyring }: Services, actor: Actor, id: string): Promise<Voucher> {
  const values = new Values();
  const [row] = await db.read<PaymentFound>(
    `SELECT x.reference, x.status, x.amount_fen AS amount, x.settled_at AS settled, x.payee_name AS payee, x.payee_account AS account, b.number AS batch,
       f.name AS fund, f.source, f.year, a.number AS application, a.basis, v.title AS policy, ${IN_ENGLISH} AS "policyEn", v.version_number AS version, l.name AS line, x.covers, ${SIGNED}
     FROM payments x JOIN payment_batches b ON b.id = x.batch_id JOIN funds f ON f.id = x.fund_id JOIN subsidy_applications a ON a.id = x.application_id
     JOIN policy_versions v ON v.id = a.policy_version_id LEFT JOIN budget_lines l ON l.id = x.budget_line_id
     WHERE x.id = ${values.add(id)}::uuid AND ${scopeCondition(paymentTable, actor, values, 'x.')}`,
    values.list,
  );
  if (!row) throw notFound();
  if (row.status !== 'paid' || !row.settled)
    throw conflict('not-paid', '尚未付讫，没有凭证', 'There is no voucher before the payment is paid', { extra: { state: row.status } });
  const months = coversText(row.covers);
  return {
    title: text('拨付凭证', 'Payment voucher'),
    number: row.reference,
    date: dateOf(row.settled),
    rows: [
      paidFrom(row),
      ...(row.line ? [[text('预算科目', 'Budget line'), row.line] as const] : []),
      [text('收款人', 'Payee'), row.payee],
      [text('收款账号', 'Account'), maskAccount(keyring.decrypt(row.account))],
      [text('政策', 'Policy'), text(`${row.policy}（第 ${row.version} 版）`, `${row.policyEn} (version ${row.version})`)],
      ...(months ? [[text('所付期次', 'Parts paid'), months] as const] : []),
      [text('依据', 'Basis'), text(`补贴申请 ${row.application}`, `Subsidy application ${row.application}`)],
      [text('拨付批次', 'Payment batch'), row.batch],
    ],
    amountFen: row.amount,
    madeBy: row.madeBy,
    lockedBy: row.lockedBy,
  };
}

const lines = (count: number) => `${whole(count)} ${count === 1 ? 'line' : 'lines'}`;
const told = (count: number, fen: number) => text(`${whole(count)} 笔，${figures(fen)}`, `${lines(count)}, ${figures(fen)}`);

interface BatchFound extends Signed {
  status: string;
  count: number;
  sum: number;
  paid: number;
  paidCount: number;
  failed: number;
  failedCount: number;
  unknown: number;
  unknownCount: number;
  silent: number;
  silentCount: number;
  sent: Date | null;
}

/** 拨付凭证 of a whole batch: what went to the bank, policy by policy. @throws a conflict before it was sent */
export async function batchVoucher({ db }: Services, actor: Actor, id: string): Promise<Voucher> {
  const values = new Values();
  const [row] = await db.read<BatchFound>(
    `SELECT b.number AS batch, b.status, b.declared_count AS count, b.declared_sum_fen AS sum, b.paid_fen AS paid, b.paid_count AS "paidCount",
       b.failed_fen AS failed, b.failed_count AS "failedCount", b.sent_at AS sent,
       f.name AS fund, f.source, f.year, o.*, ${SIGNED}
     FROM payment_batches b JOIN funds f ON f.id = b.fund_id CROSS JOIN LATERAL (
       SELECT (count(*) FILTER (WHERE status = 'unknown'))::int AS "unknownCount", coalesce(sum(amount_fen) FILTER (WHERE status = 'unknown'), 0)::bigint AS unknown,
         (count(*) FILTER (WHERE status = 'sent'))::int AS "silentCount", coalesce(sum(amount_fen) FILTER (WHERE status = 'sent'), 0)::bigint AS silent
       FROM payments WHERE batch_id = b.id AND status IN ('sent', 'unknown')) o
     WHERE b.id = ${values.add(id)}::uuid AND ${scopeCondition(batchTable, actor, values, 'b.')}`,
    values.list,
  );
  if (!row) throw notFound();
  if (!row.sent || (row.status !== 'sent' && row.status !== 'reconciled'))
    throw conflict('batch-not-sent', '批次尚未送出，没有凭证', 'There is no voucher before the batch is sent', {
      extra: { state: row.status },
    });
  const policies = await db.read<{ policy: string; policyEn: string; n: number; sum: number; paid: number }>(
    `SELECT v.title AS policy, ${IN_ENGLISH} AS "policyEn", count(*)::int AS n, sum(x.amount_fen)::bigint AS sum, coalesce(sum(x.amount_fen) FILTER (WHERE x.status = 'paid'), 0)::bigint AS paid
     FROM payments x JOIN subsidy_applications a ON a.id = x.application_id JOIN policy_versions v ON v.id = a.policy_version_id
     WHERE x.batch_id = $1 AND x.status <> 'removed' GROUP BY 1, 2 ORDER BY 1, 2`,
    [id],
  );
  return {
    title: text('批次拨付凭证', 'Voucher of a payment batch'),
    number: row.batch,
    date: dateOf(row.sent),
    rows: [
      paidFrom(row),
      [text('收款人', 'Payees'), text(`共 ${whole(row.count)} 笔，明细见银行文件`, `${lines(row.count)}, listed in the bank file`)],
      [text('已付讫', 'Paid by the bank'), told(row.paidCount, row.paid)],
      ...(row.failedCount > 0 ? [[text('已退回', 'Returned by the bank'), told(row.failedCount, row.failed)] as const] : []),
      ...(row.unknownCount > 0 ? [[text('待查', 'Unknown to the bank'), told(row.unknownCount, row.unknown)] as const] : []),
      ...(row.silentCount > 0 ? [[text('银行未答复', 'No answer from the bank yet'), told(row.silentCount, row.silent)] as const] : []),
    ],
    lines: {
      headings: [text('政策', 'Policy'), text('笔数', 'Lines'), text('金额', 'Amount'), text('其中付讫', 'Of which paid')],
      rows: policies.map(({ policy, policyEn, n, sum, paid }) => [text(policy, policyEn), whole(n), figures(sum), figures(paid)]),
      total: [text('合计', 'Total'), whole(row.count), figures(row.sum), figures(row.paid)],
    },
    amountFen: row.sum,
    madeBy: row.madeBy,
    lockedBy: row.lockedBy,
  };
}

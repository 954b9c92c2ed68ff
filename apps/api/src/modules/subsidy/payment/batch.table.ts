import { EntitySchema } from 'typeorm';
import { text as label } from '../../../kernel/text.ts';
import { code, date, instant, integer, json, money, reference, secret, text, uuid } from '../../../platform/database/fields.ts';
import { type RowOf, systemEntity, table } from '../../../platform/database/table.ts';
import { batchLifecycle, paymentLifecycle } from './batch.lifecycle.ts';
import type { BankTemplate } from './rules/bank-template.ts';
import type { Covers } from './rules/covers.ts';

export const batchTable = table({
  name: 'payment_batches',
  noun: 'payment-batch',
  label: label('拨付批次', 'Payment batch'),
  module: 'subsidy',
  place: 'region',
  lifecycle: batchLifecycle,
  numbered: 'BF',
  copies: { fundId: { regionCode: 'regionCode' } },
  pasts: { 'take-out': 'line-taken-out' },
  fields: {
    fundId: reference('funds').label('资金', 'Fund'),
    declaredCount: integer(0, 1_000_000).default(0).label('笔数', 'Lines'),
    declaredSumFen: money().default(0).label('金额', 'Sum'),
    skippedCount: integer(0, 1_000_000).default(0).label('缺账号未列入', 'Left out for want of an account'),
    paidCount: integer(0, 1_000_000).default(0).label('付讫笔数', 'Lines paid'),
    paidFen: money().default(0).label('付讫金额', 'Sum paid'),
    failedCount: integer(0, 1_000_000).default(0).label('退回笔数', 'Lines returned'),
    failedFen: money().default(0).label('退回金额', 'Sum returned'),
    changedById: uuid().nullable().label('移出人', 'Last to take a line out'),
    /** Everyone who took a line out since a signature stood last: none of them signs for what is left. */
    changedByIds: json<readonly string[]>({ type: 'array', items: { type: 'string', format: 'uuid' } })
      .nullable()
      .label('移出人（全部）', 'Took lines out'),
    lockedById: uuid().nullable().label('复核人', 'Locked by'),
    sentAt: instant().nullable().label('送银行时间', 'Sent at'),
    returnedAt: instant().nullable().label('最近回盘', 'Last return file'),
    /** How the bank wants its files, as it was when the batch was sent: what was checked then is what is written later. */
    bankTemplate: json<BankTemplate>({ type: 'object' }).nullable().label('银行文件模板', 'Template of bank files'),
    /** The day that the file names, whenever its lines are written. */
    fileDate: date().nullable().label('银行文件日期', 'Date in the bank file'),
    /** What has been written of the file so far; of the whole, once it is sealed. */
    fileCount: integer(0, 1_000_000).default(0).label('银行文件笔数', 'Lines in the bank file'),
    fileSumFen: money().default(0).label('银行文件金额', 'Sum in the bank file'),
    fileSize: integer(0, 2_147_483_647).default(0).label('银行文件字节数', 'Bytes of the bank file'),
    /** Of the whole file. In no answer: of a short list it would tell the account to whoever tries them all. */
    fileSha256: code(64, '^[0-9a-f]{64}$').nullable().label('银行文件 SHA-256 摘要', 'SHA-256 of the bank file'),
    /** The work that goes on, or went on last, over the lines. */
    jobId: reference('jobs').nullable().label('任务', 'Job'),
  },
  checks: {
    outcome: 'paid_count + failed_count <= declared_count',
    dated: "file_date IS NOT NULL OR status NOT IN ('sending', 'sent', 'reconciled')",
    file: {
      holds: 'file_sha_256 IS NULL OR (file_count = declared_count AND file_sum_fen = declared_sum_fen)',
      code: 'declaration-differs',
      message: label('批次明细与申报的笔数、金额不符', 'The lines differ from the count and sum declared'),
    },
    signers:
      'locked_by_id IS NULL OR (locked_by_id IS DISTINCT FROM created_by AND locked_by_id IS DISTINCT FROM changed_by_id AND NOT coalesce(changed_by_ids @> to_jsonb(locked_by_id::text), false))',
  },
  indices: { place: { columns: ['regionCode', 'status', 'createdAt'] }, fund: { columns: ['fundId'] } },
});
export type BatchRow = RowOf<typeof batchTable>;

/** The file for the bank, in encrypted pieces: written while a batch is being sent, and the same ever after. */
systemEntity(
  new EntitySchema({
    name: 'bank_file_contents',
    columns: {
      batchId: { type: 'uuid', name: 'batch_id', primary: true },
      piece: { type: 'int', primary: true },
      content: { type: 'text' },
    },
    foreignKeys: [
      { name: 'fk_bank_file_contents_batch_id', target: 'payment_batches', columnNames: ['batchId'], referencedColumnNames: ['id'] },
    ],
  }),
);

/** As a field and as a part of the trace. */
export const coversSchema = {
  type: 'object',
  additionalProperties: false,
  description:
    'Which parts of the plan of its application it pays, as the plan was when the batch was made; null of one made before that was kept',
  properties: {
    of: { type: 'integer', 'x-label': label('计划期数', 'Parts planned') },
    parts: {
      type: 'array',
      'x-label': label('各期', 'Parts'),
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          nth: { type: 'integer', 'x-label': label('第几期', 'Number') },
          key: { type: 'string', description: 'A month YYYY-MM, or the key of a stage or component' },
          on: { type: 'string', format: 'date' },
          amountFen: { type: 'integer', format: 'int64' },
        },
        required: ['nth', 'key', 'on', 'amountFen'],
      },
    },
  },
  required: ['of', 'parts'],
};

/** One line of a batch. Name and account are those of the day on which the batch was made. */
export const paymentTable = table({
  name: 'payments',
  noun: 'payment',
  label: label('拨付', 'Payment'),
  module: 'subsidy',
  place: 'region',
  lifecycle: paymentLifecycle,
  fields: {
    reference: text(40).label('银行流水号', 'Reference'),
    batchId: reference('payment_batches').label('批次', 'Batch'),
    applicationId: reference('subsidy_applications').label('补贴申请', 'Application'),
    fundId: reference('funds').label('资金', 'Fund'),
    amountFen: money().label('金额', 'Amount'),
    covers: json<Covers>(coversSchema).nullable().label('所付期次', 'Parts paid'),
    payeeName: text(120).label('收款人', 'Payee'),
    payeeAccount: secret('account', {}).label('收款账号', 'Account'),
    settledAt: instant().nullable().label('银行处理时间', 'Settled'),
    failure: text(200).nullable().label('退回原因', 'Why returned'),
    replacesId: reference('payments').nullable().label('替代的拨付', 'Replaces'),
    budgetLineId: reference('budget_lines').nullable().label('预算科目', 'Budget line'),
    queriedAt: instant().nullable().label('查询时间', 'Queried'),
    queriedById: uuid().nullable().label('查询人', 'Queried by'),
    /** What recoveries ask back of it; never more than was paid. */
    claimedFen: money().default(0).label('已追缴金额', 'Claimed back'),
  },
  checks: { positive: 'amount_fen > 0', claimed: "claimed_fen <= amount_fen AND (claimed_fen = 0 OR status = 'paid')" },
  uniques: {
    reference: { columns: ['reference'] },
    live: { columns: ['applicationId'], where: "status IN ('pending', 'sent', 'unknown', 'failed')" },
  },
  indices: {
    batch: { columns: ['batchId', 'reference'] },
    application: { columns: ['applicationId'] },
    place: { columns: ['regionCode', 'createdAt'] },
    settled: { columns: ['regionCode', 'settledAt'] },
  },
});
export type PaymentRow = RowOf<typeof paymentTable>;

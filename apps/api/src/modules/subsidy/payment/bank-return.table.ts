import { EntitySchema } from 'typeorm';
import { text as label } from '../../../kernel/text.ts';
import { code, integer, reference, text } from '../../../platform/database/fields.ts';
import { type RowOf, systemEntity, table } from '../../../platform/database/table.ts';
import { bankReturnLifecycle } from './bank-return.lifecycle.ts';

const lines = () => integer(0, 1_000_000).default(0);

/** 回盘文件: what a bank answered, and what came of it. */
export const bankReturnTable = table({
  name: 'bank_returns',
  noun: 'bank-return',
  label: label('回盘文件', 'Return file'),
  module: 'subsidy',
  place: 'region',
  lifecycle: bankReturnLifecycle,
  fields: {
    batchId: reference('payment_batches').label('批次', 'Batch'),
    template: text(80).label('模板', 'Template'),
    size: integer(0, 100_000_000).label('字节数', 'Bytes'),
    sha256: code(64, '^[0-9a-f]{64}$').label('SHA-256 摘要', 'SHA-256'),
    lines: lines().label('笔数', 'Lines'),
    paid: lines().label('付讫', 'Paid'),
    failed: lines().label('退回', 'Failed'),
    unknown: lines().label('待查', 'Unknown'),
    /** Lines that were known already, with the same result: a file may come twice. */
    unchanged: lines().label('此前已知', 'Known before'),
    /** Lines of the batch that no file has settled yet: those of which the bank doesn't know, and those of which it has said nothing. */
    open: lines().label('批次尚无结果', 'Without a result in the batch'),
    refusedRow: integer(1, 10_000_000).nullable().label('出错行', 'Row refused'),
    refusal: text(500).nullable().label('拒绝原因', 'Why refused'),
    jobId: reference('jobs').nullable().label('任务', 'Job'),
  },
  // the lines of one file at a time
  uniques: {
    one: {
      columns: ['batchId'],
      where: "status IN ('reading', 'applying')",
      code: 'return-under-way',
      message: label('另一回盘文件正在处理', 'Another return file is being taken in'),
    },
  },
  indices: { batch: { columns: ['batchId', 'createdAt'] }, place: { columns: ['regionCode', 'createdAt'] } },
});
export type BankReturnRow = RowOf<typeof bankReturnTable>;

const ofReturn = { target: 'bank_returns', columnNames: ['returnId'], referencedColumnNames: ['id'] };

/** The file as it came, in encrypted pieces, until its lines have been read. */
systemEntity(
  new EntitySchema({
    name: 'bank_return_contents',
    columns: {
      returnId: { type: 'uuid', name: 'return_id', primary: true },
      piece: { type: 'int', primary: true },
      content: { type: 'text' },
    },
    foreignKeys: [{ name: 'fk_bank_return_contents_return_id', ...ofReturn }],
  }),
);

systemEntity(
  new EntitySchema({
    name: 'bank_return_lines',
    columns: {
      returnId: { type: 'uuid', name: 'return_id', primary: true },
      row: { type: 'int', primary: true },
      reference: { type: 'varchar', length: 40 },
      amountFen: { type: 'bigint', name: 'amount_fen' },
      outcome: { type: 'varchar', length: 10 },
      reason: { type: 'varchar', length: 200, nullable: true },
    },
    foreignKeys: [{ name: 'fk_bank_return_lines_return_id', ...ofReturn }],
  }),
);

import { defineLifecycle } from '../../../kernel/lifecycle.ts';
import { text as label } from '../../../kernel/text.ts';
import { integer, money, reference, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';

const fundLifecycle = defineLifecycle({
  initial: 'open',
  states: { open: label('使用中', 'Open'), closed: label('已关闭', 'Closed') },
  actions: {
    appropriate: { label: label('拨入', 'Appropriate'), from: ['open'], to: 'same', by: ['finance'] },
    close: { label: label('关闭', 'Close'), from: ['open'], to: 'closed', by: ['finance'] },
  },
});

/**
 * 资金. The amounts are what the ledger's accounts hold; they change only in the statement that writes the ledger,
 * and the database refuses to commit, send or pay more than is there.
 */
export const fundTable = table({
  name: 'funds',
  noun: 'fund',
  label: label('资金', 'Fund'),
  module: 'subsidy',
  place: 'region',
  lifecycle: fundLifecycle,
  fields: {
    name: text(120).label('名称', 'Name'),
    year: integer(2000, 2200).label('年度', 'Year'),
    source: text(120).label('来源', 'Source'),
    appropriatedFen: money()
      .default(0)
      .refused('fund-full', label('拨入合计超过一项资金的上限（100 亿元）', 'More than one fund can hold (10 billion yuan)'))
      .label('拨入', 'Appropriated'),
    availableFen: money()
      .default(0)
      .refused('fund-exhausted', label('资金可用余额不足', 'The fund has not enough left'))
      .label('可用', 'Available'),
    committedFen: money().default(0).label('已承诺', 'Committed'),
    inPaymentFen: money().default(0).label('拨付中', 'In payment'),
    paidFen: money().default(0).label('已拨付', 'Paid'),
    returnedFen: money().default(0).label('已上缴', 'Handed back'),
    bankTemplateId: reference('bank_templates').nullable().label('银行文件模板', 'Template of bank files'),
  },
  checks: {
    balance: 'appropriated_fen = available_fen + committed_fen + in_payment_fen + paid_fen + returned_fen',
  },
  uniques: {
    name: { columns: ['regionCode', 'year', 'name'] },
  },
});
export type FundRow = RowOf<typeof fundTable>;

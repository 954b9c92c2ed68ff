import { text as label } from '../../../kernel/text.ts';
import { json, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import type { PaymentTemplate, ReturnTemplate } from './rules/bank-template.ts';
import { paymentShape, returnShape } from './rules/bank-template-shape.ts';

/** 银行文件模板: how one bank wants its files, and how it answers. */
export const bankTemplateTable = table({
  name: 'bank_templates',
  noun: 'bank-template',
  label: label('银行文件模板', 'Bank template'),
  module: 'subsidy',
  place: 'region',
  fields: {
    name: text(80).label('名称', 'Name'),
    payment: json<PaymentTemplate>(paymentShape).label('拨付文件', 'File to the bank'),
    returns: json<ReturnTemplate>(returnShape).label('回盘文件', 'File from the bank'),
  },
  uniques: { name: { columns: ['regionCode', 'name'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});
export type BankTemplateRow = RowOf<typeof bankTemplateTable>;

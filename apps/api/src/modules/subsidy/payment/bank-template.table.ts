import { text as label } from '../../../kernel/text.ts';
import { json, text } from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { type PaymentTemplate, paymentSources, type ReturnTemplate, sumSources } from './rules/bank-template.ts';

const short = (maxLength: number) => ({ type: 'string', maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]*$' });
const closed = (properties: object, required: string[]) => ({ type: 'object', additionalProperties: false, properties, required });

const columns = (sources: readonly string[]) => ({
  type: 'array',
  minItems: 1,
  maxItems: 40,
  items: closed(
    {
      title: { ...short(40), minLength: 1 },
      source: { type: 'string', enum: sources },
      value: short(60),
      width: { type: 'integer', minimum: 1, maximum: 400, description: "Bytes in the file's encoding" },
      pad: { type: 'string', enum: [' ', '0'] },
      align: { type: 'string', enum: ['left', 'right'] },
      amountForm: { type: 'string', enum: ['yuan', 'fen'], description: 'yuan: 1800.00; fen: 180000' },
    },
    ['title', 'source'],
  ),
});

const form = {
  format: { type: 'string', enum: ['csv', 'fixed'] },
  encoding: { type: 'string', enum: ['utf-8', 'gb18030'] },
  lineEnd: { type: 'string', enum: ['crlf', 'lf'] },
  separator: { type: 'string', enum: [',', ';', '|', '\t'] },
};

const paymentSchema = closed(
  { ...form, headings: { type: 'boolean' }, columns: columns(paymentSources), header: columns(sumSources), trailer: columns(sumSources) },
  ['format', 'encoding', 'columns'],
);

const place = closed(
  {
    at: { type: 'integer', minimum: 1, maximum: 2000, description: 'csv: number of the column; fixed: first byte; both from 1' },
    width: { type: 'integer', minimum: 1, maximum: 400, description: 'fixed: bytes' },
  },
  ['at'],
);
const codes = { type: 'array', maxItems: 200, items: { ...short(20), minLength: 1 } };

const returnSchema = closed(
  {
    ...form,
    skip: { type: 'integer', minimum: 0, maximum: 20, description: 'Lines before the first payment' },
    reference: place,
    amount: place,
    result: place,
    reason: place,
    amountForm: { type: 'string', enum: ['yuan', 'fen'] },
    codes: closed({ paid: { ...codes, minItems: 1 }, failed: codes, unknown: codes }, ['paid', 'failed', 'unknown']),
    trailer: closed(
      {
        mark: { ...short(20), minLength: 1, description: 'What the line begins with' },
        count: place,
        sum: place,
        required: { type: 'boolean', description: 'A file without the line was cut short' },
      },
      ['mark', 'required'],
    ),
  },
  ['format', 'encoding', 'reference', 'amount', 'result', 'codes'],
);

/** 银行文件模板: how one bank wants its files, and how it answers. */
export const bankTemplateTable = table({
  name: 'bank_templates',
  noun: 'bank-template',
  label: label('银行文件模板', 'Bank template'),
  module: 'subsidy',
  place: 'region',
  fields: {
    name: text(80).label('名称', 'Name'),
    payment: json<PaymentTemplate>(paymentSchema).label('拨付文件', 'File to the bank'),
    returns: json<ReturnTemplate>(returnSchema).label('回盘文件', 'File from the bank'),
  },
  uniques: { name: { columns: ['regionCode', 'name'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});
export type BankTemplateRow = RowOf<typeof bankTemplateTable>;

import type { PaymentTemplate, ReturnTemplate } from './bank-template.ts';

export interface Sample {
  readonly key: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly payment: PaymentTemplate;
  readonly returns: ReturnTemplate;
}

const csv: PaymentTemplate = {
  format: 'csv',
  encoding: 'utf-8',
  headings: true,
  columns: [
    { title: 'reference', source: 'reference' },
    { title: 'name', source: 'payeeName' },
    { title: 'account', source: 'payeeAccount' },
    { title: 'amount', source: 'amount' },
    { title: 'remark', source: 'batchNumber' },
  ],
};

const csvReturn: ReturnTemplate = {
  format: 'csv',
  encoding: 'utf-8',
  skip: 1,
  reference: { at: 1 },
  amount: { at: 2 },
  result: { at: 3 },
  reason: { at: 4 },
  codes: { paid: ['SUCCESS'], failed: ['FAILED'], unknown: ['UNKNOWN'] },
  trailer: { mark: 'TOTAL', count: { at: 2 }, sum: { at: 3 }, required: false },
};

const fixed: PaymentTemplate = {
  format: 'fixed',
  encoding: 'gb18030',
  header: [
    { title: '标志', source: 'constant', value: 'H', width: 1 },
    { title: '批次号', source: 'batchNumber', width: 20 },
    { title: '日期', source: 'date', width: 8 },
    { title: '笔数', source: 'count', width: 8, align: 'right', pad: '0' },
    { title: '金额', source: 'sum', width: 15, align: 'right', pad: '0', amountForm: 'fen' },
  ],
  columns: [
    { title: '标志', source: 'constant', value: 'D', width: 1 },
    { title: '序号', source: 'sequence', width: 8, align: 'right', pad: '0' },
    { title: '流水号', source: 'reference', width: 40 },
    { title: '账号', source: 'payeeAccount', width: 32 },
    { title: '户名', source: 'payeeName', width: 60 },
    { title: '金额', source: 'amount', width: 15, align: 'right', pad: '0', amountForm: 'fen' },
    { title: '附言', source: 'remark', width: 40 },
  ],
  trailer: [
    { title: '标志', source: 'constant', value: 'T', width: 1 },
    { title: '笔数', source: 'count', width: 8, align: 'right', pad: '0' },
    { title: '金额', source: 'sum', width: 15, align: 'right', pad: '0', amountForm: 'fen' },
  ],
};

const fixedReturn: ReturnTemplate = {
  format: 'fixed',
  encoding: 'gb18030',
  skip: 0,
  reference: { at: 1, width: 40 },
  amount: { at: 41, width: 15 },
  result: { at: 56, width: 4 },
  reason: { at: 60, width: 60 },
  amountForm: 'fen',
  codes: { paid: ['0000'], failed: ['E001', 'E002', 'E003', 'E999'], unknown: ['W001'] },
  trailer: { mark: 'T', count: { at: 2, width: 8 }, sum: { at: 10, width: 15 }, required: true },
};

/** Shipped to begin with. No bank has agreed to either of them: the form that a bank wants is entered as a template. */
export const samples: readonly [Sample, ...Sample[]] = [
  { key: 'sample-csv', name: { zh: '示例：通用 CSV', en: 'Sample: generic CSV' }, payment: csv, returns: csvReturn },
  { key: 'sample-fixed', name: { zh: '示例：定长代发格式', en: 'Sample: fixed-width payroll form' }, payment: fixed, returns: fixedReturn },
];

import { fieldError, invalid } from '../../../../kernel/errors.ts';

/** What a column of a file for the bank is filled with. */
export const paymentSources = [
  'reference',
  'payeeName',
  'payeeAccount',
  'amount',
  'batchNumber',
  'sequence',
  'date',
  'remark',
  'instalments',
  'constant',
] as const;
/** What a line before or after the payments is filled with. */
export const sumSources = ['count', 'sum', 'batchNumber', 'date', 'constant'] as const;

export interface Column<S extends string = string> {
  readonly title: string;
  readonly source: S;
  /** Of a constant. */
  readonly value?: string;
  /** Bytes in the file's encoding; for fixed width. */
  readonly width?: number;
  readonly pad?: ' ' | '0';
  readonly align?: 'left' | 'right';
  readonly amountForm?: 'yuan' | 'fen';
}

interface FileForm {
  readonly format: 'csv' | 'fixed';
  readonly encoding: 'utf-8' | 'gb18030';
  readonly lineEnd?: 'crlf' | 'lf';
  readonly separator?: string;
}

/** How a batch is written for a bank. */
export interface PaymentTemplate extends FileForm {
  /** The first line names the columns; csv only. */
  readonly headings?: boolean;
  /** The file begins with a byte order mark; UTF-8 only. Without it unless a bank asks for it. */
  readonly bom?: boolean;
  readonly columns: readonly Column<(typeof paymentSources)[number]>[];
  readonly header?: readonly Column<(typeof sumSources)[number]>[];
  readonly trailer?: readonly Column<(typeof sumSources)[number]>[];
}

/** Where a value stands in a line: the column's number from 1 in csv, the first byte from 1 and the width in fixed. */
export interface Place {
  readonly at: number;
  readonly width?: number;
}

interface SumLine {
  /** What such a line begins with. */
  readonly mark: string;
  readonly count?: Place;
  readonly sum?: Place;
}

/** How a bank's answer is read. */
export interface ReturnTemplate extends FileForm {
  /** Lines before the first payment that are not read. */
  readonly skip?: number;
  readonly reference: Place;
  readonly amount: Place;
  readonly result: Place;
  readonly reason?: Place;
  readonly amountForm?: 'yuan' | 'fen';
  readonly codes: { readonly paid: readonly string[]; readonly failed: readonly string[]; readonly unknown: readonly string[] };
  /** A last line with count and sum: without it the file was cut short. */
  readonly trailer?: SumLine & { readonly required: boolean };
}

/** What one bank wants and gives, by its name. */
export interface BankTemplate {
  readonly name: string;
  readonly payment: PaymentTemplate;
  readonly returns: ReturnTemplate;
}

const wrong = (pointer: string, zh: string, en: string) => invalid(fieldError(pointer, 'template', zh, en));

/** What the shape of a template can't say. @throws a 400 that names the place */
export function checkPaymentTemplate(template: PaymentTemplate): void {
  const groups = { columns: template.columns, header: template.header ?? [], trailer: template.trailer ?? [] };
  for (const [group, columns] of Object.entries(groups)) {
    columns.forEach((column, index) => {
      const at = `/payment/${group}/${index}`;
      if (template.format === 'fixed' && !column.width)
        throw wrong(`${at}/width`, '定长文件的每一栏都要有宽度', 'every column of a fixed-width file has a width');
      if (column.source === 'constant' && column.value === undefined) throw wrong(`${at}/value`, '常量栏要有值', 'a constant has a value');
    });
  }
  for (const needed of ['reference', 'payeeAccount', 'amount'] as const) {
    if (!template.columns.some((column) => column.source === needed))
      throw wrong('/payment/columns', `缺少 ${needed} 栏`, `the column ${needed} is missing`);
  }
  if (template.format === 'fixed' && template.headings)
    throw wrong('/payment/headings', '定长文件没有表头', 'a fixed-width file has no headings');
  if (template.bom && template.encoding !== 'utf-8')
    throw wrong('/payment/bom', '只有 UTF-8 文件可以带 BOM', 'only a file in UTF-8 has a byte order mark');
}

/** What the shape of a template can't say. @throws a 400 that names the place */
export function checkReturnTemplate(template: ReturnTemplate): void {
  const places: [string, Place | undefined][] = [
    ['/reference', template.reference],
    ['/amount', template.amount],
    ['/result', template.result],
    ['/reason', template.reason],
    ['/trailer/count', template.trailer?.count],
    ['/trailer/sum', template.trailer?.sum],
  ];
  for (const [pointer, place] of places) {
    if (place && template.format === 'fixed' && !place.width)
      throw wrong(`/returns${pointer}/width`, '定长文件的每一处都要有宽度', 'every place in a fixed-width file has a width');
  }
  const codes = [...template.codes.paid, ...template.codes.failed, ...template.codes.unknown];
  if (new Set(codes).size !== codes.length)
    throw wrong('/returns/codes', '同一结果代码只能归入一类', 'a code of a result stands in one list only');
}

import { conflict, type DomainError } from '../../../../kernel/errors.ts';
import type { Column, PaymentTemplate } from './bank-template.ts';
import { encodeGb18030, lackingInGb18030 } from './gb18030.ts';

/** Yuan with two decimals, as banks write amounts. Exact: fen never pass through a fraction. */
export function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One payment, as the file needs it. */
export interface PaymentLine {
  readonly sequence: number;
  readonly reference: string;
  readonly payeeName: string;
  readonly payeeAccount: string;
  readonly amountFen: number;
  /** Which parts of a plan it pays; empty of what is paid once. */
  readonly instalments: string;
}

/** What the file says of itself. */
export interface FileHead {
  readonly batchNumber: string;
  readonly remark: string;
  /** 20260302 */
  readonly date: string;
  readonly count: number;
  readonly sumFen: number;
}

/** Where in the file: row 0 is what stands before the payments. */
interface Place {
  readonly row: number;
  readonly reference?: string;
}

const TOP: Place = { row: 0 };

function unfit({ row, reference }: Place, column: Column, zh: string, en: string, extra: object = {}): DomainError {
  const which = reference ? `（${reference}）` : '';
  return conflict(
    'bank-file-unfit',
    `第 ${row} 笔${which}的“${column.title}”${zh}；不能生成银行文件`,
    `“${column.title}” of line ${row}${reference ? ` (${reference})` : ''} ${en}. No file can be made for the bank`,
    {
      extra: { row, column: column.title, ...(reference ? { reference } : {}), ...extra },
    },
  );
}

/** A character that the encoding has not: a lone half of one in UTF-8, a place for private use in GB18030. */
const lackingIn = (text: string, encoding: PaymentTemplate['encoding']): string | undefined =>
  encoding === 'gb18030' ? lackingInGb18030(text) : /\p{Surrogate}/u.exec(text)?.[0];

/** A text in the bytes of the file; whole pages are encoded at once. */
export function encodeText(text: string, encoding: PaymentTemplate['encoding']): Uint8Array {
  return encoding === 'gb18030' ? encodeGb18030(text) : new TextEncoder().encode(text);
}

// most cells are ASCII, where a character is a byte
const lengthIn = (text: string, encoding: PaymentTemplate['encoding']) =>
  /^[ -~]*$/.test(text) ? text.length : encodeText(text, encoding).length;

const amountIn = (fen: number, form: Column['amountForm']) => (form === 'fen' ? String(fen) : yuan(fen));

/** Writes the lines of a file one after the other, so that a list of any length takes little memory. */
export function bankFileWriter(template: PaymentTemplate, head: FileHead) {
  const end = template.lineEnd === 'lf' ? '\n' : '\r\n';
  const separator = template.separator ?? ',';

  const cell = (column: Column, text: string, at: Place): string => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these would begin another line or field
    if (/[\u0000-\u001f\u007f]/.test(text)) throw unfit(at, column, '含控制字符', 'has control characters');
    const lacking = lackingIn(text, template.encoding);
    if (lacking !== undefined) {
      const code = `U+${lacking.codePointAt(0)?.toString(16).toUpperCase()}`;
      const name = template.encoding === 'gb18030' ? 'GB18030' : 'UTF-8';
      throw unfit(
        at,
        column,
        `含 ${name} 没有的字符“${lacking}”（${code}）`,
        `has the character “${lacking}” (${code}), which ${name} lacks`,
        {
          character: lacking,
        },
      );
    }
    if (template.format === 'fixed') {
      const width = column.width ?? 0;
      const room = width - lengthIn(text, template.encoding);
      // a name or an account that was cut off would be another one
      if (room < 0) throw unfit(at, column, `超过 ${width} 字节`, `takes more than ${width} bytes`);
      const padding = (column.pad ?? ' ').repeat(room);
      return column.align === 'right' ? padding + text : text + padding;
    }
    // a text that a spreadsheet would take for a formula
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (columns: readonly Column[], at: Place, fill: (column: Column) => string): string => {
    const cells = columns.map((column) => cell(column, column.source === 'constant' ? (column.value ?? '') : fill(column), at));
    return cells.join(template.format === 'csv' ? separator : '') + end;
  };
  const ofFile = (column: Column): string =>
    column.source === 'count' ? String(head.count) : column.source === 'sum' ? amountIn(head.sumFen, column.amountForm) : shared(column);
  const shared = (column: Column): string =>
    column.source === 'date' ? head.date : column.source === 'remark' ? head.remark : head.batchNumber;

  return {
    begin(): string {
      const headings = template.headings ? template.columns.map((column) => cell(column, column.title, TOP)).join(separator) + end : '';
      const mark = template.bom ? '\ufeff' : '';
      return mark + (template.header ? line(template.header, TOP, ofFile) : '') + headings;
    },
    payment(payment: PaymentLine): string {
      return line(template.columns, { row: payment.sequence, reference: payment.reference }, (column) => {
        switch (column.source) {
          case 'reference':
            return payment.reference;
          case 'payeeName':
            return payment.payeeName;
          case 'payeeAccount':
            return payment.payeeAccount;
          case 'amount':
            return amountIn(payment.amountFen, column.amountForm);
          case 'instalments':
            return payment.instalments;
          case 'sequence':
            return String(payment.sequence);
          default:
            return shared(column);
        }
      });
    },
    end: (): string => (template.trailer ? line(template.trailer, { row: head.count + 1 }, ofFile) : ''),
  };
}

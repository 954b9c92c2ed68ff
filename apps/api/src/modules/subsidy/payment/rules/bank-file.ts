import { conflict, type DomainError } from '../../../../kernel/errors.ts';
import type { Column, PaymentTemplate } from './bank-template.ts';
import { encodeGb18030 } from './gb18030.ts';

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

function unfit(row: number, column: Column, zh: string, en: string): DomainError {
  return conflict(
    'bank-file-unfit',
    `第 ${row} 笔的“${column.title}”${zh}；文件未生成`,
    `“${column.title}” of line ${row} ${en}. No file was made`,
    {
      extra: { row, column: column.title },
    },
  );
}

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

  const cell = (column: Column, text: string, row: number): string => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these would begin another line or field
    if (/[\u0000-\u001f\u007f]/.test(text)) throw unfit(row, column, '含控制字符', 'has control characters');
    if (template.format === 'fixed') {
      const width = column.width ?? 0;
      const room = width - lengthIn(text, template.encoding);
      // a name or an account that was cut off would be another one
      if (room < 0) throw unfit(row, column, `超过 ${width} 字节`, `takes more than ${width} bytes`);
      const padding = (column.pad ?? ' ').repeat(room);
      return column.align === 'right' ? padding + text : text + padding;
    }
    // a text that a spreadsheet would take for a formula
    const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
    return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const line = (columns: readonly Column[], row: number, fill: (column: Column) => string): string => {
    const cells = columns.map((column) => cell(column, column.source === 'constant' ? (column.value ?? '') : fill(column), row));
    return cells.join(template.format === 'csv' ? separator : '') + end;
  };
  const ofFile = (column: Column): string =>
    column.source === 'count' ? String(head.count) : column.source === 'sum' ? amountIn(head.sumFen, column.amountForm) : shared(column);
  const shared = (column: Column): string =>
    column.source === 'date' ? head.date : column.source === 'remark' ? head.remark : head.batchNumber;

  return {
    begin(): string {
      const headings = template.headings ? template.columns.map((column) => cell(column, column.title, 0)).join(separator) + end : '';
      return (template.header ? line(template.header, 0, ofFile) : '') + headings;
    },
    payment(payment: PaymentLine): string {
      return line(template.columns, payment.sequence, (column) => {
        switch (column.source) {
          case 'reference':
            return payment.reference;
          case 'payeeName':
            return payment.payeeName;
          case 'payeeAccount':
            return payment.payeeAccount;
          case 'amount':
            return amountIn(payment.amountFen, column.amountForm);
          case 'sequence':
            return String(payment.sequence);
          default:
            return shared(column);
        }
      });
    },
    end: (): string => (template.trailer ? line(template.trailer, head.count + 1, ofFile) : ''),
  };
}

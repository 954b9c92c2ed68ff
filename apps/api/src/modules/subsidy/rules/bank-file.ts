import { conflict, type DomainError } from '../../../kernel/errors.ts';

/** Yuan with two decimals, as banks write amounts. Exact: fen never pass through a fraction. */
export function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Fen of an amount in yuan with at most two decimals, or null. */
function fenOf(text: string): number | null {
  const match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

/** Bank files come in UTF-8 or GB18030: UTF-8 is tried strictly first, because Chinese in UTF-8 decodes as GB18030 too, into nonsense. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const returnColumns = ['reference', 'amount', 'result', 'reason'] as const;

export interface ReturnRow {
  readonly row: number;
  readonly reference: string;
  readonly amountFen: number;
  readonly paid: boolean;
  readonly reason: string | null;
}

export function notAReturnFile(row: number, zh: string, en: string): DomainError {
  return conflict(
    'not-a-return-file',
    `回盘文件第 ${row} 行：${zh}；整个文件未导入`,
    `Row ${row} of the return file: ${en}. Nothing was imported`,
    { extra: { row } },
  );
}

/**
 * Reads the cells of a return file: header `reference,amount,result,reason`, results SUCCESS or FAILED.
 * @throws a conflict that names the first row that is wrong; rows count from 1, the header included
 */
export function readReturnRows(cells: readonly (readonly string[])[]): ReturnRow[] {
  const header = cells[0]?.map((cell) => cell.trim().toLowerCase());
  if (!header || returnColumns.some((name, index) => header[index] !== name)) {
    throw notAReturnFile(1, `表头应为 ${returnColumns.join(',')}`, `the header must be ${returnColumns.join(',')}`);
  }
  const seen = new Map<string, number>();
  return cells.slice(1).map((line, index) => {
    const row = index + 2;
    const [reference = '', amount = '', result = '', reason = ''] = line.map((cell) => cell.trim());
    if (reference === '') throw notAReturnFile(row, '缺少流水号', 'the reference is missing');
    const earlier = seen.get(reference);
    if (earlier !== undefined) throw notAReturnFile(row, `流水号与第 ${earlier} 行重复`, `the reference stands in row ${earlier} too`);
    seen.set(reference, row);
    const amountFen = fenOf(amount);
    if (amountFen === null)
      throw notAReturnFile(row, `金额“${amount.slice(0, 20)}”不是元`, `“${amount.slice(0, 20)}” is no amount in yuan`);
    const outcome = result.toUpperCase();
    if (outcome !== 'SUCCESS' && outcome !== 'FAILED')
      throw notAReturnFile(row, '结果只能是 SUCCESS 或 FAILED', 'the result must be SUCCESS or FAILED');
    if (outcome === 'FAILED' && reason === '') throw notAReturnFile(row, '失败须有原因', 'a failure needs its reason');
    return { row, reference, amountFen, paid: outcome === 'SUCCESS', reason: reason === '' ? null : reason.slice(0, 200) };
  });
}

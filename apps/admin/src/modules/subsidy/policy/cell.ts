import type { Cell, Literal, ScalarType } from '@rongcai/policy';
import { fenOf, yuanText } from '../../../ui/format.ts';

/** A cell as text, and back: `*` anything, `a, b` several, `10..20` from and below. Money is in yuan. */
function writeLiteral(value: Literal, type: ScalarType, unit?: string): string {
  if (unit === 'ratio' && typeof value === 'number') return `${Number((value * 100).toFixed(8))}%`;
  return type === 'money' && typeof value === 'number' ? yuanText(value) : String(value);
}

export function writeCell(cell: Cell | undefined, type: ScalarType, unit?: string): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return cell === '*' ? '*' : writeLiteral(cell, type, unit);
  if (Array.isArray(cell)) return (cell as readonly Literal[]).map((one) => writeLiteral(one, type, unit)).join(', ');
  const { from, to } = cell as { from?: Literal; to?: Literal };
  return `${from === undefined ? '' : writeLiteral(from, type, unit)}..${to === undefined ? '' : writeLiteral(to, type, unit)}`;
}

function readLiteral(text: string, type: ScalarType, unit?: string): Literal | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  if (type === 'money') return fenOf(text);
  if (type === 'integer') return /^-?\d{1,15}$/.test(plain) ? Number(plain) : null;
  if (type === 'number' && /^-?\d{1,9}(\.\d{1,8})?[%％]$/.test(plain)) return Number((Number(plain.slice(0, -1)) / 100).toFixed(10));
  // sixty of a hundred, or sixty times? A share above 1 is written in percent
  if (unit === 'ratio' && Number(plain) > 1) return null;
  if (type === 'number') return /^-?\d{1,12}(\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
  if (type === 'month') return /^\d{4}-\d\d$/.test(text) ? text : null;
  return text === '' ? null : text;
}

/** @returns null when the text is no cell of the type */
export function readCell(text: string, type: ScalarType, { several, unit }: { several: boolean; unit?: string | undefined }): Cell | null {
  const entered = text.trim();
  if (!several) return readLiteral(entered, type, unit);
  if (entered === '*') return '*';
  const range = type === 'text' || type === 'boolean' ? null : /^(.*?)\.\.(.*)$/.exec(entered);
  if (range) {
    const [from, to] = [range[1] ?? '', range[2] ?? ''].map((end) => (end.trim() === '' ? undefined : readLiteral(end.trim(), type, unit)));
    if (from === null || to === null || (from === undefined && to === undefined)) return null;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  const parts = entered.split(/[,，、]/).map((part) => readLiteral(part.trim(), type, unit));
  if (parts.length === 1 || parts.includes(null)) return readLiteral(entered, type, unit);
  return parts as Literal[];
}

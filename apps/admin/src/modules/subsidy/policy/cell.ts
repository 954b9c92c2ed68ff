import type { Cell, Literal, ScalarType } from '@rongcai/policy';
import { fenOf, yuanText } from '../../../ui/format.ts';

/** A cell as text, and back: `*` anything, `a, b` several, `10..20` from and below. Money is in yuan. */
function writeLiteral(value: Literal, type: ScalarType): string {
  return type === 'money' && typeof value === 'number' ? yuanText(value) : String(value);
}

export function writeCell(cell: Cell | undefined, type: ScalarType): string {
  if (cell === undefined) return '';
  if (typeof cell !== 'object') return cell === '*' ? '*' : writeLiteral(cell, type);
  if (Array.isArray(cell)) return (cell as readonly Literal[]).map((one) => writeLiteral(one, type)).join(', ');
  const { from, to } = cell as { from?: Literal; to?: Literal };
  return `${from === undefined ? '' : writeLiteral(from, type)}..${to === undefined ? '' : writeLiteral(to, type)}`;
}

function readLiteral(text: string, type: ScalarType): Literal | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  if (type === 'money') return fenOf(text);
  if (type === 'integer') return /^-?\d{1,15}$/.test(plain) ? Number(plain) : null;
  if (type === 'number') return /^-?\d{1,12}(\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(text) ? text : null;
  if (type === 'month') return /^\d{4}-\d\d$/.test(text) ? text : null;
  return text === '' ? null : text;
}

/** @returns null when the text is no cell of the type */
export function readCell(text: string, type: ScalarType, { several }: { several: boolean }): Cell | null {
  const entered = text.trim();
  if (!several) return readLiteral(entered, type);
  if (entered === '*') return '*';
  const range = type === 'text' || type === 'boolean' ? null : /^(.*?)\.\.(.*)$/.exec(entered);
  if (range) {
    const [from, to] = [range[1] ?? '', range[2] ?? ''].map((end) => (end.trim() === '' ? undefined : readLiteral(end.trim(), type)));
    if (from === null || to === null || (from === undefined && to === undefined)) return null;
    return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }
  const parts = entered.split(/[,，、]/).map((part) => readLiteral(part.trim(), type));
  if (parts.length === 1 || parts.includes(null)) return readLiteral(entered, type);
  return parts as Literal[];
}

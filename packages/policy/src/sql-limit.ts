import type { Rounding } from './form.ts';
import { cutsShare } from './limit-share.ts';
import type { ResolvedLimit } from './resolve-policy.ts';
import { bind, compared, type Expr, isNull, plus, product, rounded, type Writer } from './sql-expr.ts';
import { column, fenSql, type Parts, type SqlLine } from './sql-parts.ts';

/** Whether a limit holds on the anchor's day; nothing when it always does. */
export function limitInForce(ready: ResolvedLimit, writer: Writer): string | undefined {
  const { effective } = ready.limit;
  if (!effective) return undefined;
  const from = `${writer.anchor} >= ${bind(writer, effective.from, 'date')}`;
  return effective.to === undefined ? from : `${from} AND ${writer.anchor} < ${bind(writer, effective.to, 'date')}`;
}

/** A limit is asked of a member that passes, of no other. */
export const ifGranted = (granted: string, test: string): string => `(CASE WHEN ${granted} THEN ${test} ELSE ${granted} END)`;

const usedOf = (ready: ResolvedLimit, writer: Writer): Expr => (ready.used ? writer.write(ready.used) : { sql: '0' });

/** Whether what is asked fits into what is left. */
function fitsSql(ready: ResolvedLimit, writer: Writer): string {
  const asks = ready.asks ? writer.write(ready.asks) : { sql: '1' };
  return compared(plus(usedOf(ready, writer), asks, '+'), '<=', writer.write(ready.max));
}

/** A limit's test: what is asked fits, or enough of it is left to be paid in part. */
export function limitTest(ready: ResolvedLimit, writer: Writer): string {
  const fits = fitsSql(ready, writer);
  const test = cutsShare(ready.limit) ? partly(ready, fits, writer) : fits;
  const inForce = limitInForce(ready, writer);
  return inForce === undefined ? test : `(CASE WHEN ${inForce} THEN ${test} ELSE TRUE END)`;
}

function partly(ready: ResolvedLimit, fits: string, writer: Writer): string {
  const left = rounded(plus(writer.write(ready.max), usedOf(ready, writer), '-'), 'floor', 0, writer).sql;
  const open = ready.share ? isNull(writer.write(ready.share)) : 'FALSE';
  return `(CASE WHEN ${fits} THEN TRUE WHEN ${fits} IS NULL OR (${left} > 0 AND ${open}) THEN NULL ELSE ${left} > 0 END)`;
}

/** What a limit of months or of a count leaves of an amount, in whole fen: all of it where it fits. */
export function shareSql(
  ready: ResolvedLimit,
  amount: Expr,
  rounding: Rounding | undefined,
  writer: Writer,
): { when: string; fen: string } {
  const share = ready.share ? writer.write(ready.share) : { sql: '1' };
  const inForce = limitInForce(ready, writer);
  const cut = `${fitsSql(ready, writer)} IS FALSE`;
  return { when: inForce === undefined ? cut : `(${inForce} AND ${cut})`, fen: fenSql(product(amount, share), rounding, writer) };
}

/** Cuts lines to the share that a limit of months or of a count leaves. */
export function cutLines(ready: ResolvedLimit, lines: readonly SqlLine[], parts: Parts, writer: Writer): void {
  if (!cutsShare(ready.limit) || !ready.share) return;
  const { sql, den } = writer.write(ready.share);
  const share: Expr = { sql: column(parts, 'l', sql), ...(den === undefined ? {} : { den: column(parts, 'l', den), denLevel: -1 }) };
  const { when } = shareSql(ready, { sql: '0' }, undefined, writer);
  const isCut = column(parts, 'l', when);
  for (const line of lines)
    line.fen = `(CASE WHEN ${isCut} THEN ${fenSql(product({ sql: line.fen }, share), line.rounding, writer)} ELSE ${line.fen} END)`;
}

/** What a money limit leaves, in whole fen. */
function moneyLeft(ready: ResolvedLimit, writer: Writer): string {
  const max = writer.write(ready.max);
  const left = rounded(ready.used ? plus(max, writer.write(ready.used), '-') : max, 'floor', 0, writer).sql;
  const inForce = limitInForce(ready, writer);
  return inForce === undefined ? left : `(CASE WHEN ${inForce} THEN ${left} ELSE ${bind(writer, '9007199254740991', 'numeric')} END)`;
}

interface Limited {
  readonly lines: readonly SqlLine[];
  /** Whether the lines alone fall away when the limit is reached, or the whole case. */
  readonly falls: 'lines' | 'case';
}

/** A money limit over lines: what is above is cut, or the lines fall away. */
export function limitMoney(ready: ResolvedLimit, { lines, falls }: Limited, parts: Parts, writer: Writer): void {
  const left = column(parts, 'l', moneyLeft(ready, writer));
  // A component that may not be granted is asked as if it were: its limit may settle that it falls away.
  const asked =
    falls === 'lines'
      ? lines.map((line) => line.fen).join(' + ')
      : lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ');
  const fits = ready.limit.over === 'reduce' ? `(${asked} <= ${left} OR ${left} > 0)` : `(${asked} <= ${left})`;
  const before = lines.map((line) => ({ ...line }));
  if (ready.limit.over === 'reduce') {
    let taken = '0';
    for (const [index, line] of lines.entries()) {
      const { granted, fen } = before[index] ?? line;
      line.fen = `(CASE WHEN ${left} IS NULL OR (${asked}) IS NULL THEN ${fen} ELSE LEAST(${fen}, GREATEST(0, ${left} - (${taken}))) END)`;
      taken = `${taken} + (CASE WHEN ${granted} THEN ${fen} ELSE 0 END)`;
    }
  }
  if (falls === 'lines')
    for (const [index, line] of lines.entries()) line.granted = `(${line.granted} AND (${before[index]?.fen} IS NULL OR ${fits}))`;
  else if (ready.limit.over === 'waitlist') {
    parts.waits.push(fits);
    for (const line of lines) line.granted = `(${line.granted} AND ${fits})`;
  } else parts.conditions.push(fits);
}

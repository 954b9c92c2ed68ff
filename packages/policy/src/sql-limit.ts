import type { Rounding } from './form.ts';
import { cutsShare } from './limit-share.ts';
import type { ResolvedLimit } from './resolve-policy.ts';
import { type Ends, writeEnds } from './sql-ends.ts';
import { bind, choose, compared, type Expr, isNull, plus, product, rounded, type Writer } from './sql-expr.ts';
import { column, fenSql, kept, type Parts, type SqlLine } from './sql-parts.ts';

/** Whether a limit holds on the anchor's day; nothing when it always does. */
export function limitInForce(ready: ResolvedLimit, writer: Writer): string | undefined {
  const { effective } = ready.limit;
  if (!effective) return undefined;
  const from = `${writer.anchor} >= ${bind(writer, effective.from, 'date')}`;
  return effective.to === undefined ? from : `${from} AND ${writer.anchor} < ${bind(writer, effective.to, 'date')}`;
}

/** A limit is asked of a member that passes, of no other. */
export const ifGranted = (granted: string, test: string): string => `(CASE WHEN ${granted} THEN ${test} ELSE ${granted} END)`;

const zero: Expr = { sql: '0' };
const usedOf = (ready: ResolvedLimit, writer: Writer): Expr => (ready.used ? writer.write(ready.used) : zero);

/** Whether what is asked fits into what is left. */
function fitsSql(ready: ResolvedLimit, writer: Writer): string {
  const asks = ready.asks ? writer.write(ready.asks) : { sql: '1' };
  return compared(plus(usedOf(ready, writer), asks, '+'), '<=', writer.write(ready.max));
}

/** The ends between which what was used before lies: it is never less than nothing. */
function usedEnds({ used }: ResolvedLimit, writer: Writer): Ends {
  if (!used) return { low: zero, high: zero };
  const { low, high } = writeEnds(used, writer);
  return { low: choose([{ when: isNull(low), give: zero }], low), high };
}

/** A limit's test: what is asked fits, or enough of it is left to be paid in part. */
export function limitTest(ready: ResolvedLimit, writer: Writer): string {
  const used = usedEnds(ready, writer);
  const asks = ready.asks ? writeEnds(ready.asks, writer) : { low: { sql: '1' }, high: { sql: '1' } };
  const max = writeEnds(ready.max, writer);
  const exceeds = compared(plus(used.low, asks.low, '+'), '>', max.high);
  const holds = compared(plus(used.high, asks.high, '+'), '<=', max.low);
  const fits = `coalesce(${fitsSql(ready, writer)}, CASE WHEN ${exceeds} THEN FALSE WHEN ${holds} THEN TRUE END)`;
  const most = rounded(plus(max.high, used.low, '-'), 'floor', 0, writer).sql;
  const test = cutsShare(ready.limit) ? partly(ready, fits, most, writer) : fits;
  const inForce = limitInForce(ready, writer);
  return inForce === undefined ? test : `(CASE WHEN ${inForce} THEN ${test} ELSE TRUE END)`;
}

function partly(ready: ResolvedLimit, fits: string, most: string, writer: Writer): string {
  const exact = fitsSql(ready, writer);
  const open = `${exact} IS NULL${ready.share ? ` OR ${isNull(writer.write(ready.share))}` : ''}`;
  return `(CASE WHEN ${fits} THEN TRUE WHEN ${fits} IS NULL THEN NULL WHEN ${most} <= 0 THEN FALSE WHEN ${open} THEN NULL ELSE TRUE END)`;
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

/** What a money limit leaves, in whole fen: what is known, and the least and the most that it may be. */
function moneyLeft(ready: ResolvedLimit, parts: Parts, writer: Writer): { left: string; least: string; most: string } {
  const used = usedEnds(ready, writer);
  const max = writeEnds(ready.max, writer);
  const inForce = limitInForce(ready, writer);
  const fenLeft = (from: Expr, taken: Expr): string => {
    const left = rounded(plus(from, taken, '-'), 'floor', 0, writer).sql;
    const now =
      inForce === undefined ? left : `(CASE WHEN ${inForce} THEN ${left} ELSE ${bind(writer, '9007199254740991', 'numeric')} END)`;
    return kept(parts, now);
  };
  return {
    left: fenLeft(writer.write(ready.max), usedOf(ready, writer)),
    least: fenLeft(max.low, used.high),
    most: fenLeft(max.high, used.low),
  };
}

interface Limited {
  readonly lines: readonly SqlLine[];
  /** Whether the lines alone fall away when the limit is reached, or the whole case. */
  readonly falls: 'lines' | 'case';
}

/** A money limit over lines: what is above is cut, or the lines fall away. */
export function limitMoney(ready: ResolvedLimit, { lines, falls }: Limited, parts: Parts, writer: Writer): void {
  const { left, least, most } = moneyLeft(ready, parts, writer);
  // A component that may not be granted is asked as if it were: its limit may settle that it falls away.
  const asked =
    falls === 'lines'
      ? lines.map((line) => line.fen).join(' + ')
      : lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ');
  const sure = lines.map(({ granted, fen }) => `(CASE WHEN ${falls === 'lines' ? 'TRUE' : granted} THEN coalesce(${fen}, 0) ELSE 0 END)`);
  const exceeds = `${sure.join(' + ')} > ${most}`;
  const isCut = ready.limit.over === 'reduce';
  const refuses = isCut ? `${exceeds} AND ${most} <= 0` : exceeds;
  const cuts = isCut ? ` WHEN ${left} > 0 AND (${asked}) IS NOT NULL THEN TRUE` : '';
  const fits = `(CASE WHEN ${asked} <= ${least} THEN TRUE WHEN ${refuses} THEN FALSE${cuts} END)`;
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

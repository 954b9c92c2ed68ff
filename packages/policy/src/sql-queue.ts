import { said } from './message.ts';
import type { ResolvedLimit, ResolvedPolicy } from './resolve-policy.ts';
import { isShared } from './shared-limit.ts';
import { type Expr, notCompilable, type Writer } from './sql-expr.ts';
import { limitInForce } from './sql-limit.ts';
import { column, type Parts } from './sql-parts.ts';
import { write } from './sql-scalar.ts';

/** Limits that many cases share: in which order their places are given out, and how many each case asks for. */
export interface Queue {
  /** The column that numbers the eligible cases in the order of the limits, one limit after another. */
  readonly line: string;
  readonly limits: readonly {
    readonly id: string;
    /** The column of the most that there is; NULL on a day on which the limit does not hold. */
    readonly max: string;
    /** The column of what the case asks for. */
    readonly asks: string;
  }[];
}

const LINE = 'line';
const whole = ({ sql, den }: Expr): string => (den === undefined ? sql : `(${sql} / ${den})`);

/** Puts what a queue needs into columns of the subject's relation. @returns it, with the SQL of the number in the line */
export function queueSql(policy: ResolvedPolicy, parts: Parts, writer: Writer): { queue: Queue; columns: string[] } | undefined {
  const shared = policy.limits.filter(({ limit }) => isShared(limit));
  if (shared.length === 0) return undefined;
  const limits = shared.map((ready) => ({ id: ready.limit.id, max: maxOf(ready, parts, writer), asks: asksOf(ready, parts, writer) }));
  const order = shared.flatMap((ready) => ready.order.map((one) => orderOf(one, parts, writer)));
  const granted = 'PARTITION BY (v.ok AND v.known AND v.free) IS TRUE';
  const own = limits.flatMap(({ max, asks }) => [max, ...(asks === MONEY ? [] : [asks])]);
  const columns = [...new Set(own)].map((name) => `v.${name}`);
  return {
    queue: { line: LINE, limits },
    columns: [...columns, `row_number() OVER (${granted} ORDER BY ${[...order, 'v.subject'].join(', ')}) AS ${LINE}`],
  };
}

/** Money is asked for by the amount itself. */
const MONEY = 'entitled_fen';

function maxOf(ready: ResolvedLimit, parts: Parts, writer: Writer): string {
  const max = whole(write(ready.max, writer));
  const inForce = limitInForce(ready, writer);
  return column(parts, 'q', inForce === undefined ? max : `(CASE WHEN ${inForce} THEN ${max} END)`).slice(2);
}

function asksOf(ready: ResolvedLimit, parts: Parts, writer: Writer): string {
  if (ready.limit.of === 'money') return MONEY;
  return column(parts, 'q', ready.asks ? whole(write(ready.asks, writer)) : '1::numeric').slice(2);
}

/** Who can't be ranked comes last. */
function orderOf({ by, descending }: ResolvedLimit['order'][number], parts: Parts, writer: Writer): string {
  const value = write(by, writer);
  if (value.den !== undefined)
    notCompilable(by.pointer, said('分数不能用于排序，请先取整', 'a fraction can not be an order: round it first'));
  const collate = by.type.kind === 'text' ? ' COLLATE "C"' : '';
  return `${column(parts, 'q', value.sql).replace('s.', 'v.')}${collate}${descending ? ' DESC' : ''} NULLS LAST`;
}

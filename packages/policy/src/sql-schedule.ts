import type { ResolvedPolicy, ResolvedSchedule } from './resolve-policy.ts';
import { type Expr, product, type Writer } from './sql-expr.ts';
import { aboveZero, fenSql, kept, type Parts, settleLines } from './sql-parts.ts';
import type { Term } from './term.ts';

type Staged = Extract<ResolvedSchedule, { kind: 'stages' }>;

/** A tree over what is decided: what it reads of the subject is kept in columns. */
function decided<T>(parts: Parts, writer: Writer, figures: NonNullable<Writer['decided']>, work: () => T): T {
  writer.keep = (sql) => (/^\$\d+::\w+$/.test(sql) ? sql : kept(parts, sql));
  writer.decided = figures;
  const result = work();
  writer.keep = undefined;
  writer.decided = undefined;
  return result;
}

/** The case must have a month to be paid for, or stages whose parts are known. `granted` is what was granted before. */
export function paysSql(policy: ResolvedPolicy, granted: string, parts: Parts, writer: Writer): void {
  const { schedule } = policy;
  if (!schedule || schedule.kind === 'once') return;
  if (policy.components.some(({ component, due }) => due && component.scope !== 'member')) return;
  const stages = schedule.kind === 'stages' ? fixedStages(schedule) : [];
  if (schedule.kind === 'stages' && stages.every(({ share, amount }) => isSettled(share ?? amount))) return;
  if (stages.length > 0 || parts.lines.length > 1) settleLines(parts);
  const total = `(${parts.lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ')})`;
  decided(parts, writer, { entitled: total, granted: `(${granted})` }, () => {
    if (schedule.kind === 'monthly') parts.conditions.push(monthlySql(schedule, total, writer));
    else parts.conditions.push(stagesSql(stages, total, `(${granted})`, parts, writer));
  });
}

/** Without a month there is nothing to pay, whatever it would come to; not to know whether there is one, or whether one is paid for, is a reason to ask. */
function monthlySql({ some, open }: Extract<ResolvedSchedule, { kind: 'monthly' }>, total: string, writer: Writer): string {
  if (!some) return 'TRUE';
  const any = writer.write(some).sql;
  const test = open ? `(CASE WHEN ${writer.write(open).sql} IS NOT FALSE THEN NULL ELSE ${any} END)` : any;
  return `(CASE WHEN ${any} IS FALSE THEN FALSE WHEN ${total} > 0 THEN ${test} ELSE TRUE END)`;
}

/** Those that say what they take. */
function fixedStages({ stages }: Staged): Staged['stages'] {
  const fixed = stages.filter(({ share, amount }) => share || amount);
  return fixed.length < stages.length ? fixed : fixed.slice(0, -1);
}

/** A number that is written, or a fraction of such: it is always known. */
const isSettled = (term: Term | undefined): boolean =>
  term?.kind === 'literal' || (term?.kind === 'div' && term.args.every((arg) => arg.kind === 'literal') && term.args[1]?.value !== 0);

function stagesSql(stages: Staged['stages'], total: string, granted: string, parts: Parts, writer: Writer): string {
  const asked = stages.map(({ share, amount }) => {
    const value: Expr = amount ? writer.write(amount) : share ? product({ sql: total }, writer.write(share)) : { sql: 'NULL::numeric' };
    return aboveZero(fenSql(value, undefined, writer));
  });
  const at = parts.levels.length;
  parts.levels.push([
    { name: `e${at}`, sql: `GREATEST(0, ${total})` },
    { name: `g${at}`, sql: granted },
    ...asked.map((sql, index) => ({ name: `e${at}_${index}`, sql })),
  ]);
  const open = stages.map((_, index) => {
    const before = stages.slice(0, index).map((_stage, nth) => `coalesce(s.e${at}_${nth}, 0)`);
    return `(s.e${at}_${index} IS NULL AND s.e${at} > ${['0', ...before].join(' + ')})`;
  });
  return `(CASE WHEN s.e${at} <= s.g${at} THEN TRUE WHEN ${open.join(' OR ')} THEN NULL::boolean ELSE TRUE END)`;
}

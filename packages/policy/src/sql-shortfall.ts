import { bind, type Expr, plus, type Writer } from './sql-expr.ts';
import { kept, type Parts } from './sql-parts.ts';
import type { Term } from './term.ts';

/** What a condition that is false waits for: a day that will come, or more of something that is counted. */
export type ShortOf = 'time' | 'count';

interface Shortfall {
  readonly by: ShortOf;
  /** How far it is from holding, as double precision; infinite where nothing that may still come would help. */
  readonly sql: string;
}

const NEVER = "'Infinity'::float8";
const days: Readonly<Record<string, number>> = { day: 1, month: 30, year: 365 };

/** The unit of time that a number counts; of anything else nothing. */
function timeUnit({ kind, type, args: [first] }: Term): string | undefined {
  if (type.kind === 'date' || type.kind === 'month') return 'day';
  if (kind === 'daysBetween' || kind === 'overlapDays' || kind === 'workingDays') return 'day';
  if (kind === 'monthsBetween' || kind === 'consecutiveMonths') return 'month';
  if (kind === 'ageOn') return 'year';
  const unit = type.definition?.unit;
  if (unit !== undefined) return unit in days ? unit : undefined;
  return first && ['ref', 'default', 'min', 'max', 'round', 'add', 'sub'].includes(kind) ? timeUnit(first) : undefined;
}

const float = ({ sql, den }: Expr) => (den === undefined ? `(${sql})::float8` : `((${sql})::float8 / NULLIF((${den})::float8, 0))`);
const growsByItself = ({ facts }: Term) => facts.has('asOf');

type Bound = { readonly operator: string; readonly have: Term; readonly need: Term };

/** How far one comparison is off. Only what is too little or too early comes right: an age limit or a deadline does not. */
function ofBound({ operator, have, need }: Bound, writer: Writer, by: Set<ShortOf>): string {
  const tooLittle = operator === 'ge' || operator === 'gt' || operator === 'eq';
  if (have.type.kind === 'date' || have.type.kind === 'month') {
    const [later, sooner] = tooLittle ? [need, have] : [have, need];
    if (operator === 'eq' || !growsByItself(sooner) || growsByItself(later)) return NEVER;
    by.add('time');
    return `(${writer.write(later).sql} - ${writer.write(sooner).sql})::float8`;
  }
  if (!tooLittle || !['integer', 'number', 'money'].includes(have.type.kind)) return NEVER;
  const lacking = float(plus(writer.write(need), writer.write(have), '-'));
  const unit = timeUnit(have) ?? timeUnit(need);
  by.add(growsByItself(have) && unit !== undefined ? 'time' : 'count');
  // what has no unit of time is measured by its share of what is needed: a day for each part of a hundred
  const far =
    unit === undefined
      ? `${lacking} * 100 / NULLIF(abs(${float(writer.write(need))}), 0)`
      : `${lacking} * ${bind(writer, days[unit], 'float8')}`;
  return `(CASE WHEN ${lacking} < 0 THEN ${NEVER} ELSE ${far} END)`;
}

const mirrored: Readonly<Record<string, string>> = { lt: 'gt', le: 'ge', gt: 'lt', ge: 'le', eq: 'eq' };

function far(term: Term, writer: Writer, by: Set<ShortOf>): string {
  const [first, second, third] = term.args;
  const open = (sql: string) => `(CASE WHEN ${writer.write(term).sql} IS NOT FALSE THEN 0 ELSE ${sql} END)`;
  const all = (terms: readonly Term[]) => terms.map((one) => far(one, writer, by)).join(', ');
  switch (term.kind) {
    case 'ref':
      return first ? far(first, writer, by) : NEVER;
    case 'and':
      return `GREATEST(${all(term.args)})`;
    case 'or':
      return `LEAST(${all(term.args)})`;
    case 'implies':
      return second ? open(far(second, writer, by)) : NEVER;
    case 'if':
      return first && second && third
        ? `(CASE WHEN ${writer.write(first).sql} THEN ${far(second, writer, by)} ELSE ${far(third, writer, by)} END)`
        : NEVER;
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
    case 'eq': {
      if (!first || !second) return NEVER;
      const turned = first.facts.size === 0 && second.facts.size > 0;
      const [have, need] = turned ? [second, first] : [first, second];
      return open(ofBound({ operator: turned ? (mirrored[term.kind] as string) : term.kind, have, need }, writer, by));
    }
    case 'between':
      if (!first || !second || !third) return NEVER;
      // a number above the upper bound is below none: its distance from the lower one is negative, and so never
      return open(ofBound({ operator: 'ge', have: first, need: second }, writer, by));
    default:
      return open(NEVER);
  }
}

/** How far a condition that is false is from holding; nothing where it can't come right by waiting or counting on. */
function shortfallOf(term: Term, writer: Writer): Shortfall | undefined {
  const by = new Set<ShortOf>();
  const sql = far(term, writer, by);
  return by.size === 0 ? undefined : { by: by.has('count') ? 'count' : 'time', sql };
}

export interface Misses {
  /** How many conditions are not met, over the relation `s`. */
  readonly missed: string;
  /** How far the only one is from holding, over the relation `v`. */
  readonly short: string;
}

/** What is asked of a near miss is reckoned for near misses only: what it reads of the subject is kept in columns. */
export function missesSql(
  blocking: readonly { readonly term: Term; readonly own: { readonly column: string; shortOf?: ShortOf } }[],
  parts: Parts,
  writer: Writer,
): Misses {
  const branches = blocking.flatMap(({ term, own }) => {
    writer.keep = (sql) => (/^\$\d+::\w+$/.test(sql) ? sql : `v.${kept(parts, sql).slice(2)}`);
    const short = shortfallOf(term, writer);
    writer.keep = undefined;
    if (!short) return [];
    own.shortOf = short.by;
    return [`WHEN v.${own.column} IS FALSE THEN ${short.sql}`];
  });
  return {
    missed: blocking.map(({ own }) => `(s.${own.column} IS NOT TRUE)::int`).join(' + ') || '0',
    short: branches.length > 0 ? `CASE WHEN v.missed = 1 THEN CASE ${branches.join(' ')} END END` : 'NULL::float8',
  };
}

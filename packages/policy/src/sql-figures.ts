import type { ResolvedPolicy, ResolvedPredicate } from './resolve-policy.ts';
import { alias, type Expr, type Row, type Writer } from './sql-expr.ts';
import { all, column, type Parts, withComponent } from './sql-parts.ts';
import { write } from './sql-scalar.ts';
import type { Term } from './term.ts';

/** What only figures over many cases ask for: why members fail, and over which months an amount is paid. */
export interface Figures {
  /** A column with an array: how many members there are, then how many fail each of these predicates. */
  readonly members?: { readonly column: string; readonly predicates: readonly string[] };
  /** Columns of the first month, and of how many there are; equal parts, each due in its month. */
  readonly months?: { readonly first: string; readonly count: string };
}

export function figuresSql(policy: ResolvedPolicy, parts: Parts, writer: Writer): Figures {
  const members = membersFailed(policy, parts, writer);
  const months = monthsPaid(policy, parts, writer);
  return { ...(members ? { members } : {}), ...(months ? { months } : {}) };
}

function membersFailed(policy: ResolvedPolicy, parts: Parts, writer: Writer): Figures['members'] {
  const rows = writer.members;
  const asked = policy.predicates.filter(({ predicate }) => predicate.scope === 'member' && predicate.severity !== 'warning');
  if (!rows || asked.length === 0) return undefined;
  const row: Row = { alias: alias(writer), fields: rows.fields };
  const before = writer.member;
  writer.member = row;
  const counts = asked.map((ready) => `count(*) FILTER (WHERE ${failsSql(policy, ready, writer)})`);
  writer.member = before;
  const counted = `(SELECT ARRAY[count(*), ${counts.join(', ')}]::int[] FROM ${rows.from} ${row.alias})`;
  const name = column(parts, 'y', rows.unknown === undefined ? counted : `(CASE WHEN ${rows.unknown} THEN NULL ELSE ${counted} END)`);
  return { column: name.slice(2), predicates: asked.map(({ predicate }) => predicate.id) };
}

/** One that is asked for several tiers fails when it does for each of them. */
function failsSql(policy: ResolvedPolicy, { predicate, term }: ResolvedPredicate, writer: Writer): string {
  const tiers = policy.components.filter(({ component }) => predicate.components?.includes(component.key));
  const fails = () => `(${write(term, writer).sql}) IS FALSE`;
  return tiers.length === 0 ? fails() : all(tiers.map((tier) => withComponent(writer, tier, fails)));
}

const whole = ({ sql, den }: Expr): string => (den === undefined ? sql : `(${sql} / ${den})`);

/** Months that weigh the same and don't rest on anything that is only known month by month. */
function monthsPaid(policy: ResolvedPolicy, parts: Parts, writer: Writer): Figures['months'] {
  const { schedule } = policy;
  if (schedule?.kind !== 'monthly' || schedule.weight || schedule.while || policy.components.some(({ due }) => due)) return undefined;
  const terms = [schedule.from, schedule.months, schedule.to].filter((term): term is Term => term !== undefined);
  if (terms.some(({ facts }) => [...facts].some((path) => /^(decision|members)\./.test(path)))) return undefined;
  const first = `date_trunc('month', (${write(schedule.from, writer).sql})::timestamp)::date`;
  const to = schedule.to ? write(schedule.to, writer).sql : undefined;
  const until = (day: string): string => `(extract(year FROM ${day}) * 12 + extract(month FROM ${day}))`;
  const count = schedule.months
    ? `coalesce(${whole(write(schedule.months, writer))}, ${to === undefined ? 'NULL' : `${until(to)} - ${until(first)} + 1`})`
    : to === undefined
      ? 'NULL::numeric'
      : `(${until(to)} - ${until(first)} + 1)`;
  return { first: column(parts, 'y', first).slice(2), count: column(parts, 'y', count).slice(2) };
}

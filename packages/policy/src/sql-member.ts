import { cutsShare } from './limit-share.ts';
import { said } from './message.ts';
import type { ResolvedLimit, ResolvedPolicy, ResolvedPredicate } from './resolve-policy.ts';
import { writeAmount } from './sql-ends.ts';
import { alias, choose, compared, type Expr, isNull, notCompilable, plus, type Row, type Rows, summable, type Writer } from './sql-expr.ts';
import { ifGranted, limitTest, shareSql } from './sql-limit.ts';
import { aboveZero, all, column, fenSql, type Parts, withComponent } from './sql-parts.ts';
import { write } from './sql-scalar.ts';
import type { Term } from './term.ts';
import type { Type } from './type.ts';

const isBlocking = ({ predicate }: ResolvedPredicate): boolean => predicate.severity !== 'warning';

/** The members of each case: how many pass, and the sum of what they are worth. */
export function membersSql(policy: ResolvedPolicy, parts: Parts, writer: Writer): { some: string; fen: string } {
  const rows = writer.members;
  if (!rows || !policy.list) return { some: 'TRUE', fen: '0' };
  if (rows.hasSure)
    notCompilable(
      '/members/list',
      said(
        '成员须取自事实目录中的列表，不能先筛选；请改用条件判断',
        'the members must be a list of the catalogue, not a filtered one: ask in a predicate instead',
      ),
    );
  const row: Row = { alias: alias(writer), fields: rows.fields };
  const asMember = <T>(at: Row, work: () => T): T => {
    const before = writer.member;
    writer.member = at;
    const result = work();
    writer.member = before;
    return result;
  };
  const whole = policy.predicates.filter(({ predicate }) => predicate.scope === 'member');
  const test = (ready: ResolvedPredicate): string => write(ready.term, writer).sql;
  const components = policy.components.filter(({ component }) => component.scope === 'member');

  const own = policy.limits.filter(({ limit }) => limit.scope === 'member' && limit.of !== 'money');
  const judge = (at: Row): { ok: string; waiting: string } =>
    asMember(at, () => {
      const tests = whole.filter((ready) => !ready.predicate.components && isBlocking(ready)).map(test);
      const tiers = components.map((ready) =>
        withComponent(writer, ready, () =>
          all(whole.filter((one) => isBlocking(one) && one.predicate.components?.includes(ready.component.key)).map(test)),
        ),
      );
      let ok = all([...tests, ...(tiers.length ? [`(${tiers.join(' OR ')})`] : [])]);
      let waiting = 'FALSE';
      for (const ready of own) {
        const fits = limitTest(ready, writer);
        if (ready.limit.over === 'waitlist') waiting = `(${waiting} OR ((${ok}) IS TRUE AND ${fits} IS FALSE))`;
        ok = ifGranted(`(${ok})`, fits);
      }
      return { ok, waiting };
    });
  const fields = Object.values(rows.fields).map((field) => field.column);
  const judged = (): string => {
    const at: Row = { alias: alias(writer), fields: rows.fields };
    const { ok, waiting } = judge(at);
    return `(SELECT ${[...fields.map((name) => `${at.alias}.${name}`), `${ok} AS ok`, `${waiting} AS waiting`].join(', ')} FROM ${rows.from} ${at.alias})`;
  };
  let relation = onceEach(judged(), policy.list, policy.version.members?.key ?? '', rows, writer);
  const passing = (from: string): typeof rows => {
    const at = alias(writer);
    return { ...rows, from: `(SELECT ${fields.map((name) => `${at}.${name}`).join(', ') || '1'} FROM ${from} ${at} WHERE ${at}.ok)` };
  };
  writer.passing = passing(relation);
  for (const ready of policy.limits.filter(({ limit }) => limit.of === 'heads' && limit.scope !== 'member')) {
    relation = seated(ready, relation, rows, parts, writer, asMember, policy);
    writer.passing = passing(relation);
  }

  const share = asMember(row, (): Expr => {
    if (!components.length) return policy.amount?.perMember ? writeAmount(policy.amount.perMember, writer) : { sql: '0::numeric' };
    return shareOfComponents(policy, writer, test, whole);
  });
  const rounding = policy.amount?.amount.rounding;
  let exact: Expr = rounding?.at === 'member' ? { sql: aboveZero(fenSql(share, rounding, writer)) } : share;
  for (const ready of own.filter(({ limit }) => cutsShare(limit))) {
    const { when, fen } = asMember(row, () => shareSql(ready, exact, rounding, writer));
    exact = choose([{ when, give: { sql: aboveZero(fen) } }], exact);
  }
  let fits = 'TRUE';
  let waitsForMoney = 'FALSE';
  for (const ready of policy.limits.filter(({ limit }) => limit.scope === 'member' && limit.of === 'money')) {
    asMember(row, () => {
      const max = write(ready.max, writer);
      const left = ready.used ? plus(max, write(ready.used, writer), '-') : max;
      const above = compared(exact, '>', left);
      const some = compared(left, '>', { sql: '0' });
      const kept = ready.limit.over === 'reduce' ? `(NOT ${above} OR ${some})` : `(NOT ${above})`;
      if (ready.limit.over === 'waitlist') waitsForMoney = `(${waitsForMoney} OR ${kept} IS FALSE)`;
      // of a share that isn't known no limit is asked: the amount is
      fits = `(${fits} AND (${isNull(exact)} OR ${kept}))`;
      exact = choose([{ when: above, give: left }], exact);
    });
  }
  const { sql: exactly, den } = summable(exact, 0, policy.list);
  const known = den === undefined ? exactly : `(CASE WHEN ${den} IS NOT NULL THEN ${exactly} END)`;
  const m = alias(writer);
  const from = `FROM (SELECT ${row.alias}.ok, (CASE WHEN ${row.alias}.ok THEN ${fits} ELSE TRUE END) AS fits, (${row.alias}.waiting OR (${row.alias}.ok IS TRUE AND ${waitsForMoney})) AS waiting, ${known} AS share FROM ${relation} ${row.alias}) ${m}`;
  const someSql = `(SELECT CASE WHEN bool_or(${m}.ok AND ${m}.fits) THEN 1 WHEN bool_or(${m}.waiting) THEN 2 WHEN bool_or((${m}.ok AND ${m}.fits) IS NULL) THEN NULL ELSE 0 END ${from})`;
  const sum = `(SELECT CASE WHEN bool_or(${m}.share IS NULL AND ${m}.ok) THEN NULL ELSE coalesce(sum(${m}.share) FILTER (WHERE ${m}.ok AND ${m}.fits), 0) END ${from})`;
  const some = column(parts, 'm', rows.unknown === undefined ? someSql : `(CASE WHEN ${rows.unknown} THEN NULL ELSE ${someSql} END)`);
  parts.waits.push(`(${some} IS DISTINCT FROM 2)`);
  return {
    some: `(${some} > 0)`,
    fen: policy.amount?.tree
      ? '0'
      : aboveZero(
          column(
            parts,
            'm',
            fenSql({ sql: sum, ...(den === undefined ? {} : { den: `coalesce(${den}, 1)`, denLevel: -1 }) }, rounding, writer),
          ),
        ),
  };
}

/** One member is paid for once, however often it stands in the list: of several rows of it that pass, the first by the list's own key. */
function onceEach(relation: string, list: Term, key: string, rows: Rows, writer: Writer): string {
  const field = rows.fields[key];
  const own = rows.fields[list.type.key ?? ''];
  if (!field || key === list.type.key) return relation;
  if (!own) notCompilable('/members/key', said('成员列表在数据库中没有主键', 'the list of members has no key in the database'));
  const [at, x] = [alias(writer), alias(writer)];
  const collate = own.type.kind === 'text' ? ' COLLATE "C"' : '';
  const nth = `row_number() OVER (PARTITION BY ${at}.${field.column}, ${at}.ok ORDER BY ${at}.${own.column}${collate})`;
  const ok = `(CASE WHEN ${x}.ok IS NOT TRUE THEN ${x}.ok WHEN ${x}.${field.column} IS NULL THEN NULL ELSE ${x}.nth = 1 END)`;
  const columns = Object.values(rows.fields).map(({ column }) => `${x}.${column}`);
  return `(SELECT ${[...columns, `${ok} AS ok`, `${x}.waiting`].join(', ')} FROM (SELECT ${at}.*, ${nth} AS nth FROM ${relation} ${at}) ${x})`;
}

/**
 * So many heads in all, in the stated order; the key breaks ties. Who may be before or behind a member isn't known while
 * its own place isn't, nor whether one counts whose conditions aren't known: the first and the last place that a member
 * can come to say whether it has one of the heads.
 */
function seated(
  ready: ResolvedLimit,
  relation: string,
  rows: Rows,
  parts: Parts,
  writer: Writer,
  asMember: <T>(at: Row, work: () => T) => T,
  policy: ResolvedPolicy,
): string {
  const at: Row = { alias: alias(writer), fields: rows.fields };
  const used = ready.used ? write(ready.used, writer) : { sql: '0' };
  const max = write(ready.max, writer);
  parts.conditions.push(column(parts, 'l', `(CASE WHEN ${isNull(used)} OR ${isNull(max)} THEN NULL::boolean ELSE TRUE END)`));
  const collate = (type: Type): string => (type.kind === 'text' ? ' COLLATE "C"' : '');
  const values = asMember(at, () =>
    ready.order.map((one) => {
      const value = write(one.by, writer);
      if (value.den !== undefined)
        notCompilable(one.by.pointer, said('分数不能用于排序，请先取整', 'a fraction can not be an order: round it first'));
      return value.sql;
    }),
  );
  const by = ready.order.map((one, index) => `${values[index]}${collate(one.by.type)}${one.descending ? ' DESC' : ''}`);
  const key = rows.fields[policy.version.members?.key ?? ''];
  const order = [...by, ...(key ? [`${at.alias}.${key.column}::text COLLATE "C"`] : [])].join(', ');
  const x = alias(writer);
  const names = Object.values(rows.fields).map((field) => field.column);
  const isPlaced = values.length ? `(${values.map((value) => `(${value}) IS NOT NULL`).join(' AND ')})` : 'TRUE';
  const isSure = `${at.alias}.ok`;
  const mayPass = `${at.alias}.ok IS NOT FALSE`;
  const upTo = `OVER (${order ? `ORDER BY ${order} ` : ''}ROWS UNBOUNDED PRECEDING)`;
  const counts = [
    `count(*) FILTER (WHERE ${isSure} AND ${isPlaced}) ${upTo} AS sure_to`,
    `count(*) FILTER (WHERE ${mayPass} AND ${isPlaced}) ${upTo} AS any_to`,
    `count(*) FILTER (WHERE ${mayPass} AND NOT ${isPlaced}) OVER () AS unplaced`,
    `count(*) FILTER (WHERE ${mayPass}) OVER () AS every`,
    `${isPlaced} AS placed`,
  ];
  const ranked = `(SELECT ${at.alias}.*, ${counts.join(', ')} FROM ${relation} ${at.alias})`;
  const seats = (place: string): string => compared(plus(used, { sql: `(${place})::numeric` }, '+'), '<=', max);
  const [first, last] = [
    `CASE WHEN ${x}.placed THEN ${x}.sure_to ELSE 1 END`,
    `CASE WHEN ${x}.placed THEN ${x}.any_to + ${x}.unplaced ELSE ${x}.every END`,
  ];
  const seat = `(CASE WHEN ${x}.ok IS NOT TRUE THEN TRUE WHEN coalesce(${seats(last)}, TRUE) THEN TRUE WHEN ${seats(first)} THEN NULL ELSE FALSE END)`;
  const waiting = ready.limit.over === 'waitlist' ? `(${x}.waiting OR ${seat} IS FALSE)` : `${x}.waiting`;
  return `(SELECT ${[...names.map((name) => `${x}.${name}`), `(${x}.ok AND ${seat}) AS ok`, `${waiting} AS waiting`].join(', ')} FROM ${ranked} ${x})`;
}

/** A member's share when tiers decide it: all granted ones, the highest or the first. */
function shareOfComponents(
  policy: ResolvedPolicy,
  writer: Writer,
  test: (ready: ResolvedPredicate) => string,
  whole: readonly ResolvedPredicate[],
): Expr {
  const granted = policy.components
    .filter(({ component }) => component.scope === 'member')
    .map((ready) =>
      withComponent(writer, ready, () => {
        const ok = all(whole.filter((one) => isBlocking(one) && one.predicate.components?.includes(ready.component.key)).map(test));
        const tree = ready.amount?.perMember ?? ready.amount?.tree;
        return { ok, value: tree ? writeAmount(tree, writer) : { sql: '0::numeric' } };
      }),
    );
  if (granted.some(({ value }) => value.den !== undefined))
    notCompilable(
      '/components',
      said('各档合并时，为分数的份额须先取整', 'a share that is a fraction must be rounded where tiers are combined'),
    );
  const worth = granted.map(({ ok, value }) => `(CASE WHEN ${ok} THEN ${value.sql} ELSE 0 END)`);
  const unknown = granted.map(({ ok, value }) => `((${ok}) IS TRUE AND ${value.sql} IS NULL)`).join(' OR ');
  if (policy.version.combine === 'first') {
    const branch = ({ ok, value }: (typeof granted)[number], index: number): string => {
      // one before it of which it isn't known whether it is granted may take its place, unless it comes to the same
      const ahead = granted.slice(0, index).map((one) => `((${one.ok}) IS NULL AND ${one.value.sql} IS DISTINCT FROM ${value.sql})`);
      return `WHEN ${ok} THEN ${ahead.length ? `(CASE WHEN ${ahead.join(' OR ')} THEN NULL ELSE ${value.sql} END)` : value.sql}`;
    };
    return { sql: `(CASE ${granted.map(branch).join(' ')} ELSE 0 END)` };
  }
  if (policy.version.combine !== 'highest') return { sql: `(${worth.join(' + ')})` };
  // GREATEST passes over NULL: a tier that is not granted is no candidate, not one of zero
  const candidates = granted.map(({ ok, value }) => `(CASE WHEN ${ok} THEN ${value.sql} END)`);
  const best = `GREATEST(${candidates.join(', ')})`;
  const open = granted.map(({ ok, value }) => `((${ok}) IS NULL AND (${value.sql} IS NULL OR ${value.sql} > ${best}))`).join(' OR ');
  return { sql: `(CASE WHEN ${unknown} OR ${open} THEN NULL ELSE coalesce(${best}, 0) END)` };
}

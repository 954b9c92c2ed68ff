import type { Catalogue, FactDefinition } from './catalogue.ts';
import { PolicyError, type Problem } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { said } from './message.ts';
import { type ResolvedAmount, type ResolvedPolicy, type ResolvedPredicate, resolvePolicy } from './resolve-policy.ts';
import { writeAmount } from './sql-ends.ts';
import { bind, notCompilable, type Writer } from './sql-expr.ts';
import { type Figures, figuresSql } from './sql-figures.ts';
import { joinSql } from './sql-group.ts';
import { cutLines, limitMoney, limitTest } from './sql-limit.ts';
import { rowsOf } from './sql-list.ts';
import { membersSql } from './sql-member.ts';
import { aboveZero, all, column, deferred, fenSql, kept, type Parts, type SqlLine, withComponent } from './sql-parts.ts';
import { type Queue, queueSql } from './sql-queue.ts';
import { write } from './sql-scalar.ts';
import { paysSql } from './sql-schedule.ts';
import { type Misses, missesSql, type ShortOf } from './sql-shortfall.ts';
import { stackComponentLines, stackOtherLines } from './sql-stack.ts';
import type { Term } from './term.ts';

/** A version as one statement: `text` with `$n` for `values`. */
export interface CompiledPolicy {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Which column of the result holds each predicate. */
  readonly predicates: readonly { readonly id: string; readonly column: string; readonly component?: string; readonly shortOf?: ShortOf }[];
  /** Limits that many cases share: places are given out in an order afterwards, over the candidates that the sweep finds. */
  readonly afterwards: readonly string[];
  /** What such places are given out by, where the version has limits of that kind that say no `used` of their own. */
  readonly queue?: Queue;
  readonly figures?: Figures;
}

export interface CompileOptions {
  /** The day of the question. */
  readonly asOf: string;
  /** Lists with a `join` are grouped once (for many subjects) rather than looked up for each (for few). */
  readonly grouped?: boolean;
  /** Also what only figures ask for. */
  readonly figures?: boolean;
  /** How many values the statement has before these, when the version is a part of a larger one. */
  readonly after?: number;
  /**
   * Also `missed`, how many conditions of the case that block are not met, and `short`, where that is one which is false:
   * how far it is from holding, in days (or in parts of a hundred of what is needed, where nothing of time is counted).
   */
  readonly nearMisses?: boolean;
  /** A condition over the subject's relation, such as a region: trusted text, whose values `bind` takes. */
  readonly within?: (bind: (value: unknown, cast: string) => string) => string;
}

function newWriter(policy: ResolvedPolicy, { asOf, grouped }: Pick<Writer, 'asOf' | 'grouped'>): Writer {
  const { holidays = [], workdays = [] } = policy.version.calendar ?? {};
  const writer: Writer = {
    world: policy.world,
    write: (term) => write(term, writer),
    values: [],
    bound: new Map(),
    aliases: 0,
    rows: [],
    member: undefined,
    members: undefined,
    passing: undefined,
    component: undefined,
    joins: new Map(),
    grouped,
    asOf,
    anchor: '',
    keep: undefined,
    decided: undefined,
    holidays,
    workdays,
  };
  return writer;
}

const isBlocking = ({ predicate }: ResolvedPredicate): boolean => predicate.severity !== 'warning';

/** A line's amount is reckoned only for whom no predicate refuses: most are refused, and tables and tiers cost the most. */
function amountLine(key: string, amount: ResolvedAmount, parts: Parts, writer: Writer): SqlLine {
  const { rounding } = amount.amount;
  if (!amount.tree) return { key, granted: 'TRUE', fen: '0', rounding };
  writer.keep = (sql) => (/^\$\d+::\w+$/.test(sql) ? sql : kept(parts, sql));
  const fen = fenSql(writeAmount(amount.tree, writer), rounding, writer);
  writer.keep = undefined;
  return { key, granted: 'TRUE', fen: aboveZero(deferred(parts, 'a', fen)), rounding };
}

/**
 * Compiles a version to one set-based statement over the catalogue's subject: a row for each, with every predicate
 * (true, false or NULL), the outcome and the fen. Throws a `PolicyError` that names the node which can't be compiled.
 */
export function compile(
  version: PolicyVersion,
  catalogue: Catalogue,
  { asOf, grouped = true, after = 0, within, nearMisses = false, figures = false }: CompileOptions,
): CompiledPolicy {
  const policy = resolvePolicy(version, catalogue);
  if (policy.world.problems.length) throw new PolicyError(policy.world.problems);
  const { subject } = catalogue;
  if (!subject) return notCompilable('', said('事实目录没有给出批量计算的对象', 'the catalogue names no subject to sweep over'));
  const writer = newWriter(policy, { asOf, grouped });
  const parts: Parts = { inner: [], deferred: [], levels: [], conditions: [], lines: [], known: [], waits: [] };
  const predicates: { id: string; column: string; component?: string; shortOf?: ShortOf }[] = [];
  const blocking: { readonly term: Term; readonly own: (typeof predicates)[number] }[] = [];

  writer.anchor = write(policy.anchor, writer).sql;
  const anchor = column(parts, 'd', writer.anchor);
  const { effective } = version;
  parts.conditions.push(`${anchor} >= ${bind(writer, effective.from, 'date')}`);
  if (effective.to !== undefined) parts.conditions.push(`${anchor} < ${bind(writer, effective.to, 'date')}`);
  if (policy.list) writer.members = rowsOf(policy.list, writer);

  const add = (ready: ResolvedPredicate, component?: string): string => {
    const name = column(parts, 'p', write(ready.term, writer).sql);
    predicates.push({ id: ready.predicate.id, column: name.slice(2), ...(component === undefined ? {} : { component }) });
    return name;
  };
  const cases = policy.predicates.filter(({ predicate }) => predicate.scope !== 'member');
  for (const ready of cases) {
    if (ready.predicate.components) continue;
    const name = add(ready);
    if (!isBlocking(ready)) continue;
    parts.conditions.push(name);
    blocking.push({ term: ready.term, own: predicates.at(-1) as (typeof predicates)[number] });
  }
  const members = policy.list ? membersSql(policy, parts, writer) : undefined;

  const caseComponents = policy.components.filter(({ component }) => component.scope !== 'member');
  for (const ready of caseComponents) {
    withComponent(writer, ready, () => {
      const own = cases.filter(({ predicate }) => predicate.components?.includes(ready.component.key));
      const granted = own
        .map((one) => ({ one, name: add(one, ready.component.key) }))
        .filter(({ one }) => isBlocking(one))
        .map(({ name }) => name);
      const line = ready.amount
        ? amountLine(ready.component.key, ready.amount, parts, writer)
        : { key: ready.component.key, granted: '', fen: '0', rounding: undefined };
      line.granted = all(granted);
      parts.lines.push(line);
      for (const limit of policy.limits) {
        if (!limit.limit.components?.includes(ready.component.key)) continue;
        if (limit.limit.of === 'money') limitMoney(limit, { lines: [line], falls: 'lines' }, parts, writer);
        else {
          line.granted = `(${line.granted} AND ${column(parts, 'l', limitTest(limit, writer))})`;
          cutLines(limit, [line], parts, writer);
        }
      }
    });
  }
  const memberComponents = policy.components.length > caseComponents.length;
  if (parts.lines.length === 0 || policy.amount || memberComponents) {
    const main: SqlLine = policy.amount?.tree
      ? amountLine('main', policy.amount, parts, writer)
      : { key: 'main', granted: 'TRUE', fen: members?.fen ?? '0', rounding: policy.amount?.amount.rounding };
    parts.lines.push(main);
  }
  const afterwards = policy.limits
    .filter(({ limit }) => limit.over === 'waitlist' && limit.of !== 'heads' && limit.scope !== 'member')
    .map(({ limit }) => limit.id);
  const componentKeys = caseComponents.map(({ component }) => component.key);
  stackComponentLines(policy, parts, writer, componentKeys);
  for (const line of parts.lines) parts.known.push(`((${line.granted}) IS NOT TRUE OR ${line.fen} IS NOT NULL)`);
  stackOtherLines(policy, parts, writer);
  const granted = parts.lines.filter((line) => componentKeys.includes(line.key)).map((line) => line.granted);
  if (granted.length) parts.conditions.push(`(${granted.join(' OR ')})`);
  if (members) parts.conditions.push(members.some);
  for (const limit of policy.limits) {
    const { of, scope, components, over } = limit.limit;
    if (components || scope === 'member' || of === 'heads') continue;
    if (of === 'money') limitMoney(limit, { lines: parts.lines, falls: 'case' }, parts, writer);
    else {
      (over === 'waitlist' ? parts.waits : parts.conditions).push(column(parts, 'l', limitTest(limit, writer)));
      cutLines(limit, parts.lines, parts, writer);
    }
  }
  const already = [policy.amount, ...caseComponents.map(({ amount }) => amount)].flatMap((amount) =>
    amount?.already ? [aboveZero(column(parts, 'g', fenSql(write(amount.already, writer), undefined, writer)))] : [],
  );
  paysSql(policy, already.join(' + ') || '0', parts, writer);
  const misses = nearMisses ? missesSql(blocking, parts, writer) : undefined;
  const queued = queueSql(policy, parts, writer);
  const figured = figures ? figuresSql(policy, parts, writer) : undefined;
  const also = [figured?.members?.column, figured?.months?.first, figured?.months?.count].flatMap((name) => (name ? [`v.${name}`] : []));
  const where = within ? [`WHERE ${within((value, cast) => bind(writer, value, cast))}`] : [];
  const { text, values } = withoutUnused(
    statement(
      { ...subject, from: [subject.from, ...joinsOf(writer), ...where].join(' ') },
      { parts, already, predicates, anchor, misses, more: [...(queued?.columns ?? []), ...also] },
    ),
    writer.values,
    after,
  );
  return { text, values, predicates, afterwards, ...(queued ? { queue: queued.queue } : {}), ...(figured ? { figures: figured } : {}) };
}

const joinsOf = (writer: Writer): string[] => [...writer.joins.values()].map(joinSql);

/** A waiting list is told only when every place is known. */
const freeSql = (waits: readonly string[]): string =>
  waits.length < 2 ? all(waits) : `(CASE WHEN ${waits.map((one) => `${one} IS NULL`).join(' OR ')} THEN NULL ELSE ${all(waits)} END)`;

/** PostgreSQL wants every parameter to be used: those of expressions that were not needed go. */
function withoutUnused(text: string, values: readonly unknown[], after: number): { text: string; values: unknown[] } {
  const places = new Map<string, number>();
  const kept: unknown[] = [];
  const renumbered = text.replaceAll(/\$(\d+)::/g, (_, number: string) => {
    const place = places.get(number) ?? kept.push(values[Number(number) - 1]);
    places.set(number, place);
    return `$${place + after}::`;
  });
  return { text: renumbered, values: kept };
}

/**
 * Keeps what stands in a relation from being reckoned once more by the one around it. The zero needs no cast: one that is
 * cast is no constant yet when PostgreSQL looks for a limit, and a limit takes the parallel workers away.
 */
const FENCE = "OFFSET '0'";

interface Layers {
  readonly parts: Parts;
  readonly already: readonly string[];
  readonly predicates: CompiledPolicy['predicates'];
  readonly anchor: string;
  readonly misses: Misses | undefined;
  /** Columns beside the others. */
  readonly more: readonly string[];
}

function statement(
  subject: { readonly from: string; readonly key: string },
  { parts, already, predicates, anchor, misses, more }: Layers,
): string {
  const inner = `SELECT ${subject.key} AS subject, ${parts.inner.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM ${subject.from} ${FENCE}`;
  const asked = parts.deferred.map(({ name, guard, sql }) => `CASE WHEN ${guard} IS FALSE THEN NULL ELSE ${sql} END AS ${name}`);
  const relation = asked.length ? `SELECT s.*, ${asked.join(', ')} FROM (${inner}) s ${FENCE}` : inner;
  const leveled = parts.levels.reduce(
    (from, level) => `SELECT s.*, ${level.map(({ name, sql }) => `${sql} AS ${name}`).join(', ')} FROM (${from}) s ${FENCE}`,
    relation,
  );
  const granted = already.length ? already.join(' + ') : '0';
  const total = parts.lines.map((line) => `(CASE WHEN ${line.granted} THEN ${line.fen} ELSE 0 END)`).join(' + ');
  const verdict = `SELECT s.*, ${all(parts.conditions)} AS ok, ${freeSql(parts.waits)} AS free, ${all([...parts.known, `(${granted}) IS NOT NULL`])} AS known, ${total} AS entitled, ${granted} AS granted${misses ? `, ${misses.missed} AS missed` : ''} FROM (${leveled}) s ${FENCE}`;
  const outcome =
    "CASE WHEN v.ok IS FALSE THEN 'ineligible' WHEN v.ok IS NULL OR v.free IS NULL OR NOT v.known THEN 'needs_info' WHEN NOT v.free THEN 'eligible_waitlisted' ELSE 'eligible' END";
  const fen = (sql: string): string => `(CASE WHEN v.ok AND v.known AND v.free IS NOT NULL THEN ${sql} ELSE 0 END)::bigint`;
  const columns = [...new Set(predicates.map(({ column: name }) => name))].map((name) => `v.${name}`);
  return `SELECT v.subject, v.${anchor.slice(2)} AS anchor_date, ${[...columns, `${outcome} AS outcome`, `${fen('v.entitled')} AS entitled_fen`, `${fen('CASE WHEN v.free THEN GREATEST(0, v.entitled - v.granted) ELSE 0 END')} AS amount_fen`, ...(misses ? ['v.missed', `${misses.short} AS short`] : []), ...more].join(', ')} FROM (${verdict}) v`;
}

/** A stand-in source for every fact, to see whether the trees themselves can be compiled. */
function withSources(facts: readonly FactDefinition[]): Catalogue {
  const sourced = facts.map(
    (fact): FactDefinition =>
      fact.type === 'list'
        ? {
            ...fact,
            fields: (fact.fields ?? []).map((field) => ({ ...field, sql: { expression: 'l.c' } })),
            sql: { from: 'list l', on: 'l.subject = p.id' },
          }
        : { ...fact, sql: { expression: 'p.c' } },
  );
  return { facts: sourced, subject: { from: 'subject p', key: 'p.id' } };
}

/**
 * The nodes of a version that can't be compiled. With a catalogue that has sources, facts without one are among them;
 * with one that has none (outside the system), only the trees are looked at.
 */
export function compileProblems(version: PolicyVersion, catalogue: Catalogue): readonly Problem[] {
  const { facts: own = [], ...bare } = version;
  try {
    if (catalogue.subject) compile(version, catalogue, { asOf: '2000-01-01' });
    else compile(bare, withSources([...catalogue.facts, ...own]), { asOf: '2000-01-01' });
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
}

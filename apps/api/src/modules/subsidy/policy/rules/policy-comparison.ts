import type { Cell, Literal, Period, PolicyVersion, PreparedPolicy, Reading, Table, Text } from '@rongcai/policy';
import { read } from '@rongcai/policy';

type Change = 'added' | 'removed' | 'changed';
interface Dated {
  readonly from: string;
  readonly before: unknown;
  readonly after: unknown;
}
interface ChangedRow extends Dated {
  readonly keys: readonly string[];
  readonly column: string;
}
interface ChangedSentence {
  readonly section: 'predicates' | 'amount' | 'definitions' | 'payment' | 'limits' | 'stacking' | 'recovery' | 'conventions';
  readonly id: string | null;
  readonly change: Change;
  readonly before: Text | null;
  readonly after: Text | null;
}

/** What differs between two versions, place by place; dated values are compared on each day from which either changes. */
export interface Comparison {
  readonly head: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  readonly parameters: readonly { readonly name: string; readonly title: Text; readonly change: Change; readonly values: Dated[] }[];
  readonly tables: readonly { readonly name: string; readonly title: Text; readonly change: Change; readonly rows: ChangedRow[] }[];
  readonly sentences: readonly ChangedSentence[];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const changeOf = (before: unknown, after: unknown): Change =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
const own = <T>(map: Readonly<Record<string, T>> | undefined, name: string): T | undefined =>
  map && Object.hasOwn(map, name) ? map[name] : undefined;
const namesOf = (...maps: (Readonly<Record<string, unknown>> | undefined)[]): string[] => [
  ...new Set(maps.flatMap((map) => Object.keys(map ?? {}))),
];

function on<T extends Period>(periods: readonly T[] | undefined, day: string): T | undefined {
  return periods?.find(({ from, to }) => from <= day && (to === undefined || day < to));
}

/** The days from which anything may be otherwise: where a period begins, or ends without another. */
function daysOf(...lists: (readonly Period[] | undefined)[]): string[] {
  const days = lists.flatMap((list) => (list ?? []).flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])));
  return [...new Set(days)].sort();
}

const headFields = [
  'key',
  'version',
  'title',
  'regionCode',
  'beneficiary',
  'basis',
  'anchor',
  'effective',
  'applyWithin',
  'period',
  'automatic',
] as const;

function compareHeads(before: PolicyVersion, after: PolicyVersion): Comparison['head'] {
  return headFields
    .filter((field) => !same(before[field], after[field]))
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
}

function compareParameters(before: PolicyVersion, after: PolicyVersion): Comparison['parameters'] {
  return namesOf(before.parameters, after.parameters).flatMap((name) => {
    const [old, now] = [own(before.parameters, name), own(after.parameters, name)];
    const values = daysOf(old?.values, now?.values)
      .map((from) => ({ from, before: on(old?.values, from)?.value ?? null, after: on(now?.values, from)?.value ?? null }))
      .filter((one) => !same(one.before, one.after));
    return values.length > 0 || !old || !now
      ? [{ name, title: (now ?? old)?.title ?? { zh: name }, change: changeOf(old, now), values }]
      : [];
  });
}

function sayCell(cell: Cell): string {
  if (typeof cell !== 'object') return String(cell);
  if (Array.isArray(cell)) return (cell as readonly Literal[]).join(', ');
  const { from, to } = cell as { from?: Literal; to?: Literal };
  return `${from ?? ''}–${to ?? ''}`;
}

/** Every value of a table on a day, by its keys and column. */
function valuesOn(table: Table | undefined, day: string): Map<string, { keys: string[]; column: string; value: Literal | null }> {
  const found = new Map<string, { keys: string[]; column: string; value: Literal | null }>();
  for (const { when, give } of on(table?.periods, day)?.rows ?? []) {
    const keys = when.map(sayCell);
    table?.columns.forEach(({ name }, index) => {
      found.set(JSON.stringify([keys, name]), { keys, column: name, value: give[index] ?? null });
    });
  }
  return found;
}

function compareTables(before: PolicyVersion, after: PolicyVersion): Comparison['tables'] {
  return namesOf(before.tables, after.tables).flatMap((name) => {
    const [old, now] = [own(before.tables, name), own(after.tables, name)];
    const rows = daysOf(old?.periods, now?.periods).flatMap((from) => {
      const [was, is] = [valuesOn(old, from), valuesOn(now, from)];
      return [...new Set([...was.keys(), ...is.keys()])].flatMap((key): ChangedRow[] => {
        const [left, right] = [was.get(key), is.get(key)];
        const { keys, column } = (right ?? left) as { keys: string[]; column: string };
        const row = { from, keys, column, before: left?.value ?? null, after: right?.value ?? null };
        return same(row.before, row.after) ? [] : [row];
      });
    });
    return rows.length > 0 || !old || !now ? [{ name, title: (now ?? old)?.title ?? { zh: name }, change: changeOf(old, now), rows }] : [];
  });
}

/** Sections of a reading in the order of `read`, by their Chinese names. */
const sections: Readonly<Record<string, ChangedSentence['section']>> = {
  条件: 'predicates',
  金额: 'amount',
  名词解释: 'definitions',
  发放: 'payment',
  限额: 'limits',
  与其他政策的关系: 'stacking',
  追回: 'recovery',
  口径: 'conventions',
};

function sentencesOf(prepared: PreparedPolicy): Map<string, { section: ChangedSentence['section']; id: string | null; text: Text }> {
  const zh: Reading = read(prepared, 'zh');
  const en: Reading = read(prepared, 'en');
  const counts = new Map<string, number>();
  const found = new Map<string, { section: ChangedSentence['section']; id: string | null; text: Text }>();
  zh.lines.forEach((line, index) => {
    const section = sections[line.section];
    if (!section) return;
    const nth = (counts.get(section) ?? 0) + 1;
    counts.set(section, nth);
    found.set(`${section}:${line.id ?? nth}`, {
      section,
      id: line.id ?? null,
      text: { zh: line.text, en: en.lines[index]?.text ?? line.text },
    });
  });
  return found;
}

function compareSentences(before: PreparedPolicy, after: PreparedPolicy): ChangedSentence[] {
  const [was, is] = [sentencesOf(before), sentencesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [left, right] = [was.get(key), is.get(key)];
    if (same(left, right)) return [];
    const { section, id } = (right ?? left) as { section: ChangedSentence['section']; id: string | null };
    return [{ section, id, change: changeOf(left, right), before: left?.text ?? null, after: right?.text ?? null }];
  });
}

/** The difference of two versions as structure and as sentences, before and after. */
export function compareVersions(before: PreparedPolicy, after: PreparedPolicy): Comparison {
  return {
    head: compareHeads(before.version, after.version),
    parameters: compareParameters(before.version, after.version),
    tables: compareTables(before.version, after.version),
    sentences: compareSentences(before, after),
  };
}

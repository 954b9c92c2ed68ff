import type { Cell, Literal, ScalarType } from './form.ts';
import type { Quantity, Usage } from './quantity.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import { keyTitle, type Language, pick, sayAll, sayLiteral, sayPeriod } from './say-value.ts';

/** A table as people read it: codes by their titles, money, dates and shares in words. */
export interface ReadTable {
  readonly title: string;
  readonly period: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const measured = (quantity: Quantity | undefined, type: ScalarType): Quantity => ({ ...quantity, kind: type });

/** A cell of a table: one value, several, a range, or whatever is left. */
function sayCell(value: Cell, say: (value: Literal) => string, language: Language): string {
  const zh = language === 'zh';
  if (value === '*') return zh ? '其他' : 'others';
  if (typeof value !== 'object') return say(value);
  if ('length' in value) return sayAll(value.map(say), language);
  const { from, to } = value;
  if (from === undefined && to === undefined) return zh ? '不限' : 'any';
  if (to === undefined) return zh ? `${say(from as Literal)}及以上` : `${say(from as Literal)} and more`;
  if (from === undefined) return zh ? `不足${say(to)}` : `less than ${say(to)}`;
  return zh ? `${say(from)}（含）至${say(to)}（不含）` : `${say(from)} to less than ${say(to)}`;
}

/** Every dated value and table of a version. */
export function readTables({ version }: ResolvedPolicy, usage: Usage, language: Language): ReadTable[] {
  const zh = language === 'zh';
  const wordsOf = (quantity: Quantity) => (value: Literal) => sayLiteral(value, quantity, language, version.currency);
  const parameters = Object.entries(version.parameters ?? {}).map(([name, { title, type, values }]): ReadTable => {
    const say = wordsOf(measured(usage.parameters.get(name), type));
    return {
      title: pick(title, language, name),
      period: '',
      head: zh ? ['执行期间', '标准'] : ['Period', 'Value'],
      rows: values.map((one) => [
        sayPeriod(one, language),
        Array.isArray(one.value) ? sayAll(one.value.map(say), language, 'and') : say(one.value as Literal),
      ]),
    };
  });
  const tables = Object.entries(version.tables ?? {}).flatMap(([name, { title, keys, columns, periods }]) => {
    const how = (column: { readonly name: string; readonly type: ScalarType }) =>
      wordsOf(measured(usage.columns.get(`${name}/${column.name}`), column.type));
    const [byKey, byColumn] = [keys.map(how), columns.map(how)];
    return periods.map(
      (period): ReadTable => ({
        title: pick(title, language, name),
        period: sayPeriod(period, language),
        head: [
          ...keys.map((key) => keyTitle(name, key, language, usage)),
          ...columns.map((column) => pick(column.title, language, column.name)),
        ],
        rows: period.rows.map((row) => [
          ...row.when.map((value, index) => sayCell(value, byKey[index] ?? String, language)),
          ...row.give.map((value, index) => (byColumn[index] ?? String)(value)),
        ]),
      }),
    );
  });
  return [...parameters, ...tables];
}

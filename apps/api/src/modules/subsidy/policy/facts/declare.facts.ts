import type { Code, FactDefinition, FieldDefinition } from '@rongcai/policy';
import type { Text } from '../../../../kernel/text.ts';
import type { BaseRow, Table } from '../../../../platform/database/table.ts';

type Scalar = Exclude<FactDefinition['type'], 'list'>;

const typeOfColumn: Readonly<Record<string, Scalar>> = { int: 'integer', bigint: 'money', date: 'date', boolean: 'boolean' };

interface Named<P> {
  readonly of: P;
  /** The name that policies know it by, where that is not the column's. */
  readonly as?: string;
  readonly unit?: string;
}

interface ColumnsOf<P> {
  /** First part of the path. */
  readonly of: string;
  /** The record as it stands in titles; the table's own label if not given. */
  readonly title?: Text;
  /** Alias of the table in the basis's relation. */
  readonly alias: string;
  readonly columns: readonly (P | Named<P>)[];
}

/** Columns whose values are codes of a list that has names for them. */
const codeLists: Readonly<Record<string, string>> = {
  regionCode: 'region',
  homeRegionCode: 'region',
  occupationCode: 'occupation',
  industryCode: 'industry',
};

const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Facts that are columns: type, title, codes and bounds are those that the table declares. */
export function columns<R extends BaseRow>(
  table: Table<R>,
  { of, title, alias, columns: wanted }: ColumnsOf<keyof R & string>,
): FactDefinition[] {
  const record = title ?? table.spec.label;
  return wanted.map((one): FactDefinition => {
    const { of: property, as, unit } = typeof one === 'string' ? ({ of: one } as Named<string>) : one;
    const parts = table.fields[property]?.parts;
    if (!parts?.label) throw new Error(`${table.spec.name}.${property} has no label`);
    const { column, schema, label } = parts;
    const codes = schema['x-labels'] as Readonly<Record<string, Text>> | undefined;
    const type = codes ? 'enum' : (typeOfColumn[String(column.type)] ?? 'text');
    const numeric = type === 'integer' || type === 'money';
    return {
      path: `${of}.${as ?? property.replace(/Fen$/, '')}`,
      type,
      // a label that names its record already is not led by it again
      title: { zh: label.zh.startsWith(record.zh) ? label.zh : record.zh + label.zh, en: `${record.en}: ${small(label.en)}` },
      register: table.spec.module,
      ...(type === 'money' ? { unit: 'fen' } : unit ? { unit } : {}),
      ...(codes ? { codes: Object.entries(codes).map(([code, { zh, en }]): Code => ({ code, zh, en })) } : {}),
      ...(codeLists[property] ? { codeList: codeLists[property] } : {}),
      ...(numeric && typeof schema.minimum === 'number' ? { minimum: schema.minimum } : {}),
      ...(numeric && typeof schema.maximum === 'number' ? { maximum: schema.maximum } : {}),
      sql: { expression: `${alias}.${table.columnOf(property)}` },
    };
  });
}

/** A fact that is computed: the one place that says how. */
export function fact(
  path: string,
  type: Scalar,
  title: Text,
  { expression, ...more }: { expression: string; register: string } & Partial<FactDefinition>,
): FactDefinition {
  return { path, type, title, ...more, sql: { expression } };
}

/** The facts of a record as the fields of a list: `certificate.level` of a list of certificates is `level`, elsewhere `certificateLevel`. */
export function fieldsOf(own: string, facts: readonly FactDefinition[]): FieldDefinition[] {
  return facts
    .filter((one) => one.type !== 'list')
    .map(({ path, register: _register, ...field }) => {
      const [record = '', name = ''] = path.split('.');
      return { ...field, name: record === own ? name : record + name.charAt(0).toUpperCase() + name.slice(1) };
    });
}

interface ListOf {
  readonly register: string;
  readonly from: string;
  /** The column of the list's rows, and what it equals in the basis's relation. */
  readonly join: { readonly column: string; readonly to: string };
  /** What tells the rows apart. */
  readonly id: string;
  readonly fields: readonly FieldDefinition[];
}

export function list(path: string, title: Text, { register, from, join, id, fields }: ListOf): FactDefinition {
  return {
    path,
    type: 'list',
    title,
    register,
    key: 'id',
    fields: [{ name: 'id', type: 'text', title: { zh: '编号', en: 'Id' }, sql: { expression: `${id}::text` } }, ...fields],
    sql: { from, on: `${join.column} = ${join.to}`, join },
  };
}

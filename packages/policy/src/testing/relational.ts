import type { Catalogue, FactDefinition, FieldDefinition } from '../catalogue.ts';
import type { Facts } from '../form.ts';

/** A catalogue whose facts lie in tables made for a test, and the statements that fill them. */
export interface Relational {
  readonly catalogue: Catalogue;
  readonly ddl: readonly string[];
  insert(subject: number, facts: Facts): { readonly text: string; readonly values: readonly unknown[] }[];
}

const columnTypes: Record<string, string> = {
  boolean: 'boolean',
  integer: 'numeric',
  number: 'numeric',
  money: 'numeric',
  date: 'date',
  month: 'date',
  text: 'text',
  enum: 'text',
};

const toSql = (type: string, value: unknown): unknown => (type === 'month' && typeof value === 'string' ? `${value}-01` : (value ?? null));
const plain = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'value' in value ? value.value : value;

/** Gives every fact of a catalogue a place in tables of its own, so that the same case can be explained and swept. */
export function relational(catalogue: Catalogue, prefix = 'policy_test'): Relational {
  const scalars = catalogue.facts.filter((fact) => fact.type !== 'list');
  const lists = catalogue.facts.filter((fact) => fact.type === 'list');
  const columnOf = (index: number): string => `c${index}`;
  const fieldsOf = (list: FactDefinition): readonly FieldDefinition[] => (list.fields ?? []).filter((field) => field.type !== 'list');
  const facts: FactDefinition[] = [
    ...scalars.map((fact, index) => ({ ...fact, sql: { expression: `p.${columnOf(index)}` } })),
    ...lists.map((list, index) => ({
      ...list,
      fields: fieldsOf(list).map((field, position) => ({ ...field, sql: { expression: `l${index}.${columnOf(position)}` } })),
      sql: { from: `${prefix}_list_${index} l${index}`, on: `l${index}.subject = p.id`, join: { column: `l${index}.subject`, to: 'p.id' } },
    })),
  ];
  const columns = (fields: readonly { readonly type: string }[]): string =>
    fields.map(({ type }, index) => `, ${columnOf(index)} ${columnTypes[type] ?? 'text'}`).join('');
  return {
    catalogue: { facts, subject: { from: `${prefix}_subject p`, key: 'p.id' } },
    ddl: [
      `CREATE TEMP TABLE ${prefix}_subject (id integer PRIMARY KEY${columns(scalars)})`,
      ...lists.flatMap((list, index) => [
        `CREATE TEMP TABLE ${prefix}_list_${index} (subject integer${columns(fieldsOf(list))})`,
        `CREATE INDEX ON ${prefix}_list_${index} (subject)`,
      ]),
    ],
    insert(subject, given) {
      const row = (table: string, names: readonly string[], values: readonly unknown[]): { text: string; values: readonly unknown[] } => ({
        text: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
        values,
      });
      const own = row(
        `${prefix}_subject`,
        ['id', ...scalars.map((_, index) => columnOf(index))],
        [subject, ...scalars.map((fact) => toSql(fact.type, plain(given[fact.path])))],
      );
      const members = lists.flatMap((list, index) => {
        const items = plain(given[list.path]);
        const fields = fieldsOf(list);
        return (Array.isArray(items) ? items : []).map((item: unknown) => {
          const read = (name: string): unknown =>
            typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[name] : item;
          return row(
            `${prefix}_list_${index}`,
            ['subject', ...fields.map((_, position) => columnOf(position))],
            [subject, ...fields.map((field) => toSql(field.type, read(field.name)))],
          );
        });
      });
      return [own, ...members];
    },
  };
}

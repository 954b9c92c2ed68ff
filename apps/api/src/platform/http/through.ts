import type { Text } from '../../kernel/text.ts';
import type { JsonSchema } from '../database/fields.ts';
import { type Table, tableNamed } from '../database/table.ts';
import type { Values } from '../security/scope.ts';

/** A filter by what a record points to: parameter → the reference, and the field of the other record, one of a few codes. */
export type Through = Readonly<Record<string, { readonly reference: string; readonly field: string; readonly label: Text }>>;

function targetOf(table: Table, reference: string): Table {
  return tableNamed(String(table.fields[reference]?.parts.references));
}

export function throughParameters(table: Table, through: Through): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(through).map(([parameter, { reference, field, label }]) => {
      const { schema } = targetOf(table, reference).fields[field]?.parts ?? {};
      const values = schema?.enum as string[];
      return [
        parameter,
        {
          type: 'string',
          maxLength: 500,
          pattern: `^(${values.join('|')})(,(${values.join('|')}))*$`,
          description: `${label.en} · ${label.zh}: ${values.join(', ')} (several with commas)`,
          'x-labels': schema?.['x-labels'],
          'x-label': label,
        },
      ];
    }),
  );
}

/** SQL: one condition for each parameter that was given. */
export function throughConditions(table: Table, through: Through, query: Readonly<Record<string, unknown>>, values: Values): string[] {
  return Object.entries(through).flatMap(([parameter, { reference, field }]) => {
    if (query[parameter] === undefined) return [];
    const target = targetOf(table, reference);
    const wanted = values.add(String(query[parameter]).split(','));
    return [`${table.columnOf(reference)} IN (SELECT id FROM ${target.spec.name} WHERE ${target.columnOf(field)} = ANY(${wanted}))`];
  });
}

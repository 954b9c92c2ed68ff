import type { FactDefinition, FieldDefinition, Problem } from '@rongcai/policy';

/** No amount of one claim is larger, in fen. */
const LARGEST_FEN = 1_000_000_000_000;

/** What somebody says about money is no debt and no more than a claim can come to, unless the version says otherwise. */
function bounded<D extends FactDefinition | FieldDefinition>(definition: D): D {
  return definition.type === 'money' ? { minimum: 0, maximum: LARGEST_FEN, ...definition } : definition;
}

export function asBounded(definition: FactDefinition): FactDefinition {
  const { fields } = bounded(definition);
  return fields ? { ...definition, fields: fields.map(bounded) } : bounded(definition);
}

const isRow = (row: unknown): row is Record<string, unknown> => typeof row === 'object' && row !== null;

/** A list as it is kept: the key of a row is one text, however it was typed. */
export function asKept({ type, key }: FactDefinition, value: unknown): unknown {
  if (type !== 'list' || key === undefined || !Array.isArray(value)) return value;
  return value.map((row: unknown) => {
    if (!isRow(row)) return row;
    const name = row[key];
    return typeof name === 'string' ? { ...row, [key]: name.normalize('NFKC').trim() } : row;
  });
}

/** The fields of a list's rows that the version knows nothing of. */
export function unknownFields({ type, path, fields = [] }: FactDefinition, value: unknown): Problem[] {
  if (type !== 'list' || !Array.isArray(value)) return [];
  const names = fields.map(({ name }) => name);
  const [zh, en] = [`不是以下字段之一：${names.join('、')}`, `not one of ${names.join(', ')}`];
  return value.flatMap((row: unknown, nth) =>
    Object.keys(isRow(row) ? row : {})
      .filter((name) => !names.includes(name))
      .map((name) => ({ code: 'unknown_field', pointer: `/facts/${path}/${nth}/${name}`, message: { zh, en } })),
  );
}

import type { Choice, Field, FieldKind, Filter, Label } from '../resource.ts';
import { bilingual, type Contract, type Operation, resolve, type Schema } from './contract.ts';

const LONG = 300;

const words = (name: string) => {
  const spaced = name.replace(/(Fen|Bp)$/, '').replace(/([A-Z])/g, ' $1');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1).toLowerCase();
};

/** Units stand in the label of the contract, and are not what a reader of yuan and percent wants to see. */
const withoutUnit = ({ zh, en }: Label): Label => ({
  zh: zh.replace(/（(万分比|分|基点)）$/, ''),
  en: en.replace(/ \((bp|fen|basis points)\)$/i, ''),
});

function labelOf(name: string, schema: Schema): Label {
  const label = schema['x-label'] ?? bilingual(schema.description);
  return label ? withoutUnit(label) : { zh: words(name), en: words(name) };
}

/** `anyOf: [shape, null]` is the nullable shape. */
function plain(contract: Contract, schema: Schema): { schema: Schema; nullable: boolean } {
  const given = resolve(contract, schema);
  if (given.anyOf) {
    const rest = given.anyOf.filter((part) => part.type !== 'null');
    if (rest.length === 1) {
      const inner = plain(contract, rest[0] as Schema);
      return { schema: { ...given, ...inner.schema }, nullable: inner.nullable || rest.length < given.anyOf.length };
    }
  }
  const types = typeof given.type === 'string' ? [given.type] : (given.type ?? []);
  const named = types.filter((type) => type !== 'null');
  return { schema: named.length === 1 ? { ...given, type: named[0] as string } : given, nullable: types.includes('null') };
}

function kindOf(contract: Contract, name: string, schema: Schema): FieldKind {
  if (schema['x-references']) return schema.type === 'array' ? 'references' : 'reference';
  if (schema.enum) return 'choice';
  if (/(^r|R)egionCode$/.test(name)) return 'region';
  if (/(^o|O)ccupationCode$/.test(name)) return 'occupation';
  switch (schema.type) {
    case 'integer':
      return name.endsWith('Fen') ? 'money' : name.endsWith('Bp') ? 'share' : 'integer';
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'array': {
      const items = plain(contract, schema.items ?? {}).schema;
      return items['x-references'] ? 'references' : items.enum ? 'choices' : items.type === 'string' ? 'texts' : 'objects';
    }
    case 'object':
      return 'object';
  }
  if (schema.format === 'date') return 'date';
  if (schema.format === 'date-time') return 'instant';
  if (schema.format === 'uuid') return 'id';
  if (schema.format === 'password') return 'password';
  return (schema.maxLength ?? 0) > LONG ? 'long-text' : schema.type === 'string' ? 'text' : 'object';
}

function choicesOf(schema: Schema): Choice[] | undefined {
  const labels = schema['x-labels'];
  const values = schema.enum ?? (labels ? Object.keys(labels) : undefined);
  return values
    ?.filter((value): value is string => value !== null)
    .map((value) => ({ value, ...(labels?.[value] ?? { zh: value, en: value }) }));
}

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;

function fieldOf(contract: Contract, name: string, given: Schema, required: boolean, depth = 0): Field {
  const { schema, nullable } = plain(contract, given);
  const kind = kindOf(contract, name, schema);
  const items = schema.type === 'array' ? plain(contract, schema.items ?? {}).schema : schema;
  const described = schema.description && !bilingual(schema.description) ? schema.description.replace(/ \(fen\)$/, '') : undefined;
  return defined({
    name,
    kind,
    label: labelOf(name, { ...schema, ...(given['x-label'] ? { 'x-label': given['x-label'] } : {}) }),
    references: schema['x-references'] ?? items['x-references'],
    choices: kind === 'choice' || kind === 'choices' ? choicesOf(items) : undefined,
    masked: schema['x-masked'] ? true : undefined,
    nullable: nullable ? true : undefined,
    required: required ? true : undefined,
    minimum: items.minimum,
    maximum: items.maximum,
    minLength: items.minLength,
    maxLength: items.maxLength,
    pattern: kind === 'text' && !items.pattern?.startsWith('^[^\\s\\u0000') ? items.pattern : undefined,
    fields: depth < 3 && (kind === 'object' || kind === 'objects') ? fieldsOf(contract, items, depth + 1) : undefined,
    note: described,
  }) as Field;
}

export function fieldsOf(contract: Contract, schema: Schema | null, depth = 0): Field[] | undefined {
  if (!schema?.properties) return depth === 0 ? [] : undefined;
  return Object.entries(schema.properties).map(([name, member]) =>
    fieldOf(contract, name, member, schema.required?.includes(name) ?? false, depth),
  );
}

/** Parameters of a list that say how it is answered, not what is in it. */
const CONTROLS = new Set(['limit', 'cursor', 'sort', 'count', 'fields', 'format', 'header', 'bom', 'include', 'q']);

/** The two parameters of a range are one filter; what a parameter means is read off the field of its name. */
export function filtersOf(contract: Contract, list: Operation, fields: readonly Field[]): Filter[] {
  const parameters = (list.parameters ?? []).filter(({ name, in: place }) => place === 'query' && !CONTROLS.has(name));
  const names = new Set(parameters.map(({ name }) => name));
  const filters: Filter[] = [];
  for (const { name, schema, description } of parameters) {
    const base = name.replace(/(From|To)$/, '');
    if (base !== name && names.has(`${base}From`) && names.has(`${base}To`)) {
      if (name.endsWith('To')) continue;
      const kind = schema.format === 'date' ? 'dates' : /Fen$/.test(base) ? 'money-range' : /Bp$/.test(base) ? 'share-range' : 'range';
      filters.push({ name: base, kind, label: labelOf(base, schema), from: name, to: `${base}To` });
      continue;
    }
    const field = fields.find((member) => member.name === name);
    const own = fieldOf(contract, name, { ...schema, ...(schema['x-label'] ? {} : { description }) } as Schema, false);
    const choices = choicesOf(schema) ?? field?.choices;
    const kind = choices
      ? 'choices'
      : own.kind === 'flag' || own.kind === 'region' || own.kind === 'occupation' || own.kind === 'reference'
        ? own.kind
        : 'text';
    filters.push(
      defined({
        name,
        kind,
        label: schema['x-label'] ? own.label : (field?.label ?? own.label),
        references: own.references,
        choices,
      }) as Filter,
    );
  }
  return filters;
}

import type { Problem } from './errors.ts';

/** The part of JSON Schema 2020-12 that the policy form uses, so that the published schema is also what `parse` obeys. */
export interface Schema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $defs?: { readonly [name: string]: Schema };
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly const?: string | number | boolean;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly propertyNames?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly items?: boolean | Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
}

const MAX_PROBLEMS = 20;

/** A JSON pointer with one more step. */
export function step(pointer: string, key: string | number): string {
  return `${pointer}/${typeof key === 'number' ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function typeOf(value: unknown): NonNullable<Schema['type']> | 'undefined' {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'object' || type === 'string' || type === 'number' || type === 'boolean' ? type : 'undefined';
}

function hasType(value: unknown, type: NonNullable<Schema['type']>): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

/** Everything in a JSON value that departs from the schema, each with its pointer (the first twenty). */
export function validate(root: Schema, value: unknown): Problem[] {
  const problems: Problem[] = [];
  const add = (pointer: string, message: string): void => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code: 'form', pointer, message });
  };
  const patterns = new Map<string, RegExp>();
  const resolve = (schema: Schema): Schema => {
    let found = schema;
    while (found.$ref !== undefined) {
      const target = root.$defs?.[found.$ref.replace('#/$defs/', '')];
      if (!target) throw new Error(`no definition ${found.$ref}`);
      found = target;
    }
    return found;
  };
  const accepts = (schema: Schema, item: unknown): boolean => {
    const found = resolve(schema);
    if (found.anyOf) return found.anyOf.some((branch) => accepts(branch, item));
    return found.type === undefined || hasType(item, found.type);
  };

  const visit = (given: Schema, item: unknown, at: string): void => {
    if (problems.length >= MAX_PROBLEMS) return;
    const schema = resolve(given);
    if (schema.anyOf) {
      const branch = schema.anyOf.find((option) => accepts(option, item));
      if (branch) visit(branch, item, at);
      else add(at, `${typeOf(item)} is not expected here`);
      return;
    }
    if (schema.type !== undefined && !hasType(item, schema.type)) {
      add(at, `expected ${schema.type}, found ${typeOf(item)}`);
      return;
    }
    if (schema.const !== undefined && item !== schema.const) add(at, `expected ${JSON.stringify(schema.const)}`);
    if (schema.enum && !schema.enum.some((option) => option === item)) add(at, `expected one of ${schema.enum.join(', ')}`);
    if (typeof item === 'string') visitText(schema, item, at);
    else if (typeof item === 'number') {
      if (schema.minimum !== undefined && item < schema.minimum) add(at, `must not be below ${schema.minimum}`);
      if (schema.maximum !== undefined && item > schema.maximum) add(at, `must not be above ${schema.maximum}`);
    } else if (Array.isArray(item)) visitItems(schema, item, at);
    else if (typeof item === 'object' && item !== null) visitProperties(schema, item, at);
  };

  const visitText = (schema: Schema, item: string, at: string): void => {
    if (schema.minLength !== undefined && item.length < schema.minLength) add(at, 'must not be empty');
    if (schema.maxLength !== undefined && item.length > schema.maxLength) add(at, `longer than ${schema.maxLength} characters`);
    if (schema.pattern !== undefined) {
      const pattern = patterns.get(schema.pattern) ?? new RegExp(schema.pattern, 'u');
      patterns.set(schema.pattern, pattern);
      if (!pattern.test(item)) add(at, `does not look like ${schema.title ?? schema.pattern}`);
    }
  };

  const visitItems = (schema: Schema, items: readonly unknown[], at: string): void => {
    if (schema.minItems !== undefined && items.length < schema.minItems) add(at, `needs at least ${schema.minItems} items`);
    if (schema.maxItems !== undefined && items.length > schema.maxItems) {
      add(at, `has more than ${schema.maxItems} items`);
      return;
    }
    const prefix = schema.prefixItems ?? [];
    for (const [index, item] of items.entries()) {
      const shape = prefix[index] ?? schema.items;
      if (shape === false) add(step(at, index), 'one argument too many');
      else if (typeof shape === 'object') visit(shape, item, step(at, index));
    }
  };

  const visitProperties = (schema: Schema, item: object, at: string): void => {
    const entries = Object.entries(item);
    for (const name of schema.required ?? []) if (!Object.hasOwn(item, name)) add(at, `${name} is required`);
    if (schema.minProperties !== undefined && entries.length < schema.minProperties) add(at, 'has no key');
    if (schema.maxProperties !== undefined && entries.length > schema.maxProperties) {
      add(at, schema.maxProperties === 1 ? 'must have one key' : `has more than ${schema.maxProperties} keys`);
      return;
    }
    for (const [name, child] of entries) {
      if (schema.propertyNames) visit(schema.propertyNames, name, step(at, name));
      const shape = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : schema.additionalProperties;
      if (shape === false) add(step(at, name), `${JSON.stringify(name.slice(0, 60))} is not known here`);
      else if (typeof shape === 'object') visit(shape, child, step(at, name));
    }
  };

  visit(root, value, '');
  return problems;
}

import type { Problem } from './errors.ts';
import { type Message, said } from './message.ts';
import { meant } from './nearest.ts';

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

/** The kinds of JSON values in Chinese. */
const named: Readonly<Record<NonNullable<Schema['type']> | 'undefined', string>> = {
  object: '对象',
  array: '数组',
  string: '文本',
  number: '数',
  integer: '整数',
  boolean: '是或否',
  null: '空值',
  undefined: '未填',
};

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

/** What texts of the schema look like, by its titles. */
const shapes: Readonly<Record<string, string>> = {
  'the path of a fact': '事实路径',
  'a date YYYY-MM-DD or a month YYYY-MM': '日期 YYYY-MM-DD 或月份 YYYY-MM',
  'a date YYYY-MM-DD': '日期 YYYY-MM-DD',
  'a name': '名称',
  'an id': '编号',
  'a policy key': '小写字母、数字和连字符组成的政策标识',
  'a currency code': '币种代码',
  'a text to be read, not blank and without control characters': '可读的文字（不能为空白，不能含控制字符）',
};

/** Everything in a JSON value that departs from the schema, each with its pointer (the first twenty). */
export function validate(root: Schema, value: unknown): Problem[] {
  const problems: Problem[] = [];
  const add = (pointer: string, message: Message): void => {
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
      else add(at, said(`此处不应为${named[typeOf(item)]}`, `${typeOf(item)} is not expected here`));
      return;
    }
    if (schema.type !== undefined && !hasType(item, schema.type)) {
      add(at, said(`应为${named[schema.type]}，实为${named[typeOf(item)]}`, `expected ${schema.type}, found ${typeOf(item)}`));
      return;
    }
    if (schema.const !== undefined && item !== schema.const)
      add(at, said(`应为 ${JSON.stringify(schema.const)}`, `expected ${JSON.stringify(schema.const)}`));
    if (schema.enum && !schema.enum.some((option) => option === item))
      add(at, said(`应为其中之一：${schema.enum.join('、')}`, `expected one of ${schema.enum.join(', ')}`));
    if (typeof item === 'string') visitText(schema, item, at);
    else if (typeof item === 'number') {
      if (schema.minimum !== undefined && item < schema.minimum)
        add(at, said(`不能小于 ${schema.minimum}`, `must not be below ${schema.minimum}`));
      if (schema.maximum !== undefined && item > schema.maximum)
        add(at, said(`不能大于 ${schema.maximum}`, `must not be above ${schema.maximum}`));
    } else if (Array.isArray(item)) visitItems(schema, item, at);
    else if (typeof item === 'object' && item !== null) visitProperties(schema, item, at);
  };

  const visitText = (schema: Schema, item: string, at: string): void => {
    if (schema.minLength !== undefined && item.length < schema.minLength) add(at, said('不能为空', 'must not be empty'));
    if (schema.maxLength !== undefined && item.length > schema.maxLength)
      add(at, said(`超过 ${schema.maxLength} 个字符`, `longer than ${schema.maxLength} characters`));
    if (schema.pattern !== undefined) {
      const pattern = patterns.get(schema.pattern) ?? new RegExp(schema.pattern, 'u');
      patterns.set(schema.pattern, pattern);
      if (!pattern.test(item))
        add(
          at,
          said(
            `须为${shapes[schema.title ?? ''] ?? `符合 ${schema.pattern} 的文本`}`,
            `does not look like ${schema.title ?? schema.pattern}`,
          ),
        );
    }
  };

  const visitItems = (schema: Schema, items: readonly unknown[], at: string): void => {
    if (schema.minItems !== undefined && items.length < schema.minItems)
      add(at, said(`至少 ${schema.minItems} 项`, `needs at least ${schema.minItems} items`));
    if (schema.maxItems !== undefined && items.length > schema.maxItems) {
      add(at, said(`最多 ${schema.maxItems} 项`, `has more than ${schema.maxItems} items`));
      return;
    }
    const prefix = schema.prefixItems ?? [];
    for (const [index, item] of items.entries()) {
      const shape = prefix[index] ?? schema.items;
      if (shape === false) add(step(at, index), said('多了一个参数', 'one argument too many'));
      else if (typeof shape === 'object') visit(shape, item, step(at, index));
    }
  };

  const visitProperties = (schema: Schema, item: object, at: string): void => {
    const entries = Object.entries(item);
    for (const name of schema.required ?? []) if (!Object.hasOwn(item, name)) add(at, said(`缺少 ${name}`, `${name} is required`));
    if (schema.minProperties !== undefined && entries.length < schema.minProperties) add(at, said('没有任何字段', 'has no key'));
    if (schema.maxProperties !== undefined && entries.length > schema.maxProperties) {
      add(
        at,
        said(
          `最多 ${schema.maxProperties} 个字段`,
          schema.maxProperties === 1 ? 'must have one key' : `has more than ${schema.maxProperties} keys`,
        ),
      );
      return;
    }
    for (const [name, child] of entries) {
      if (schema.propertyNames) visit(schema.propertyNames, name, step(at, name));
      const shape = schema.properties && Object.hasOwn(schema.properties, name) ? schema.properties[name] : schema.additionalProperties;
      const shown = JSON.stringify(name.slice(0, 60));
      if (shape === false) {
        const right = meant(name, Object.keys(schema.properties ?? {}));
        add(step(at, name), said(`此处没有 ${shown} 这个字段${right.zh}`, `${shown} is not known here${right.en}`));
      }
      if (typeof shape === 'object') visit(shape, child, step(at, name));
    }
  };

  visit(root, value, '');
  return problems;
}

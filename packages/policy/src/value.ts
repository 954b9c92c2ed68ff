import { isDate, isMonth } from './date.ts';
import { fail } from './errors.ts';
import { partOfFen } from './fen.ts';
import { said } from './message.ts';
import { asInteger, isNum, type Num, normalize, readNum, writeNum } from './num.ts';
import { describe, type Type } from './type.ts';

/** What a tree yields while it runs; `undefined` is the unknown. */
export type Scalar = boolean | string | Num;
export interface Item {
  readonly [field: string]: Value | undefined;
}
/** `maybe` holds the members of which it isn't known whether they belong. */
export interface List {
  readonly items: readonly Item[];
  readonly maybe: readonly Item[];
}
export type Value = Scalar | List;

export function isList(value: Value | undefined): value is List {
  return typeof value === 'object' && 'items' in value;
}

const MAX_ITEMS = 20_000;

/**
 * Reads one value as its type wants it; `null` and what is absent are unknown, a wrong type is an error. Money that is
 * a fact is whole fen; a `rate`, which a policy writes as text in a parameter or a table, may be a part of one.
 */
export function readValue(raw: unknown, type: Type, pointer: string, rate = false): Value | undefined {
  if (raw === undefined || raw === null) return undefined;
  switch (type.kind) {
    case 'boolean':
      if (typeof raw === 'boolean') return raw;
      break;
    case 'integer':
    case 'number':
    case 'money': {
      const value = readNum(raw);
      if (value !== undefined && type.kind === 'money' && !rate && asInteger(value) === undefined)
        fail('part_of_fen', pointer, partOfFen(value));
      if (value !== undefined && (type.kind !== 'integer' || asInteger(value) !== undefined)) return normalize(value);
      break;
    }
    case 'date':
      if (isDate(raw)) return raw;
      break;
    case 'month':
      if (isMonth(raw)) return raw;
      break;
    case 'text':
      if (typeof raw === 'string') return raw;
      if (typeof raw === 'number' && Number.isSafeInteger(raw)) return String(raw);
      break;
    case 'list':
      if (Array.isArray(raw)) return readList(raw, type, pointer);
      break;
    default:
  }
  const given = JSON.stringify(raw)?.slice(0, 60);
  return fail('fact_type', pointer, said(`应为${describe(type).zh}，实为 ${given}`, `expected ${type.kind}, found ${given}`));
}

function readList(raw: readonly unknown[], type: Type, pointer: string): List {
  if (raw.length > MAX_ITEMS) fail('too_large', pointer, said(`列表超过 ${MAX_ITEMS} 项`, `a list of more than ${MAX_ITEMS}`));
  const fields = Object.entries(type.fields ?? {});
  const items = raw.map((row, index): Item => {
    if (typeof row !== 'object' || row === null) {
      const only = fields[0];
      if (fields.length === 1 && only) return { [only[0]]: readValue(row, only[1], `${pointer}/${index}`) };
      return fail('fact_type', `${pointer}/${index}`, said('应为一条记录', 'expected a record'));
    }
    const item: Record<string, Value | undefined> = {};
    for (const [name, fieldType] of fields) {
      if (Object.hasOwn(row, name))
        item[name] = readValue((row as Record<string, unknown>)[name], fieldType, `${pointer}/${index}/${name}`);
    }
    return item;
  });
  return { items, maybe: [] };
}

/** A value as JSON: exact numbers keep every digit, the unknown is null. */
export function writeValue(value: Value | undefined): unknown {
  if (value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (isNum(value)) return writeNum(value);
  return value.items.map((item) => Object.fromEntries(Object.entries(item).map(([name, field]) => [name, writeValue(field)])));
}

/** The same order in every machine and in SQL's "C" collation: by code point. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const left = Array.from(a);
  const right = Array.from(b);
  for (let index = 0; index < left.length && index < right.length; index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

import type { FactDefinition, FieldDefinition } from './catalogue.ts';
import { PolicyError, type Problem } from './errors.ts';
import type { Facts } from './form.ts';
import { said } from './message.ts';
import { compare, isNum, readNum } from './num.ts';
import { typeOfDefinition } from './type.ts';
import { isList, type List, readValue, type Value, writeValue } from './value.ts';

/**
 * Holds facts that somebody states against their definitions: known, of the type, of the code list, within the bounds.
 * Every fault is named by the fact's own pointer; `null` takes a fact back and is always right.
 */
export function checkFacts(definitions: readonly FactDefinition[], facts: Facts): Problem[] {
  const known = new Map(definitions.map((definition) => [definition.path, definition]));
  return Object.entries(facts).flatMap(([path, raw]) => {
    const pointer = pointerOf(path);
    const definition = known.get(path);
    if (definition) return faultsOf(definition, raw, pointer);
    const names = [...known.keys()].join(', ');
    const message = names
      ? said(`不是以下事实之一：${names}`, `not one of ${names}`)
      : said('该版本没有可以手工填报的事实', 'the version takes no fact by hand');
    return [{ code: 'unknown_fact', pointer, message }];
  });
}

/**
 * Turns what a calculation could not do into faults of the facts that were given for it: a pointer into the policy says
 * nothing to who states a fact. `/facts` where no single fact can be blamed.
 */
export function blameFacts(problems: readonly Problem[], given: Facts): Problem[] {
  return problems.flatMap(({ code, pointer, message, facts = [] }) => {
    if (pointer === '/asOf' || pointer.startsWith('/facts')) return [{ code, pointer, message }];
    const blamed = facts.filter((path) => (given[path] ?? null) !== null);
    return blamed.length === 0
      ? [{ code, pointer: '/facts', message }]
      : blamed.map((path) => ({ code, pointer: pointerOf(path), message }));
  });
}

const pointerOf = (path: string): string => `/facts/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;

export function faultsOf(definition: FactDefinition, raw: unknown, pointer: string): Problem[] {
  let value: Value | undefined;
  try {
    value = readValue(raw, typeOfDefinition(definition), pointer);
  } catch (error) {
    if (error instanceof PolicyError) return [...error.problems];
    throw error;
  }
  if (value === undefined) return [];
  return isList(value) ? faultsOfRows(definition, value, pointer) : faultsOfValue(definition, value, pointer);
}

/** Each row's fields are held like single facts, and its key tells it apart from the others. */
function faultsOfRows({ key, fields = [] }: FactDefinition, { items }: List, pointer: string): Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const faults = fields.flatMap((field) => {
      const value = item[field.name];
      return value === undefined || isList(value) ? [] : faultsOfValue(field, value, `${pointer}/${index}/${field.name}`);
    });
    const own = key === undefined ? undefined : item[key];
    if (key === undefined || own === undefined) return faults;
    const name = JSON.stringify(writeValue(own));
    if (!seen.has(name)) {
      seen.add(name);
      return faults;
    }
    return [
      ...faults,
      { code: 'key_twice', pointer: `${pointer}/${index}/${key}`, message: said('与前面的行重复', 'stands in an earlier row too') },
    ];
  });
}

function faultsOfValue({ type, codes, minimum, maximum }: FactDefinition | FieldDefinition, value: Value, pointer: string): Problem[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (typeof value === 'string' && /[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/.test(value))
    return [{ code: 'fact_type', pointer, message: said('不能含控制字符', 'no control characters') }];
  if (type === 'enum' && codes?.length && !codes.some(({ code }) => code === value)) {
    const zh = codes.map((one) => one.zh ?? one.code).join('、');
    const en = codes.map((one) => one.en ?? one.code).join(', ');
    return [{ code: 'unknown_code', pointer, message: said(`应为其中之一：${zh}`, `one of ${en}`) }];
  }
  if (!isNum(value)) return [];
  const least = minimum === undefined ? undefined : readNum(minimum);
  const most = maximum === undefined ? undefined : readNum(maximum);
  if (least !== undefined && compare(value, least) < 0)
    return [{ code: 'too_small', pointer, message: said(`不能小于 ${minimum}`, `at least ${minimum}`) }];
  if (most !== undefined && compare(value, most) > 0)
    return [{ code: 'too_large', pointer, message: said(`不能大于 ${maximum}`, `at most ${maximum}`) }];
  return [];
}

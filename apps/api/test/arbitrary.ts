import { syntheticCreditCode } from '@rongcai/codes';
import fc from 'fast-check';
import type { Contract, Schema } from './operations.ts';
import { nationalId } from './world.ts';

/** Values of the kinds that have broken such systems: bounds, encodings, other types, other languages' syntax. */
export const hostileValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  -(2 ** 53),
  1e308,
  5e-324,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udc00b',
  '理由\ud83d理由',
  '\u202eabc',
  '\ufeffabc',
  '𠈈𠮷😀',
  'e\u0301'.repeat(50),
  '理'.repeat(300),
  'x'.repeat(5_000),
  "' OR 1=1 --",
  '$1; SELECT pg_sleep(5)',
  '%',
  '\\',
  '{}',
  '=HYPERLINK("x")',
  '../../etc/passwd',
  'null',
  'NaN',
  'Infinity',
  '1e999',
  '0x10',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '-001-01-01',
  '2026-03-01T24:00:00Z',
  'infinity',
  '00000000-0000-0000-0000-000000000000',
  'urn:uuid:018f0000-0000-7000-8000-000000000000',
  '018F0000-0000-7000-8000-00000000ABCD',
  '999999',
  '000000',
  '150299',
  'constructor',
  '__proto__',
  [],
  [[]],
  ['a', 1, null],
  new Array(300).fill('x'),
  {},
  { a: { b: { c: [] } } },
  { $ne: null },
  { toString: 1 },
  JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`),
];

/** Bodies that are not what their content type says, as they travel. */
export const hostileBodies: readonly string[] = [
  '',
  ' ',
  '{',
  '{}',
  '[]',
  'null',
  'true',
  '1',
  '"text"',
  '\u0000',
  '\ufeff{}',
  '{"a":1e999}',
  '{"a":01}',
  "{'a':1}",
  '{"a":1,"a":2}',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"reason":{"a":1}}',
  `{"reason":"${'x'.repeat(600)}"}`,
  '{"reason":"\\ud800\\ud800"}',
  '{"reason":"\\u0000\\u0000"}',
  '{"status":"closed","version":99,"id":"018f0000-0000-7000-8000-000000000000"}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `{"${'k'.repeat(50_000)}":1}`,
  `{"a":"${'x'.repeat(100_000)}"}`,
  `{"a":[${'1,'.repeat(20_000)}1]}`,
];

export const contentTypes: readonly string[] = [
  'application/json',
  'application/json; charset=utf-8',
  'application/json;charset=gbk',
  'application/json;',
  'application/json\t; charset=utf-8',
  ' application/json',
  'APPLICATION/JSON',
  'application/jsonx',
  'application/json, text/plain',
  'application/json/a',
  'application/merge-patch+json',
  'application/vnd.api+json',
  'application/*',
  '*/*',
  'text/plain',
  'text/json',
  'text/html',
  'text/csv',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'multipart/form-data; boundary=a',
  'application/octet-stream',
  'application/problem+json',
  'image/svg+xml',
  'json',
  '/',
  ';',
  'a/b;c',
  'application/json; application/xml',
];

const own: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  uscc: fc.integer({ min: 900_000, max: 99_999_999 }).map((n) => syntheticCreditCode(n)),
  nationalId: fc.integer({ min: 0, max: 1_400_000 }).map(nationalId),
  regionCode: fc.constantFrom('150203', '150203', '150200', '999999'),
  occupationCode: fc.constantFrom('6-31-01-03', '6-31-01-03', '0-00'),
};

/** Values that the schema accepts; references are mostly to records that exist. */
export function validOf(contract: Contract, given: Schema, ids: Readonly<Record<string, string>>, name = ''): fc.Arbitrary<unknown> {
  const schema = contract.resolve(given);
  const known = ids[schema['x-references'] ?? ''];
  if (known) return fc.oneof({ arbitrary: fc.constant(known), weight: 9 }, { arbitrary: fc.uuid(), weight: 1 });
  const named = own[name];
  if (named) return fc.oneof({ arbitrary: named, weight: 9 }, { arbitrary: plain(contract, schema, ids, name), weight: 1 });
  return plain(contract, schema, ids, name);
}

function plain(contract: Contract, schema: Schema, ids: Readonly<Record<string, string>>, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return fc.oneof(...alternatives.map((each: Schema) => validOf(contract, each, ids, name)));
  const types: string[] = Array.isArray(schema.type) ? schema.type : [schema.type];
  const arbitraries = types.map((type) => typed(contract, schema, type, ids, name));
  return arbitraries.length === 1 ? (arbitraries[0] as fc.Arbitrary<unknown>) : fc.oneof(...arbitraries);
}

function typed(
  contract: Contract,
  schema: Schema,
  type: string,
  ids: Readonly<Record<string, string>>,
  name: string,
): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number': {
      const min = schema.minimum ?? -1_000;
      const max = schema.maximum ?? Math.max(min, 1_000_000);
      return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
    }
    case 'array':
      return fc.array(validOf(contract, schema.items ?? {}, ids, name), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'object': {
      const properties = Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([property, each]) => [property, validOf(contract, each as Schema, ids, property)]),
      );
      return fc.record(properties, { requiredKeys: (schema.required ?? []) as never[] });
    }
    case 'string':
      return texts(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function texts(schema: Schema): fc.Arbitrary<string> {
  if (schema.format === 'date')
    return fc
      .date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10));
  if (schema.format === 'date-time')
    return fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((at) => at.toISOString());
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'uri') return fc.webUrl();
  const minLength = schema.minLength ?? 0;
  const maxLength = Math.min(schema.maxLength ?? 60, 120);
  if (!schema.pattern) return fc.string({ minLength, maxLength: Math.max(minLength, maxLength), unit: 'grapheme' });
  const pattern = new RegExp(schema.pattern, 'u');
  const fits = (text: string) => [...text].length >= minLength && [...text].length <= maxLength && pattern.test(text);
  const common = ['理由充分，情况属实', 'sample', '150203', '13800138000', '6222020200112233', '6-31-01-03'].filter(fits);
  let matching: fc.Arbitrary<string> | null = null;
  try {
    matching = fc.stringMatching(pattern, { maxLength: Math.max(minLength, maxLength) });
  } catch {
    // a pattern that the generator does not know; the common values stand in
  }
  const wide = matching?.map((text) => (fits(text) ? text : (common[0] ?? text)));
  const usual = common.length > 0 ? fc.constantFrom(...common) : null;
  if (wide && usual) return fc.oneof(wide, usual);
  return wide ?? usual ?? fc.string({ minLength, maxLength });
}

/** The same value with one part exchanged for something hostile, removed or added. */
export function bent(value: unknown): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom(...hostileValues);
  const hostileText = fc.constantFrom(...hostileValues.filter((each) => typeof each === 'string' && each.length > 2));
  const inPlaceOf = (each: unknown) => (typeof each === 'string' ? fc.oneof(hostile, hostileText) : hostile);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return hostile;
  const names = Object.keys(value);
  const replaced =
    names.length === 0
      ? hostile
      : fc
          .constantFrom(...names)
          .chain((name) => inPlaceOf((value as Record<string, unknown>)[name]).map((other) => ({ ...value, [name]: other })));
  const removed =
    names.length === 0
      ? hostile
      : fc.constantFrom(...names).map((name) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)));
  const added = fc
    .tuple(fc.constantFrom('id', 'version', 'status', 'createdBy', 'password_hash', 'toString', 'a'.repeat(200), '\u0000', ''), hostile)
    .map(([name, other]) => ({ ...value, [name]: other }));
  return fc.oneof({ arbitrary: replaced, weight: 6 }, { arbitrary: removed, weight: 1 }, { arbitrary: added, weight: 2 });
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { PolicyError, type Problem } from './errors.ts';
import { explain } from './explain.ts';
import { parseFile } from './file.ts';
import type { Node, PolicyVersion } from './form.ts';
import { findFault } from './json-fault.ts';
import { parse } from './parse.ts';
import { catalogueSchema, parseCatalogue } from './parse-catalogue.ts';
import { prepare } from './prepare.ts';
import { policySchema } from './schema.ts';
import { fact, policy, predicate } from './testing/world.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../../../policies');
const versions = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'catalogue.json')
  .flatMap((name) => parseFile(readFileSync(join(folder, name), 'utf8')).versions);
const ajv = new Ajv2020({ strict: false });
const accepts = ajv.compile(policySchema);

const problemsOf = (work: () => unknown): readonly Problem[] => {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof PolicyError) return error.problems;
    throw error;
  }
};
const nested = (depth: number): unknown => Array.from({ length: depth }).reduce<unknown>((node) => ({ not: node }), true);

test('the published schema is the one that parse obeys', () => {
  expect(JSON.parse(readFileSync(join(here, '../policy.schema.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(policySchema)));
});

test('the catalogue has the form of its own schema', () => {
  expect(ajv.compile(catalogueSchema)(JSON.parse(readFileSync(join(folder, 'catalogue.json'), 'utf8')))).toBe(true);
});

/** Spoils one place of a document. */
function spoil(document: unknown, path: readonly number[], bad: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof document !== 'object' || document === null) return bad;
  const keys = Object.keys(document);
  if (keys.length === 0) return bad;
  const key = keys[first % keys.length] ?? '';
  const child = (document as Record<string, unknown>)[key];
  return Array.isArray(document)
    ? document.map((item, index) => (String(index) === key ? spoil(item, rest, bad) : item))
    : { ...document, [key]: spoil(child, rest, bad) };
}

test('parse and a JSON Schema validator accept and refuse the same documents', () => {
  const bad = fc.constantFrom<unknown>(null, 3, 'x', true, [], {}, { fact: 5 }, { eq: [1] }, { and: [] }, { nonsense: 1 }, '2024-13-40');
  fc.assert(
    fc.property(fc.nat(), fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), bad, (which, path, value) => {
      const document = spoil(versions[which % versions.length], path, value);
      expect(problemsOf(() => parse(document)).length === 0).toBe(accepts(document));
    }),
    { numRuns: 400 },
  );
});

test('a fault of form is named with its place', () => {
  const { title: _title, ...rest } = policy();
  const [missing] = problemsOf(() => parse(rest));
  expect(missing).toMatchObject({ pointer: '', message: { zh: '缺少 title', en: 'title is required' } });
  const [kind] = problemsOf(() => parse(policy({ predicates: [predicate('P', { equals: [1, 2] } as never)] })));
  expect(kind).toMatchObject({
    pointer: '/predicates/0/tree/equals',
    message: { en: expect.stringContaining('"equals" is not known here') },
  });
  const [near] = problemsOf(() => parse({ ...policy(), predicate: [] }));
  expect(near).toMatchObject({ pointer: '/predicate', message: { en: '"predicate" is not known here: did you mean predicates?' } });
  const [few] = problemsOf(() => parse(policy({ amount: { tree: { div: [1] } } })));
  expect(few?.pointer).toBe('/amount/tree/div');
});

test('what is too deep, too wide, too long or no JSON ends in a clear error at once', () => {
  const start = performance.now();
  const hostile: [unknown, string][] = [
    [policy({ predicates: [predicate('P', nested(100_000) as never)] }), 'nested deeper'],
    [policy({ predicates: [predicate('P', { and: Array.from({ length: 300_000 }, () => true) })] }), 'values'],
    [policy({ amount: { tree: 1e300 } }), 'not exact'],
    [policy({ amount: { tree: 2 ** 60 } }), 'not exact'],
    [policy({ title: { zh: 'x'.repeat(100_000) } }), 'longer'],
    ['{"key":', 'JSON'],
    ['['.repeat(200_000), ''],
    [null, 'expected object'],
    [[], 'expected object'],
  ];
  for (const [document, message] of hostile) expect(problemsOf(() => parse(document))[0]?.message.en ?? '').toContain(message);
  expect(problemsOf(() => parse('['.repeat(200_000)))).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('a text that is no JSON', () => {
  const faultOf = (text: string): string => problemsOf(() => parse(text))[0]?.message.en.replace('not valid JSON: ', '') ?? '';

  it.each([
    ['{\n  "key": "a"\n  "version": "1"\n}', 'line 3, column 3: a comma or the closing bracket should stand here'],
    ['{\n  "key": "a",\n}', 'line 3, column 1: a comma too many before }'],
    ['[1, 2,]', 'line 1, column 7: a comma too many before ]'],
    ['{ key: 1 }', 'line 1, column 3: the name of a field in double quotes or } should stand here'],
    ['{"a": 1, b: 2}', 'line 1, column 10: the name of a field in double quotes should stand here'],
    ['{"key" "a"}', 'line 1, column 8: a colon should stand here'],
    ['{"key": “a”}', 'line 1, column 9: a value should stand here (here stands a full-width sign)'],
    ['{"key"： "a"}', 'line 1, column 7: a colon should stand here (here stands a full-width sign)'],
    ['{"n": 012}', 'line 1, column 7: a value should stand here'],
    ['{"n": 1}\n}', 'line 2, column 1: something follows after the end'],
    ['{"a": "one\n two"}', 'line 1, column 7: this text has no closing quote on its line'],
    ['{"a": "one', 'line 1, column 7: this text has no closing quote'],
    ['{"a": "\\x"}', 'line 1, column 8: a backslash or a control character that a text can not hold'],
    ['{"a": [1, 2', 'line 1, column 12: the text ends here and is not complete'],
    ['', 'line 1, column 1: the text ends here and is not complete'],
  ])('is named by line and column: %j', (text, fault) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(faultOf(text)).toBe(fault);
  });

  it('is named in Chinese, too', () => {
    expect(problemsOf(() => parse('{\n"a": 1\n"b"'))[0]?.message.zh).toBe('不是有效的 JSON：第 3 行第 1 列：此处应有逗号或结尾括号');
  });

  it('may begin with a mark of the byte order, as some editors write it', () => {
    expect(parse(`\uFEFF${JSON.stringify(policy())}`)).toEqual(policy());
  });

  it('is told from JSON as JSON.parse does', () => {
    const text = fc.stringMatching(/^[\s{}[\],:"\\0-9eE+\-.truefalsn]{0,12}$/);
    const isRead = (source: string): boolean => {
      try {
        JSON.parse(source);
        return true;
      } catch {
        return false;
      }
    };
    // what is lost of it is lost of JSON
    const isJson = (fault: ReturnType<typeof findFault>): boolean => fault === undefined || fault.lost !== undefined;
    fc.assert(
      fc.property(fc.oneof(text, fc.json()), (source) => isJson(findFault(source)) === isRead(source)),
      { numRuns: 3000 },
    );
  });
});

test('a tree that passes the form but is nested too deeply is refused', () => {
  const deep = policy({ predicates: [predicate('P', nested(40) as never)] });
  expect(() => prepare(parse(deep), { facts: [] })).not.toThrow();
  expect(problemsOf(() => prepare(policy({ predicates: [predicate('P', nested(500) as never)] }), { facts: [] }))[0]?.code).toBe(
    'too_deep',
  );
});

test('definitions that double each other do not run away', () => {
  const definitions: NonNullable<PolicyVersion['definitions']> = Object.fromEntries([
    ['d0', { tree: { add: [1, 1] } }],
    ...Array.from({ length: 28 }, (_, index) => [`d${index + 1}`, { tree: { add: [{ ref: `d${index}` }, { ref: `d${index}` }] } }]),
  ]);
  expect(problemsOf(() => prepare(policy({ definitions, amount: { tree: { ref: 'd28' } } }), { facts: [] }))[0]?.code).toBe('too_large');
});

test('lists within lists within lists end quickly', () => {
  const rows = fact('x.rows', 'list', { key: 'id', fields: [{ name: 'id', type: 'integer' }] });
  const many: Node = { every: [{ fact: 'x.rows' }, { every: [{ fact: 'x.rows' }, { every: [{ fact: 'x.rows' }, true] }] }] };
  const prepared = prepare(policy({ facts: [rows], predicates: [predicate('P', many)] }), { facts: [] });
  const facts = { 'x.rows': Array.from({ length: 10_000 }, (_, id) => ({ id })) };
  expect(problemsOf(() => explain(prepared, facts, { asOf: '2024-01-01' }))[0]?.code).toBe('too_much_work');
});

test('a definition that leads back to itself is a circle', () => {
  const definitions = { a: { tree: { add: [{ ref: 'b' }, 1] } }, b: { tree: { ref: 'a' } } };
  expect(problemsOf(() => prepare(policy({ definitions, amount: { tree: { ref: 'a' } } }), { facts: [] }))[0]?.code).toBe('circle');
});

test('names of objects that JavaScript knows are no names of ours', () => {
  for (const name of ['__proto__', 'constructor', 'toString']) {
    const document = JSON.parse(JSON.stringify(policy({ amount: { tree: { ref: name } } }))) as unknown;
    expect(problemsOf(() => prepare(parse(document), { facts: [] })).length).toBeGreaterThan(0);
  }
  expect(problemsOf(() => parse(JSON.parse('{"__proto__": {}}'))).length).toBeGreaterThan(0);
});

test('a catalogue may not take the names that the language gives', () => {
  expect(problemsOf(() => parseCatalogue({ facts: [{ path: 'member.age', type: 'integer', title: { zh: '年龄' } }] }))[0]?.code).toBe(
    'reserved',
  );
});

test('a number of more digits than are kept is refused in a text, with its place, and one of trailing zeros is not', () => {
  const said = (number: string) =>
    problemsOf(() => parse(JSON.stringify(policy({ amount: { tree: 7 } })).replace('"tree":7', `"tree":${number}`))).map(
      ({ code, pointer }) => [code, pointer],
    );
  expect(said('0.1234567890123456')).toEqual([['number', '/amount/tree']]);
  expect(said('1.00000000000000001')).toEqual([['number', '/amount/tree']]);
  expect([said('0.123456789012345'), said('0.00000000000000001'), said('1.50000000000000000000'), said('1e3')]).toEqual([[], [], [], []]);
});

test('what people read is not blank and has no signs that can not be seen', () => {
  const title = (zh: string) => problemsOf(() => parse(policy({ title: { zh } }))).map(({ pointer, message }) => [pointer, message.zh]);
  const wrong = [['/title/zh', '须为可读的文字（不能为空白，不能含控制字符）']];
  for (const zh of [' ', '\u3000\n', '补贴\u0000', 'a\u202eb', '补\u200b贴']) expect(title(zh)).toEqual(wrong);
  expect([title('补 贴'), title('第一行\n第二行')]).toEqual([[], []]);
});

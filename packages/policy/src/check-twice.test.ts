import { check } from './check.ts';
import { PolicyError } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { parse } from './parse.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { fact, policy } from './testing/world.ts';

const found = (version: Partial<PolicyVersion>) =>
  check(policy(version), { facts: [] })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer, message }) => [code, pointer, message.en]);

function problems(work: () => unknown): unknown[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problems.map(({ code, pointer, message }) => [code, pointer, message.en]);
  }
}

describe('a field that stands twice in one object of a text', () => {
  it('is refused with its line, its column and its place: a reader of JSON would keep the last one only', () => {
    const text = JSON.stringify(policy(), null, 1).replace('"automatic"', '"amount": { "tree": 5 },\n "automatic"');
    const line = text.slice(0, text.lastIndexOf('"amount"')).split('\n').length;
    expect(problems(() => parse(text))).toEqual([
      ['duplicate', '/amount', `line ${line}, column 2: the field "amount" stands here for the second time`],
    ]);
  });

  it('is found deep in lists, by its own place, and however its name is written', () => {
    const twice = (text: string) => problems(() => parse(text)).slice(0, 1);
    expect(twice('{"a":[1,{"b":[[],{"x/y":1,"x\\/y":2}]}]}')).toMatchObject([['duplicate', '/a/1/b/1/x~1y', expect.anything()]]);
    expect(twice('{"\\u0061":1,"a":2}')).toMatchObject([['duplicate', '/a', expect.anything()]]);
    expect(problems(() => parseCatalogue('{"facts":[],"facts":[]}'))).toMatchObject([['duplicate', '/facts', expect.anything()]]);
  });

  it('may stand in each of several objects', () => {
    expect(problems(() => parse(JSON.stringify(policy({ conventions: [], legalBasis: [{ title: 'a' }, { title: 'b' }] }))))).toEqual([]);
  });
});

describe('what a version names twice', () => {
  it('is an error, as which of the two holds can not be told: facts, also of two types, and their fields and codes', () => {
    expect(found({ facts: [fact('p.n', 'integer'), fact('p.n', 'money')] })).toEqual([
      ['duplicate', '/facts/1/path', 'the fact p.n stands twice'],
    ]);
    const fields = [
      { name: 'a', type: 'integer' as const },
      { name: 'a', type: 'text' as const },
    ];
    expect(found({ facts: [fact('p.l', 'list', { fields })] })).toEqual([
      ['duplicate', '/facts/0/fields/1/name', 'the field a stands twice'],
    ]);
    const codes = [{ code: 'a' }, { code: 'b' }, { code: 'a ' }];
    expect(found({ facts: [fact('p.sex', 'enum', { codes })] })).toEqual([
      ['duplicate', '/facts/0/codes/2/code', 'the code a stands twice'],
    ]);
  });

  it('is an error in columns, components, stages and rules', () => {
    const money = { name: 'm', type: 'money' as const };
    const periods = [{ from: '2000-01-01', rows: [{ when: [1], give: [1, 2] }] }];
    expect(found({ tables: { t: { keys: [{ name: 'k', type: 'integer' }], columns: [money, money], periods } } })).toMatchObject([
      ['duplicate', '/tables/t/columns/1/name', 'the column m stands twice'],
    ]);
    expect(found({ components: [{ key: 'a', amount: { tree: 1 } }, { key: 'a' }] })).toMatchObject([
      ['duplicate', '/components/1/key', 'the component a stands twice'],
    ]);
    const stages = [{ key: 'a', share: 0.5 }, { key: 'a' }];
    expect(found({ schedule: { kind: 'stages', stages } })).toMatchObject([['duplicate', '/schedule/stages/1/key', expect.anything()]]);
    const one = { id: 'R', when: true, amount: 1 };
    expect(found({ recovery: [one, one] })).toMatchObject([['duplicate', '/recovery/1/id', 'the rule R stands twice']]);
  });

  it('is an error of a catalogue, too', () => {
    const catalogue = { facts: [fact('p.n', 'integer'), fact('p.n', 'money')], codeLists: { region: [{ code: '1' }, { code: '1' }] } };
    expect(problems(() => parseCatalogue(catalogue))).toEqual([
      ['duplicate', '/facts/1/path', 'the fact p.n stands twice'],
      ['duplicate', '/codeLists/region/1/code', 'the code 1 stands twice'],
    ]);
  });

  it('is an error of examples, and so is one that expects nothing', () => {
    const example = { id: 'a', asOf: '2024-01-01', facts: {}, expect: { amountFen: 100 } };
    expect(found({ examples: [example, { ...example, expect: {} }] })).toEqual([
      ['duplicate', '/examples/1/id', 'the example a stands twice'],
      ['example_empty', '/examples/1/expect', 'the example a says nothing of what is expected'],
    ]);
  });
});

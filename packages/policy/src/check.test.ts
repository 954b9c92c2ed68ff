import { check } from './check.ts';
import type { PolicyVersion, Table } from './form.ts';
import { fact, policy, predicate } from './testing/world.ts';

const age = fact('person.age', 'integer', { unit: 'year' });
const level = fact('person.level', 'enum', { codes: [{ code: 'low' }, { code: 'high' }] });
const codesOf = (version: Partial<PolicyVersion>, others: PolicyVersion[] = []): string[] =>
  check(policy({ facts: [age, level], ...version }), { facts: [] }, others)
    .findings.filter(({ code }) => code !== 'examples_missing')
    .map(({ code }) => code);
const table = (periods: Table['periods'], type: 'text' | 'integer' = 'text'): Table => ({
  keys: [{ name: 'k', type }],
  columns: [{ name: 'v', type: 'money' }],
  periods,
});
const rows = [
  { when: ['low'], give: [1] },
  { when: ['high'], give: [2] },
];
const lookup = { tree: { lookup: ['t', [{ fact: 'person.level' }]] } };

test('a sound version has nothing to say', () => {
  expect(
    codesOf({
      tables: { t: table([{ from: '2000-01-01', rows }]) },
      amount: lookup,
      predicates: [predicate('A', { ge: [{ fact: 'person.age' }, 16] })],
    }),
  ).toEqual([]);
});

test('type errors and unknown names are found, all of them', () => {
  const wrong: [PolicyVersion['predicates'][number]['tree'], string][] = [
    [{ ge: [{ fact: 'person.age' }, 'sixteen'] }, 'type'],
    [{ fact: 'person.height' }, 'unknown_fact'],
    [{ eq: [{ fact: 'person.level' }, 'lowest'] }, 'unknown_code'],
    [{ fact: 'person.age' }, 'type'],
    [{ eq: [{ param: ['none'] }, 1] }, 'unknown_parameter'],
    [{ eq: [{ item: 'x' }, 1] }, 'unknown_field'],
    [{ fact: 'member.age' }, 'unknown_fact'],
    [{ le: [{ fact: 'asOf' }, '2024-01-01'] }, 'type'],
    [{ exists: [{ fact: 'person.age' }, true] }, 'type'],
  ];
  expect(codesOf({ predicates: wrong.map(([tree], index) => predicate(`E${index}`, tree)) })).toEqual(wrong.map(([, code]) => code));
});

test('a name that is nearly right is answered with the right one', () => {
  const said = (tree: PolicyVersion['predicates'][number]['tree']): string | undefined =>
    check(policy({ facts: [age, level], predicates: [predicate('A', tree)] }), { facts: [] }).findings[0]?.message.en;
  expect(said({ ge: [{ fact: 'persn.age' }, 16] })).toBe('no fact is named persn.age: did you mean person.age?');
  expect(said({ ge: [{ fact: 'house.height' }, 16] })).toContain('no fact is named house.height');
});

describe('item in a definition', () => {
  const rowsOf = fact('x.rows', 'list', { fields: [{ name: 'n', type: 'integer' }] });
  const said = (version: Partial<PolicyVersion>): (string | undefined)[] => {
    const [first] = check(policy({ facts: [rowsOf], ...version }), { facts: [] }).findings;
    return [first?.pointer, first?.message.en];
  };
  const half = { half: { tree: { div: [{ item: 'n' }, 2] } } };

  it('has no row, wherever the definition is used, and the message says what to do', () => {
    const why = 'put the list into the definition, or write the tree where it is needed instead of ref';
    const [at, inList] = said({ definitions: half, amount: { tree: { sum: [{ fact: 'x.rows' }, { ref: 'half' }] } } });
    expect([at, inList]).toEqual(['/definitions/half/tree/div/0', expect.stringContaining(why)]);
    expect(said({ definitions: half, amount: { tree: { ref: 'half' } } })[1]).toContain(why);
  });

  it('reads the rows of a list that stands in the definition itself', () => {
    const whole = { whole: { tree: { sum: [{ fact: 'x.rows' }, { div: [{ item: 'n' }, 2] }] } } };
    expect(codesOf({ facts: [rowsOf], definitions: whole, predicates: [predicate('A', { ge: [{ ref: 'whole' }, 1] })] })).toEqual([]);
  });
});

describe('a stacking rule that does not say how to ask for the others', () => {
  const rule = { id: 'S', with: ['other'] };
  const at = (stacking: Partial<NonNullable<PolicyVersion['stacking']>[number]>, facts: PolicyVersion['facts'] = []) =>
    check(policy({ stacking: [{ ...rule, kind: 'topUp', ...stacking }], facts }), { facts: [] })
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ pointer, code }) => [pointer, code]);
  const grants = (...names: string[]) => [
    fact('grants', 'list', {
      fields: names.map((name) => ({ name, type: name === 'amountFen' ? ('money' as const) : ('text' as const) })),
    }),
  ];

  it('needs the list of grants, and its own place is named', () => {
    expect(at({})).toEqual([['/stacking/0', 'unknown_fact']]);
    expect(at({}, grants('policyKey'))).toEqual([['/stacking/0', 'unknown_fact']]);
    expect(at({}, grants('policyKey', 'amountFen'))).toEqual([]);
    expect(at({ kind: 'excludes' }, grants('policyKey'))).toEqual([]);
  });

  it('needs no list of grants for what it asks by itself', () => {
    expect(at({ heldFen: 500 })).toEqual([]);
    expect(at({ kind: 'cap', heldFen: 500, capFen: 900 })).toEqual([]);
    expect(at({ kind: 'excludes', held: false })).toEqual([]);
  });

  it('is named in the document where it stands when the list has no source for a sweep', () => {
    const { findings } = check(
      policy({ automatic: true, stacking: [{ ...rule, kind: 'excludes' }], facts: grants('policyKey', 'amountFen') }),
      { facts: [], subject: { from: 'people p', key: 'p.id' } },
    );
    expect(findings.filter(({ code }) => code === 'not_compilable').map(({ pointer }) => pointer)).toEqual(['/stacking/0']);
  });
});

test('the time to apply is named where it is written', () => {
  const { findings } = check(policy({ applyWithin: { of: { fact: 'x.none' }, months: 3 } }), { facts: [] });
  expect(findings[0]).toMatchObject({ code: 'unknown_fact', pointer: '/applyWithin' });
});

test('predicates that can never be met or never fail are found', () => {
  const one = (tree: PolicyVersion['predicates'][number]['tree']): string[] => codesOf({ predicates: [predicate('A', tree)] });
  expect(one({ and: [{ ge: [{ fact: 'person.age' }, 60] }, { le: [{ fact: 'person.age' }, 50] }] })).toEqual(['never_met']);
  expect(one({ between: [{ fact: 'person.age' }, 60, 16] })).toEqual(['never_met']);
  expect(one({ lt: [{ fact: 'person.age' }, 0] })).toEqual(['never_met']);
  expect(one({ ge: [{ fact: 'person.age' }, 0] })).toEqual(['never_fails']);
  expect(one({ in: [{ fact: 'person.level' }, ['low', 'high']] })).toEqual(['never_fails']);
  expect(one({ or: [true, { ge: [{ fact: 'person.age' }, 16] }] })).toEqual(['never_fails']);
  expect(
    codesOf({ predicates: [predicate('A', { ge: [{ fact: 'person.age' }, 60] }), predicate('B', { le: [{ fact: 'person.age' }, 50] })] }),
  ).toEqual(['contradiction']);
});

test('gaps and overlaps of dates, rows and ranges are found', () => {
  const dated = (...periods: { from: string; to?: string }[]): string[] =>
    codesOf({ tables: { t: table(periods.map((period) => ({ ...period, rows }))) }, amount: lookup });
  expect(dated({ from: '2000-01-01', to: '2010-01-01' }, { from: '2011-01-01' })).toEqual(['period_gap']);
  expect(dated({ from: '2000-01-01' }, { from: '2011-01-01' })).toEqual(['period_overlap']);
  expect(dated({ from: '2001-01-01' })).toEqual(['period_late']);
  expect(dated({ from: '2000-01-01', to: '2020-01-01' })).toEqual(['period_short']);
  const scale = (...when: { from: number; to?: number }[]): string[] =>
    codesOf({
      tables: { t: table([{ from: '2000-01-01', rows: when.map((cell) => ({ when: [cell], give: [1] })) }], 'integer') },
      amount: { tree: { lookup: ['t', [{ fact: 'person.age' }]] } },
    });
  expect(scale({ from: 0, to: 10 }, { from: 12 })).toEqual(['range_gap']);
  expect(scale({ from: 0, to: 10 }, { from: 9 })).toEqual(['row_overlap']);
});

test('a level without a row is found, unless no one with it can pass', () => {
  const tables = { t: table([{ from: '2000-01-01', rows: rows.slice(0, 1) }]) };
  expect(codesOf({ tables, amount: lookup })).toEqual(['row_missing']);
  expect(codesOf({ tables, amount: lookup, predicates: [predicate('A', { eq: [{ fact: 'person.level' }, 'low'] })] })).toEqual([]);
});

test('amounts below zero and without end are found', () => {
  const rate = { rate: { type: 'money' as const, values: [{ from: '2000-01-01', value: 100 }] } };
  const amount = (tree: PolicyVersion['predicates'][number]['tree'], predicates: PolicyVersion['predicates'] = []): string[] =>
    codesOf({ parameters: rate, amount: { tree }, predicates });
  expect(amount({ sub: [{ param: ['rate'] }, 500] })).toEqual(['amount_negative']);
  expect(amount({ mul: [{ param: ['rate'] }, { fact: 'person.age' }] })).toEqual(['amount_unbounded']);
  expect(amount({ mul: [{ param: ['rate'] }, { min: [{ fact: 'person.age' }, 12] }] })).toEqual([]);
  expect(amount({ mul: [{ param: ['rate'] }, { fact: 'person.age' }] }, [predicate('A', { le: [{ fact: 'person.age' }, 12] })])).toEqual(
    [],
  );
});

test('rules that lean on each other in a ring are found', () => {
  const tops = (key: string, other: string): PolicyVersion =>
    policy({ key, stacking: [{ id: 'S', kind: 'topUp', with: [other], held: false, heldFen: 0 }] });
  expect(codesOf(tops('a', 'b'), [tops('b', 'a')])).toEqual(['stacking_circle']);
  expect(codesOf(tops('a', 'b'), [tops('b', 'c')])).toEqual([]);
  expect(codesOf(tops('a', 'a'))).toContain('stacking_circle');
});

test('a version is not sound while an example of it fails', () => {
  const version = policy({ examples: [{ id: 'x', asOf: '2024-01-01', facts: {}, expect: { outcome: 'eligible', amountFen: 99 } }] });
  const result = check(version, { facts: [] });
  expect([result.ok, result.findings[0]?.message]).toEqual([
    false,
    { zh: 'x：amountFen：应为 99，实为 100', en: 'x: amountFen: expected 99, found 100' },
  ]);
});

test('a policy that is to run by itself names the node that can not be swept', () => {
  const rowsFact = fact('x.rows', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'integer' },
      { name: 'n', type: 'money' },
    ],
  });
  const result = check(
    policy({
      facts: [rowsFact],
      automatic: true,
      amount: { tree: { round: [{ sum: [{ fact: 'x.rows' }, { div: [{ item: 'n' }, { item: 'id' }] }] }] } },
    }),
    { facts: [] },
  );
  expect(result.findings.find(({ code }) => code === 'not_compilable')?.pointer).toBe('/amount/tree/round/0/sum/1');
});

describe('the work of a check', () => {
  const rows = (times: number) => [{ $times: times, id: 'r{n}' }];
  const ids = fact('ids', 'list', { fields: [{ name: 'id', type: 'text' }] });
  const pairs = { exists: [{ fact: 'ids' }, { exists: [{ fact: 'ids' }, { eq: [{ item: ['id', 1] }, 'none'] }] }] };

  it('is bounded over all examples together', () => {
    const example = (id: string) => ({ id, asOf: '2024-01-01', facts: { ids: rows(1_200) }, expect: { outcome: 'ineligible' as const } });
    const version = policy({ facts: [ids], predicates: [predicate('P', pairs)], examples: [example('first'), example('second')] });
    const { examples } = check(version, { facts: [] });
    expect(examples.map(({ passed }) => passed)).toEqual([true, false]);
    expect(examples[1]?.differences[0]?.en).toContain('rows were looked at');
  });

  it('refuses an example that repeats rows within rows', () => {
    const version = policy({
      facts: [ids],
      predicates: [predicate('P', { eq: [{ count: { fact: 'ids' } }, 0] })],
      examples: [
        {
          id: 'bomb',
          asOf: '2024-01-01',
          facts: { ids: [...rows(5_000), ...Array.from({ length: 20 }, () => rows(5_000)).flat()] },
          expect: {},
        },
      ],
    });
    expect(check(version, { facts: [] }).examples[0]?.differences[0]?.en).toContain('more than 50000 rows');
  });
});

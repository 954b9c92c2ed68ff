import { check } from './check.ts';
import type { Node, PolicyVersion, Table } from './form.ts';
import { fact, pay, policy, predicate } from './testing/world.ts';

const heads = fact('firm.heads', 'integer', { unit: 'person' });
const before = fact('firm.before', 'integer', { unit: 'person' });
const level = fact('person.level', 'enum', { codes: [{ code: 'low' }, { code: 'high' }] });
const trade = fact('person.trade', 'enum', { codes: [{ code: 'cook' }, { code: 'welder' }] });
const rank = fact('person.rank', 'integer', { minimum: 1, maximum: 5 });
const hires = fact('firm.hires', 'list', {
  key: 'id',
  fields: [
    { name: 'id', type: 'integer' },
    { name: 'days', type: 'integer', unit: 'day' },
  ],
});

const found = (version: Partial<PolicyVersion>, code: string) =>
  check(policy({ facts: [heads, before, level, trade, rank, hires], ...version }), { facts: [] })
    .findings.filter((one) => one.code === code)
    .map(({ severity, message }) => `${severity}: ${message.en}`);

describe('a divisor that may be zero', () => {
  const share: Node = { div: [{ fact: 'firm.heads' }, { fact: 'firm.before' }] };
  const asked = (tree: Node, ...predicates: Node[]) =>
    found({ predicates: [tree, ...predicates].map((one, index) => predicate(`P${index}`, one)) }, 'divisor_zero');
  const low: Node = { le: [share, 0.055] };

  it('is warned of, for a quotient by zero is unknown', () => {
    expect(asked(low)).toEqual([expect.stringContaining('warning: the divisor (firm.before) may be 0; the quotient is then unknown')]);
    expect(asked({ le: [{ div: [1, { sub: [2, 2] }] }, 1] })).toEqual(['error: the divisor is always 0, and the quotient always unknown']);
  });

  it('is none where a condition demands more than zero', () => {
    for (const more of [
      { gt: [{ fact: 'firm.before' }, 0] },
      { ge: [{ fact: 'firm.before' }, 1] },
      { lt: [0, { fact: 'firm.before' }] },
      { not: { eq: [{ fact: 'firm.before' }, 0] } },
      { not: { le: [{ fact: 'firm.before' }, 0] } },
      { between: [{ fact: 'firm.before' }, 30, 300] },
    ])
      expect(asked(low, more)).toEqual([]);
    expect(asked(low, { ge: [{ fact: 'firm.before' }, 0] })).toHaveLength(1);
    expect(asked(low, { or: [{ gt: [{ fact: 'firm.before' }, 0] }, { gt: [{ fact: 'firm.heads' }, 0] }] })).toHaveLength(1);
  });

  it('is none where the tree itself keeps from it, or says what holds then', () => {
    const isSome: Node = { gt: [{ fact: 'firm.before' }, 0] };
    for (const tree of [
      { and: [isSome, low] },
      { or: [{ eq: [{ fact: 'firm.before' }, 0] }, low] },
      { implies: [isSome, low] },
      { if: [isSome, low, false] },
      { if: [{ eq: [{ fact: 'firm.before' }, 0] }, false, low] },
      { le: [{ default: [share, 0] }, 0.055] },
      { le: [{ div: [1, { max: [{ fact: 'firm.before' }, 1] }] }, 1] },
      { le: [{ div: [1, { add: [{ fact: 'firm.before' }, 1] }] }, 1] },
      { le: [{ div: [1, { daysInMonth: { fact: 'asOf' } }] }, 1] },
    ])
      expect(asked(tree)).toEqual([]);
    expect(asked({ if: [isSome, false, low] })).toHaveLength(1);
  });

  it('is judged row by row where rows were chosen', () => {
    const each: Node = { div: [100, { item: 'days' }] };
    const rows: Node = { fact: 'firm.hires' };
    expect(asked({ ge: [{ sum: [rows, each] }, 1] })).toHaveLength(1);
    expect(asked({ ge: [{ sum: [{ where: [rows, { gt: [{ item: 'days' }, 0] }] }, each] }, 1] })).toEqual([]);
    const average: Node = { ge: [{ div: [{ fact: 'firm.heads' }, { count: rows }] }, 1] };
    expect(asked(average)).toHaveLength(1);
    expect(asked(average, { exists: [rows, { gt: [{ item: 'days' }, 10] }] })).toEqual([]);
  });
});

test('a line between two points has a lower and a higher end', () => {
  const line = (from: Node, to: Node) =>
    found({ amount: { tree: { interpolate: [{ fact: 'firm.heads' }, from, 100, to, 200] } } }, 'interpolate_ends');
  expect(line(10, 20)).toEqual([]);
  expect(line(10, 10)).toEqual(['error: interpolate goes from a lower to a higher end, else it is unknown']);
  expect(line(20, 10)).toHaveLength(1);
  expect(pay({ interpolate: [15, 10, 100, 20, 200] }, [], {})).toBe(150);
  expect(line(3, { fact: 'person.rank' })).toEqual([expect.stringContaining('warning: ')]);
});

describe('a table that is asked', () => {
  const table = (keys: ('text' | 'integer')[], rows: Table['periods'][number]['rows'][number]['when'][]): Record<string, Table> => ({
    t: {
      keys: keys.map((type, index) => ({ name: `k${index}`, type })),
      columns: [{ name: 'v', type: 'money' }],
      periods: [{ from: '2000-01-01', rows: rows.map((when) => ({ when, give: [1] })) }],
    },
  });
  const missing = (tables: Record<string, Table>, keys: Node[], more: Partial<PolicyVersion> = {}) =>
    found({ tables, amount: { tree: { lookup: ['t', keys] } }, ...more }, 'row_missing');
  const [byRank, byHeads]: Node[][] = [[{ fact: 'person.rank' }], [{ fact: 'firm.heads' }]];

  it('has a row for each level between the ends of a whole number', () => {
    expect(missing(table(['integer'], [[1], [2], [3], [4], [5]]), byRank ?? [])).toEqual([]);
    expect(missing(table(['integer'], [[1], [2]]), byRank ?? [])).toEqual([
      expect.stringContaining('warning: t has no row for 3, 4, 5 (person.rank)'),
    ]);
    expect(missing(table(['integer'], [[1], ['*']]), byRank ?? [])).toEqual([]);
  });

  it('needs none for levels that no condition lets pass, nor where the tree says what holds without a row', () => {
    const only = { predicates: [predicate('A', { in: [{ fact: 'person.rank' }, [1, 2]] })] };
    expect(missing(table(['integer'], [[1], [2]]), byRank ?? [], only)).toEqual([]);
    const settled = { amount: { tree: { default: [{ lookup: ['t', byRank ?? []] }, 0] } } };
    expect(missing(table(['integer'], [[1], [2]]), byRank ?? [], settled)).toEqual([]);
  });

  it('has scales that begin and end where the values do', () => {
    expect(missing(table(['integer'], [[{ from: 0, to: 10 }], [{ from: 10 }]]), byHeads ?? [])).toEqual([]);
    expect(missing(table(['integer'], [[{ from: 1, to: 10 }], [{ from: 10 }]]), byHeads ?? [])[0]).toContain('no row for < 1');
    expect(missing(table(['integer'], [[{ to: 10 }], [{ from: 10, to: 50 }]]), byHeads ?? [])[0]).toContain('no row for ≥ 50');
    const some = {
      predicates: [predicate('A', { gt: [{ fact: 'firm.heads' }, 0] }), predicate('B', { lt: [{ fact: 'firm.heads' }, 50] })],
    };
    expect(missing(table(['integer'], [[{ from: 1, to: 10 }], [{ from: 10, to: 50 }]]), byHeads ?? [], some)).toEqual([]);
  });

  it('has a row for levels together, not only for each', () => {
    const keys: Node[] = [{ fact: 'person.level' }, { fact: 'person.trade' }];
    const all = [
      ['low', '*'],
      ['high', 'cook'],
      ['high', 'welder'],
    ];
    expect(missing(table(['text', 'text'], all), keys)).toEqual([]);
    expect(missing(table(['text', 'text'], all.slice(0, 2)), keys)).toEqual([
      expect.stringContaining('warning: t has no row for these together: high + welder'),
    ]);
    expect(missing(table(['text', 'text'], [['low', 'cook']]), keys)).toEqual([
      'error: t has no row for high',
      'error: t has no row for welder',
    ]);
  });
});

import type { Cell } from '@rongcai/policy';
import { readCell, writeCell } from './cell.ts';
import { askedFacts, at, factsFor, pointerOf, withAt, withHead, withNextPeriod } from './document.ts';
import { changedFacts } from './facts-by-hand.ts';
import { comparisonOf, rowsOf, rowsTree, shapeOf, startTree, treeOf, withOperator } from './tree.ts';

describe('a document in the editor', () => {
  it('changes at one place and stays the same everywhere else', () => {
    const before = { tables: { a: { rows: [{ give: [1] }, { give: [2] }] } }, unknown: { kept: true } };
    const after = withAt(before, ['tables', 'a', 'rows', 1, 'give', 0], 3);
    expect(after).toEqual({ tables: { a: { rows: [{ give: [1] }, { give: [3] }] } }, unknown: { kept: true } });
    expect(after.unknown).toBe(before.unknown);
    expect(before.tables.a.rows[1]).toEqual({ give: [2] });
    expect(withAt(before, ['tables', 'a', 'rows', 0], undefined).tables.a.rows).toEqual([{ give: [2] }]);
    expect(at(after, ['tables', 'constructor'])).toBeUndefined();
    expect(pointerOf(['a/b', 0])).toBe('/a~1b/0');
  });

  it('begins a list with the first that is put into it', () => {
    expect(withAt({}, ['inKind', 0], { key: 'cover' })).toEqual({ inKind: [{ key: 'cover' }] });
  });
});

describe('a condition in pickers', () => {
  it.each([
    { eq: [{ fact: 'a.b' }, 'x'] },
    { not: [{ eq: [{ fact: 'a.b' }, 'x'] }] },
    { between: [{ fact: 'a.b' }, 1, 2] },
    { in: [{ fact: 'a.b' }, ['x', 'y']] },
    { missing: [{ fact: 'a.b' }] },
    { le: [{ fact: 'a.b' }, { addMonths: [{ fact: 'c.d' }, 6] }] },
  ])('%j is read and written without a loss', (tree) => {
    const comparison = comparisonOf(tree);
    expect(comparison && treeOf(comparison)).toEqual(tree);
  });

  const insured = { ge: [{ item: 'months' }, 6] };
  it.each([
    { exists: [{ fact: 'hires' }, insured] },
    { not: [{ exists: [{ fact: 'hires' }, insured] }] },
    { every: [{ fact: 'hires' }, { or: [insured, { item: 'exempt' }] }] },
    { ge: [{ count: [{ where: [{ fact: 'hires' }, insured] }] }, 3] },
    { le: [{ count: [{ where: [{ fact: 'hires' }, insured] }] }, 1] },
  ])('%j asks the rows of a list, and is written without a loss', (tree) => {
    const rows = rowsOf(tree);
    expect(shapeOf(tree)).toBe('rows');
    expect(rows && rowsTree(rows)).toEqual(tree);
  });

  it('a comparison of a row asks its field', () => {
    expect(comparisonOf(insured)).toEqual({ fact: 'item.months', operator: 'ge', values: [6] });
    expect(treeOf({ fact: 'item.months', operator: 'ge', values: [6] })).toEqual(insured);
  });

  it('leaves what it cannot say to the expert', () => {
    for (const tree of [
      { exists: [{ where: [{ fact: 'l' }, true] }, true] },
      { eq: [1, 2] },
      { in: [{ fact: 'a' }, { param: ['p'] }] },
      true,
      {},
      { a: 1, b: 2 },
    ])
      expect(shapeOf(tree)).toBe('expert');
    expect(shapeOf({ and: [true] })).toBe('and');
    expect(shapeOf({ not: [{ ge: [{ fact: 'a' }, 1] }] })).toBe('not');
  });

  it('gives an operator as many values as it takes', () => {
    const one = { fact: 'a', operator: 'ge', values: [5] } as const;
    expect(withOperator(one, 'between', 0).values).toEqual([5, 5]);
    expect(withOperator(one, 'missing', 0).values).toEqual([]);
    expect(withOperator({ ...one, values: [] }, 'eq', 0).values).toEqual([0]);
    expect(startTree({ path: 'grants', type: 'list', title: { zh: '补贴' } }, '2026-01-01')).toEqual({
      ge: [{ count: [{ fact: 'grants' }] }, 1],
    });
  });
});

describe('a cell of a table', () => {
  it.each<[Cell, 'money' | 'text' | 'integer', string]>([
    [180_000, 'money', '1800'],
    ['intermediate', 'text', 'intermediate'],
    ['*', 'integer', '*'],
    [['a', 'b'], 'text', 'a, b'],
    [{ from: 10, to: 20 }, 'integer', '10..20'],
    [{ from: 10 }, 'integer', '10..'],
  ])('%j of %s is written as %s and read again', (cell, type, text) => {
    expect(writeCell(cell, type)).toBe(text);
    expect(readCell(text, type, { several: true })).toEqual(cell);
  });

  it('of a share is written and read in percent; above one only so', () => {
    expect(writeCell(0.055, 'number', 'ratio')).toBe('5.5%');
    for (const [text, value] of [
      ['5.5%', 0.055],
      ['60％', 0.6],
      ['0.6', 0.6],
      ['150%', 1.5],
      ['60', null],
    ] as const)
      expect(readCell(text, 'number', { several: false, unit: 'ratio' })).toBe(value);
  });

  it('is refused when it is not of its type', () => {
    expect(readCell('many', 'money', { several: false })).toBeNull();
    expect(readCell('1.234', 'money', { several: false })).toBeNull();
    expect(readCell('..', 'integer', { several: true })).toBeNull();
    expect(readCell('2026-1-1', 'date', { several: false })).toBeNull();
  });
});

describe('what holds between days', () => {
  it('ends where the next begins, which starts like it', () => {
    const rates = [
      { from: '2025-01-01', to: '2026-01-01', value: 1 },
      { from: '2026-01-01', value: 2 },
    ];
    expect(withNextPeriod(rates, '2027-01-01')).toEqual([
      rates[0],
      { from: '2026-01-01', to: '2027-01-01', value: 2 },
      { from: '2027-01-01', value: 2 },
    ]);
  });
});

describe('facts that a tree may ask for', () => {
  it('are also those of the members of the list, and the values of a part', () => {
    const hires = {
      path: 'hires',
      type: 'list',
      title: { zh: '招用' },
      fields: [{ name: 'age', type: 'integer', title: { zh: '年龄' } }],
    } as const;
    const draft = { members: { list: { fact: 'hires' }, key: 'id' }, components: [{ key: 'm6', values: { months: 6 } }] };
    expect(factsFor(draft, { facts: [hires] }).map(({ path, type }) => [path, type])).toEqual([
      ['hires', 'list'],
      ['member.age', 'integer'],
      ['component.months', 'number'],
      ['asOf', 'date'],
      ['anchor.date', 'date'],
    ]);
  });
});

describe('an example', () => {
  it('is asked for what the rules read, and for nothing else', () => {
    const fact = (path: string, type: 'list' | 'integer') => ({ path, type, title: { zh: path } });
    const draft = {
      predicates: [{ tree: { ge: [{ fact: 'person.age' }, 16] } }, { tree: { exists: [{ fact: ['grants'] }, true] } }],
      examples: [{ facts: {}, note: '"fact":"class.hours"' }],
    };
    const all = [fact('person.age', 'integer'), fact('class.hours', 'integer'), fact('grants', 'list')];
    expect(askedFacts(draft, all).map(({ path }) => path)).toEqual(['person.age', 'grants']);
  });

  it('of a policy without a name yet is tried all the same', () => {
    const draft = { key: '', version: '1', title: { zh: '' }, regionCode: '150203', legalBasis: [{ title: '' }] };
    expect(withHead(draft)).toEqual({ key: 'draft', version: '1', title: { zh: '未命名' }, regionCode: '150203', legalBasis: [] });
    const named = { key: 'jn', title: { zh: '奖补' }, version: '2', regionCode: '150203', legalBasis: [{ title: '办法' }] };
    expect(withHead(named)).toEqual(named);
  });
});

describe('facts given by hand', () => {
  it('are sent only where they differ, and taken back by null', () => {
    const stated = { a: { value: true }, b: { value: 3 } };
    expect(changedFacts(stated, { a: true, b: null, c: 5, d: null })).toEqual({ b: null, c: 5 });
  });
});

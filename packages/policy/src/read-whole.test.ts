import fc from 'fast-check';
import type { Catalogue } from './catalogue.ts';
import type { PolicyVersion, Text } from './form.ts';
import { kinds } from './kind.ts';
import { prepare } from './prepare.ts';
import { type Reading, read } from './read.ts';
import { randomCatalogue, randomPolicy, randomVersion, seeded } from './testing/index.ts';

const count = (n: number): string => [...String(n)].map((digit) => '零一二三四五六七八九'[Number(digit)]).join('');
const called =
  (zh: string, en: string) =>
  (n: number): Text => ({ zh: `${zh}${count(n)}`, en: `${en} ${n}` });
const [factNo, fieldNo, parameterNo, tableNo, columnNo, partNo] = [
  called('事实', 'fact'),
  called('字段', 'field'),
  called('参数', 'value'),
  called('标准', 'table'),
  called('列', 'column'),
  called('分项', 'part'),
];

/** The catalogue of random policies, with a name for everything in both languages. */
const catalogue: Catalogue = {
  ...randomCatalogue,
  facts: randomCatalogue.facts.map((fact, n) => ({
    ...fact,
    title: factNo(n),
    ...(fact.fields ? { fields: fact.fields.map((field, f) => ({ ...field, title: fieldNo(f) })) } : {}),
  })),
  codeLists: { policy: [{ code: 'other', zh: '另一政策', en: 'another policy' }] },
};

const numbered = <T extends object>(named: Readonly<Record<string, T>> | undefined, title: (n: number) => Text) =>
  Object.fromEntries(Object.entries(named ?? {}).map(([name, one], n) => [name, { ...one, title: title(n) }]));

/** The first part is due by itself. */
const dueDay = { addMonths: [{ fact: 'x.date' }, { fact: 'component.n' }] };

function titled(version: PolicyVersion): PolicyVersion {
  const columns = <T extends object>(all: readonly T[]) => all.map((column, n) => ({ ...column, title: columnNo(n) }));
  const tables = Object.entries(version.tables ?? {}).map(([name, table], n) => [
    name,
    { ...table, title: tableNo(n), keys: columns(table.keys), columns: columns(table.columns) },
  ]);
  return {
    ...version,
    title: { zh: '某项补贴', en: 'a benefit' },
    parameters: numbered(version.parameters, parameterNo),
    tables: Object.fromEntries(tables),
    ...(version.components
      ? {
          components: version.components.map((one, n) => ({
            ...one,
            values: { n: n + 2 },
            title: partNo(n),
            ...(n === 0 ? { due: dueDay } : {}),
          })),
        }
      : {}),
    ...(version.members ? { members: { ...version.members, title: { zh: '新招用人员', en: 'hire' } } } : {}),
    ...(version.schedule?.kind === 'stages'
      ? { schedule: { ...version.schedule, stages: version.schedule.stages.map((one, n) => ({ ...one, title: partNo(n) })) } }
      : {}),
  };
}

const wordsOf = (reading: Reading): string[] => [
  ...reading.lines.map(({ text }) => text),
  ...reading.tables.flatMap(({ title, period, head, rows }) => [title, period, ...head, ...rows.flat()]),
];
const raw = new RegExp(
  `undefined|null|NaN|\\[object|\\b(${Object.keys(kinds)
    .filter((kind) => /[A-Z]/.test(kind))
    .join('|')})\\b`,
);

test.each([
  ['trees', randomVersion],
  ['whole policies', randomPolicy],
] as const)(
  'random %s are said in Chinese with nothing but Chinese, and in English without a Chinese sign or a name of the language',
  (_what, make) => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const version = titled(make(seeded(seed), 3));
        const prepared = prepare(version, catalogue);
        for (const text of wordsOf(read(prepared, 'zh'))) expect(text).not.toMatch(/[A-Za-z]{2,}|undefined|\[object/);
        for (const text of wordsOf(read(prepared, 'en'))) {
          expect(text).not.toMatch(raw);
          expect(text).not.toMatch(/[\u4e00-\u9fff。，；：（）“”]/);
        }
      }),
      { numRuns: 300 },
    );
  },
);

test('every part of a version has its sentence', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const version = titled(randomPolicy(seeded(seed), 2));
      const { lines } = read(prepare(version, catalogue), 'zh');
      const of = (section: string): number => lines.filter((line) => line.section === section).length;
      expect(of('条件')).toBe(version.predicates.length);
      expect(of('限额')).toBe(version.limits?.length);
      expect(of('与其他政策的关系')).toBe(version.stacking?.length);
      expect(of('发放')).toBe((version.schedule ? 1 : 0) + (version.components ? 1 : 0));
    }),
    { numRuns: 100 },
  );
});

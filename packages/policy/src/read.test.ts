import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { fact, policy, predicate } from './testing/world.ts';

const version = policy({
  facts: [
    fact('person.age', 'integer', { title: { zh: '年龄', en: 'age' } }),
    fact('person.degree', 'enum', {
      title: { zh: '学历', en: 'degree' },
      codes: [
        { code: 'master', zh: '硕士', en: 'master' },
        { code: 'bachelor', zh: '本科', en: 'bachelor' },
      ],
    }),
  ],
  predicates: [
    predicate(
      'A',
      { and: [{ between: [{ fact: 'person.age' }, 16, 59] }, { in: [{ fact: 'person.degree' }, ['master', 'bachelor']] }] },
      { clause: '第三条' },
    ),
  ],
  parameters: {
    rate: {
      type: 'money',
      title: { zh: '标准', en: 'the rate' },
      values: [
        { from: '2020-01-01', to: '2024-01-01', value: 150000 },
        { from: '2024-01-01', value: 180050 },
      ],
    },
  },
  amount: { tree: { param: ['rate'] } },
});

test('a condition reads as a sentence in Chinese and in English', () => {
  const line = (language: 'zh' | 'en'): string | undefined =>
    read(prepare(version, { facts: [] }), language).lines.find(({ id }) => id === 'A')?.text;
  expect(line('zh')).toBe('年龄在16至59之间(含两端),并且学历属于硕士、本科(第三条)。');
  expect(line('en')).toBe('age is between 16 and 59, both included, and degree is one of master, bachelor (第三条).');
});

test('money reads in yuan, with the days between which it holds', () => {
  expect(read(prepare(version, { facts: [] }), 'zh').tables[0]).toMatchObject({
    title: '标准',
    rows: [
      ['2020-01-01至2023-12-31', '1,500元'],
      ['2024-01-01起', '1,800.5元'],
    ],
  });
});

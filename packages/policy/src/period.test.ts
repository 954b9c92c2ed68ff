import { followsClaimDay, periodOf } from './period.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { fact, policy } from './testing/world.ts';

test('a version is claimed once on a record, or once in each month, quarter or year of its anchor date', () => {
  const of = (period: 'month' | 'quarter' | 'year' | undefined, day: string) => periodOf(policy(period ? { period } : {}), day);
  expect(of(undefined, '2026-03-31')).toBe('once');
  expect([of('month', '2026-03-31'), of('month', '2026-03')]).toEqual(['2026-03', '2026-03']);
  expect(['01', '03', '04', '09', '10', '12'].map((month) => of('quarter', `2026-${month}-15`))).toEqual(
    [1, 1, 2, 3, 4, 4].map((quarter) => `2026-Q${quarter}`),
  );
  expect(of('year', '2026-03-31')).toBe('2026');
  expect(periodOf(policy({ period: 'month' }), null)).toBe('undated');
});

test('a claim follows the day of asking only where the anchor rests on it', () => {
  const day = fact('person.hiredOn', 'date');
  const definitions = { due: { tree: { addMonths: [{ fact: 'asOf' }, -1] } } };
  expect(followsClaimDay(prepare(policy(), { facts: [day] }))).toBe(true);
  expect(followsClaimDay(prepare(policy({ definitions, anchor: { ref: 'due' } }), { facts: [day] }))).toBe(true);
  expect(followsClaimDay(prepare(policy({ anchor: { fact: 'person.hiredOn' } }), { facts: [day] }))).toBe(false);
});

test('a version says how often it is claimed', () => {
  const said = (language: 'zh' | 'en') =>
    read(prepare(policy({ period: 'quarter' }), { facts: [] }), language)
      .lines.map(({ text }) => text)
      .join(' ');
  expect(said('zh')).toContain('每季度可申领一次');
  expect(said('en')).toContain('Claimed once in each quarter');
});

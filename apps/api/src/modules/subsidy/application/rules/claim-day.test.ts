import { type PolicyVersion, prepare } from '@rongcai/policy';
import { claimDay } from './claim-day.ts';

const rules = (more: Partial<PolicyVersion>) =>
  prepare(
    {
      key: 'bonus',
      version: '1',
      title: { zh: '补贴' },
      regionCode: '150203',
      legalBasis: [],
      beneficiary: 'person',
      basis: 'employment',
      automatic: true,
      anchor: { fact: 'asOf' },
      effective: { from: '2023-01-01' },
      predicates: [],
      amount: { tree: 100 },
      ...more,
    },
    { facts: [{ path: 'hired.on', type: 'date', title: { zh: '入职日期' } }] },
  );
const day = (more: Partial<PolicyVersion>, today: string, period?: string) =>
  claimDay([rules(more)], { 'hired.on': '2026-02-10' }, { today, period });

test('a claim is decided as of its period: today while it lasts, its last day afterwards', () => {
  expect(day({ period: 'quarter' }, '2026-08-15', '2026-Q3')).toBe('2026-08-15');
  expect(day({ period: 'quarter' }, '2027-02-01', '2026-Q3')).toBe('2026-09-30');
  expect(day({ period: 'month' }, '2026-12-01', '2026-02')).toBe('2026-02-28');
  expect(day({ period: 'year' }, '2028-01-01', '2026')).toBe('2026-12-31');
});

test('a version that pays for the month before is asked until the end of the month after it', () => {
  const before = { anchor: { addMonths: [{ fact: 'asOf' }, -1] }, period: 'month' as const };
  expect(day(before, '2026-03-15', '2026-02')).toBe('2026-03-15');
  expect(day(before, '2026-05-15', '2026-02')).toBe('2026-03-31');
});

test('a period is looked for under the version that held then', () => {
  const first = rules({ period: 'quarter', effective: { from: '2023-01-01', to: '2026-10-01' } });
  const second = rules({ version: '2', period: 'month', effective: { from: '2026-10-01' } });
  expect(claimDay([first, second], {}, { today: '2026-12-05', period: '2026-Q3' })).toBe('2026-09-30');
  expect(claimDay([first, second], {}, { today: '2026-12-05', period: '2026-11' })).toBe('2026-11-30');
});

test('a claim whose day comes of an event, that is made once, or that is not made yet is decided as of today', () => {
  expect(day({ anchor: { fact: 'hired.on' }, period: 'month' }, '2026-12-01', '2026-02')).toBe('2026-12-01');
  expect(day({}, '2026-12-01', 'once')).toBe('2026-12-01');
  expect(day({ period: 'month' }, '2026-12-01', undefined)).toBe('2026-12-01');
  expect(day({ period: 'month' }, '2026-12-01', 'undated')).toBe('2026-12-01');
});

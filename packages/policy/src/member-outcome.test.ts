import type { PolicyVersion } from './form.ts';
import { memberOutcomes } from './member-outcome.ts';
import { decide, fact, policy, predicate } from './testing/world.ts';

const staff = fact('firm.staff', 'list', {
  key: 'id',
  fields: [
    { name: 'id', type: 'text' },
    { name: 'insured', type: 'boolean' },
    { name: 'level', type: 'text' },
  ],
});
const insured = predicate(
  'INSURED',
  { fact: 'member.insured' },
  {
    scope: 'member',
    text: { met: { zh: '已参保', en: 'insured' }, unmet: { zh: '未参保', en: 'not insured' }, unknown: { zh: '参保不明' } },
  },
);
const paid = (more: Partial<PolicyVersion> = {}): PolicyVersion =>
  policy({
    facts: [staff],
    members: { list: { fact: 'firm.staff' }, key: 'id' },
    predicates: [insured],
    amount: { perMember: 100_000 },
    ...more,
  });
const row = (id: string, isInsured: boolean | null, level = 'a') => ({ id, insured: isInsured, level });
const of = (version: PolicyVersion, ...rows: object[]) => memberOutcomes(decide(version, { 'firm.staff': rows } as never));

test('each member has its outcome, its share and the words of what stands in its way', () => {
  expect(of(paid(), row('a', true), row('b', false), row('c', null))).toEqual([
    { key: 'a', outcome: 'eligible', amountFen: 100_000, why: [] },
    { key: 'b', outcome: 'ineligible', amountFen: 0, why: [{ zh: '未参保', en: 'not insured' }] },
    { key: 'c', outcome: 'needs_info', amountFen: 0, why: [{ zh: '参保不明', en: '参保不明' }] },
  ]);
});

test('whom a limit leaves out, or lets wait, is told which one', () => {
  const heads = (over: 'refuse' | 'waitlist') =>
    paid({
      limits: [{ id: 'H1', of: 'heads', per: ['organization'], window: 'ever', max: 1, over, title: { zh: '每家一人', en: 'one a firm' } }],
    });
  const why = [{ zh: '限额：每家一人', en: 'limit: one a firm' }];
  expect(of(heads('refuse'), row('a', true), row('b', true))[1]).toMatchObject({ outcome: 'ineligible', why });
  expect(of(heads('waitlist'), row('a', true), row('b', true))[1]).toMatchObject({ outcome: 'eligible_waitlisted', why });
});

test('a share for which the table has no row says so of that member alone', () => {
  const version = paid({
    tables: {
      rate: {
        title: { zh: '标准' },
        keys: [{ name: 'level', type: 'text' }],
        columns: [{ name: 'amount', type: 'money' }],
        periods: [{ from: '2000-01-01', rows: [{ when: ['a'], give: [5_000] }] }],
      },
    },
    amount: { perMember: { lookup: ['rate', [{ fact: 'member.level' }]] } },
  });
  const [first, second] = of(version, row('a', true), row('b', true, 'z'));
  expect(first?.why).toEqual([]);
  expect(second?.why[0]?.zh).toContain('没有与 z 对应的行');
});

test('a share that is only rounded in the sum is told to the nearest fen, and a policy without a list has no members', () => {
  expect(of(paid({ amount: { perMember: { div: [100, 3] } } }), row('a', true))[0]?.amountFen).toBe(33);
  expect(memberOutcomes(decide(policy(), {}))).toEqual([]);
});

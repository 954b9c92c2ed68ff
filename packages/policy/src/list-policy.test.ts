import type { Decision } from './decision.ts';
import { memberOutcomes } from './member-outcome.ts';
import { decide, fact, policy } from './testing/world.ts';

const text = { met: { zh: '是' }, unmet: { zh: '否' }, unknown: { zh: '不明' } };
const hires = {
  path: 'firm.hires',
  type: 'list' as const,
  title: { zh: '招用人员' },
  key: 'contract',
  fields: [
    { name: 'contract', type: 'text' as const },
    { name: 'person', type: 'text' as const },
    { name: 'insured', type: 'boolean' as const },
    { name: 'worthFen', type: 'money' as const },
  ],
};
const version = (more: object = {}) =>
  policy({
    facts: [hires],
    members: { list: { fact: 'firm.hires' }, key: 'person' },
    predicates: [{ id: 'INSURED', tree: { fact: 'member.insured' }, text, scope: 'member' }],
    amount: { perMember: { fact: 'member.worthFen' } },
    ...more,
  });
const row = (contract: string, person: string | null, insured = true, worthFen = 1_000) => ({ contract, person, insured, worthFen });
const paid = ({ members }: Decision): unknown[] => (members ?? []).map(({ key, amountFen, outcome }) => [key, amountFen, outcome]);

test('a list with nobody in it is refused, and says so', () => {
  const staff = fact('firm.staff', 'list', { key: 'id', fields: [{ name: 'id', type: 'text' }] });
  const version = policy({ facts: [staff], members: { list: { fact: 'firm.staff' }, key: 'id' }, amount: { perMember: 100 } });
  expect(decide(version, { 'firm.staff': [] })).toMatchObject({ outcome: 'ineligible', failed: ['members'], amountFen: 0 });
  expect(decide(version, {})).toMatchObject({ outcome: 'needs_info', failed: [], unknown: ['members'] });
});

describe('somebody who stands in a list twice', () => {
  it('is paid for once, by the first row that passes', () => {
    const decision = decide(version(), { 'firm.hires': [row('3', 'li'), row('1', 'li', false), row('2', 'li', true, 1_500)] });
    expect(decision.amountFen).toBe(1_500);
    expect(paid(decision)).toEqual([
      ['li', 0, 'ineligible'],
      ['li', 0, 'ineligible'],
      ['li', 1_500, 'eligible'],
    ]);
    expect(decision.members?.[0]?.failed).toEqual(['members']);
    expect(memberOutcomes(decision)[0]?.why[0]?.zh).toBe('名单中已有同一成员，不重复计发');
  });

  it('takes one head, not two', () => {
    const limit = { id: 'HEADS', of: 'heads', per: ['organization'], window: 'application', max: 2, over: 'reduce' } as const;
    const decision = decide(version({ limits: [limit] }), { 'firm.hires': [row('1', 'li'), row('2', 'li'), row('3', 'wang')] });
    expect(decision.amountFen).toBe(2_000);
  });

  it('waits where nothing says who it is', () => {
    const decision = decide(version(), { 'firm.hires': [row('1', null)] });
    expect([decision.outcome, decision.amountFen, decision.missing]).toEqual(['needs_info', 0, ['member.person']]);
  });
});

describe('what a list policy pays for each member', () => {
  const three = { 'firm.hires': [row('1', 'li', true, 400_000), row('2', 'wang', true, 350_001), row('3', 'zhao', true, 1)] };

  it('is the whole of its share where nothing is cut', () => {
    expect(paid(decide(version(), three)).map((one) => (one as unknown[])[1])).toEqual([400_000, 350_001, 1]);
  });

  it.each([
    [
      'a limit',
      { limits: [{ id: 'TOTAL', of: 'money', per: ['organization'], window: 'application', max: 700_000, over: 'reduce' }] },
      700_000,
    ],
    ['rounding to the yuan', { amount: { perMember: { fact: 'member.worthFen' }, rounding: { mode: 'floor', places: -2 } } }, 750_000],
    ['thirds of a fen', { amount: { perMember: { div: [{ fact: 'member.worthFen' }, 3] } } }, 250_001],
  ])('sums to what the case comes to after %s', (_what, more, fen) => {
    const decision = decide(version(more), three);
    const parts = (decision.members ?? []).map(({ amountFen }) => Number(amountFen));
    expect(decision.amountFen).toBe(fen);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(fen);
    expect(parts.every(Number.isSafeInteger)).toBe(true);
  });
});

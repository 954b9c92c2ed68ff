import type { Decision } from '@rongcai/policy';
import { keptOf, missingOf, overrideOf, type StatedFacts, stateFacts, withOrigin } from './stated-facts.ts';

const visited = { path: 'visit.confirmed', type: 'boolean', title: { zh: '走访' } } as const;
const months = { path: 'visit.months', type: 'integer', title: { zh: '月数' }, minimum: 0 } as const;
const statable = [visited, months];
const lastYear: StatedFacts = { 'visit.confirmed': { value: false, by: '王五', byId: 'wang', at: '2025-12-31T17:00:00.000Z' } };
const now = { by: { id: 'zhang', name: '张三' }, at: new Date('2026-03-01T02:00:00Z') };

const decision: Decision = {
  policyKey: 'visits',
  version: '1',
  asOf: '2026-03-01',
  anchorDate: '2026-03-01',
  outcome: 'needs_info',
  amountFen: 0,
  entitledFen: 0,
  alreadyGrantedFen: 0,
  predicates: [],
  schedule: [],
  missing: ['visit.months'],
} as unknown as Decision;

describe('what people state', () => {
  it('stands with who said it and when, beside what was said before', () => {
    expect(stateFacts(statable, lastYear, { 'visit.months': 3 }, now)).toEqual({
      ...lastYear,
      'visit.months': { value: 3, by: '张三', byId: 'zhang', at: '2026-03-01T02:00:00.000Z' },
    });
  });

  it('takes the place of what another said of the same fact', () => {
    expect(stateFacts(statable, lastYear, { 'visit.confirmed': true }, now)['visit.confirmed']).toMatchObject({
      value: true,
      byId: 'zhang',
    });
  });

  it('is taken back by null', () => {
    expect(stateFacts(statable, lastYear, { 'visit.confirmed': null }, now)).toEqual({});
  });

  it.each<[string, object, string]>([
    ['a fact that the version does not take by hand', { 'person.age': 30 }, '/facts/person.age'],
    ['a value of another type', { 'visit.confirmed': 'yes' }, '/facts/visit.confirmed'],
    ['a value out of bounds', { 'visit.months': -1 }, '/facts/visit.months'],
  ])('is refused by name: %s', (_what, given, pointer) => {
    const refused = () => stateFacts(statable, {}, given as Record<string, unknown>, now);
    expect(refused).toThrow(expect.objectContaining({ code: 'invalid-facts', errors: [expect.objectContaining({ pointer })] }));
  });

  it('goes into the decision with who said it, and with the day in Asia/Shanghai', () => {
    expect(withOrigin(lastYear)).toEqual({ 'visit.confirmed': { value: false, source: '王五', date: '2026-01-01' } });
  });
});

describe('what an application keeps of a decision', () => {
  it('is the level, the outcome, and what is still missing', () => {
    const facts = { 'certificate.level': '3' };
    const kept = keptOf({ facts, decision, at: now.at, stated: lastYear, overrides: [], attached: [] });
    expect(kept).toMatchObject({
      level: '3',
      outcome: 'needs_info',
      missing: { facts: ['visit.months'], evidence: [] },
      assessedAt: now.at,
    });
  });

  it('lacks each kind of evidence that is not attached and that no register makes needless', () => {
    const open = { ...decision, predicates: [{ id: 'P1', outcome: 'unknown', severity: 'blocking', seen: [], evidence: ['photo'] }] };
    expect(missingOf(open as unknown as Decision, [], []).evidence).toEqual(['photo']);
    expect(missingOf(open as unknown as Decision, [], ['photo']).evidence).toEqual([]);
  });
});

test('a finding by hand names both who proposed and who granted it, and the member only where it is about one', () => {
  const finding = { predicate: 'P1', member: '', reason: '已走访', proposedBy: '张三', grantedBy: '李四', until: '2026-12-31' };
  expect(overrideOf(finding)).toEqual({ predicate: 'P1', by: '张三、李四', reason: '已走访', until: '2026-12-31' });
  expect(overrideOf({ ...finding, member: 'm1' })).toMatchObject({ member: 'm1' });
});

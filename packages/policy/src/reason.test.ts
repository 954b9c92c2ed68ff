import type { ComponentResult, PredicateResult } from './decision.ts';
import { componentReasons } from './reason.ts';

const asked = (id: string, outcome: 'met' | 'unmet' | 'unknown', zh: string) =>
  ({ id, outcome, text: { zh } }) as unknown as PredicateResult;
const part = (more: Partial<ComponentResult>): ComponentResult => ({
  ...{ key: 'a', outcome: 'ineligible', predicates: [], failed: [], unknown: [], amountFen: 0 },
  ...more,
});
const limit = { id: 'L1', of: 'money', title: { zh: '每年限额', en: 'yearly' }, max: 1, used: 1, asked: 1 } as const;
const decision = (outcome: 'refused' | 'waitlisted') => ({
  limits: [{ ...limit, outcome }],
  stacking: [
    { id: 'S1', kind: 'oneOf', outcome: 'excluded', text: { zh: '择优享受一项' } } as const,
    { id: 'S2', kind: 'oneOf', outcome: 'excluded' } as const,
  ],
  gaps: [{ code: 'no_row', pointer: '/amount', of: 'amount', component: 'a', text: { zh: '表中无此等级' } } as const],
});
const why = (more: Partial<ComponentResult>, outcome: 'refused' | 'waitlisted' = 'refused') =>
  componentReasons(decision(outcome), part(more)).map(({ zh }) => zh);

test('a part says the condition, the limit or the rule that leaves it nothing', () => {
  expect(why({ predicates: [asked('P1', 'unmet', '未参保')], failed: ['P1', 'P1'] })).toEqual(['未参保']);
  expect(why({ failed: ['L1', 'S1', 'S2'] })).toEqual(['限额：每年限额', '择优享受一项', '与其他部分不能同时享受']);
  expect(why({ failed: ['combine'] })).toEqual(['几项中只发一项，另一项优先']);
});

test('a part that is not known, or waits, says by what', () => {
  expect(why({ outcome: 'needs_info', predicates: [asked('P1', 'unknown', '参保不明')], unknown: ['P1'] })).toEqual([
    '参保不明',
    '表中无此等级',
  ]);
  expect(why({ outcome: 'eligible_waitlisted' }, 'waitlisted')).toEqual(['限额：每年限额']);
});

test('a part that gives what it should needs no reason', () => {
  expect(why({ outcome: 'eligible', predicates: [asked('P1', 'met', '已参保')] })).toEqual([]);
});

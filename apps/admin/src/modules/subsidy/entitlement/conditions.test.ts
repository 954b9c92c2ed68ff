import type { PolicyVersion } from '@rongcai/policy';
import { conditionsOf, conditionTitle } from './conditions.ts';

const document = {
  predicates: [
    { id: 'PLACED', title: { zh: '已上岗', en: 'placed' }, tree: true, text: { unmet: { zh: '不符合:已上岗', en: 'Not met: placed' } } },
    { id: 'AGE', tree: true, text: { met: { zh: '符合:年龄适当', en: 'Met: of age' } } },
  ],
  applyWithin: { id: 'IN_TIME', of: { fact: 'enrollment.placedOn' }, months: 12 },
} as unknown as PolicyVersion;

describe('the conditions of a policy, in words', () => {
  it('go by their names, or by the sentence that says they are met', () => {
    expect(conditionTitle(document, 'PLACED')).toEqual({ zh: '已上岗', en: 'placed' });
    expect(conditionTitle(document, 'AGE')).toEqual({ zh: '年龄适当', en: 'of age' });
  });

  it('have words for the time to apply, which no policy writes as a condition', () => {
    expect(conditionTitle(document, 'IN_TIME')).toEqual({ zh: '在申请期限内', en: 'Applied in time' });
  });

  it('say each kept outcome in the order of the policy, and leave out what was not kept', () => {
    const said = conditionsOf(document, { IN_TIME: 'met', PLACED: 'unmet' });
    expect(said.map(({ id, outcome, text }) => [id, outcome, text.zh])).toEqual([
      ['PLACED', 'unmet', '不符合:已上岗'],
      ['IN_TIME', 'met', '在申请期限内'],
    ]);
  });
});

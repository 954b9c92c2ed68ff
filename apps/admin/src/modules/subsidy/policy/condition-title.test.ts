import { sayCondition } from './condition-title.ts';
import { blankDocument, following } from './document.ts';

const draft = {
  ...blankDocument('150203', '2026-01-01'),
  predicates: [{ id: 'AGE', title: { zh: '年满16周岁', en: 'of age' }, tree: true }],
  applyWithin: { id: 'IN_TIME', of: { fact: 'anchor.date' }, months: 3 },
  components: [{ id: 'rent', predicates: [{ id: 'RENTS', text: { met: { zh: '符合：租房', en: 'Met: rents' } }, tree: true }] }],
  limits: [{ id: 'once', title: { zh: '只享受一次' } }],
  examples: [{ id: '中级工', asOf: '2025-05-01', facts: {}, expect: { outcome: 'eligible' } }],
};

describe('what an example fails by', () => {
  it.each([
    ['AGE', '年满16周岁', 'of age'],
    ['IN_TIME', '在申请期限内', 'Applied in time'],
    ['RENTS', '租房', 'rents'],
    ['once', '只享受一次', '只享受一次'],
    ['effective', '不在版本生效期内', 'outside the version’s days'],
    ['nowhere', 'nowhere', 'nowhere'],
  ])('is called by its title: %s', (id, zh, en) => {
    expect([sayCondition(draft, id, 'zh'), sayCondition(draft, id, 'en')]).toEqual([zh, en]);
  });
});

it('the next version of a policy keeps the examples of the one before', () => {
  const next = following(draft, '2026-07-01');
  expect(next.examples).toEqual(draft.examples);
  expect(next.effective).toEqual({ from: '2026-07-01' });
});

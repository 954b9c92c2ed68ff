import { check } from './check.ts';
import type { Limit, PolicyVersion } from './form.ts';
import { fact, policy } from './testing/world.ts';

const found = (version: Partial<PolicyVersion>) =>
  check(policy({ facts: [fact('claim.costFen', 'money'), fact('claim.on', 'date')], ...version }), { facts: [] })
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ code, pointer }) => [code, pointer]);
const entitled = { fact: 'decision.entitledFen' };

describe('the anchor', () => {
  const parameters = {
    day: { type: 'date' as const, values: [{ from: '2000-01-01', value: '2024-01-01' }] },
    days: { type: 'integer' as const, values: [{ from: '2000-01-01', value: 5 }] },
  };

  it('can not come from itself, nor from what is read on the anchor date: it would never be known', () => {
    expect(found({ anchor: { fact: 'anchor.date' } })).toEqual([['unknown_fact', '/anchor']]);
    expect(found({ anchor: { param: ['day'] }, parameters })).toEqual([['anchor_circle', '/anchor']]);
    const definitions = { after: { tree: { addDays: [{ fact: 'claim.on' }, { param: ['days'] }] } } };
    expect(found({ anchor: { ref: 'after' }, definitions, parameters })).toEqual([['anchor_circle', '/definitions/after/tree/addDays/1']]);
  });

  it('may read a value of a day that is known, and anything else may read the anchor', () => {
    expect(found({ anchor: { param: ['day', { fact: 'claim.on' }] }, parameters })).toEqual([]);
    const definitions = { after: { tree: { addDays: [{ fact: 'claim.on' }, { param: ['days', { fact: 'claim.on' }] }] } } };
    const amount = { tree: { daysBetween: [{ fact: 'anchor.date' }, { ref: 'after' }] } };
    expect(found({ anchor: { ref: 'after' }, definitions, parameters, amount: { tree: { mul: [100, amount.tree] } } })).toEqual([]);
  });
});

describe('what the case is entitled to', () => {
  const limit = (more: Partial<Limit>): Limit => ({
    id: 'L',
    of: 'money',
    per: ['person'],
    window: 'application',
    max: 100,
    over: 'reduce',
    ...more,
  });

  it('can not be read by what makes it: amounts, what was granted before, limits and stacking', () => {
    expect(found({ amount: { tree: { add: [entitled, 1] } } })).toEqual([['unknown_fact', '/amount/tree/add/0']]);
    expect(found({ amount: { tree: 100, already: { fact: 'decision.grantedFen' } } })).toEqual([['unknown_fact', '/amount/already']]);
    expect(found({ limits: [limit({ max: entitled })] })).toEqual([['unknown_fact', '/limits/0/max']]);
    expect(found({ stacking: [{ id: 'S', kind: 'cap', heldFen: 0, capFen: entitled }] })).toEqual([['unknown_fact', '/stacking/0/capFen']]);
  });

  it('is read by stages, things in kind and recovery', () => {
    const half = { key: 'a', amount: { min: [50, entitled] } };
    const read = { when: { gt: [entitled, 10] } };
    expect(
      found({
        schedule: { kind: 'stages', stages: [half, { key: 'b' }] },
        inKind: [{ key: 'tools', ...read }],
        recovery: [{ id: 'R', ...read, amount: entitled }],
      }),
    ).toEqual([]);
  });
});

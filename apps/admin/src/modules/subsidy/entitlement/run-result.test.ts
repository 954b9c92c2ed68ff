import { figuresOf, keptOf, listsBehind, type PolicyFigures, totalsOf } from './run-result.ts';

const figures = (given: Partial<PolicyFigures>): PolicyFigures => ({
  policyKey: 'a',
  basis: 'enrollment',
  due: 0,
  dueFen: 0,
  new: 0,
  newFen: 0,
  changed: 0,
  gone: 0,
  goneFen: 0,
  nearMisses: 0,
  needsInfo: 0,
  waitlisted: 0,
  waitlistedFen: 0,
  ...given,
});

describe('the figures of a run', () => {
  it('are added up over its policies', () => {
    const totals = totalsOf([figures({ due: 2, dueFen: 300, nearMisses: 1 }), figures({ policyKey: 'b', due: 3, dueFen: 50, gone: 4 })]);
    expect(totals).toMatchObject({ due: 5, dueFen: 350, nearMisses: 1, gone: 4, new: 0 });
  });

  it('say how many near misses are kept where that is not all of them', () => {
    expect(keptOf(figures({ nearMisses: 4_210, nearMissesKept: 1_000 }))).toBe(1_000);
    expect(keptOf(figures({ nearMisses: 12, nearMissesKept: 12 }))).toBeUndefined();
    expect(keptOf(figures({ nearMisses: 4_210 }))).toBeUndefined();
  });

  it('of a run that found nothing yet are nothing', () => {
    expect(totalsOf([]).due).toBe(0);
  });

  it('lead to the offers of this run and policy, and to its near misses', () => {
    const lists = listsBehind({ id: 'run-1', regionCode: '150203' } as never, 'training');
    expect(lists.new).toBe('/app/subsidy/entitlements?policyKey=training&runId=run-1');
    expect(lists.nearMisses).toBe('/app/subsidy/entitlement-near-misses?policyKey=training&runId=run-1&sort=rank');
  });

  it('lead to those who wait for a place, in the order of the queue', () => {
    expect(listsBehind({ id: 'run-1', regionCode: '150203' } as never, 'training').waitlisted).toBe(
      '/app/subsidy/entitlements?policyKey=training&regionCode=150203&status=waitlisted&sort=place',
    );
  });

  it('of a run from before anybody could wait say that nobody did', () => {
    const { waitlisted: _, waitlistedFen: __, ...before } = figures({ due: 2 });
    expect(figuresOf({ figures: [before] } as never)).toEqual([figures({ due: 2 })]);
  });

  it('lead to what was withdrawn there as no longer due, whichever run had offered it', () => {
    expect(listsBehind({ id: 'run-1', regionCode: '150203' } as never, 'training').gone).toBe(
      '/app/subsidy/entitlements?policyKey=training&regionCode=150203&status=expired&expiredBecause=no-longer-due',
    );
  });
});

import fc from 'fast-check';
import { dueBeyond, type Granted, heldBy } from './chain.ts';
import type { PlannedInstalment } from './plan.ts';

const part = (key: string, amountFen: number, state: 'due' | 'waiting' = 'due'): PlannedInstalment => ({
  key,
  on: '2026-03-31',
  amountFen,
  state,
});
const granted = (instalments: PlannedInstalment[], claimedFen = 0, writtenOffFen = 0): Granted => ({
  amountFen: instalments.reduce((sum, { amountFen }) => sum + amountFen, 0),
  claimedFen,
  writtenOffFen,
  instalments,
});
const amounts = (parts: readonly PlannedInstalment[]) => Object.fromEntries(parts.map(({ key, amountFen }) => [key, amountFen]));

describe('what is due beyond what was granted', () => {
  it('is for each month what the month has become worth more', () => {
    const raised = dueBeyond([part('2023-07', 110_000), part('2023-08', 130_000)], 240_000, [
      granted([part('2023-07', 100_000), part('2023-08', 120_000)]),
    ]);
    expect(raised.amountFen).toBe(20_000);
    expect(amounts(raised.instalments)).toEqual({ '2023-07': 10_000, '2023-08': 10_000 });
  });

  it('is the part of a balance that grew, and waits as the balance does', () => {
    const grown = dueBeyond([part('advance', 500_000), part('balance', 700_000, 'waiting')], 1_200_000, [
      granted([part('advance', 500_000), part('balance', 500_000)]),
    ]);
    expect(grown.instalments).toEqual([part('balance', 200_000, 'waiting')]);
  });

  it('is due again where it was asked back', () => {
    const again = dueBeyond([part('a', 100), part('b', 100)], 200, [granted([part('a', 100), part('b', 100)], 50)]);
    expect(again).toEqual({ amountFen: 50, instalments: [part('b', 50)] });
  });

  it('is nothing where what was asked back was written off, so that the beneficiary keeps it', () => {
    const parts = [part('a', 100), part('b', 100)];
    expect(dueBeyond(parts, 200, [granted(parts, 50, 50)])).toEqual({ amountFen: 0, instalments: [] });
    expect(dueBeyond(parts, 200, [granted(parts, 50, 20)])).toEqual({ amountFen: 30, instalments: [part('b', 30)] });
  });

  it('counts every earlier supplement', () => {
    expect(dueBeyond([part('once', 130)], 130, [granted([part('once', 100)]), granted([part('once', 20)])]).amountFen).toBe(10);
  });

  it('is nothing where more was granted than should be', () => {
    expect(dueBeyond([part('once', 90)], 90, [granted([part('once', 100)])])).toEqual({ amountFen: 0, instalments: [] });
  });

  it('has parts that sum to it, whatever the plans were', () => {
    const anyPlan = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(1_000)), { selector: ([key]) => key });
    const anyGrant = fc.tuple(anyPlan, fc.double({ min: 0, max: 1, noNaN: true })).map(([plan, share]) => {
      const one = granted(plan.map(([key, fen]) => part(key, fen)));
      return { ...one, claimedFen: Math.floor(one.amountFen * share), writtenOffFen: Math.floor(one.amountFen * share * share) };
    });
    fc.assert(
      fc.property(anyPlan, fc.array(anyGrant, { maxLength: 3 }), (plan, before) => {
        const shouldBe = plan.reduce((sum, [, fen]) => sum + fen, 0);
        const { amountFen, instalments } = dueBeyond(
          plan.map(([key, fen]) => part(key, fen)),
          shouldBe,
          before,
        );
        expect(amountFen).toBe(Math.max(0, shouldBe - heldBy(before)));
        expect(instalments.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen);
      }),
    );
  });
});

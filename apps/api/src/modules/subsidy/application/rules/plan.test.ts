import fc from 'fast-check';
import { planOf, upTo } from './plan.ts';

describe('a plan', () => {
  it('pays what is for a month at its end, what has a day on that day, and all else at once', () => {
    const schedule = [
      { key: '2024-02', due: '2024-02', amountFen: 100, state: 'due' as const },
      { key: 'advance', amountFen: 200, state: 'due' as const },
      { key: 'balance', due: '2024-07-15', amountFen: 300, state: 'waiting' as const },
    ];
    expect(planOf({ schedule, asOf: '2024-01-10' })).toEqual([
      { key: '2024-02', on: '2024-02-29', amountFen: 100, state: 'due' },
      { key: 'advance', on: '2024-01-10', amountFen: 200, state: 'due' },
      { key: 'balance', on: '2024-07-15', amountFen: 300, state: 'waiting' },
    ]);
  });

  it('is cut from its end', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 9 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 9_000 }), (amounts, amount) => {
        const plan = amounts.map((amountFen, nth) => ({ key: String(nth), on: '2024-01-31', amountFen, state: 'due' as const }));
        const cut = upTo(plan, amount);
        const whole = amounts.reduce((sum, fen) => sum + fen, 0);
        expect(cut.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(Math.min(amount, whole));
        expect(cut.slice(0, -1)).toEqual(plan.slice(0, Math.max(0, cut.length - 1)));
      }),
    );
  });

  it('has no parts of nothing', () => {
    expect(planOf({ schedule: [{ key: 'once', amountFen: 0, state: 'due' }], asOf: '2024-01-10' })).toEqual([]);
  });
});

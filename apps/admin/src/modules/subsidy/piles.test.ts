import { resources } from '@rongcai/client/resources';
import { pilesOf } from './piles.ts';

const sum = (status: string, lines: number, sumFen = lines * 100) => ({ status, lines, sumFen });

describe('the lines of a batch after the bank has answered', () => {
  it('stand in piles that add up to all of them, what wants a hand first', () => {
    const piles = pilesOf([sum('paid', 97_000), sum('failed', 2_500), sum('unknown', 499), sum('superseded', 1)]);
    expect(piles.map(({ key, lines }) => [key, lines])).toEqual([
      ['failed', 2_500],
      ['doubted', 499],
      ['open', 0],
      ['paid', 97_000],
      ['other', 1],
    ]);
    expect(piles.reduce((total, { sumFen }) => total + sumFen, 0)).toBe(10_000_000);
  });

  it('leave no state out', () => {
    const states = resources.payments?.fields.find(({ name }) => name === 'status')?.choices?.map(({ value }) => value) ?? [];
    expect(states.length).toBeGreaterThan(5);
    for (const state of states) expect(pilesOf([sum(String(state), 1)]).reduce((total, { lines }) => total + lines, 0)).toBe(1);
  });
});

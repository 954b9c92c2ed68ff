import { isSampled } from './sample.ts';

const ids = Array.from({ length: 20_000 }, (_, n) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`);
const drawn = (seed: string, shareBp: number) => ids.filter((id) => isSampled(seed, id, shareBp));

describe('the draw of entitlements that are checked later', () => {
  it('takes about its share', () => {
    expect(drawn('0'.repeat(32), 500).length / ids.length).toBeCloseTo(0.05, 2);
    expect(drawn('0'.repeat(32), 0)).toEqual([]);
    expect(drawn('0'.repeat(32), 10_000)).toEqual(ids);
  });

  it('gives the same again for the same seed, and another one for another seed', () => {
    expect(drawn('a'.repeat(32), 500)).toEqual(drawn('a'.repeat(32), 500));
    expect(drawn('a'.repeat(32), 500)).not.toEqual(drawn('b'.repeat(32), 500));
  });
});

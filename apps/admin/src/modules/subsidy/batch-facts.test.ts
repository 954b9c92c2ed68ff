import { signedSumOf, sumOf } from './batch-facts.ts';

const batch = { id: 'a', declaredCount: 4, declaredSumFen: 840_000 } as never;

describe('before a payment batch', () => {
  it('goes to the bank, its lines and its sum are said', () => {
    expect(sumOf(batch).map(({ value }) => value.zh)).toEqual(['4 笔', '¥8,400.00']);
  });

  it('is locked, its sum is said in Chinese capitals as well', () => {
    expect(signedSumOf(batch).map(({ value }) => value.zh)).toEqual(['4 笔', '¥8,400.00', '捌仟肆佰元整']);
  });
});

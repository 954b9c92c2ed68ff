import { accountsOf, accountsWarning, signedSumOf, sumOf } from './batch-facts.ts';

const batch = { id: 'a', declaredCount: 4, declaredSumFen: 840_000 } as never;

describe('before a payment batch', () => {
  it('goes to the bank, its lines and its sum are said', () => {
    expect(sumOf(batch).map(({ value }) => value.zh)).toEqual(['4 笔', '¥8,400.00']);
  });

  it('is locked, its sum is said in Chinese capitals as well', () => {
    expect(signedSumOf(batch).map(({ value }) => value.zh)).toEqual(['4 笔', '¥8,400.00', '捌仟肆佰元整']);
  });
});

const said = (failed: string, account: string | null | undefined) =>
  accountsOf(failed, account).map(({ value, grave }) => `${value.zh}${grave ? '!' : ''}`);

describe('before a returned payment is made anew', () => {
  it('the account that is used now is said beside the one that failed', () => {
    expect(said('6217****1234', '6217****9876')).toEqual(['尾号 1234', '尾号 9876']);
  });

  it('it is warned of an account that has not changed, or that is not there', () => {
    expect(said('6217****1234', '6217****1234')).toEqual(['尾号 1234', '尾号 1234', '账号未变，很可能再次退回：请先更正收款账号!']);
    expect(said('6217****1234', null)).toEqual(['尾号 1234', '没有账号，不会列入批次!']);
  });

  it('nothing is said of an account that is out of sight', () => {
    expect(said('6217****1234', undefined)).toEqual(['尾号 1234']);
  });

  it('many of them are warned of together, and nothing is said where every account has changed', () => {
    expect(accountsWarning({ unchanged: 0, without: 0 })).toBeNull();
    expect(accountsWarning({ unchanged: 2, without: 1 })?.zh).toBe(
      '2 笔的收款账号未变，很可能再次退回：请先更正收款账号；1 笔没有收款账号，不会列入批次。',
    );
  });
});

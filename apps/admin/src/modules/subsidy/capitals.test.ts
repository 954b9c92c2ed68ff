import { capitals } from './capitals.ts';

describe('an amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角整'],
    [180_000, '壹仟捌佰元整'],
    [1_000_05, '壹仟元零伍分'],
    [10_203_040, '拾万贰仟零叁拾元肆角整'],
    [100_000_000, '壹佰万元整'],
    [1_000_000_00_00, '壹亿元整'],
    [1_000_500_00_00, '壹亿零伍万元整'],
    [123_456_789_12, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
  ])('%i fen is %s', (fen, text) => {
    // a leading ten is written with its one on vouchers
    expect(capitals(fen)).toBe(text.replace(/^拾/, '壹拾'));
  });
});

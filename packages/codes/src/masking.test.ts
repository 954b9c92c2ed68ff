import fc from 'fast-check';
import { maskAccount, maskName, maskNationalId, maskPhone } from './masking.ts';

describe('masking', () => {
  test.each([
    ['张', '*'],
    ['李四', '李*'],
    ['张小三', '张*三'],
    ['欧阳小三', '欧**三'],
    ['艾克拜尔·买买提', '艾******提'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('name %s → %s', (name, masked) => expect(maskName(name)).toBe(masked));

  test('numbers', () => {
    expect(maskNationalId('11010519491231002X')).toBe('1101************2X');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('0472-5211234')).toBe('**********34');
    expect(maskAccount('6222021234567890123')).toBe('***************0123');
  });

  test('what is too short to be one is hidden whole', () => {
    expect(maskNationalId('110105194')).toBe('*********');
    expect(maskPhone('110')).toBe('***');
    expect(maskAccount('1234567')).toBe('*******');
  });

  test('the length stays and at least half is hidden', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{1,24}$/), (text) => {
        for (const mask of [maskNationalId, maskAccount]) {
          const masked = mask(text);
          expect(masked).toHaveLength(text.length);
          expect(masked.replaceAll(/[^*]/g, '').length * 2).toBeGreaterThanOrEqual(Math.min(text.length, 8));
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { bankCardCheckDigit, checkBankCard } from './bank-card.ts';

const card = fc.stringMatching(/^[0-9]{12,18}$/).map((digits) => digits + bankCardCheckDigit(digits));

describe('bank card numbers (Luhn)', () => {
  test('known vectors', () => {
    expect(bankCardCheckDigit('7992739871')).toBe('3');
    expect(checkBankCard('4111 1111 1111 1111')).toEqual({ ok: true, value: '4111111111111111' });
    expect(checkBankCard('3782-822463-10005').ok).toBe(true);
  });

  test.each([
    ['', 'bank_card_length'],
    ['411111111111', 'bank_card_length'],
    ['41111111111111111111', 'bank_card_length'],
    ['4111a11111111111', 'bank_card_characters'],
    ['4111111111111112', 'bank_card_check_digit'],
  ])('%s fails with %s', (text, code) => {
    expect(checkBankCard(text)).toMatchObject({ ok: false, code });
  });

  test('names the right check digit', () => {
    expect(checkBankCard('4111111111111112')).toMatchObject({ expected: '1' });
  });

  test('any single wrong digit is found', () => {
    fc.assert(
      fc.property(card, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, seed, shift) => {
        expect(checkBankCard(number).ok).toBe(true);
        const place = seed % number.length;
        const changed = String((Number(number.charAt(place)) + shift) % 10);
        expect(checkBankCard(number.slice(0, place) + changed + number.slice(place + 1)).ok).toBe(false);
      }),
    );
  });
});

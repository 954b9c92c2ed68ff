import fc from 'fast-check';
import {
  checkCreditCode,
  creditCodeCheckCharacter,
  isSyntheticCreditCode,
  type SyntheticCreditCodeKind,
  syntheticCreditCode,
} from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const kinds: SyntheticCreditCodeKind[] = [
  'enterprise',
  'college',
  'training_provider',
  'hr_agency',
  'association',
  'government',
  'collective',
];
const made = fc.tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.constantFrom(...kinds)).map(([n, kind]) => syntheticCreditCode(n, kind));
const failure = (text: string) => {
  const result = checkCreditCode(text);
  if (result.ok) throw new Error('expected a failure');
  return result;
};

describe('unified social credit code (GB 32100-2015)', () => {
  // published codes of well-known registrants
  test.each(['914403001922038216', '9144030071526726XG', '91330100799655058B', '91350100M000100Y43'])('%s is right', (code) => {
    expect(checkCreditCode(code)).toMatchObject({ ok: true, value: code });
  });

  test('says what the code says', () => {
    expect(checkCreditCode('9144030071526726xg')).toEqual({
      ok: true,
      value: '9144030071526726XG',
      registrar: '9',
      divisionCode: '440300',
      organizationCode: '71526726X',
    });
  });

  // the standard's own weights, written out, and its rule: weighted sum with the check character is 0 mod 31
  test('the weighted sum is 0 mod 31, and all 31 check characters occur', () => {
    const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    const seen = new Set<string>();
    for (let n = 0; n < 400; n += 1) {
      const first17 = `N2150203MA${alphabet.charAt(n % 31)}${String(n).padStart(6, '0')}`;
      const check = creditCodeCheckCharacter(first17);
      const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(first17.charAt(index)), 0);
      expect((sum + alphabet.indexOf(check)) % 31).toBe(0);
      seen.add(check);
    }
    expect(seen.size).toBe(31);
  });

  test('letters in the first two places are right', () => {
    for (const prefix of ['N1', 'N2', 'Y1', 'A1', '5Y']) {
      const first17 = `${prefix}150203123456788`;
      expect(checkCreditCode(first17 + creditCodeCheckCharacter(first17)).ok).toBe(true);
    }
  });

  test.each([
    ['', 'credit_code_length'],
    ['91440300192203821', 'credit_code_length'],
    ['9144030019220382166', 'credit_code_length'],
    ['91440300192203821I', 'credit_code_characters'],
    ['9I4403001922038216', 'credit_code_characters'],
    ['91440300192203821-', 'credit_code_characters'],
    ['91A403001922038216', 'credit_code_division'],
    ['914403001922038217', 'credit_code_check_character'],
  ])('%s fails with %s', (text, code) => {
    expect(failure(text).code).toBe(code);
  });

  test('a wrong check character names the right one; a wrong letter names its place', () => {
    expect(failure('914403001922038217')).toMatchObject({ expected: '6', zh: expect.stringContaining('末位应为6') });
    expect(failure('9I4403001922038216').zh).toContain('第2位');
  });

  test('made-up codes pass, are recognised and differ', () => {
    fc.assert(
      fc.property(made, (code) => {
        expect(checkCreditCode(code)).toMatchObject({ ok: true, value: code });
        expect(isSyntheticCreditCode(code)).toBe(true);
      }),
    );
    const codes = kinds.flatMap((kind) => [0, 1, 2, 99_999_999].map((n) => syntheticCreditCode(n, kind)));
    expect(new Set(codes).size).toBe(codes.length);
    expect(isSyntheticCreditCode('914403001922038216')).toBe(false);
  });

  test('refuses impossible numbers', () => {
    for (const n of [-1, 0.5, 100_000_000, Number.NaN]) expect(() => syntheticCreditCode(n, 'college')).toThrow(RangeError);
  });

  test('any single wrong character is found', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }), (code, place, shift) => {
        const changed = alphabet.charAt((alphabet.indexOf(code.charAt(place)) + shift) % 31);
        expect(checkCreditCode(code.slice(0, place) + changed + code.slice(place + 1)).ok).toBe(false);
      }),
    );
  });

  test('two neighbouring characters exchanged are found', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 0, max: 16 }), (code, place) => {
        fc.pre(code.charAt(place) !== code.charAt(place + 1));
        const exchanged = code.slice(0, place) + code.charAt(place + 1) + code.charAt(place) + code.slice(place + 2);
        expect(checkCreditCode(exchanged).ok).toBe(false);
      }),
    );
  });

  test('never throws on text; the check character needs 17 allowed characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof checkCreditCode(text).ok === 'boolean'));
    expect(() => creditCodeCheckCharacter('91')).toThrow(RangeError);
    expect(() => creditCodeCheckCharacter('9144030019220382I')).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { checkNationalId, isSyntheticNationalId, nationalIdCheckDigit, syntheticNationalId } from './national-id.ts';

const today = '2026-11-22';
const failure = (text: string) => {
  const result = checkNationalId(text, { today });
  if (result.ok) throw new Error('expected a failure');
  return result;
};
const parts = fc.record({
  divisionCode: fc.constantFrom('150203', '140823', '410400', '350211', '441802', '110101', '659001'),
  birthDate: fc
    .date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  sex: fc.constantFrom('male' as const, 'female' as const),
  serial: fc.integer({ min: 0, max: 49 }),
});

describe('national id (GB 11643-1999)', () => {
  test('the examples of the standard', () => {
    expect(checkNationalId('11010519491231002X')).toEqual({
      ok: true,
      value: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
      divisionCode: '110105',
    });
    expect(nationalIdCheckDigit('11010519491231002')).toBe('X');
    expect(nationalIdCheckDigit('44052418800101001')).toBe('4');
  });

  // the standard's own weights, written out, and its rule: weighted sum with the check digit is 1 mod 11
  test('the weighted sum is 1 mod 11, and all eleven check digits occur', () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const seen = new Set<string>();
    for (let serial = 0; serial < 200; serial += 1) {
      const first17 = `15020319900101${String(serial).padStart(3, '0')}`;
      const check = nationalIdCheckDigit(first17);
      const sum = weights.reduce((total, weight, index) => total + weight * Number(first17.charAt(index)), 0);
      expect((sum + (check === 'X' ? 10 : Number(check))) % 11).toBe(1);
      seen.add(check);
    }
    expect([...seen].sort().join('')).toBe('0123456789X');
  });

  test('blanks, full-width digits and a small x are accepted', () => {
    expect(checkNationalId(' 110105 19491231 002x ')).toMatchObject({ ok: true, value: '11010519491231002X' });
    expect(checkNationalId('１１０１０５１９４９１２３１００２Ｘ')).toMatchObject({ ok: true, value: '11010519491231002X' });
  });

  test.each([
    ['', 'national_id_length'],
    ['11010519491231002', 'national_id_length'],
    ['11010519491231002XX', 'national_id_length'],
    ['110105491231002', 'national_id_legacy'],
    ['1101051949123100AX', 'national_id_characters'],
    ['X10105194912310021', 'national_id_characters'],
    ['16010519491231002X', 'national_id_division'],
    ['91010519491231002X', 'national_id_division'],
    ['11010519490229002X', 'national_id_birth_date'],
    ['11010519491331002X', 'national_id_birth_date'],
    ['440524188001010014', 'national_id_birth_date'],
    ['110105202611230010', 'national_id_birth_date'],
    ['110105194912310021', 'national_id_check_digit'],
  ])('%s fails with %s', (text, code) => {
    expect(failure(text).code).toBe(code);
  });

  test('a wrong check digit names the right one, and nothing repeats the number', () => {
    const result = failure('110105194912310021');
    expect(result.expected).toBe('X');
    expect(result.zh).toContain('末位应为X');
    expect(result.zh + result.en).not.toMatch(/\d{6}/);
  });

  test('explains old numbers, births before 1900 and foreign residents', () => {
    expect(failure('110105491231002').zh).toContain('15位旧号码');
    expect(failure('440524188001010014').en).toContain('before 1900');
    expect(failure('91010519491231002X').zh).toContain('外国人永久居留');
  });

  test('a 29 February exists in leap years only', () => {
    const leap = '15020320000229901';
    expect(checkNationalId(leap + nationalIdCheckDigit(leap), { today })).toMatchObject({ ok: true, birthDate: '2000-02-29' });
    const common = '15020319000229901';
    expect(failure(common + nationalIdCheckDigit(common)).code).toBe('national_id_birth_date');
  });

  test('born today is possible, born tomorrow is not', () => {
    const first17 = '15020320261122901';
    const id = first17 + nationalIdCheckDigit(first17);
    expect(checkNationalId(id, { today }).ok).toBe(true);
    expect(checkNationalId(id, { today: '2026-11-21' })).toMatchObject({ ok: false, code: 'national_id_birth_date' });
  });

  test('made-up numbers pass and say what they were made from', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const id = syntheticNationalId(made);
        expect(checkNationalId(id, { today })).toEqual({
          ok: true,
          value: id,
          birthDate: made.birthDate,
          sex: made.sex,
          divisionCode: `${made.divisionCode.slice(0, 4)}99`,
        });
        expect(isSyntheticNationalId(id)).toBe(true);
      }),
    );
  });

  test('different parts make different numbers', () => {
    const serials = Array.from({ length: 50 }, (_, serial) => serial);
    const ids = (['male', 'female'] as const).flatMap((sex) =>
      serials.map((serial) => syntheticNationalId({ divisionCode: '150203', birthDate: '1999-09-09', sex, serial })),
    );
    expect(new Set(ids).size).toBe(100);
    expect(syntheticNationalId({ divisionCode: '150203', birthDate: '1999-09-09', sex: 'male', serial: 0 })).toMatch(
      /^15029919990909901[\dX]$/,
    );
  });

  test('a real-looking number is not synthetic', () => {
    expect(isSyntheticNationalId('11010519491231002X')).toBe(false);
    expect(isSyntheticNationalId('nonsense')).toBe(false);
  });

  test.each([
    { divisionCode: '1502', birthDate: '1999-09-09', serial: 0 },
    { divisionCode: '160203', birthDate: '1999-09-09', serial: 0 },
    { divisionCode: '150203', birthDate: '1999-02-29', serial: 0 },
    { divisionCode: '150203', birthDate: '1899-12-31', serial: 0 },
    { divisionCode: '150203', birthDate: '1999-09-09', serial: 50 },
    { divisionCode: '150203', birthDate: '1999-09-09', serial: 0.5 },
  ])('refuses to make one from %j', (made) => {
    expect(() => syntheticNationalId({ ...made, sex: 'male' })).toThrow(RangeError);
  });

  test('any single wrong digit is found', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 9 }), (made, place, shift) => {
        const id = syntheticNationalId(made);
        const old = id.charAt(place);
        const changed = old === 'X' ? String(shift) : String((Number(old) + shift) % 10);
        expect(checkNationalId(id.slice(0, place) + changed + id.slice(place + 1), { today }).ok).toBe(false);
      }),
    );
  });

  test('two neighbouring digits exchanged are found', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 16 }), (made, place) => {
        const id = syntheticNationalId(made);
        fc.pre(id.charAt(place) !== id.charAt(place + 1));
        const exchanged = id.slice(0, place) + id.charAt(place + 1) + id.charAt(place) + id.slice(place + 2);
        expect(checkNationalId(exchanged, { today }).ok).toBe(false);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof checkNationalId(text).ok === 'boolean'));
  });

  test('the check digit needs 17 digits', () => {
    expect(() => nationalIdCheckDigit('123')).toThrow(RangeError);
  });
});

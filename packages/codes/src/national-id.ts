// 公民身份号码: GB 11643-1999, check digit by ISO 7064 MOD 11-2.
import { isCalendarDate, shanghaiToday } from './calendar-date.ts';
import { type CheckFailure, type CheckResult, normalizeCode } from './check-result.ts';

export type Sex = 'male' | 'female';

export interface NationalIdFacts {
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly sex: Sex;
  /** GB/T 2260 code of the place of first registration; often one that was retired since. */
  readonly divisionCode: string;
}

export type NationalIdFailureCode =
  | 'national_id_length'
  | 'national_id_legacy'
  | 'national_id_characters'
  | 'national_id_division'
  | 'national_id_birth_date'
  | 'national_id_check_digit';

export interface NationalIdOptions {
  /** The day on which births are still possible, `YYYY-MM-DD`; today in Asia/Shanghai unless given. */
  readonly today?: string;
}

/** What a made-up number is to say. */
export interface SyntheticNationalIdParts {
  /** Any code of the city meant, e.g. `150203`: the number carries its first four digits and then 99. */
  readonly divisionCode: string;
  readonly birthDate: string;
  readonly sex: Sex;
  /** 0–49: tells apart people of one city, birthday and sex. */
  readonly serial: number;
}

const checkDigits = '10X98765432';
// Provinces of GB/T 2260; 83 is used on residence permits for people from Taiwan (their GB/T 2260 code is 71).
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const earliestBirth = '1900-01-01';

/**
 * The 18th character for the first 17 digits: weights 2^(18-i) mod 11 (GB 11643-1999, 3.2).
 * Throws `RangeError` unless given exactly 17 digits.
 */
export function nationalIdCheckDigit(first17: string): string {
  if (!/^\d{17}$/.test(first17)) throw new RangeError('a check digit needs the first 17 digits');
  let sum = 0;
  for (const digit of first17) sum = (sum + Number(digit)) * 2;
  return checkDigits.charAt(sum % 11);
}

/**
 * Checks a citizen's identity number (GB 11643-1999): length, characters, province, date of birth and check digit,
 * in this order; the first that fails is answered. Blanks, full-width digits and a small x are accepted.
 * Of the place only the province is checked: numbers keep codes of counties that were merged or renamed long ago.
 */
export function checkNationalId(text: string, options: NationalIdOptions = {}): CheckResult<NationalIdFacts, NationalIdFailureCode> {
  const value = normalizeCode(text);
  if (/^\d{15}$/.test(value)) return legacyFailure();
  if (value.length !== 18) {
    return refuse(
      'national_id_length',
      `身份号码应为18位，现为${value.length}位`,
      `An identity number has 18 characters, this one has ${value.length}`,
    );
  }
  if (!/^\d{17}[\dX]$/.test(value)) {
    return refuse(
      'national_id_characters',
      '身份号码前17位应为数字，末位应为数字或X',
      'An identity number has 17 digits and then a digit or X',
    );
  }
  if (!provinces.has(value.slice(0, 2))) return divisionFailure(value);
  const birthDate = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  const birthFailure = checkBirthDate(birthDate, options.today ?? shanghaiToday());
  if (birthFailure) return birthFailure;
  const expected = nationalIdCheckDigit(value.slice(0, 17));
  if (value.charAt(17) !== expected) {
    return refuse(
      'national_id_check_digit',
      `身份号码校验位不符：按前17位推算末位应为${expected}，请核对是否有数字录错`,
      `The check digit doesn't fit: after these 17 digits it would be ${expected}; probably one digit is mistyped`,
      expected,
    );
  }
  return { ok: true, value, birthDate, sex: sexOf(value), divisionCode: value.slice(0, 6) };
}

/**
 * A made-up number for demonstrations and tests that passes {@link checkNationalId} and can't be anybody's:
 * the county is 99 (GB/T 2260 gives none that number) and the sequence begins with 9.
 * Throws `RangeError` for an impossible part.
 */
export function syntheticNationalId(parts: SyntheticNationalIdParts): string {
  const { divisionCode, birthDate, sex, serial } = parts;
  if (!/^\d{6}$/.test(divisionCode)) throw new RangeError('divisionCode has six digits');
  if (!isCalendarDate(birthDate)) throw new RangeError('birthDate is a calendar date (YYYY-MM-DD)');
  if (!Number.isInteger(serial) || serial < 0 || serial > 49) throw new RangeError('serial is a whole number from 0 to 49');
  const sequence = 900 + serial * 2 + (sex === 'male' ? 1 : 0);
  const first17 = `${divisionCode.slice(0, 4)}99${birthDate.replaceAll('-', '')}${sequence}`;
  const id = first17 + nationalIdCheckDigit(first17);
  const result = checkNationalId(id);
  if (!result.ok) throw new RangeError(result.en);
  return id;
}

/** Whether the number is one of {@link syntheticNationalId}: valid, county 99, sequence 9xx. */
export function isSyntheticNationalId(text: string): boolean {
  const result = checkNationalId(text);
  return result.ok && result.value.slice(4, 6) === '99' && result.value.charAt(14) === '9';
}

function sexOf(id: string): Sex {
  return Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female';
}

function checkBirthDate(birthDate: string, today: string): CheckFailure<NationalIdFailureCode> | undefined {
  if (!isCalendarDate(birthDate)) {
    return refuse(
      'national_id_birth_date',
      '身份号码第7至14位不是有效的出生日期',
      'Places 7 to 14 of the identity number are not a date that exists',
    );
  }
  if (birthDate < earliestBirth) {
    return refuse(
      'national_id_birth_date',
      '身份号码中的出生日期早于1900年，请核对；确属实情的请线下办理',
      'The date of birth in the identity number is before 1900: check it, and serve the person at the counter if it is right',
    );
  }
  if (birthDate > today) {
    return refuse('national_id_birth_date', '身份号码中的出生日期晚于今天', 'The date of birth in the identity number is in the future');
  }
  return undefined;
}

function legacyFailure(): CheckFailure<NationalIdFailureCode> {
  return refuse(
    'national_id_legacy',
    '这是15位旧号码，第一代居民身份证已于2013年停用，请使用第二代居民身份证上的18位号码',
    'This is a 15-digit number of the first-generation card, which ended in 2013: use the 18-character number on the present card',
  );
}

function divisionFailure(value: string): CheckFailure<NationalIdFailureCode> {
  if (value.startsWith('9')) {
    return refuse(
      'national_id_division',
      '以9开头的是外国人永久居留身份证号码，不是公民身份号码',
      "A number that begins with 9 is a foreign permanent resident's, not a citizen's",
    );
  }
  return refuse(
    'national_id_division',
    '身份号码前两位不是有效的省级行政区划代码',
    'The first two digits of the identity number are not the code of a province',
  );
}

function refuse(code: NationalIdFailureCode, zh: string, en: string, expected?: string): CheckFailure<NationalIdFailureCode> {
  return expected === undefined ? { ok: false, code, zh, en } : { ok: false, code, zh, en, expected };
}

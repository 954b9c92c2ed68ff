// 统一社会信用代码: GB 32100-2015 (18 characters: registrar, kind, division, organisation, check character).
import { type CheckFailure, type CheckResult, normalizeCode } from './check-result.ts';

export interface CreditCodeFacts {
  /** Place 1, the registering department: 1 organisation offices, 5 civil affairs, 9 market regulation, N agriculture … */
  readonly registrar: string;
  /** Places 3–8: GB/T 2260 code of the registering authority; 100000 is the national one. */
  readonly divisionCode: string;
  /** Places 9–17: the organisation's own code (GB 11714). */
  readonly organizationCode: string;
}

export type CreditCodeFailureCode =
  | 'credit_code_length'
  | 'credit_code_characters'
  | 'credit_code_division'
  | 'credit_code_check_character';

export type SyntheticCreditCodeKind =
  | 'enterprise'
  | 'college'
  | 'training_provider'
  | 'hr_agency'
  | 'association'
  | 'government'
  | 'collective';

// No I, O, S, V, Z: they are mistaken for 1, 0, 5, U, 2 (GB 32100-2015, 4.2).
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const organizationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
// Registrar and kind as GB 32100-2015 has them, with a division that doesn't exist (province 99);
// agencies are enterprises like others, so their last two digits of the division tell them apart.
const syntheticPrefixes: Record<SyntheticCreditCodeKind, string> = {
  enterprise: '91990000',
  college: '12990000',
  training_provider: '52990000',
  hr_agency: '91990001',
  association: '51990000',
  government: '11990000',
  collective: 'N2990000',
};

/**
 * The 18th character for the first 17: weights 3^(i-1) mod 31 (GB 32100-2015, 4.6).
 * Throws `RangeError` unless given 17 characters of the standard's alphabet.
 */
export function creditCodeCheckCharacter(first17: string): string {
  if (first17.length !== 17) throw new RangeError('a check character needs the first 17 characters');
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    const place = alphabet.indexOf(character);
    if (place < 0) throw new RangeError(`not in the alphabet of GB 32100-2015: ${character}`);
    sum += place * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code (GB 32100-2015): length, alphabet, digits in places 3 to 8 and check character,
 * in this order. Letters in the first two places are right: rural collectives have N1–N3, others Y1.
 * Blanks, full-width forms and small letters are accepted.
 */
export function checkCreditCode(text: string): CheckResult<CreditCodeFacts, CreditCodeFailureCode> {
  const value = normalizeCode(text);
  if (value.length !== 18) {
    return refuse(
      'credit_code_length',
      `统一社会信用代码应为18位，现为${value.length}位`,
      `A unified social credit code has 18 characters, this one has ${value.length}`,
    );
  }
  const stranger = [...value].findIndex((character) => !alphabet.includes(character));
  if (stranger >= 0) {
    return refuse(
      'credit_code_characters',
      `统一社会信用代码第${stranger + 1}位不是允许的字符（只用数字和大写字母，不用I、O、S、V、Z）`,
      `Character ${stranger + 1} of the unified social credit code isn't allowed (digits and letters without I, O, S, V, Z)`,
    );
  }
  const divisionCode = value.slice(2, 8);
  if (!/^\d{6}$/.test(divisionCode)) {
    return refuse(
      'credit_code_division',
      '统一社会信用代码第3至8位（登记机关行政区划）应为数字',
      'Places 3 to 8 of the unified social credit code (division of the registering authority) are digits',
    );
  }
  const expected = creditCodeCheckCharacter(value.slice(0, 17));
  if (value.charAt(17) !== expected) {
    return refuse(
      'credit_code_check_character',
      `统一社会信用代码校验位不符：按前17位推算末位应为${expected}，请核对是否有字符录错`,
      `The check character doesn't fit: after these 17 characters it would be ${expected}; probably one is mistyped`,
      expected,
    );
  }
  return { ok: true, value, registrar: value.charAt(0), divisionCode, organizationCode: value.slice(8, 17) };
}

/**
 * A made-up code for demonstrations and tests that passes {@link checkCreditCode} and can't be anybody's:
 * its division begins with 99, which no province has. `n` from 0 to 99,999,999 tells codes of one kind apart.
 * Throws `RangeError` for another `n`.
 */
export function syntheticCreditCode(n: number, kind: SyntheticCreditCodeKind = 'enterprise'): string {
  if (!Number.isInteger(n) || n < 0 || n > 99_999_999) throw new RangeError('n is a whole number from 0 to 99999999');
  const body = String(n).padStart(8, '0');
  const first17 = syntheticPrefixes[kind] + body + organizationCheck(body);
  return first17 + creditCodeCheckCharacter(first17);
}

/** Whether the code is one of {@link syntheticCreditCode}: valid, with a division that begins with 99. */
export function isSyntheticCreditCode(text: string): boolean {
  const result = checkCreditCode(text);
  return result.ok && result.divisionCode.startsWith('99');
}

/** GB 11714-1997, 3.3: check character of an organisation code of eight digits. */
function organizationCheck(body: string): string {
  const sum = organizationWeights.reduce((total, weight, index) => total + weight * Number(body.charAt(index)), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

function refuse(code: CreditCodeFailureCode, zh: string, en: string, expected?: string): CheckFailure<CreditCodeFailureCode> {
  return expected === undefined ? { ok: false, code, zh, en } : { ok: false, code, zh, en, expected };
}

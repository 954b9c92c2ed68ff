// Bank card numbers: GB/T 14504 / ISO/IEC 7812-1, check digit by the Luhn formula (annex B).
import { type CheckFailure, type CheckResult, normalizeCode } from './check-result.ts';

export type BankCardFailureCode = 'bank_card_length' | 'bank_card_characters' | 'bank_card_check_digit';

/** The last digit for all digits before it. Throws `RangeError` when given anything but digits. */
export function bankCardCheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError('a check digit needs digits');
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - index));
    const doubled = digit * 2;
    sum += index % 2 === 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return String((10 - (sum % 10)) % 10);
}

/**
 * Checks a personal bank card number: 13 to 19 digits, Luhn check digit. Blanks and hyphens between groups are accepted.
 * A company's account number (对公账号) has no check digit: don't use this for it.
 */
export function checkBankCard(text: string): CheckResult<object, BankCardFailureCode> {
  const value = normalizeCode(text).replaceAll('-', '');
  if (!/^\d*$/.test(value)) {
    return refuse('bank_card_characters', '银行卡号应全部为数字', 'A bank card number has digits only');
  }
  if (value.length < 13 || value.length > 19) {
    return refuse(
      'bank_card_length',
      `银行卡号应为13至19位，现为${value.length}位`,
      `A bank card number has 13 to 19 digits, this one has ${value.length}`,
    );
  }
  const expected = bankCardCheckDigit(value.slice(0, -1));
  if (value.at(-1) !== expected) {
    return refuse(
      'bank_card_check_digit',
      `银行卡号校验位不符：按前面各位推算末位应为${expected}，请核对是否有数字录错`,
      `The check digit doesn't fit: after the other digits it would be ${expected}; probably one digit is mistyped`,
      expected,
    );
  }
  return { ok: true, value };
}

function refuse(code: BankCardFailureCode, zh: string, en: string, expected?: string): CheckFailure<BankCardFailureCode> {
  return expected === undefined ? { ok: false, code, zh, en } : { ok: false, code, zh, en, expected };
}

import { fail } from './errors.ts';
import { said } from './message.ts';

/**
 * Exact numbers. A whole number within JavaScript's safe range is a plain `number`; everything else is a
 * ratio of two bigints (denominator above zero, not always in lowest terms). Nothing is rounded but by `round`:
 * a third of a month's rate has no decimal, and 110/2000 must equal 5.5 % exactly.
 */
export interface Ratio {
  readonly n: bigint;
  readonly d: bigint;
}
export type Num = number | Ratio;

export const roundingModes = ['half_up', 'half_even', 'half_down', 'up', 'down', 'floor', 'ceil'] as const;
export type RoundingMode = (typeof roundingModes)[number];

/** No rule needs more; a tree that multiplies without end meets this limit at once. */
const MAX_BITS = 1024n;
const MAX_ABS = 1n << MAX_BITS;
const REDUCE_ABOVE = 1n << 64n;
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

function tooLarge(): never {
  return fail('number_too_large', '', said('计算中的数过大', 'a number in the calculation is too large'));
}

function make(n: bigint, d: bigint): Num {
  if (d === 1n) {
    if (n <= MAX_SAFE && n >= -MAX_SAFE) return Number(n);
  } else if (d > REDUCE_ABOVE || n > REDUCE_ABOVE || -n > REDUCE_ABOVE) {
    const g = gcd(n, d);
    if (g > 1n) return make(n / g, d / g);
    if (d > MAX_ABS) tooLarge();
  }
  if (n > MAX_ABS || -n > MAX_ABS) tooLarge();
  return { n, d };
}

const numerator = (a: Num): bigint => (typeof a === 'number' ? BigInt(a) : a.n);
const denominator = (a: Num): bigint => (typeof a === 'number' ? 1n : a.d);

/** Whether a value is one of our exact numbers. */
export function isNum(value: unknown): value is Num {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'd' in value && typeof value.d === 'bigint');
}

/** Reads a JSON number or a decimal text; `undefined` when it is neither or would lose digits. */
export function readNum(value: unknown): Num | undefined {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return value === 0 ? 0 : value;
    if (!Number.isFinite(value) || Number.isInteger(value)) return undefined;
    return readDecimal(String(value), 17);
  }
  return typeof value === 'string' ? readDecimal(value, 60) : undefined;
}

function readDecimal(text: string, maxDigits: number): Num | undefined {
  if (text.length > 80) return undefined;
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e-(\d{1,2}))?$/.exec(text);
  if (!match) return undefined;
  const fraction = match[3] ?? '';
  const digits = `${match[2]}${fraction}`;
  if (digits.length > maxDigits + 1) return undefined;
  const n = BigInt(digits) * (match[1] ? -1n : 1n);
  return lowest(n, 10n ** BigInt(fraction.length + Number(match[4] ?? 0)));
}

function lowest(n: bigint, d: bigint): Num {
  const g = gcd(n, d);
  return g > 1n ? make(n / g, d / g) : make(n, d);
}

/** The same number in lowest terms, a plain `number` when it is whole and safe. */
export function normalize(a: Num): Num {
  return typeof a === 'number' ? a : lowest(a.n, a.d);
}

export function add(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  const ad = denominator(a);
  const bd = denominator(b);
  return ad === bd ? make(numerator(a) + numerator(b), ad) : make(numerator(a) * bd + numerator(b) * ad, ad * bd);
}

export function negate(a: Num): Num {
  return typeof a === 'number' ? 0 - a : make(-a.n, a.d);
}

export function subtract(a: Num, b: Num): Num {
  return add(a, negate(b));
}

export function multiply(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return make(numerator(a) * numerator(b), denominator(a) * denominator(b));
}

/** `undefined` when dividing by zero: what can't be calculated is not known. */
export function divide(a: Num, b: Num): Num | undefined {
  if (typeof a === 'number' && typeof b === 'number' && b !== 0 && a % b === 0) return a / b === 0 ? 0 : a / b;
  const n = numerator(b);
  if (n === 0n) return undefined;
  const sign = n < 0n ? -1n : 1n;
  return make(numerator(a) * denominator(b) * sign, denominator(a) * n * sign);
}

/** Below zero, zero or above zero, as `a` is less than, equal to or greater than `b`; by cross-multiplication. */
export function compare(a: Num, b: Num): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const left = numerator(a) * denominator(b);
  const right = numerator(b) * denominator(a);
  return left < right ? -1 : left > right ? 1 : 0;
}

function roundQuotient(n: bigint, d: bigint, mode: RoundingMode): bigint {
  let quotient = n / d;
  let rest = n % d;
  if (rest === 0n) return quotient;
  if (rest < 0n) {
    quotient -= 1n;
    rest += d;
  }
  const twice = rest * 2n;
  const negative = quotient < 0n;
  const upward =
    mode === 'ceil' ||
    (mode === 'up' && !negative) ||
    (mode === 'down' && negative) ||
    (mode.startsWith('half') &&
      (twice > d ||
        (twice === d &&
          ((mode === 'half_up' && !negative) || (mode === 'half_down' && negative) || (mode === 'half_even' && quotient % 2n !== 0n)))));
  return upward ? quotient + 1n : quotient;
}

/** Rounds to `places` decimal places; a negative count rounds to tens, hundreds … */
export function round(a: Num, mode: RoundingMode, places: number): Num {
  if (typeof a === 'number' && places >= 0) return a;
  const scale = 10n ** BigInt(Math.abs(places));
  if (places >= 0) return lowest(roundQuotient(numerator(a) * scale, denominator(a), mode), scale);
  return make(roundQuotient(numerator(a), denominator(a) * scale, mode) * scale, 1n);
}

/** The exact number as it is written in JSON: a safe whole number as a number, else decimal text, else "n/d". */
export function writeNum(a: Num): number | string {
  const value = normalize(a);
  if (typeof value === 'number') return value;
  const { n, d } = value;
  let places = 0;
  let rest = d;
  for (const prime of [2n, 5n]) {
    let count = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      count += 1;
    }
    places = Math.max(places, count);
  }
  if (rest !== 1n || places > 40) return `${n}/${d}`;
  const digits = ((n < 0n ? -n : n) * (10n ** BigInt(places) / d)).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${n < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}

/** A whole number within the safe range, or `undefined`. */
export function asInteger(a: Num): number | undefined {
  const value = normalize(a);
  return typeof value === 'number' ? value : undefined;
}

import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { add, compare, divide, multiply, type Num, readNum, round, roundingModes, subtract, writeNum } from './num.ts';

/** A wide decimal library stands beside ours: both must say the same. */
const Wide = Decimal.clone({ precision: 400, toExpNeg: -400, toExpPos: 400 });
const decimal = fc
  .tuple(fc.bigInt(-(10n ** 18n), 10n ** 18n), fc.integer({ min: 0, max: 8 }))
  .map(([n, places]) => new Wide(n.toString()).div(new Wide(10).pow(places)).toFixed());
const num = (text: string): Num => {
  const value = readNum(text);
  if (value === undefined) throw new Error(text);
  return value;
};
const asText = (value: Num | undefined): string => (value === undefined ? 'nothing' : String(writeNum(value)));

test('sums, differences and products are exact', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(asText(add(num(a), num(b)))).toBe(new Wide(a).add(b).toFixed());
      expect(asText(subtract(num(a), num(b)))).toBe(new Wide(a).sub(b).toFixed());
      expect(asText(multiply(num(a), num(b)))).toBe(new Wide(a).mul(b).toFixed());
      expect(Math.sign(compare(num(a), num(b)))).toBe(new Wide(a).cmp(b));
    }),
  );
});

test('a quotient times its divisor is the dividend again', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      const quotient = divide(num(a), num(b));
      if (new Wide(b).isZero()) expect(quotient).toBeUndefined();
      else expect(compare(multiply(quotient ?? 0, num(b)), num(a))).toBe(0);
    }),
  );
});

const wideModes = {
  half_up: Decimal.ROUND_HALF_UP,
  half_even: Decimal.ROUND_HALF_EVEN,
  half_down: Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  floor: Decimal.ROUND_FLOOR,
  ceil: Decimal.ROUND_CEIL,
} as const;

test('every rounding mode agrees with a wide decimal library, ties and negatives included', () => {
  fc.assert(
    fc.property(decimal, fc.constantFrom(...roundingModes), fc.integer({ min: 0, max: 4 }), (a, mode, places) => {
      expect(asText(round(num(a), mode, places))).toBe(new Wide(a).toDecimalPlaces(places, wideModes[mode]).toFixed());
    }),
  );
  expect(['half_up', 'half_even', 'half_down'].map((mode) => round(num('-2.5'), mode as 'half_up', 0))).toEqual([-3, -2, -2]);
  expect(round(1250, 'half_even', -2)).toBe(1200);
});

test('a third is kept as a third, and 110 of 2000 is exactly 5.5 %', () => {
  expect(writeNum(divide(1, 3) ?? 0)).toBe('1/3');
  expect(compare(divide(110, 2000) ?? 0, num('0.055'))).toBe(0);
});

test('numbers that would lose digits are refused, and calculations that run away end in an error', () => {
  expect(readNum(1e300)).toBeUndefined();
  expect(readNum(Number.NaN)).toBeUndefined();
  expect(readNum('1e5')).toBeUndefined();
  expect(() => Array.from({ length: 40 }).reduce<Num>((value) => multiply(value, value), 12)).toThrow('too large');
});

import fc from 'fast-check';
import { amountInCapitals } from './amount-in-capitals.ts';

describe('amounts in capitals', () => {
  // the examples of 支付结算办法, annex 1, among them
  test.each([
    [140950, '壹仟肆佰零玖元伍角整'],
    [600714, '陆仟零柒元壹角肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [10700053, '壹拾万零柒仟元伍角叁分'],
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [10000000, '壹拾万元整'],
    [1000, '壹拾元整'],
    [100, '壹元整'],
    [10, '壹角整'],
    [5, '伍分'],
    [15, '壹角伍分'],
    [0, '零元整'],
    [-1, '负壹分'],
    [-150000, '负壹仟伍佰元整'],
    [10_000_100, '壹拾万零壹元整'],
    [10_203_040, '壹拾万零贰仟零叁拾元肆角整'],
    [10_000_000_000, '壹亿元整'],
    [10_005_000_000, '壹亿零伍万元整'],
    [12_345_678_912, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
    [10_000_000_500, '壹亿零伍元整'],
    [1_001_000_000_000, '壹佰亿零壹仟万元整'],
    [100_000_000_000_000, '壹万亿元整'],
    [100_030_000_000_000, '壹万零叁亿元整'],
  ])('%d fen is %s', (fen, text) => expect(amountInCapitals(fen)).toBe(text));

  test('bigint up to the limit, nothing beyond and no fractions', () => {
    expect(amountInCapitals(9_999_999_999_999_999n)).toBe('玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分');
    expect(() => amountInCapitals(10_000_000_000_000_000n)).toThrow(RangeError);
    for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => amountInCapitals(amount)).toThrow(RangeError);
  });

  test('reads back as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (fen) => expect(readBack(amountInCapitals(fen))).toBe(fen)));
  });

  test('reads back for every pattern of zeros in 千亿 to 分', () => {
    for (let pattern = 1; pattern < 2 ** 14; pattern++) {
      const fen = Number(
        [...pattern.toString(2).padStart(14, '0')].map((bit, place) => (bit === '1' ? 1 + ((pattern + place) % 9) : 0)).join(''),
      );
      const text = amountInCapitals(fen);
      if (readBack(text) !== fen || /零零|零元|^零[^元]/.test(text)) throw new Error(`${fen}: ${text}`);
    }
  });

  test('never two 零 together, none before 元, 整 only without fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999_999 }), (fen) => {
        const text = amountInCapitals(fen);
        expect(text).not.toMatch(/零零|零元|^零/);
        expect(text.endsWith('整')).toBe(fen % 10 === 0);
      }),
    );
  });
});

/** An independent reader: sums figure × place. */
function readBack(text: string): number {
  const figure = (character: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
  const [whole, rest] = text.includes('元') ? text.split('元') : ['', text];
  const section = (part: string): number => {
    let sum = 0;
    for (const [, digit = '', place = ''] of part.matchAll(/([壹贰叁肆伍陆柒捌玖])([拾佰仟]?)/g)) {
      sum += figure(digit) * { '': 1, 拾: 10, 佰: 100, 仟: 1000 }[place as '' | '拾' | '佰' | '仟'];
    }
    return sum;
  };
  const below = (part: string): number => {
    const [high, low] = part.includes('万') ? part.split('万') : ['', part];
    return section(high ?? '') * 10_000 + section(low ?? '');
  };
  const [yi, under] = whole?.includes('亿') ? whole.split('亿') : ['', whole];
  const yuan = below(yi ?? '') * 100_000_000 + below(under ?? '');
  const jiao = /([壹贰叁肆伍陆柒捌玖])角/.exec(rest ?? '')?.[1];
  const fen = /([壹贰叁肆伍陆柒捌玖])分/.exec(rest ?? '')?.[1];
  return yuan * 100 + (jiao ? figure(jiao) * 10 : 0) + (fen ? figure(fen) : 0);
}

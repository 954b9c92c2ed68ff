// 金额大写: 支付结算办法 (银发〔1997〕393号), annex 1 正确填写票据和结算凭证的基本规定.

const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
// 万 above 亿 is closed by 亿 itself: 壹万零叁亿
const groups = ['', '万', '亿', '万'];
const largest = 9_999_999_999_999_999n;

/**
 * An amount as it is written on vouchers: 10000000 fen → 壹拾万元整, 1409.50 yuan → 壹仟肆佰零玖元伍角整,
 * 107000.53 yuan → 壹拾万零柒仟元伍角叁分, 0 → 零元整, −1 → 负壹分.
 * Takes whole fen as number or bigint. Throws `RangeError` for fractions, numbers that aren't safe integers,
 * and amounts above 99,999,999,999,999.99 yuan on either side of zero.
 */
export function amountInCapitals(fen: number | bigint): string {
  if (typeof fen === 'number' && !Number.isSafeInteger(fen)) throw new RangeError('an amount is a whole number of fen');
  const amount = BigInt(fen);
  const absolute = amount < 0n ? -amount : amount;
  if (absolute > largest) throw new RangeError('the amount is too large to be written out');
  const yuan = absolute / 100n;
  const jiao = Number((absolute / 10n) % 10n);
  const rest = Number(absolute % 10n);
  const whole = yuan === 0n ? '' : `${integerInCapitals(yuan)}元`;
  return (amount < 0n ? '负' : '') + whole + fractionInCapitals(jiao, rest, whole !== '');
}

/** Annex 1, clause 3: 整 (or 正) ends an amount in yuan or jiao, never one in fen; an empty jiao between is a 零. */
function fractionInCapitals(jiao: number, fen: number, hasYuan: boolean): string {
  if (jiao === 0 && fen === 0) return hasYuan ? '整' : '零元整';
  if (fen === 0) return `${digits.charAt(jiao)}角整`;
  if (jiao === 0) return `${hasYuan ? '零' : ''}${digits.charAt(fen)}分`;
  return `${digits.charAt(jiao)}角${digits.charAt(fen)}分`;
}

/** Clause 2: one 零 for any run of zeros inside, none at the end; 壹拾 keeps its 壹. */
function integerInCapitals(value: bigint): string {
  const figures = value.toString();
  let text = '';
  let zeros = false;
  let groupHasFigure = false;
  for (let index = 0; index < figures.length; index += 1) {
    const position = figures.length - 1 - index;
    const figure = Number(figures.charAt(index));
    if (figure === 0) {
      zeros = true;
    } else {
      text += (zeros && text !== '' ? '零' : '') + digits.charAt(figure) + places[position % 4];
      zeros = false;
      groupHasFigure = true;
    }
    if (position % 4 === 0) {
      const group = position / 4;
      if (groupHasFigure || (group === 2 && text !== '')) text += groups[group];
      groupHasFigure = false;
    }
  }
  return text;
}

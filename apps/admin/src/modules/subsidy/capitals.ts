const digits = '零壹贰叁肆伍陆柒捌玖';
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Four digits of a number in capitals, without zeros at the end. */
function group(value: number): string {
  let text = '';
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return text;
}

/** An amount as it stands on a voucher: 180000 fen is 壹仟捌佰元整 (《支付结算办法》附一). */
export function capitals(fen: number): string {
  const yuan = Math.floor(fen / 100);
  let text = '';
  let gap = false;
  for (let at = 3; at >= 0; at--) {
    const value = Math.floor(yuan / 10_000 ** at) % 10_000;
    if (value === 0) {
      gap = gap || text !== '';
      continue;
    }
    text += `${text !== '' && (gap || value < 1000) ? '零' : ''}${group(value)}${groups[at]}`;
    gap = false;
  }
  const jiao = Math.floor(fen / 10) % 10;
  const cent = fen % 10;
  const head = text === '' ? (jiao + cent > 0 ? '' : '零元') : `${text}元`;
  if (jiao === 0 && cent === 0) return `${head}整`;
  const middle = jiao > 0 ? `${digits[jiao]}角` : head === '' ? '' : '零';
  return `${head}${middle}${cent > 0 ? `${digits[cent]}分` : '整'}`;
}

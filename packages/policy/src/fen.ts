import { type Message, said } from './message.ts';
import { asInteger, multiply, type Num, writeNum } from './num.ts';

/** Why an amount can't stand: a decimal among fen is most often an amount of yuan. */
export function partOfFen(value: Num): Message {
  const shown = writeNum(value);
  const fen = asInteger(multiply(value, 100));
  const yuan = fen === undefined ? said('', '') : said(`；${shown} 元应写 ${fen}`, `; ${shown} yuan is written ${fen}`);
  return said(`金额以分为单位，${shown} 不是整数分${yuan.zh}`, `money is in fen, and ${shown} is no whole number of them${yuan.en}`);
}

import { addDays, isDate, isMonth } from './date.ts';
import type { Literal, Period, Text } from './form.ts';
import { divide, isNum, multiply, type Num, readNum, writeNum } from './num.ts';
import type { Quantity, Usage } from './quantity.ts';
import { isList, type Value } from './value.ts';

export type Language = 'zh' | 'en';

/** A text in one language; Chinese where it has no English. */
export const pick = (text: Text | undefined, language: Language, otherwise = ''): string => text?.[language] ?? text?.zh ?? otherwise;

/** What a key of a table is called: by its own title, else as the fact that it is looked up with. */
export const keyTitle = (
  table: string,
  { name, title }: { readonly name: string; readonly title?: Text },
  language: Language,
  usage: Usage | undefined,
): string => pick(title ?? usage?.columns.get(`${table}/${name}`)?.definition?.title, language, name);

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2025年7月1日`, `1 July 2025`; a month without its day. */
function sayDay(text: string, language: Language): string {
  const [year = '', month = '', day] = text.split('-');
  if (language === 'zh') return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
  return `${day === undefined ? '' : `${Number(day)} `}${monthNames[Number(month) - 1] ?? month} ${year}`;
}

/** `1,500`; digits behind the point are kept. */
const grouped = (num: Num): string => String(writeNum(num)).replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ','));

/** `1,500元` or `1,500.50元`; `CNY 1,500`. */
function sayMoney(fen: Num, language: Language, currency = 'CNY'): string {
  const yuan = divide(fen, 100) ?? 0;
  const text = grouped(yuan).replace(/\.\d$/, (tenths) => `${tenths}0`);
  if (language === 'en') return `${currency} ${text}`;
  return `${text}${chineseCurrencies[currency] ?? ` ${currency}`}`;
}
const chineseCurrencies: { readonly [code: string]: string } = { CNY: '元', USD: '美元', GBP: '英镑', AUD: '澳元', EUR: '欧元' };

const units: { readonly [unit: string]: { readonly zh: string; readonly one: string; readonly many: string } } = {
  age: { zh: '周岁', one: 'year of age', many: 'years of age' },
  calendarYear: { zh: '年', one: '', many: '' },
  count: { zh: '个', one: '', many: '' },
  day: { zh: '天', one: 'day', many: 'days' },
  hour: { zh: '课时', one: 'hour', many: 'hours' },
  minute: { zh: '分钟', one: 'minute', many: 'minutes' },
  month: { zh: '个月', one: 'month', many: 'months' },
  person: { zh: '人', one: 'person', many: 'people' },
  row: { zh: '条', one: 'record', many: 'records' },
  time: { zh: '次', one: 'time', many: 'times' },
  week: { zh: '周', one: 'week', many: 'weeks' },
  year: { zh: '年', one: 'year', many: 'years' },
};

/** Whether a unit has words of its own here. */
export const isUnit = (unit: string): boolean => Object.hasOwn(units, unit) || unit === 'ratio' || unit === 'bp';

/** The unit that a number of the quantity is followed by; nothing where it has none. */
export function unitWord({ unit }: Quantity, language: Language, num?: Num): string {
  const words = Object.hasOwn(units, unit ?? '') ? units[unit ?? ''] : undefined;
  if (!words) return '';
  if (language === 'zh') return words.zh;
  const word = num === 1 ? words.one : words.many;
  return word && ` ${word}`;
}

function sayNumber(num: Num, quantity: Quantity, language: Language): string {
  const { unit } = quantity;
  if (unit === 'ratio') return `${grouped(multiply(num, 100))}%`;
  if (unit === 'bp') return `${grouped(divide(num, 100) ?? 0)}%`;
  const plain = unit === 'calendarYear' ? String(writeNum(num)) : grouped(num);
  return `${plain}${unitWord(quantity, language, num)}`;
}

/** A value in words: its code's title, its date, its money, its unit. */
export function sayValue(value: Value | undefined, quantity: Quantity, language: Language, currency?: string): string {
  if (value === undefined || isList(value)) return language === 'zh' ? '未知' : 'unknown';
  if (value === '') return language === 'zh' ? '（未填写）' : '(nothing yet)';
  if (typeof value === 'boolean') return value ? (language === 'zh' ? '是' : 'yes') : language === 'zh' ? '否' : 'no';
  const title = quantity.nameOf?.(String(isNum(value) ? writeNum(value) : value));
  if (title) return pick(title, language);
  if (isNum(value)) return quantity.kind === 'money' ? sayMoney(value, language, currency) : sayNumber(value, quantity, language);
  const isDay = quantity.kind === 'date' || quantity.kind === 'month';
  return isDay && (isDate(value) || isMonth(value)) ? sayDay(value, language) : value;
}

/** A value as it stands in the document. */
export function sayLiteral(value: Literal, quantity: Quantity, language: Language, currency?: string): string {
  return sayValue(typeof value === 'number' ? readNum(value) : value, quantity, language, currency);
}

/** `甲、乙、丙`; `a, b or c`. */
export function sayAll(words: readonly string[], language: Language, link: 'and' | 'or' = 'or'): string {
  if (language === 'zh') return words.join('、');
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`;
}

/** `2025年1月1日至2025年12月31日`; a period without an end `2025年1月1日起`. */
export function sayPeriod({ from, to }: Period, language: Language): string {
  const last = to === undefined ? undefined : addDays(to, -1);
  const first = sayDay(from, language);
  if (language === 'zh') return last ? `${first}至${sayDay(last, language)}` : `${first}起`;
  return last ? `${first} to ${sayDay(last, language)}` : `from ${first}`;
}

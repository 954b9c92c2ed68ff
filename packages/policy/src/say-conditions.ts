import { type Order, orderWords } from './phrases.ts';
import { type Quantity, quantityOf } from './quantity.ts';
import { sayAsked, sayCounted } from './say-lists.ts';
import { unitWord } from './say-value.ts';
import { type Speech, sayWritten } from './speech.ts';
import type { Term } from './term.ts';

const opposites: { readonly [order: string]: Order } = { lt: 'ge', le: 'gt', gt: 'le', ge: 'lt' };

/** A condition in one breath; nothing for what is none. */
export function sayCondition(term: Term, speech: Speech): string | undefined {
  const { kind, args } = term;
  const [first, second, third] = args;
  if (!first) return undefined;
  switch (kind) {
    case 'and':
      return args.map((arg) => joined(arg, 'or', speech)).join(speech.or('，且', ' and '));
    case 'or':
      return args.map((arg) => joined(arg, 'and', speech)).join(speech.or('，或者', ' or '));
    case 'not':
      return sayNot(first, speech);
    case 'missing':
      return speech.or(`无“${speech.say(first)}”记录`, `${speech.say(first)} is not recorded`);
    case 'implies':
      return (
        second &&
        speech.or(`${speech.holds(first)}的，须${speech.holds(second)}`, `if ${speech.holds(first)}, then ${speech.holds(second)}`)
      );
    case 'eq':
      return second && sayEqual(first, second, speech);
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return second && sayOrder(kind, first, second, speech);
    case 'between':
      return second && third && sayBetween(first, second, third, speech, '在');
    case 'in':
      return second && sayIn(first, second, speech);
    default:
      return undefined;
  }
}

/** "And" within "or", or the other way round, stands in brackets. */
function joined(term: Term, other: 'and' | 'or', speech: Speech): string {
  const said = speech.holds(term);
  return term.kind === other || term.kind === 'implies' ? speech.or(`（${said}）`, `(${said})`) : said;
}

const measureOf = (a: Term, b: Term, speech: Speech): Quantity => {
  const [one, other] = [quantityOf(a, speech.usage), quantityOf(b, speech.usage)];
  const says = (quantity: Quantity): boolean => quantity.unit !== undefined || quantity.nameOf !== undefined || quantity.kind === 'money';
  return says(one) || !says(other) ? one : other;
};

function sayEqual(first: Term, second: Term, speech: Speech): string {
  if (second.kind === 'literal' && typeof second.value === 'boolean') return second.value ? speech.holds(first) : sayNot(first, speech);
  const counted = sayCounted('eq', first, second);
  if (counted) return sayAsked(counted.kind, counted.list, counted.each, speech);
  const [left, right] = sides(first, second, measureOf(first, second, speech), speech);
  return speech.or(`${left}为${right}`, `${left} is ${right}`);
}

/** Both sides of a comparison; a field of a record and something else of the same name are told apart. */
function sides(first: Term, second: Term, measure: Quantity, speech: Speech): [string, string] {
  const said = [first, second].map((one) => (one.kind === 'if' ? speech.part(one, measure) : speech.say(one, measure)));
  const [left = '', right = ''] = said;
  if (left !== right || (first.kind === 'item') === (second.kind === 'item')) return [left, right];
  const ofRecord = (name: string): string => speech.or(`该记录的${name}`, `${name} of the record`);
  return first.kind === 'item' ? [ofRecord(left), right] : [left, ofRecord(right)];
}

function sayOrder(order: Order, first: Term, second: Term, speech: Speech): string {
  const counted = sayCounted(order, first, second);
  if (counted) return sayAsked(counted.kind, counted.list, counted.each, speech);
  if (order === 'le' && first.kind === 'fact' && first.name === 'asOf') {
    const within = sayWithin(second, speech);
    if (within) return within;
  }
  const measure = measureOf(first, second, speech);
  const words = orderWords(first.type.kind, measure.unit)[order];
  const [left, right] = sides(first, second, measure, speech);
  return speech.or(`${left}${words.zh}${right}`, `${left} ${words.en} ${right}`);
}

/** The time in which to apply. */
function sayWithin(last: Term, speech: Speech): string | undefined {
  const [from, number] = last.args;
  const unit = { addMonths: 'month', addDays: 'day' }[last.kind as string];
  if (!from || !number || !unit) return undefined;
  const count = speech.say(number, { kind: 'integer', unit });
  const time = number.kind === 'if' ? speech.or(`（${count}）`, `(${count})`) : count;
  return speech.or(`自${speech.say(from)}起${time}内提出申请`, `applied for within ${time} of ${speech.say(from)}`);
}

function sayBetween(value: Term, from: Term, to: Term, speech: Speech, verb: '在' | '不在'): string {
  const measure = measureOf(value, from.kind === 'literal' ? to : from, speech);
  const isDay = value.type.kind === 'date';
  const ends = isDay ? '首尾两日' : value.type.kind === 'month' ? '首尾两月' : '本数';
  const last = speech.say(to, measure);
  const unit = unitWord(measure, speech.language);
  // 16至59周岁: the unit once
  const first =
    from.kind === 'literal' && to.kind === 'literal' && unit ? speech.say(from, { kind: measure.kind }) : speech.say(from, measure);
  const is = verb === '在' ? 'is' : 'is not';
  return speech.or(
    `${speech.say(value, measure)}${verb}${first}至${last}之间（含${ends}）`,
    `${speech.say(value, measure)} ${is} between ${first} and ${last} (both included)`,
  );
}

function sayIn(value: Term, options: Term, speech: Speech, isNot = false): string {
  const measure = quantityOf(value, speech.usage);
  const name = speech.say(value);
  if (options.kind === 'set') {
    const all = sayWritten(options, measure, speech);
    const several = (options.values?.length ?? 0) > 1;
    if (!several) return speech.or(`${name}${isNot ? '不' : ''}为${all}`, `${name} is ${isNot ? 'not ' : ''}${all}`);
    return isNot
      ? speech.or(`${name}不属于${all}中的任何一项`, `${name} is none of ${all.replace(/ or (?=[^ ].*$)/, ' and ')}`)
      : speech.or(`${name}属于${all}之一`, `${name} is ${all}`);
  }
  const list = speech.say(options);
  return speech.or(`${name}${isNot ? '不' : ''}在${list}所列范围内`, `${name} is ${isNot ? 'not ' : ''}listed in ${list}`);
}

/** What is denied, in words of its own where there are any. */
function sayNot(term: Term, speech: Speech): string {
  const { kind, args } = term;
  const [first, second, third] = args;
  const opposite = opposites[kind];
  if (kind === 'not' && first) return speech.holds(first);
  if (kind === 'missing' && first) return speech.or(`有“${speech.say(first)}”记录`, `${speech.say(first)} is recorded`);
  if (kind === 'exists' && first && second) return sayAsked('none', first, second, speech);
  if (kind === 'in' && first && second) return sayIn(first, second, speech, true);
  if (kind === 'between' && first && second && third) return sayBetween(first, second, third, speech, '不在');
  if (opposite && first && second) return sayOrder(opposite, first, second, speech);
  if (kind === 'eq' && first && second) {
    if (typeof second.value === 'boolean') return second.value ? sayNot(first, speech) : speech.holds(first);
    const measure = measureOf(first, second, speech);
    return speech.or(
      `${speech.say(first, measure)}不为${speech.say(second, measure)}`,
      `${speech.say(first, measure)} is not ${speech.say(second, measure)}`,
    );
  }
  if (kind === 'or') {
    const cases = args.map((arg) => speech.or(`“${speech.say(arg)}”`, speech.holds(arg)));
    return speech.or(`不属于${cases.join('')}中的任一情形`, `none of these: ${cases.join('; ')}`);
  }
  const said = speech.say(term);
  if (kind === 'and' || kind === 'every' || kind === 'implies') return speech.or(`不符合“${said}”`, `not so: ${said}`);
  return speech.or(`不属于“${said}”的情形`, `“${said}” does not hold`);
}

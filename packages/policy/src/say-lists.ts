import { isOfPeople } from './quantity.ts';
import type { Speech } from './speech.ts';
import type { Term } from './term.ts';

const isMonths = (list: Term): boolean => list.kind === 'months';
const plainOf = (list: Term): Term => (list.kind === 'where' && list.args[0] ? list.args[0] : list);

/** What one row of a list is called, and how it is counted. */
function rowOf(list: Term, speech: Speech): { noun: string; measure: string } {
  if (isMonths(plainOf(list))) return { noun: speech.or('月', 'month'), measure: '个' };
  if (isOfPeople(plainOf(list).type)) return { noun: speech.or('人员', 'person'), measure: '名' };
  return { noun: speech.or('记录', 'record'), measure: '条' };
}

export type Asked = 'exists' | 'every' | 'none';

/** What a condition over rows begins with; what they must meet follows it. */
export function leadOfRows(kind: Asked, list: Term, speech: Speech): string {
  const name = speech.say(list);
  const { noun, measure } = rowOf(list, speech);
  if (speech.language === 'zh') {
    const isNoun = list.kind !== 'where' && !isMonths(list);
    if (kind === 'every') return `${name}${isNoun ? '的' : '，'}每${measure}${noun}均须`;
    return kind === 'exists' ? `${name}中至少有一${measure}${noun}` : `${name}中没有任何${noun}`;
  }
  return `${{ every: 'every', exists: 'at least one', none: 'no' }[kind]} ${noun} of ${name}`;
}

/** Conditions and numbers over lists in one breath; nothing for what isn't one. */
export function sayOfList(term: Term, speech: Speech): string | undefined {
  const { kind, args } = term;
  const [list, each, third] = args;
  if (!list) return undefined;
  switch (kind) {
    case 'months':
      return sayMonths(list, each, speech);
    case 'exists':
      return each && asked('exists', list, each, speech);
    case 'every':
      return each && asked('every', list, each, speech);
    case 'where': {
      const [name, { noun }] = [speech.say(list), rowOf(list, speech)];
      const condition = each ? speech.inside().holds(each) : '';
      return speech.or(`${name}中符合“${condition}”的${noun}`, `those of ${name} where ${condition}`);
    }
    case 'count': {
      const name = speech.say(list);
      if (!isOfPeople(plainOf(list).type)) return speech.or(`${name}${list.kind === 'where' ? '' : '的'}数量`, `the number of ${name}`);
      return speech.or(list.kind === 'where' ? name.replace(/人员$/, '人数') : `${name}的人数`, `the number of ${name}`);
    }
    case 'sum':
      return (
        each &&
        speech.or(
          `${speech.say(list)}的${speech.inside().part(each)}之和`,
          `the sum of ${speech.inside().part(each)} over ${speech.say(list)}`,
        )
      );
    case 'consecutiveMonths': {
      if (!each || !third) return undefined;
      const [name, month, end] = [speech.say(list), speech.inside().say(each), speech.say(third)];
      return speech.or(
        `${name}中按${month}计、至${end}为止的连续月数`,
        `the consecutive months of ${name} by ${month} that end with ${end}`,
      );
    }
    case 'firstN': {
      if (!each || !third) return undefined;
      const [name, by] = [speech.say(list), speech.inside().part(third)];
      const number = speech.say(each, { kind: 'integer', unit: 'row' });
      return term.descending
        ? speech.or(`${name}中按${by}从高到低排列的前${number}`, `the first ${number} of ${name} by ${by}, greatest first`)
        : speech.or(`${name}中按${by}从低到高排列的前${number}`, `the first ${number} of ${name} by ${by}`);
    }
    default:
      return undefined;
  }
}

function asked(kind: Asked, list: Term, each: Term, speech: Speech): string {
  const condition = speech.inside().holds(each);
  return `${leadOfRows(kind, list, speech)}${speech.or(`符合“${condition}”`, ` meets “${condition}”`)}`;
}

/** From a month on for so many months: the usual way in which a policy names them. */
function sayMonths(from: Term, to: Term | undefined, speech: Speech): string | undefined {
  const [start, less] = to?.kind === 'addMonths' ? to.args : [];
  const isSame = start && sameTree(start, from);
  if (isSame && less?.kind === 'sub' && less.args[1]?.value === 1 && less.args[0]) {
    const [first, number] = [speech.say(from), speech.say(less.args[0], { kind: 'integer', unit: 'month' })];
    return speech.or(`自${first}起、以${number}为限的各月`, `the months from ${first} on (in number: ${number})`);
  }
  return to && speech.or(`${speech.say(from)}至${speech.say(to)}的各月`, `the months from ${speech.say(from)} to ${speech.say(to)}`);
}

const sameTree = (a: Term, b: Term): boolean =>
  a.kind === b.kind &&
  a.name === b.name &&
  a.value === b.value &&
  a.args.length === b.args.length &&
  a.args.every((arg, index) => sameTree(arg, b.args[index] as Term));

/** How many rows there may be: `none` and `some` are said as such. */
export function sayCounted(order: string, counted: Term, bound: Term): { kind: Asked; list: Term; each: Term | undefined } | undefined {
  const [list] = counted.args;
  if (counted.kind !== 'count' || !list || bound.kind !== 'literal') return undefined;
  const { value } = bound;
  const each = list.kind === 'where' ? list.args[1] : undefined;
  const plain = list.kind === 'where' && list.args[0] ? list.args[0] : list;
  if ((order === 'eq' && value === 0) || (order === 'lt' && value === 1) || (order === 'le' && value === 0))
    return { kind: 'none', list: plain, each };
  if ((order === 'gt' && value === 0) || (order === 'ge' && value === 1)) return { kind: 'exists', list: plain, each };
  return undefined;
}

/** A condition over the rows of a list, with "none" and "some" told apart from other numbers. */
export function sayAsked(kind: Asked, list: Term, each: Term | undefined, speech: Speech): string {
  return each ? asked(kind, list, each, speech) : leadOfRows(kind, list, speech);
}

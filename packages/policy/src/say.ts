import { said } from './message.ts';
import { compare, isNum, multiply } from './num.ts';
import { phrases, sayRounding } from './phrases.ts';
import { moneyFactor, type Quantity, quantityOf } from './quantity.ts';
import { sayCondition } from './say-conditions.ts';
import { sayOfList } from './say-lists.ts';
import { keyTitle, pick, sayAll } from './say-value.ts';
import { nameOf, type Speech, sayComponentValue, sayOnly, sayWritten, type Voice } from './speech.ts';
import type { Term } from './term.ts';

const named = new Set(['fact', 'item', 'ref', 'param', 'lookup']);

/** A voice that can speak. */
export function speechOf(voice: Voice): Speech {
  const speech: Speech = {
    ...voice,
    say: (term, expected) => sayTerm(term, speech, expected),
    part: (term, expected) => inBrackets(term, sayTerm(term, speech, expected), speech),
    holds: (term) => {
      const said = sayTerm(term, speech);
      return named.has(term.kind) ? speech.or(said, `“${said}” holds`) : said;
    },
    inside: () => speechOf({ ...voice, rows: (voice.rows ?? 0) + 1 }),
    or: (zh, en) => (voice.language === 'zh' ? zh : en),
  };
  return speech;
}

/** A tree in one clear sentence or phrase. */
export function say(term: Term, voice: Voice): string {
  const speech = speechOf(voice);
  return term.type.kind === 'boolean' ? speech.holds(term) : speech.say(term);
}

function sayTerm(term: Term, speech: Speech, expected?: Quantity): string {
  switch (term.kind) {
    case 'literal':
    case 'set':
    case 'date':
      return sayWritten(term, expected, speech);
    case 'fact':
      return term.name?.startsWith('component.') ? sayComponentValue(term, expected, speech) : nameOf(term, speech);
    case 'item':
    case 'ref':
      return nameOf(term, speech);
    case 'param':
      return sayParameter(term, speech);
    case 'lookup':
      return sayLookup(term, speech);
    default:
      return (
        sayCondition(term, speech) ??
        sayOfList(term, speech) ??
        sayNumber(term, speech, expected) ??
        sayDate(term, speech) ??
        sayPhrase(term, speech)
      );
  }
}

/** Dated values are read on the anchor date unless the tree says another day. */
function dayOf(term: Term, speech: Speech): string {
  const day = term.args.at(-1);
  if (!day || (day.kind === 'fact' && day.name === 'anchor.date')) return '';
  const said = speech.say(day);
  return speech.or(`按${said}执行`, `of ${said}`);
}

function sayParameter(term: Term, speech: Speech): string {
  const name = nameOf(term, speech);
  if (term.type.kind === 'set') return speech.or(`“${name}”`, `“${name}”`);
  const notes = [sayOnly(term, speech) ?? '', dayOf(term, speech)].filter(Boolean);
  return notes.length ? speech.or(`${name}（${notes.join('，')}）`, `${name} (${notes.join(', ')})`) : name;
}

function sayLookup(term: Term, speech: Speech): string {
  const keys = term.args.slice(0, -1).map((arg, index) => sayKey(arg, term, index, speech));
  const day = dayOf(term, speech);
  const { table, column } = namesOf(term, speech);
  const name = speech.or(
    column === undefined ? `“${table}”` : `“${table}”中的“${column}”`,
    column === undefined ? `the “${table}”` : `the “${column}” in “${table}”`,
  );
  return speech.or(
    `${name}（按${keys.join('、')}查表${day && `，${day}`}）`,
    `${name} for ${sayAll(keys, 'en', 'and')}${day && ` ${day}`}`,
  );
}

/** What is looked up: of a table of several columns which one, by its title or else by its own name. */
function namesOf(term: Term, speech: Speech): { readonly table: string; readonly column?: string } {
  const table = speech.version?.tables?.[term.name ?? ''];
  const column = table?.columns.find(({ name }) => name === term.column);
  if (!table || !column || table.columns.length < 2) return { table: nameOf(term, speech).replace(/^“(.*)”$/, '$1') };
  return { table: pick(table.title, speech.language, term.name), column: pick(column.title, speech.language, column.name) };
}

/** A key that is a plain value is said with the name of its column. */
function sayKey(arg: Term, { name = '' }: Term, index: number, speech: Speech): string {
  const key = speech.version?.tables?.[name]?.keys[index];
  const isPlain = arg.kind === 'literal' || (arg.kind === 'fact' && arg.name?.startsWith('component.'));
  if (!isPlain || !key) return speech.say(arg);
  const [title, value] = [
    keyTitle(name, key, speech.language, speech.usage),
    speech.say(arg, speech.usage?.columns.get(`${name}/${key.name}`)),
  ];
  return speech.or(`${title}为${value}`, `${title} ${value}`);
}

/** What would run into the words around it: a case, and a sum or a difference that is written as one. */
function isOpen({ kind, args: [inner] }: Term, said: string): boolean {
  if (kind === 'round' && inner) return isOpen(inner, said);
  return kind === 'if' || ((kind === 'add' || kind === 'sub') && / [+−] /.test(said));
}

const inBrackets = (term: Term, said: string, speech: Speech): string =>
  isOpen(term, said) ? speech.or(`（${said}）`, `(${said})`) : said;

const loose = new Set(['if', 'min', 'max', 'earliest', 'latest', 'default', 'tier', 'interpolate']);
const sums = new Set(['add', 'sub']);

/** A part of a calculation, in brackets where it would be read wrongly without. */
function operand(term: Term, speech: Speech, expected: Quantity | undefined, isProduct: boolean): string {
  const said = speech.say(term, expected);
  const needs = loose.has(term.kind) || (isProduct && sums.has(term.kind));
  return needs ? speech.or(`（${said}）`, `(${said})`) : said;
}

function sayNumber(term: Term, speech: Speech, expected?: Quantity): string | undefined {
  const { kind, args } = term;
  const [first, second] = args;
  const measure = quantityOf(term, speech.usage);
  const beside = measure.unit !== undefined || measure.nameOf || measure.kind === 'money' ? measure : expected;
  switch (kind) {
    case 'add':
      return sayMonthCount(term, speech) ?? args.map((arg) => operand(arg, speech, beside, false)).join(' + ');
    case 'sub':
      if (measure.unit === 'calendarYear' && first && second?.kind === 'literal')
        return speech.or(`${speech.say(first)}减${speech.say(second, measure)}`, `${speech.say(first)} less ${speech.say(second)}`);
      return sayMonthsApart(term, speech) ?? args.map((arg) => operand(arg, speech, beside, true)).join(' − ');
    case 'mul': {
      const money = beside?.kind === 'money' && term.type.kind !== 'money' ? moneyFactor(args) : undefined;
      const isShare = (arg: Term): boolean =>
        arg.type.kind === 'number' && (term.type.kind === 'money' || money !== undefined || arg.kind === 'literal');
      return args.map((arg) => operand(arg, speech, arg === money ? MONEY : isShare(arg) ? SHARE : undefined, true)).join(' × ');
    }
    case 'div':
      return args.map((arg) => operand(arg, speech, undefined, true)).join(' ÷ ');
    case 'min':
    case 'max':
    case 'earliest':
    case 'latest':
      return sayExtreme(term, speech, beside);
    case 'if':
      return speech.or(
        `${first ? speech.holds(first) : ''}的，为${branch(second, speech, beside)}；否则为${branch(args[2], speech, beside)}`,
        `${branch(second, speech, beside)} if ${first ? speech.holds(first) : ''}, otherwise ${branch(args[2], speech, beside)}`,
      );
    case 'round': {
      const how = sayRounding(term.mode ?? 'half_up', term.places ?? 0, term.type.kind === 'money');
      return speech.or(`${say0(first, speech, beside)}（${how.zh}）`, `${say0(first, speech, beside)} (${how.en})`);
    }
    case 'default':
      return speech.or(
        `${say0(first, speech)}（无记录的按${say0(second, speech, beside)}）`,
        `${say0(first, speech)} (${say0(second, speech, beside)} when not recorded)`,
      );
    default:
      return undefined;
  }
}

const SHARE: Quantity = { kind: 'number', unit: 'ratio' };
const MONEY: Quantity = { kind: 'money' };
const branch = (term: Term | undefined, speech: Speech, expected?: Quantity): string =>
  term?.kind === 'if' ? speech.part(term, expected) : say0(term, speech, expected);
const say0 = (term: Term | undefined, speech: Speech, expected?: Quantity): string => (term ? speech.say(term, expected) : '');

/** From one month to another, counted in months. */
function sayMonthsApart({ args }: Term, speech: Speech): string | undefined {
  const [to, from] = args.map((arg) => (arg.kind === 'monthIndex' ? arg.args[0] : undefined));
  if (!to || !from) return undefined;
  return speech.or(
    `${speech.say(from)}所在月至${speech.say(to)}所在月相隔的月数`,
    `the months from ${speech.say(from)} to ${speech.say(to)}`,
  );
}

function sayMonthCount({ args }: Term, speech: Speech): string | undefined {
  const [apart, one] = args;
  const [to, from] = apart?.kind === 'sub' ? apart.args.map((arg) => (arg.kind === 'monthIndex' ? arg.args[0] : undefined)) : [];
  if (!to || !from || args.length !== 2 || one?.value !== 1) return undefined;
  return speech.or(
    `${speech.say(from)}至${speech.say(to)}的月数（含首尾两月）`,
    `the months from ${speech.say(from)} to ${speech.say(to)}, both included`,
  );
}

const extremes = {
  min: { zh: '最小', en: 'least', of2: said('较小者', 'lesser') },
  max: { zh: '最大', en: 'greatest', of2: said('较大者', 'greater') },
  earliest: { zh: '最早', en: 'earliest', of2: said('较早者', 'earlier') },
  latest: { zh: '最晚', en: 'latest', of2: said('较晚者', 'later') },
};

const runs = new Set(['mul', 'div', 'add', 'sub', 'round']);

function sayExtreme({ kind, args }: Term, speech: Speech, beside: Quantity | undefined): string {
  const word = extremes[kind as keyof typeof extremes];
  const [list, each] = args;
  if (list?.type.kind === 'list' && each)
    return speech.or(
      `${speech.say(list)}中${word.zh}的${speech.inside().part(each)}`,
      `the ${word.en} ${speech.inside().part(each)} of ${speech.say(list)}`,
    );
  // 一半的工资与上限两者中的较小者: half of the lesser, or the lesser of half?
  const words = args.map((arg) => {
    const said = speech.say(arg, beside);
    return speech.language === 'zh' && / [+−×÷] /.test(said) && runs.has(arg.kind) ? `（${said}）` : speech.part(arg, beside);
  });
  if (words.length === 2)
    return speech.or(`${words.join('与')}两者中的${word.of2.zh}`, `the ${word.of2.en} of ${sayAll(words, 'en', 'and')}`);
  return speech.or(`${words.join('、')}中的${word.zh}者`, `the ${word.en} of ${sayAll(words, 'en', 'and')}`);
}

function sayDate(term: Term, speech: Speech): string | undefined {
  const { kind, args, type } = term;
  const [first, second] = args;
  if (!first) return undefined;
  const before = (kind === 'addMonths' || kind === 'addDays') && second ? sayBefore(first, second, kind, speech) : undefined;
  if (before !== undefined) return before;
  if (kind === 'addMonths' && second) {
    const years = yearsOf(second);
    if (years && type.kind === 'date')
      return speech.or(
        `${speech.part(first)}起满${speech.part(years)}（年）之日`,
        `the day ${speech.part(years)} (in years) after ${speech.part(first)}`,
      );
    const number = speech.part(second, { kind: 'integer', unit: 'month' });
    const day = speech.part(first);
    if (type.kind === 'month') {
      if (second.value === 1) return speech.or(`${day}的次月`, `the month after ${day}`);
      return speech.or(`${day}之后${number}的月份`, `the month ${number} after ${day}`);
    }
    return speech.or(`${day}起满${number}之日`, `the day ${number} after ${day}`);
  }
  if (kind === 'addDays' && second) {
    if (second.value === 1) return speech.or(`${speech.part(first)}的次日`, `the day after ${speech.part(first)}`);
    const number = speech.part(second, { kind: 'integer', unit: 'day' });
    return speech.or(`${speech.part(first)}起满${number}之日`, `the day ${number} after ${speech.part(first)}`);
  }
  if (kind === 'monthOf') {
    const [day, by] = first.kind === 'addMonths' ? first.args : [];
    if (day && by?.value === 1) return speech.or(`${speech.part(day)}的次月`, `the month after ${speech.part(day)}`);
    return speech.or(`${speech.part(first)}所在月份`, `the month of ${speech.part(first)}`);
  }
  if (kind === 'dayOf') {
    const month = `${speech.part(first)}${first.type.kind === 'month' ? '' : speech.or('当月', '')}`;
    return term.edge === 'last'
      ? speech.or(`${month}的最后一日`, `the last day of ${month}`)
      : speech.or(`${month}的第一日`, `the first day of ${month}`);
  }
  return undefined;
}

/** A time that is counted back. */
function sayBefore(from: Term, by: Term, kind: 'addMonths' | 'addDays', speech: Speech): string | undefined {
  if (by.kind !== 'literal' || !isNum(by.value) || compare(by.value, 0) >= 0) return undefined;
  const unit = kind === 'addMonths' ? 'month' : 'day';
  const [day, number] = [speech.part(from), speech.part({ ...by, value: multiply(by.value, -1) }, { kind: 'integer', unit })];
  if (from.type.kind === 'month') return speech.or(`${day}之前${number}的月份`, `the month ${number} before ${day}`);
  return speech.or(`${day}之前${number}之日`, `the day ${number} before ${day}`);
}

/** What is multiplied by the months of a year. */
const yearsOf = ({ kind, args }: Term): Term | undefined =>
  kind === 'mul' && args.length === 2 ? args.find((_arg, index) => args[1 - index]?.value === 12) : undefined;

function sayPhrase(term: Term, speech: Speech): string {
  const phrase = phrases[term.kind as keyof typeof phrases];
  if (!phrase) return term.kind;
  const isOver = term.args[0]?.type.kind === 'list';
  const words = term.args.map((arg, index) => (isOver && index > 0 ? speech.inside() : speech).part(arg));
  return phrase[speech.language].replaceAll(/\{(name|\d)\}/g, (_, slot: string) =>
    slot === 'name' ? nameOf(term, speech) : (words[Number(slot)] ?? ''),
  );
}

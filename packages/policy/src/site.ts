import type { Kind } from './kind.ts';
import { type Message, said } from './message.ts';
import { type Place, problem, resolveNode } from './resolve.ts';
import type { Term } from './term.ts';
import { anyType, describe, integerType, isAny, isDay, isNumeric, join, type Type } from './type.ts';

/** One node while its types are found: the arguments as written, and where each stands. */
export interface Site {
  readonly place: Place;
  readonly kind: Kind;
  readonly raw: readonly unknown[];
  readonly pointer: string;
  at(index: number): string;
}

export type Rule = (site: Site) => Term;

export const node = (site: Site, index: number, rows?: readonly Type[]): Term =>
  resolveNode(rows ? { ...site.place, rows } : site.place, site.raw[index], site.at(index));

export const optional = (site: Site, index: number): Term | undefined =>
  site.raw[index] === undefined || site.raw[index] === null ? undefined : node(site, index);

export const all = (site: Site): Term[] => site.raw.map((_, index) => node(site, index));

/** Builds the term from its arguments. */
export function make(site: Site, type: Type, args: readonly Term[], more: Partial<Term> = {}): Term {
  const facts = args.length === 1 && args[0] ? args[0].facts : new Set(args.flatMap((arg) => [...arg.facts]));
  return { kind: site.kind, type, pointer: site.pointer, args, facts, size: args.reduce((sum, arg) => sum + arg.size, 1), ...more };
}

export function complain(site: Site, message: Message, code = 'type', pointer = site.pointer): void {
  problem(site.place, code, pointer, message);
}

/** Reports an argument that isn't what the node needs. */
export function need(site: Site, term: Term, fits: (type: Type) => boolean, wanted: Message): void {
  if (isAny(term.type) || fits(term.type)) return;
  const found = describe(term.type);
  const written = hint(term, /date|month/.test(wanted.en));
  const zh = `${site.kind} 需要${wanted.zh}，实为${found.zh}${written.zh}`;
  complain(site, said(zh, `${site.kind} needs ${wanted.en}, found ${found.en}${written.en}`), 'type', term.pointer);
}

/** A date that was written as a text. */
export function hint(term: Term, isDayWanted: boolean): Message {
  return isDayWanted && term.kind === 'literal' && term.type.kind === 'text'
    ? said('（日期写作 {"date":"2026-01-31"}）', ' (a date is written {"date":"2026-01-31"})')
    : said('', '');
}

const trueOrFalse = said('是或否', 'true or false');
const aNumber = said('数', 'a number');
const aWhole = said('整数（请先取整）', 'a whole number (round it first)');
const aDate = said('日期', 'a date');
const aDay = said('日期或月份', 'a date or a month');
const aList = said('列表', 'a list');

export const needBoolean = (site: Site, term: Term): void => need(site, term, (type) => type.kind === 'boolean', trueOrFalse);
export const needNumber = (site: Site, term: Term): void => need(site, term, isNumeric, aNumber);
export const needInteger = (site: Site, term: Term): void => need(site, term, (type) => type.kind === integerType.kind, aWhole);
export const needDate = (site: Site, term: Term): void => need(site, term, (type) => type.kind === 'date', aDate);
export const needDay = (site: Site, term: Term): void => need(site, term, isDay, aDay);

export function needList(site: Site, term: Term): boolean {
  need(site, term, (type) => type.kind === 'list', aList);
  return term.type.kind === 'list';
}

/** The common type of several terms, or a report. */
export function joinAll(site: Site, terms: readonly Term[]): Type {
  let type: Type = anyType;
  for (const term of terms) {
    const joined = join(type, term.type);
    if (!joined) {
      const [one, other, written] = [describe(type), describe(term.type), hint(term, isDay(type))];
      const zh = `${site.kind} 不能合用${one.zh}和${other.zh}${written.zh}`;
      complain(site, said(zh, `${site.kind} can't put ${one.en} and ${other.en} together${written.en}`), 'type', term.pointer);
      return anyType;
    }
    checkCode(site, type, term);
    type = joined;
  }
  return type;
}

/** A literal that stands beside a coded value must be one of its codes. */
export function checkCode(site: Site, type: Type, term: Term): void {
  if (!type.codes?.length || term.kind !== 'literal' || typeof term.value !== 'string') return;
  if (!type.codes.some((code) => code.code === term.value)) {
    const [value, codes] = [JSON.stringify(term.value), type.codes.map((code) => code.code)];
    complain(site, said(`${value} 不在 ${codes.join('、')} 之中`, `${value} is none of ${codes.join(', ')}`), 'unknown_code', term.pointer);
  }
}

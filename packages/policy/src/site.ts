import type { Kind } from './kind.ts';
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

export function complain(site: Site, message: string, code = 'type', pointer = site.pointer): void {
  problem(site.place, code, pointer, message);
}

/** Reports an argument that isn't what the node needs. */
export function need(site: Site, term: Term, fits: (type: Type) => boolean, wanted: string): void {
  if (!isAny(term.type) && !fits(term.type)) {
    complain(site, `${site.kind} needs ${wanted}, found ${describe(term.type)}${hint(term, wanted)}`, 'type', term.pointer);
  }
}

function hint(term: Term, wanted: string): string {
  return term.kind === 'literal' && term.type.kind === 'text' && /date|month/.test(wanted)
    ? ' (a date is written {"date":"2026-01-31"})'
    : '';
}

export const needBoolean = (site: Site, term: Term): void => need(site, term, (type) => type.kind === 'boolean', 'true or false');
export const needNumber = (site: Site, term: Term): void => need(site, term, isNumeric, 'a number');
export const needInteger = (site: Site, term: Term): void =>
  need(site, term, (type) => type.kind === integerType.kind, 'a whole number (round it first)');
export const needDate = (site: Site, term: Term): void => need(site, term, (type) => type.kind === 'date', 'a date');
export const needDay = (site: Site, term: Term): void => need(site, term, isDay, 'a date or a month');

export function needList(site: Site, term: Term): boolean {
  need(site, term, (type) => type.kind === 'list', 'a list');
  return term.type.kind === 'list';
}

/** The common type of several terms, or a report. */
export function joinAll(site: Site, terms: readonly Term[]): Type {
  let type: Type = anyType;
  for (const term of terms) {
    const joined = join(type, term.type);
    if (!joined) {
      complain(
        site,
        `${site.kind} can't put ${describe(type)} and ${describe(term.type)} together${hint(term, describe(type))}`,
        'type',
        term.pointer,
      );
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
    complain(
      site,
      `${JSON.stringify(term.value)} is none of ${type.codes.map((code) => code.code).join(', ')}`,
      'unknown_code',
      term.pointer,
    );
  }
}

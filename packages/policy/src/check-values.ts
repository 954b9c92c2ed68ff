import { type Known, type Reach, reachOf } from './bounds.ts';
import type { Report } from './check.ts';
import { allTerms, knownOfPassing } from './check-known.ts';
import { said } from './message.ts';
import { compare, isNum } from './num.ts';
import type { World } from './resolve.ts';
import type { ResolvedPolicy } from './resolve-policy.ts';
import type { Term } from './term.ts';

/** Where a tree is read: what is known of a case that passes, and what the conditions around it keep from being zero. */
interface Place {
  readonly world: World;
  readonly known: Known;
  readonly nonzero: ReadonlySet<string>;
  readonly report: Report;
}

/** Trees that are written alike have the same value; a definition is what it stands for. */
function keyOf(term: Term): string {
  const [inner] = term.args;
  if (term.kind === 'ref' && inner) return keyOf(inner);
  return JSON.stringify([term.kind, term.args.map(keyOf), term.name, term.level, term.value === undefined ? '' : String(term.value)]);
}

const countOf = (list: Term): string => JSON.stringify(['count', [keyOf(list)], null, null, '']);

const reach = (place: Place, term: Term | undefined): Reach => (term ? reachOf(term, place.world, place.known) : {});
const isAbove = (value: Reach['low'], least: number): boolean => isNum(value) && compare(value, least) > 0;
const isFrom = (value: Reach['low'], least: number): boolean => isNum(value) && compare(value, least) >= 0;
const isZero = ({ low, high }: Reach): boolean => isFrom(low, 0) && isNum(high) && compare(high, 0) <= 0;

/** A comparison and its outcome as "the first is above (or from) the second". */
const above: Readonly<Record<string, readonly [greater: 0 | 1, isStrict: boolean]>> = {
  'gt true': [0, true],
  'ge true': [0, false],
  'lt true': [1, true],
  'le true': [1, false],
  'gt false': [1, false],
  'ge false': [1, true],
  'lt false': [0, false],
  'le false': [0, true],
};

/** What can't be zero once a condition came out so. */
function nonzeroOf(place: Place, term: Term | undefined, outcome: boolean): string[] {
  if (!term) return [];
  const [a, b] = term.args;
  const all = () => term.args.flatMap((arg) => nonzeroOf(place, arg, outcome));
  const found = above[`${term.kind} ${outcome}`];
  if (found) {
    const [greater, isStrict] = found;
    const { low } = reach(place, term.args[1 - greater]);
    const more = term.args[greater];
    return more && (isStrict ? isFrom(low, 0) : isAbove(low, 0)) ? [keyOf(more)] : [];
  }
  switch (term.kind) {
    case 'ref':
      return nonzeroOf(place, a, outcome);
    case 'not':
      return nonzeroOf(place, a, !outcome);
    case 'and':
      return outcome ? all() : [];
    case 'or':
      return outcome ? [] : all();
    case 'between':
      return outcome && a && isAbove(reach(place, b).low, 0) ? [keyOf(a)] : [];
    case 'eq': {
      const fits = (other: Term | undefined): boolean => (outcome ? isAbove(reach(place, other).low, 0) : isZero(reach(place, other)));
      return [...(a && fits(b) ? [keyOf(a)] : []), ...(b && fits(a) ? [keyOf(b)] : [])];
    }
    case 'exists':
      return outcome && a && b ? [countOf(a), countOf({ ...term, kind: 'where' })] : [];
    default:
      return [];
  }
}

/** Whether a divisor is kept from being zero, as a whole or by its parts. */
function isNonzero(place: Place, term: Term): boolean {
  const { low, high } = reach(place, term);
  if (isAbove(low, 0) || (isNum(high) && compare(high, 0) < 0) || place.nonzero.has(keyOf(term))) return true;
  const parts = term.args;
  if (term.kind === 'ref') return parts.every((part) => isNonzero(place, part));
  if (term.kind === 'mul') return parts.every((part) => isNonzero(place, part));
  if (term.kind === 'if') return parts.slice(1).every((part) => isNonzero(place, part));
  const sums = term.kind === 'add' || (term.kind === 'max' && term.level === undefined);
  return sums && parts.every((part) => isFrom(reach(place, part).low, 0)) && parts.some((part) => isNonzero(place, part));
}

const nameOf = (term: Term): string => term.title?.zh ?? term.name ?? term.kind;

/** A day of birth, by what it is called. */
function isBirth({ kind, name = '', type, title }: Term): boolean {
  if (kind !== 'fact' && kind !== 'item' && kind !== 'ref') return false;
  const { zh, en } = title ?? type.definition?.title ?? {};
  return /出生|生日/.test(zh ?? '') || /\bborn|\bbirth/i.test(`${en ?? ''} ${name.replaceAll(/[._]|(?=[A-Z])/g, ' ')}`);
}

function checkDivisor(place: Place, term: Term): void {
  const [, divisor] = term.args;
  if (!divisor || isNonzero(place, divisor)) return;
  const always = isZero(reach(place, divisor));
  const message = always
    ? said('除数总是 0：结果总是未知', 'the divisor is always 0, and the quotient always unknown')
    : said(
        `除数（${nameOf(divisor)}）可能为 0，此时结果未知，案件待补充：请以条件要求其大于 0，或用 if 写明为 0 时的结果`,
        `the divisor (${divisor.name ?? divisor.kind}) may be 0; the quotient is then unknown, and the case needs information: demand more than 0 by a predicate, or say by if what holds at 0`,
      );
  place.report(always ? 'error' : 'warning', 'divisor_zero', term.pointer, message);
}

function checkEnds(place: Place, term: Term): void {
  const [from, to] = [reach(place, term.args[1]), reach(place, term.args[3])];
  const always = isNum(from.low) && isNum(to.high) && compare(from.low, to.high) >= 0;
  const maybe = isNum(from.high) && isNum(to.low) && compare(from.high, to.low) >= 0;
  if (always || maybe)
    place.report(
      always ? 'error' : 'warning',
      'interpolate_ends',
      term.pointer,
      said(
        `interpolate 的起点须小于终点，否则结果未知${always ? '' : '：此处两点可能相同'}`,
        `interpolate goes from a lower to a higher end, else it is unknown${always ? '' : ': here the ends may meet'}`,
      ),
    );
}

const rowsOf = (term: Term | undefined): Term[] =>
  !term
    ? []
    : term.kind === 'where'
      ? [...rowsOf(term.args[0]), ...(term.args[1] ? [term.args[1]] : [])]
      : term.kind === 'ref'
        ? rowsOf(term.args[0])
        : [];

/** Walks a tree; what `default` or `missing` takes up may be unknown. */
function visit(place: Place, term: Term): void {
  const { args } = term;
  const inside = (found: readonly string[]): Place => ({ ...place, nonzero: new Set([...place.nonzero, ...found]) });
  const [first, second, third] = args;
  if (term.kind === 'div') checkDivisor(place, term);
  if (term.kind === 'interpolate') checkEnds(place, term);
  if (term.kind === 'ageOn' && second && isBirth(second) && first && !isBirth(first))
    place.report(
      'warning',
      'age_reversed',
      term.pointer,
      said(
        `ageOn 先写出生日期，后写计算的日期：此处“${nameOf(second)}”在后`,
        `ageOn takes the day of birth first and then the day on which the age is asked: here ${second.name} comes second`,
      ),
    );
  switch (term.kind) {
    case 'missing':
      return;
    case 'default':
      if (second) visit(place, second);
      return;
    case 'if':
      if (first) visit(place, first);
      if (second) visit(inside(nonzeroOf(place, first, true)), second);
      if (third) visit(inside(nonzeroOf(place, first, false)), third);
      return;
    case 'and':
    case 'or':
      for (const arg of args) {
        const others = args.filter((other) => other !== arg);
        visit(inside(others.flatMap((other) => nonzeroOf(place, other, term.kind === 'and'))), arg);
      }
      return;
    case 'implies':
      if (first) visit(inside(nonzeroOf(place, second, false)), first);
      if (second) visit(inside(nonzeroOf(place, first, true)), second);
      return;
    default: {
      const ofRows = inside(
        term.level === undefined || term.kind === 'item' ? [] : rowsOf(first).flatMap((row) => nonzeroOf(place, row, true)),
      );
      for (const [index, arg] of args.entries()) visit(index === 0 ? place : ofRows, arg);
    }
  }
}

/** Quotients and lines between two points that come out as unknown although every fact is known. */
export function checkValues(policy: ResolvedPolicy, report: Report): void {
  const place: Place = { world: policy.world, known: knownOfPassing(policy), nonzero: new Set(), report };
  const asked = policy.predicates.filter(({ predicate }) => predicate.severity !== 'warning' && !predicate.components);
  const nonzero = new Set(asked.flatMap(({ term }) => nonzeroOf(place, term, true)));
  for (const term of allTerms(policy)) visit({ ...place, nonzero }, term);
}

import { type Num, readNum } from './num.ts';
import type { Term } from './term.ts';
import { isDay, isNumeric } from './type.ts';

/** How large the two ways of an `if` may be to be looked at together. */
const MAX_ARMS = 60;

const isFraction = new Set<Term['kind']>(['div', 'avg', 'interpolate']);
const passesOn = new Set<Term['kind']>(['ref', 'add', 'sub', 'mul', 'min', 'max', 'if', 'default', 'sum', 'tier']);

/** Whether a number may be a fraction without a decimal: such ones are not put side by side by the least and the greatest. */
function isFractional(term: Term): boolean {
  if (term.kind === 'round') return (term.places ?? 0) > 0;
  return isFraction.has(term.kind) || (passesOn.has(term.kind) && term.args.some(isFractional));
}

/** The least that a fact or a field can be, whatever it is: by its definition, and money is never below zero. */
export function leastOf(term: Term): Num | undefined {
  const { kind, type } = meant(term);
  if (kind !== 'fact' && kind !== 'item') return undefined;
  const minimum = type.definition?.minimum;
  return minimum === undefined ? (type.kind === 'money' ? 0 : undefined) : readNum(minimum);
}

/**
 * How a reckoning with days answers to each of its arguments: it grows with one of 1 and falls with one of -1, so that its
 * ends follow from theirs.
 */
export const steady: { readonly [kind in Term['kind']]?: readonly (1 | -1)[] } = {
  addMonths: [1, 1],
  addDays: [1, 1],
  daysBetween: [-1, 1],
  monthsBetween: [-1, 1],
  ageOn: [-1, 1],
  monthIndex: [1],
  monthOf: [1],
  year: [1],
  dayOf: [1],
};

const contains = (term: Term, kind: Term['kind']): boolean => term.kind === kind || term.args.some((arg) => contains(arg, kind));

/** What a reference stands for. */
export const meant = (term: Term): Term => (term.kind === 'ref' && term.args[0] ? meant(term.args[0]) : term);

/**
 * Whether the ends between which a number or a day lies can be told where it isn't known itself: a count of rows of which
 * some may belong, a sum with gaps, the lower of something unknown and a cap, the later of two days. A comparison is decided by them, and where
 * both ends are one the number is known after all. `explain` and the compiled SQL ask this same question.
 */
export function isBounded(term: Term): boolean {
  const [first, second, third] = term.args;
  if (!first) return false;
  switch (term.kind) {
    case 'ref':
      return isBounded(first);
    case 'count':
      return meant(first).kind === 'where' || meant(first).kind === 'distinctBy';
    case 'sum':
      return second !== undefined && !isFractional(second);
    case 'add':
    case 'sub':
      return term.args.some(isBounded);
    case 'mul':
      return term.args.filter(isBounded).length === 1;
    case 'round':
      return !isFractional(term) && !isFractional(first) && isBounded(first);
    case 'min':
    case 'max':
    case 'earliest':
    case 'latest':
      return term.level === undefined && !term.args.some(isFractional);
    case 'if': {
      const arms = second && third ? [second, third] : [];
      return (
        (isNumeric(term.type) || isDay(term.type)) &&
        arms.reduce((size, arm) => size + arm.size, 0) <= MAX_ARMS &&
        !arms.some((arm) => isFractional(arm) || contains(arm, 'if'))
      );
    }
    default:
      return steady[term.kind] !== undefined && term.args.some(isBounded);
  }
}

/** Whether both ends of an amount can be one though it rests on something that isn't known. */
export function canBePoint(term: Term): boolean {
  if (!isBounded(term) || isFractional(term)) return false;
  const list = term.kind === 'count' && term.args[0] ? meant(term.args[0]) : undefined;
  return term.kind === 'min' || term.kind === 'max' || term.kind === 'if' || list?.kind === 'distinctBy' || term.args.some(canBePoint);
}

import type { Gap } from './decision.ts';
import { type Message, said } from './message.ts';
import { compare, isNum } from './num.ts';
import { atRow } from './row.ts';
import type { Builder, Go, Run } from './run.ts';
import { asDay } from './run-values.ts';
import { stepText } from './step.ts';
import type { Term } from './term.ts';
import { isList, type Value, writeValue } from './value.ts';

/** Finds out whether a tree comes to nothing though all that it asks is known. */
export type Hole = (run: Run) => Gap | undefined;

/** Which argument is asked of each row of the list that stands first. */
const askedOfRows = (term: Term): number => (term.level === undefined ? -1 : term.kind === 'firstN' ? 2 : 1);

/** Where a tree can come to nothing by itself: a table without a row, a parameter without a value on a day, a division by zero. */
export function holesOf(term: Term, builder: Builder): Hole[] {
  // What settles the unknown takes no harm from it.
  if (term.kind === 'missing') return [];
  const own = holeOf(term, builder);
  const asked = askedOfRows(term);
  const inner = term.args.flatMap((arg, index): Hole[] => {
    if (term.kind === 'default' && index === 0) return [];
    if (term.kind === 'groupBy' && index === 2) return [];
    const found = holesOf(arg, builder);
    return index === asked && found.length ? [overRows(term, found, builder)] : found;
  });
  return own ? [...inner, own] : inner;
}

function overRows(term: Term, holes: readonly Hole[], builder: Builder): Hole {
  const list = builder.build(term.args[0] as Term);
  const level = term.level ?? 0;
  return (run) => {
    const found = list(run);
    if (found === undefined || !isList(found)) return undefined;
    for (const item of found.items) {
      let gap: Gap | undefined;
      atRow(run, level, item, (at) => {
        gap = firstGap(holes, at);
        return undefined;
      });
      if (gap) return gap;
    }
    return undefined;
  };
}

function firstGap(holes: readonly Hole[], run: Run): Gap | undefined {
  for (const hole of holes) {
    const gap = hole(run);
    if (gap) return gap;
  }
  return undefined;
}

/** All that is known and comes to nothing, one for each place. */
export function gapsOf(holes: readonly Hole[], run: Run): Gap[] {
  return holes.map((hole) => hole(run)).filter((gap) => gap !== undefined);
}

function holeOf(term: Term, builder: Builder): Hole | undefined {
  const args = term.args.map((arg) => builder.build(arg));
  switch (term.kind) {
    case 'lookup':
    case 'tier':
      return noRow(term, builder.build(term), args);
    case 'param':
      return noValue(term, builder.build(term), args);
    case 'div':
      return (run) => {
        const [, divisor] = args.map((go) => go(run));
        return isNum(divisor) && compare(divisor, 0) === 0 ? divided(term, stepText(term.args[1] as Term)) : undefined;
      };
    case 'avg':
      return (run) => {
        const list = args[0]?.(run);
        const isEmpty = list !== undefined && isList(list) && list.items.length + list.maybe.length === 0;
        return isEmpty ? divided(term, stepText(term.args[0] as Term), said('没有一行', 'no row of it')) : undefined;
      };
    default:
      return undefined;
  }
}

function divided(term: Term, divisor: { readonly zh: string; readonly en?: string }, why = said('', '')): Gap {
  const text = {
    zh: `除数为 0：${divisor.zh}${why.zh && `（${why.zh}）`}`,
    en: `the divisor is zero: ${divisor.en ?? divisor.zh}${why.en && ` (${why.en})`}`,
  };
  return { code: 'division_by_zero', pointer: term.pointer, text };
}

const known = (values: readonly (Value | undefined)[]): boolean => values.every((value) => value !== undefined && !isList(value));

function noRow(term: Term, go: Go, args: readonly Go[]): Hole {
  const title = term.title ?? { zh: term.name ?? '' };
  return (run) => {
    const values = args.map((arg) => arg(run));
    if (!known(values) || go(run) !== undefined) return undefined;
    const keys = values.slice(0, -1).map(writeValue);
    const day = asDay(values.at(-1)) ?? '';
    const text: Message = said(
      `表“${title.zh}”在 ${day} 没有与 ${keys.join('、')} 对应的行`,
      `the table ${title.en ?? title.zh} has no row for ${keys.join(', ')} on ${day}`,
    );
    return { code: 'no_row', pointer: term.pointer, name: term.name ?? '', keys, day, text };
  };
}

function noValue(term: Term, go: Go, args: readonly Go[]): Hole {
  const title = term.title ?? { zh: term.name ?? '' };
  return (run) => {
    const day = asDay(args[0]?.(run));
    if (day === undefined || go(run) !== undefined) return undefined;
    const text: Message = said(`参数“${title.zh}”在 ${day} 没有值`, `the parameter ${title.en ?? title.zh} has no value on ${day}`);
    return { code: 'no_value', pointer: term.pointer, name: term.name ?? '', day, text };
  };
}

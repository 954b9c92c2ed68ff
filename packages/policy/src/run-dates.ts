import {
  addDays,
  addMonths,
  ageOn,
  daysBetween,
  daysInMonth,
  firstDay,
  lastDay,
  monthIndex,
  monthOf,
  monthsBetween,
  overlapDays,
  workingDays,
  year,
} from './date.ts';
import { fail } from './errors.ts';
import { said } from './message.ts';
import type { Runner } from './run.ts';
import type { Value } from './value.ts';

/** Calculates with known dates; the rest is unknown. */
const ofDay =
  (calculate: (day: string) => Value): Runner =>
  (_term, [arg]) =>
  (run) => {
    const day = arg?.(run);
    return typeof day === 'string' ? calculate(day) : undefined;
  };

const ofDays =
  (calculate: (a: string, b: string) => Value): Runner =>
  (_term, [first, second]) =>
  (run) => {
    const a = first?.(run);
    const b = second?.(run);
    return typeof a === 'string' && typeof b === 'string' ? calculate(a, b) : undefined;
  };

const shifted =
  (shift: (day: string, by: number) => string | undefined): Runner =>
  (term, [arg, count]) =>
  (run) => {
    const day = arg?.(run);
    const by = count?.(run);
    if (typeof day !== 'string' || typeof by !== 'number') return undefined;
    return (
      (Math.abs(by) < 4_000_000 ? shift(day, by) : undefined) ??
      fail(
        'date_out_of_range',
        term.pointer,
        said('算得的日期超出1000年至9999年', 'it leads to a date outside the years 1000 to 9999'),
        term.facts,
      )
    );
  };

export const dateRunners = {
  addMonths: shifted(addMonths),
  addDays: shifted(addDays),
  daysBetween: ofDays(daysBetween),
  monthsBetween: ofDays(monthsBetween),
  ageOn: ofDays(ageOn),
  daysInMonth: ofDay(daysInMonth),
  monthIndex: ofDay(monthIndex),
  monthOf: ofDay(monthOf),
  year: ofDay(year),
  dayOf: (term, args, builder) => ofDay(term.edge === 'last' ? lastDay : firstDay)(term, args, builder),
  overlapDays:
    (_term, [from, to, month]) =>
    (run) => {
      const start = from?.(run);
      const end = to?.(run);
      const within = month?.(run);
      return typeof start === 'string' && typeof end === 'string' && typeof within === 'string'
        ? overlapDays(start, end, within)
        : undefined;
    },
  workingDays: (term, args, builder) => ofDays((from, to) => workingDays(from, to, builder.calendar))(term, args, builder),
} satisfies Record<string, Runner>;

import fc from 'fast-check';
import { addDays, addMonths, ageOn, dateAt, dayIndex, daysBetween, isDate, monthsBetween, overlapDays, workingDays } from './date.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((index) => dateAt(index) ?? '');
const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      expect(dayIndex(date)).toBe(utc(date));
      expect(daysBetween(date, addDays(date, days) ?? '')).toBe(days);
    }),
  );
});

test('a month added to the last day of January is the last day of February', () => {
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
  expect(addMonths('2022-12', 2)).toBe('2023-02');
});

test('whole months are the most that can be added without passing the end', () => {
  fc.assert(
    fc.property(day, day, (from, to) => {
      const months = monthsBetween(from, to);
      expect((addMonths(from, months) ?? '') <= to).toBe(true);
      expect((addMonths(from, months + 1) ?? '') > to).toBe(true);
    }),
  );
});

test('age is completed years', () => {
  expect(ageOn('2000-10-11', '2025-10-10')).toBe(24);
  expect(ageOn('2000-10-10', '2025-10-10')).toBe(25);
});

test('a year of age is complete on the day to which twelve months lead, also for who is born on 29 February', () => {
  expect([ageOn('1996-02-29', '2021-02-27'), ageOn('1996-02-29', '2021-02-28'), ageOn('1996-02-29', '2024-02-28')]).toEqual([24, 25, 27]);
  const leapDay = fc
    .integer({ min: 475, max: 520 })
    .map((four) => `${four * 4}-02-29`)
    .filter(isDate);
  const nearBy = fc
    .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 62 }))
    .map(([y, n]) => addDays(`${y}-02-01`, n) ?? '');
  fc.assert(
    fc.property(fc.oneof(day, leapDay), fc.oneof(day, nearBy), (born, on) => {
      const age = ageOn(born, on);
      expect((addMonths(born, 12 * age) ?? '') <= on).toBe(true);
      expect((addMonths(born, 12 * age + 12) ?? '') > on).toBe(true);
    }),
  );
});

test('the days of a period, month by month, are its days', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 400 }), (from, length) => {
      const to = addDays(from, length) ?? '';
      let sum = 0;
      for (let month = from.slice(0, 7); month <= to.slice(0, 7); month = addMonths(month, 1) ?? '') sum += overlapDays(from, to, month);
      expect(sum).toBe(length + 1);
    }),
  );
});

test('working days leave out weekends and holidays, and count the Saturdays worked instead', () => {
  const calendar = { holidays: new Set(['2023-10-02', '2023-10-03']), workdays: new Set(['2023-10-07']) };
  expect(workingDays('2023-10-01', '2023-10-08', calendar)).toBe(4);
  expect(workingDays('2023-10-08', '2023-10-01', calendar)).toBe(0);
});

test('days that the calendar does not have are no dates', () => {
  expect(['2023-02-29', '2023-13-01', '2023-1-1', '0999-01-01', 20230101].map(isDate)).toEqual([false, false, false, false, false]);
});

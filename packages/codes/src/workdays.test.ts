import { createRequire } from 'node:module';
import fc from 'fast-check';
import { shiftDate } from './calendar-date.ts';
import { addWorkdays, CalendarUnknownError, calendarKnown, checkWorkday, isWorkday, workdaysBetween } from './workdays.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((days) => shiftDate('2015-01-01', days));

const published: { holidays: Record<string, string>; workdays: Record<string, string> } = createRequire(import.meta.url)(
  'chinese-days/dist/chinese-days.json',
);

describe('workdays', () => {
  // fails after chinese-days was raised and the table not generated again
  test('says what chinese-days has published', () => {
    expect(Object.keys(published.holidays).length).toBeGreaterThan(600);
    for (const date of Object.keys(published.holidays)) expect([date, checkWorkday(date).workday]).toEqual([date, false]);
    for (const date of Object.keys(published.workdays)) expect([date, checkWorkday(date).workday]).toEqual([date, true]);
  });

  test.each([
    ['2025-01-26', true], // Sunday made up for the Spring Festival
    ['2025-01-28', false], // Lunar New Year's Eve, a Tuesday
    ['2025-02-08', true],
    ['2025-10-08', false],
    ['2025-10-11', true],
    ['2024-02-18', true],
    ['2024-10-07', false],
    ['2018-12-29', true], // moved by the notice for 2019
    ['2020-01-31', false], // the festival prolonged in 2020
    ['2026-02-14', true],
    ['2026-02-16', false],
    ['2026-11-22', false], // a plain Sunday
    ['2026-11-23', true], // a plain Monday
  ])('%s is a workday: %s', (date, workday) => {
    expect(isWorkday(date)).toBe(workday);
    expect(checkWorkday(date)).toEqual({ date, workday, certain: true, source: 'notice' });
  });

  test('the bureau wins over the notice, both ways', () => {
    const table = [
      { date: '2026-11-22', workday: true },
      { date: '2026-11-23', workday: false },
    ];
    expect(isWorkday('2026-11-22', table)).toBe(true);
    expect(checkWorkday('2026-11-23', table)).toEqual({ date: '2026-11-23', workday: false, certain: true, source: 'bureau' });
    expect(isWorkday('2026-11-24', table)).toBe(true);
  });

  test('a year without a published notice is never guessed', () => {
    expect(calendarKnown(2026)).toBe(true);
    expect(calendarKnown(2099)).toBe(false);
    expect(calendarKnown(2003)).toBe(false);
    expect(calendarKnown(Number.NaN)).toBe(false);
    expect(checkWorkday('2099-03-02')).toEqual({ date: '2099-03-02', workday: true, certain: false, source: 'weekday' });
    expect(() => isWorkday('2099-03-02')).toThrow(CalendarUnknownError);
    expect(addWorkdays('2099-03-02', 3).certain).toBe(false);
    expect(workdaysBetween('2099-03-02', '2099-03-09').certain).toBe(false);
    expect(isWorkday('2099-03-02', [{ date: '2099-03-02', workday: false }])).toBe(false);
  });

  test('a year that the bureau entered in full is known', () => {
    const table = { days: [{ date: '2099-10-01', workday: false }], completeYears: [2099] };
    expect(calendarKnown(2099, table)).toBe(true);
    expect(isWorkday('2099-10-01', table)).toBe(false);
    expect(isWorkday('2099-03-02', table)).toBe(true);
    expect(() => isWorkday('2099-12-28', table)).toThrow(CalendarUnknownError);
    expect(isWorkday('2099-12-28', { ...table, completeYears: [2099, 2100] })).toBe(true);
  });

  test('the last week of December waits for the next notice', () => {
    let last = 2026;
    while (calendarKnown(last + 1)) last += 1;
    expect(checkWorkday(`${last}-12-24`).certain).toBe(true);
    expect(checkWorkday(`${last}-12-25`).certain).toBe(false);
    expect(checkWorkday('2025-12-31').certain).toBe(true);
  });

  test('periods', () => {
    expect(addWorkdays('2026-11-16', 5)).toEqual({ date: '2026-11-23', certain: true });
    expect(addWorkdays('2026-11-20', 1)).toEqual({ date: '2026-11-23', certain: true });
    expect(addWorkdays('2026-11-23', -1)).toEqual({ date: '2026-11-20', certain: true });
    expect(addWorkdays('2026-11-22', 0)).toEqual({ date: '2026-11-22', certain: true });
    // over the National Day of 2025 (1–8 October), with 28 September and 11 October worked
    expect(addWorkdays('2025-09-26', 5)).toEqual({ date: '2025-10-10', certain: true });
    expect(addWorkdays('2025-09-30', 3)).toEqual({ date: '2025-10-11', certain: true });
    expect(workdaysBetween('2025-09-26', '2025-10-11')).toEqual({ workdays: 6, certain: true });
    expect(workdaysBetween('2026-11-16', '2026-11-16')).toEqual({ workdays: 0, certain: true });
    expect(addWorkdays('2026-11-20', 1, [{ date: '2026-11-23', workday: false }]).date).toBe('2026-11-24');
  });

  test('counting undoes adding, and adding twice is adding once', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, n) => {
        expect(workdaysBetween(date, addWorkdays(date, n).date).workdays).toBe(n);
      }),
    );
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(40), (date, a, b) => {
        expect(addWorkdays(addWorkdays(date, a).date, b).date).toBe(addWorkdays(date, a + b).date);
        expect(addWorkdays(addWorkdays(date, -a).date, -b).date).toBe(addWorkdays(date, -a - b).date);
      }),
    );
  });

  test('the end of a period is a workday, and later starts never end earlier', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), fc.nat(10), (date, n, later) => {
        const end = addWorkdays(date, n);
        expect(checkWorkday(end.date).workday).toBe(true);
        expect(addWorkdays(shiftDate(date, later), n).date >= end.date).toBe(true);
      }),
    );
  });

  test('refuses what is no date and no whole number', () => {
    for (const text of ['2026-02-30', '2026/11/22', '']) {
      expect(() => checkWorkday(text)).toThrow(RangeError);
      expect(() => addWorkdays(text, 0)).toThrow(RangeError);
      expect(() => workdaysBetween(text, '2026-11-22')).toThrow(RangeError);
      expect(() => workdaysBetween('2026-11-22', text)).toThrow(RangeError);
    }
    for (const n of [0.5, Number.NaN, 10_001]) expect(() => addWorkdays('2026-11-22', n)).toThrow(RangeError);
  });
});

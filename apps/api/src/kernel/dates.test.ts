import fc from 'fast-check';
import { addDays, addMonths, dateOf, yearsBetween } from './dates.ts';

const dates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

describe('a calendar date', () => {
  it('is that of Asia/Shanghai, whose day begins at 16:00 UTC', () => {
    expect(dateOf(new Date('2026-03-01T15:59:59.999Z'))).toBe('2026-03-01');
    expect(dateOf(new Date('2026-03-01T16:00:00.000Z'))).toBe('2026-03-02');
    expect(dateOf(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });

  it('goes back where it came from when days are added and taken away', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => addDays(addDays(date, days), -days) === date));
  });

  it('moves by as many days as are added', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -40_000, max: 40_000 }),
        (date, days) => (Date.parse(addDays(date, days)) - Date.parse(date)) / 86_400_000 === days,
      ),
    );
  });
});

describe('adding months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  it('reaches the month meant and the same day, or the last one of a shorter month', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const reached = addMonths(date, months);
        const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const day = Number(reached.slice(8));
        const last = addDays(`${addMonths(`${reached.slice(0, 7)}-01`, 1)}`, -1).slice(8);
        expect(isDate(reached)).toBe(true);
        expect(index(reached)).toBe(index(date) + months);
        expect(day === Number(date.slice(8)) || (day < Number(date.slice(8)) && day === Number(last))).toBe(true);
      }),
    );
  });

  it('never turns the order of two dates round', () => {
    fc.assert(
      fc.property(dates, dates, fc.integer({ min: 0, max: 240 }), (a, b, months) => a > b || addMonths(a, months) <= addMonths(b, months)),
    );
  });
});

describe('completed years', () => {
  it.each([
    ['2000-05-20', '2026-05-19', 25],
    ['2000-05-20', '2026-05-20', 26],
    ['2000-02-29', '2025-02-28', 24],
    ['2000-02-29', '2025-03-01', 25],
    ['2026-01-01', '2026-01-01', 0],
  ])('from %s to %s are %i', (from, to, years) => expect(yearsBetween(from, to)).toBe(years));

  it('grow by one at each birthday and at no other day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 0, max: 30_000 }), (birth, days) => {
        const day = addDays(birth, days);
        const grown = yearsBetween(birth, addDays(day, 1)) - yearsBetween(birth, day);
        expect(grown === 0 || grown === 1).toBe(true);
      }),
    );
  });
});

import { isCalendarDate, shanghaiToday, shiftDate } from './calendar-date.ts';

test('days that exist', () => {
  for (const date of ['2024-02-29', '2000-02-29', '1900-12-31', '0001-01-01']) expect(isCalendarDate(date)).toBe(true);
  for (const date of [
    '2023-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '20260403',
    '',
    '2026-04-03T00:00',
  ]) {
    expect(isCalendarDate(date)).toBe(false);
  }
});

test('shifts over months, years and leap days', () => {
  expect(shiftDate('2024-02-28', 1)).toBe('2024-02-29');
  expect(shiftDate('2026-01-01', -1)).toBe('2025-12-31');
  expect(shiftDate('2026-01-01', 365)).toBe('2027-01-01');
  expect(() => shiftDate('2026-02-30', 1)).toThrow(RangeError);
});

test('the day changes at midnight in Shanghai, not in UTC', () => {
  expect(shanghaiToday(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
  expect(shanghaiToday(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
});

import { basisPointsOf, bytes, fenOf, moment, percent, yuan, yuanText } from './format.ts';

test('money is read and written without floating point', () => {
  expect(['45.5', '0.29', '1,234.56', '¥ 7', '12.', '-3.1'].map(fenOf)).toEqual([4550, 29, 123456, 700, 1200, -310]);
  expect(['', 'abc', '1.234', '1e3', '.5'].map(fenOf)).toEqual([null, null, null, null, null]);
  expect([0, 29, 450000, -310].map(yuan)).toEqual(['¥0.00', '¥0.29', '¥4,500.00', '-¥3.10']);
  for (const fen of [0, 5, 100, 123456, -310]) expect(fenOf(yuanText(fen))).toBe(fen);
});

test('shares are percent for people and basis points for the API', () => {
  expect(['80', '33.33', '0.5%', 'x'].map(basisPointsOf)).toEqual([8000, 3333, 50, null]);
  expect([8000, 3333, 50].map(percent)).toEqual(['80%', '33.33%', '0.5%']);
});

test('instants are read in Asia/Shanghai', () => {
  expect(moment('2026-11-22T17:16:00.000Z')).toBe('2026-11-23 01:16');
});

test('sizes', () => {
  expect([12, 2048, 3 * 1024 * 1024].map(bytes)).toEqual(['12 B', '2 kB', '3.0 MB']);
});

import { horizonOf } from './policy-horizon.ts';

const year = { from: '2023-01-01', to: '2024-01-01' };
const old = { from: '2021-01-01' };

test('a draft decides from its first day to its last; the days around stay as they are', () => {
  expect(horizonOf({ from: '2023-07-01' }, old, year)).toEqual({
    draft: { from: '2023-07-01', to: '2024-01-01' },
    stretched: false,
    inForce: { from: '2021-01-01', to: '2024-01-01' },
    continued: false,
    gap: null,
  });
  expect(horizonOf({ from: '2022-01-01', to: '2023-10-01' }, null, year)).toMatchObject({
    draft: { from: '2023-01-01', to: '2023-10-01' },
    stretched: false,
    inForce: null,
  });
});

test('a draft is stretched only over a window in which no day is its own', () => {
  expect(horizonOf({ from: '2024-01-01' }, old, year)).toMatchObject({ draft: year, stretched: true });
  expect(horizonOf({ from: '2020-01-01', to: '2023-01-01' }, null, year)).toMatchObject({ draft: year, stretched: true });
  expect(horizonOf({ from: '2023-12-31' }, old, year)).toMatchObject({ stretched: false });
});

test('rules in force that the draft follows go on beside it, and give nothing between their last day and its first', () => {
  expect(horizonOf({ from: '2023-07-01' }, { ...old, to: '2023-07-01' }, year)).toMatchObject({
    inForce: { to: '2024-01-01' },
    continued: true,
    gap: null,
  });
  expect(horizonOf({ from: '2023-07-01' }, { ...old, to: '2023-05-01' }, year)).toMatchObject({
    continued: true,
    gap: { from: '2023-05-01', to: '2023-07-01' },
  });
  expect(horizonOf({ from: '2024-01-01' }, { ...old, to: '2023-05-01' }, year)).toMatchObject({ continued: true, gap: null });
});

test('rules in force that end after the draft has begun end on their last day', () => {
  expect(horizonOf({ from: '2023-07-01' }, { ...old, to: '2023-10-01' }, year)).toMatchObject({
    inForce: { from: '2021-01-01', to: '2023-10-01' },
    continued: false,
  });
});

test('rules that begin within the window are read as though they had held from its beginning', () => {
  expect(horizonOf({ from: '2023-07-01' }, { from: '2023-03-01' }, year)).toMatchObject({ inForce: { from: '2023-01-01' } });
});

import { coversSaid } from './covers.ts';

const covers = (of: number, ...parts: [nth: number, key: string][]) => ({ of, parts: parts.map(([nth, key]) => ({ nth, key })) });

it.each([
  [covers(6, [2, '2026-10'], [3, '2026-11']), '第 2–3 期（共 6 期） · 2026-10 至 2026-11', 'Parts 2–3 of 6 · 2026-10 to 2026-11'],
  [covers(6, [2, '2026-10'], [4, '2026-12']), '第 2、4 期（共 6 期） · 2026-10、2026-12', 'Parts 2, 4 of 6 · 2026-10, 2026-12'],
  [covers(2, [1, 'advance']), '第 1 期（共 2 期）', 'Part 1 of 2'],
])('says which parts of a plan a payment pays', (given, zh, en) => expect(coversSaid(given)).toEqual({ zh, en }));

it.each([null, covers(1, [1, 'once'])])('says nothing of what is paid once or was not kept', (given) =>
  expect(coversSaid(given)).toBeNull(),
);

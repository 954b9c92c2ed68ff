import { coversText } from './covers.ts';

const covers = (of: number, ...parts: [nth: number, key: string][]) => ({
  of,
  parts: parts.map(([nth, key]) => ({ nth, key, on: '2026-12-31', amountFen: 60_000 })),
});

describe('what a bank is told of the parts that a payment pays', () => {
  it.each([
    ['one month', covers(3, [2, '2026-11']), '2026-11'],
    ['months that follow each other', covers(6, [2, '2026-11'], [3, '2026-12'], [4, '2027-01']), '2026-11至2027-01'],
    ['months with a gap', covers(6, [2, '2026-11'], [4, '2027-01']), '2026-11、2027-01'],
    ['stages', covers(3, [1, 'advance'], [2, 'balance']), '第1-2期'],
    ['one stage', covers(2, [2, 'balance']), '第2期'],
    ['what is paid once', covers(1, [1, 'once']), ''],
    ['what was made before it was kept', null, ''],
  ])('%s', (_, given, said) => expect(coversText(given)).toBe(said));
});

import { sampleLine } from './return-sample.ts';

const payment = { reference: 'BF2026000001-000001', amountFen: 180_050 };

test('a line of a csv has the amount in yuan unless the template counts fen, and each value in its column', () => {
  const csv = { format: 'csv', reference: { at: 1 }, amount: { at: 2 }, result: { at: 3 }, codes: { paid: ['SUCCESS'] } } as const;
  expect(sampleLine(csv, payment)).toBe('BF2026000001-000001,1800.50,SUCCESS');
  expect(sampleLine({ ...csv, separator: '|', amountForm: 'fen', result: { at: 5 } }, payment)).toBe(
    'BF2026000001-000001|180050|||SUCCESS',
  );
});

test('a line of fixed width has each value at its byte', () => {
  const fixed = {
    format: 'fixed',
    reference: { at: 3, width: 24 },
    amount: { at: 27, width: 15 },
    result: { at: 43, width: 4 },
    amountForm: 'fen',
    codes: { paid: ['0000'] },
  } as const;
  const line = sampleLine(fixed, payment);
  expect([line.slice(2, 26).trim(), line.slice(26, 41), line.slice(42, 46)]).toEqual([payment.reference, '000000000180050', '0000']);
});

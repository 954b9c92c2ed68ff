import { type Planned, planLines } from './instalments.ts';

const part = (key: string, on: string, state: Planned['state'] = 'due', amountFen = 100): Planned => ({ key, on, amountFen, state });
const payment = (id: string, amountFen: number, status = 'paid') => ({ id, reference: id, status, amountFen });
const at = (today: string, granted = true) => ({ today, granted });
const told = (lines: ReturnType<typeof planLines>) =>
  lines.map(({ key, shown, paidFen, payments }) => [key, shown, paidFen, payments.map(({ id }) => id)]);

describe('the parts of a commitment', () => {
  const months = [part('2026-03', '2026-03-31'), part('2026-04', '2026-04-30'), part('2026-05', '2026-05-31')];

  it('are filled by what was paid, month after month, though one payment was for two of them', () => {
    expect(told(planLines(months, [payment('A', 200)], at('2026-05-02')))).toEqual([
      ['2026-03', 'paid', 100, ['A']],
      ['2026-04', 'paid', 100, ['A']],
      ['2026-05', 'later', 0, []],
    ]);
  });

  it('are due on their day, and not before anybody has approved', () => {
    expect(planLines(months, [], at('2026-04-30')).map(({ shown }) => shown)).toEqual(['due', 'due', 'later']);
    expect(planLines(months, [], at('2026-04-30', false)).map(({ shown }) => shown)).toEqual(['approval', 'approval', 'later']);
  });

  it('are being paid while the bank has not answered; what was taken out or paid anew counts for nothing', () => {
    const payments = [payment('A', 100), payment('B', 100, 'superseded'), payment('C', 100, 'removed'), payment('D', 100, 'sent')];
    expect(told(planLines(months, payments, at('2026-04-30')))).toEqual([
      ['2026-03', 'paid', 100, ['A']],
      ['2026-04', 'paying', 0, ['D']],
      ['2026-05', 'later', 0, []],
    ]);
  });

  it('that wait for an event come last, whatever their day; one that has grown is paid in part', () => {
    const lines = planLines(
      [part('balance', '2026-01-01', 'waiting', 50), part('advance', '2026-03-31')],
      [payment('A', 60)],
      at('2026-04-30'),
    );
    expect(told(lines)).toEqual([
      ['advance', 'due', 60, ['A']],
      ['balance', 'waiting', 0, []],
    ]);
  });
});

import fc from 'fast-check';
import { amountToday, type Difference, differenceOf, type Proposal, type Standing } from './difference.ts';
import { planInstalments } from './instalments.ts';
import { figures, renderVoucher, whole } from './voucher.ts';

describe('instalments', () => {
  it('sum to the amount to the fen, each a month after the one before, the last on the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 1_000_000_000_000 }), fc.integer({ min: 1, max: 60 }), (amountFen, instalmentCount) => {
        const parts = planInstalments({ amountFen, dueOn: '2027-03-31', instalmentCount }, '2020-01-01');
        expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(amountFen);
        expect(parts).toHaveLength(instalmentCount);
        expect(parts.at(-1)?.dueOn).toBe('2027-03-31');
        const amounts = parts.map((part) => part.amountFen);
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('are at least a fen each', () => {
    expect(() => planInstalments({ amountFen: 2, dueOn: '2027-03-31', instalmentCount: 3 }, '2026-03-02')).toThrow(
      'more instalments than fen',
    );
  });

  it('never begin before the day on which they are asked for', () => {
    const wanted = { amountFen: 1_200, dueOn: '2026-06-30' };
    const pointers = (more: object): string => {
      try {
        planInstalments({ ...wanted, ...more }, '2026-03-02');
        return 'fine';
      } catch (error) {
        return (error as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).join();
      }
    };
    expect(pointers({ instalmentCount: 4 })).toBe('fine');
    expect(pointers({ instalmentCount: 5 })).toBe('/instalmentCount');
    expect(pointers({ dueOn: '2026-03-01' })).toBe('/dueOn');
    expect(
      pointers({
        plan: [
          { dueOn: '2026-03-01', amountFen: 600 },
          { dueOn: '2026-04-01', amountFen: 600 },
        ],
      }),
    ).toBe('/plan/0/dueOn');
  });
});

describe('the difference', () => {
  const standing: Standing = {
    shouldBeFen: 180_000,
    dueSoFarFen: 180_000,
    grantedFen: 180_000,
    paidFen: 180_000,
    claimedFen: 0,
    writtenOffFen: 0,
    stopped: false,
    ungranted: null,
  };
  it.each<[string, Partial<Standing>, number | null, Proposal]>([
    ['nothing, when what should be was paid', {}, 0, 'level'],
    ['nothing yet, while what was granted is on its way', { paidFen: 0 }, 0, 'waiting'],
    ['nothing yet, while the rest falls due later', { paidFen: 60_000, dueSoFarFen: 60_000 }, 0, 'waiting'],
    ['told, when a part was paid whose event has not come', { dueSoFarFen: 100_000 }, 0, 'ahead'],
    ['a top-up, when more is due', { shouldBeFen: 200_000, dueSoFarFen: 200_000 }, 20_000, 'top_up'],
    ['a top-up, when more is due than what is paid and on its way', { shouldBeFen: 200_000, paidFen: 60_000 }, 20_000, 'top_up'],
    ['a recovery, when less is due of what was paid', { shouldBeFen: 0 }, -180_000, 'recovery'],
    ['a recovery of what was paid, whatever more was granted', { shouldBeFen: 40_000, paidFen: 60_000 }, -140_000, 'recovery'],
    ['another look, when less is due of what was not paid yet', { shouldBeFen: 0, paidFen: 0 }, -180_000, 'reassess'],
    ['another look, when what was paid is right and the rest is not', { shouldBeFen: 60_000, paidFen: 60_000 }, -120_000, 'reassess'],
    ['nothing, when a recovery asks for it already', { shouldBeFen: 80_000, claimedFen: 100_000 }, 0, 'level'],
    ['nothing, when that was written off', { shouldBeFen: 80_000, claimedFen: 100_000, writtenOffFen: 100_000 }, 0, 'level'],
    ['a matter for a person, when money was asked back of what is due', { claimedFen: 100_000, writtenOffFen: 60_000 }, 40_000, 'look'],
    ['a matter for a person, when payments were stopped', { shouldBeFen: 200_000, stopped: true }, 20_000, 'look'],
    ['a question, when a fact is missing', { shouldBeFen: null, dueSoFarFen: null }, null, 'more_information'],
    ['none of a claim that is not decided yet', { grantedFen: 0, paidFen: 0, ungranted: 'open' }, null, 'open_claim'],
    ['none of a claim that has ended', { grantedFen: 0, paidFen: 0, ungranted: 'ended' }, null, 'ended'],
  ])('is %s', (_what, change, differenceFen, proposal) => {
    expect(differenceOf({ ...standing, ...change })).toMatchObject({ differenceFen, proposal });
  });

  type PartName = 'topUpFen' | 'recoverFen' | 'givenUpFen' | 'waitingFen' | 'releaseFen' | 'aheadFen';
  const upTo = (max: number) => fc.integer({ min: 0, max });
  /** Paid never exceeds granted, asked back never what was paid, written off never what was asked back. */
  const standings = fc
    .tuple(upTo(10), upTo(10), upTo(10), upTo(10), upTo(10), upTo(10), fc.boolean())
    .map(([should, due, granted, paid, claimed, writtenOff, stopped]): Standing => {
      const paidFen = Math.min(paid, granted);
      const claimedFen = Math.min(claimed, paidFen);
      return {
        ...{ shouldBeFen: should, dueSoFarFen: Math.min(due, should), grantedFen: granted, paidFen, claimedFen },
        ...{ writtenOffFen: Math.min(writtenOff, claimedFen), stopped, ungranted: null },
      };
    });

  it('and what is kept and waits come to what should be, to the fen', () => {
    fc.assert(
      fc.property(standings, (one) => {
        const found = differenceOf(one);
        const { topUpFen, recoverFen, givenUpFen, waitingFen, releaseFen, aheadFen } = found as Difference & Record<PartName, number>;
        const shouldBeFen = Number(one.shouldBeFen);
        const keptFen = one.paidFen - one.claimedFen + one.writtenOffFen;
        expect(keptFen + waitingFen + topUpFen - recoverFen - givenUpFen).toBe(shouldBeFen);
        expect(givenUpFen).toBeLessThanOrEqual(one.writtenOffFen);
        for (const fen of [topUpFen, recoverFen, givenUpFen, waitingFen, releaseFen, aheadFen]) expect(fen).toBeGreaterThanOrEqual(0);
        expect(waitingFen + releaseFen).toBe(one.grantedFen - one.paidFen);
        expect(recoverFen).toBeLessThanOrEqual(one.paidFen - one.claimedFen);
        expect(found.differenceFen).toBe(topUpFen - recoverFen - releaseFen);
      }),
      { numRuns: 5_000 },
    );
  });

  it('asks for one thing at a time, and says that all is paid only where it is', () => {
    fc.assert(
      fc.property(standings, (one) => {
        const { proposal, topUpFen, recoverFen, waitingFen, releaseFen } = differenceOf(one);
        expect([topUpFen, recoverFen].filter((fen) => Number(fen) > 0).length).toBeLessThanOrEqual(1);
        expect(proposal === 'top_up' || proposal === 'look').toBe(Number(topUpFen) > 0);
        expect(proposal === 'recovery').toBe(Number(recoverFen) > 0);
        if (proposal === 'level' || proposal === 'ahead') expect([waitingFen, releaseFen]).toEqual([0, 0]);
        if (one.paidFen === one.grantedFen) expect(['waiting', 'reassess']).not.toContain(proposal);
        if (one.paidFen === 0) expect(['recovery', 'ahead']).not.toContain(proposal);
      }),
      { numRuns: 5_000 },
    );
  });

  it('takes what a recovery clause asks back off what is due, and nothing below zero', () => {
    const decision = { outcome: 'eligible', amountFen: 180_000, recovery: [{ outcome: 'due', amountFen: 60_000 } as const] };
    expect(amountToday(decision)).toBe(120_000);
    expect(amountToday({ ...decision, recovery: [{ outcome: 'unknown', amountFen: null }] })).toBe(180_000);
    expect(amountToday({ ...decision, outcome: 'ineligible' })).toBe(0);
    expect(amountToday({ ...decision, outcome: 'needs_info' })).toBeNull();
  });
});

describe('a voucher', () => {
  it('shows every text as text', () => {
    const hostile = '<script>alert(1)</script>"\'&';
    const both = { zh: hostile, en: hostile };
    const page = renderVoucher(
      {
        title: { zh: '拨付凭证', en: 'Payment voucher' },
        number: hostile,
        date: '2026-03-02',
        rows: [[both, hostile]],
        lines: { headings: [both], rows: [[hostile]], total: [both] },
        amountFen: 10_700_053,
        madeBy: hostile,
        lockedBy: null,
      },
      'zh',
    );
    expect(page).not.toContain('<script');
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/g)).toHaveLength(8);
    expect(page).toContain('人民币壹拾万零柒仟元伍角叁分');
    expect(page).toContain('¥107,000.53');
  });

  it('groups its figures by thousands, exactly', () => {
    expect([0, 5, 99_999, 100_000, 12_345_678, 1_000_000_000_000].map(figures)).toEqual([
      '¥0.00',
      '¥0.05',
      '¥999.99',
      '¥1,000.00',
      '¥123,456.78',
      '¥10,000,000,000.00',
    ]);
    expect([0, 999, 1_000, 1_234_567].map(whole)).toEqual(['0', '999', '1,000', '1,234,567']);
  });
});

import type { Decision } from './decision.ts';
import type { Facts, Limit, PolicyVersion } from './form.ts';
import { decide, fact, policy } from './testing/world.ts';

const used = fact('claim.used', 'integer');
const asked = fact('claim.months', 'integer');
const wage = {
  wage: {
    type: 'money' as const,
    values: [
      { from: '2023-01-01', to: '2023-03-01', value: 100000 },
      { from: '2023-03-01', value: 120001 },
    ],
  },
};
const limit = (more: Partial<Limit> = {}): Limit => ({
  id: 'M36',
  of: 'months',
  per: ['person'],
  window: 'ever',
  max: 36,
  used: { fact: 'claim.used' },
  over: 'reduce',
  ...more,
});
const told = ({ outcome, amountFen, schedule, limits }: Decision): unknown[] => [
  outcome,
  amountFen,
  schedule.map(({ key, amountFen: fen }) => [key, fen]),
  limits[0]?.outcome,
];

describe('a limit of months that is nearly used up', () => {
  const version = (more: Partial<PolicyVersion> = {}): PolicyVersion =>
    policy({
      facts: [used, asked],
      amount: { tree: 180000 },
      schedule: { kind: 'monthly', from: { date: '2023-01' }, months: { fact: 'claim.months' } },
      limits: [limit()],
      parameters: wage,
      ...more,
    });
  const after = (months: number, more: Partial<PolicyVersion> = {}): unknown[] =>
    told(decide(version(more), { 'claim.used': months, 'claim.months': 6 }));

  it('asks for the months of the schedule and pays those that are left', () => {
    expect(after(30)[3]).toBe('within');
    expect(after(34)).toEqual([
      'eligible',
      60000,
      [
        ['2023-01', 30000],
        ['2023-02', 30000],
      ],
      'reduced',
    ]);
    expect(after(36)).toEqual(['ineligible', 0, [], 'refused']);
  });

  it('pays the first months by their weight, to the fen, as they would have been paid', () => {
    const byWage = { weight: { param: ['wage', { item: 'month' }] }, kind: 'monthly', from: { date: '2023-01' }, months: 4 } as const;
    const amount = { tree: 440002 };
    const whole = told(decide(version({ schedule: byWage, amount }), { 'claim.used': 0 }))[2] as [string, number][];
    const cut = decide(version({ schedule: byWage, amount }), { 'claim.used': 33 });
    expect([cut.amountFen, told(cut)[2]]).toEqual([320001, whole.slice(0, 3)]);
  });

  it('asks only for the months that are paid', () => {
    const halfYear = {
      kind: 'monthly',
      from: { date: '2023-01' },
      months: 6,
      while: { le: [{ item: 'month' }, { date: '2023-02' }] },
    } as const;
    expect(after(34, { schedule: halfYear })[3]).toBe('within');
  });

  it('pays what is left to what is asked where the limit says what it asks for', () => {
    expect(after(34, { limits: [limit({ asks: 3 })] }).slice(0, 2)).toEqual(['eligible', 120000]);
    expect(after(34, { limits: [limit({ of: 'count', asks: 9 })] }).slice(0, 2)).toEqual(['eligible', 40000]);
  });

  it('refuses or waits where nothing is said of a part', () => {
    expect(after(34, { limits: [limit({ over: 'refuse' })] }).slice(0, 2)).toEqual(['ineligible', 0]);
    expect(after(34, { limits: [limit({ over: 'waitlist' })] }).slice(0, 2)).toEqual(['eligible_waitlisted', 0]);
  });

  it('cuts the share of each member by what it has used', () => {
    const staff = fact('firm.staff', 'list', {
      key: 'id',
      fields: [
        { name: 'id', type: 'text' },
        { name: 'used', type: 'integer' },
      ],
    });
    const decision = decide(
      version({
        facts: [asked, staff],
        members: { list: { fact: 'firm.staff' }, key: 'id' },
        amount: { perMember: 100000 },
        limits: [limit({ scope: 'member', used: { fact: 'member.used' } })],
      }),
      {
        'claim.months': 6,
        'firm.staff': [
          { id: 'a', used: 0 },
          { id: 'b', used: 32 },
          { id: 'c', used: 36 },
        ],
      },
    );
    expect(decision.members?.map(({ outcome, amountFen }) => [outcome, amountFen])).toEqual([
      ['eligible', 100000],
      ['eligible', 66667],
      ['ineligible', 0],
    ]);
    expect(decision.amountFen).toBe(166667);
  });
});

describe('a limit of which not all is known', () => {
  const program = fact('ever.programs', 'list', {
    key: 'id',
    fields: [
      { name: 'id', type: 'text' },
      { name: 'months', type: 'integer', minimum: 0 },
    ],
  });
  const [cost, spent, from, to] = [
    fact('claim.costFen', 'money'),
    fact('year.spentFen', 'money'),
    fact('claim.from', 'month'),
    fact('claim.to', 'month'),
  ];
  const months = (more: Partial<Limit>, ...used: (number | null)[]): Decision =>
    decide(
      policy({
        facts: [program, from, to],
        schedule: { kind: 'monthly', from: { fact: 'claim.from' }, to: { fact: 'claim.to' } },
        limits: [limit({ used: { sum: [{ fact: 'ever.programs' }, { item: 'months' }] }, ...more })],
      }),
      {
        'claim.from': '2023-01',
        'claim.to': '2023-12',
        'ever.programs': used.map((one, nth) => ({ id: `p${nth}`, months: one })),
      },
    );
  const money = (over: Limit['over'], facts: Facts): unknown[] => {
    const more: Partial<Limit> = { id: 'YEAR', of: 'money', max: 100000, used: { fact: 'year.spentFen' }, over };
    const version = policy({ facts: [cost, spent], amount: { tree: { fact: 'claim.costFen' } }, limits: [limit(more)] });
    const { outcome, failed, unknown } = decide(version, facts);
    return [outcome, failed, unknown];
  };

  it('is decided where what is known of it decides: months used up already, a claim that alone is too much', () => {
    for (const over of ['reduce', 'refuse'] as const) {
      const { outcome, failed, limits } = months({ over }, null, 36);
      expect([outcome, failed, limits[0]?.outcome]).toEqual(['ineligible', ['M36'], 'refused']);
    }
    expect(months({ over: 'waitlist' }, null, 36).outcome).toBe('eligible_waitlisted');
    expect(months({ over: 'refuse' }, null, 25).failed).toEqual(['M36']);
    expect(months({ over: 'reduce' }, null, 25).unknown).toEqual(['M36']);
    expect(money('refuse', { 'claim.costFen': 100001 })).toEqual(['ineligible', ['YEAR'], []]);
    expect(money('waitlist', { 'claim.costFen': 100001 })[0]).toBe('eligible_waitlisted');
  });

  it('is asked for else, and a part of the amount that is known is cut by nothing', () => {
    expect(money('refuse', { 'claim.costFen': 100000 })).toEqual(['needs_info', [], ['YEAR']]);
    expect(money('reduce', { 'claim.costFen': 100001 })).toEqual(['needs_info', [], ['YEAR']]);
    expect(money('refuse', { 'year.spentFen': 100001 })).toEqual(['ineligible', ['YEAR'], []]);
    expect(money('refuse', { 'year.spentFen': 100000 })).toEqual(['needs_info', [], ['YEAR']]);
  });

  it('asks for what it lacks alone, and says what is known of it', () => {
    const { missing, limits } = months({}, 12, null);
    expect(missing).toEqual(['ever.programs']);
    expect(limits[0]).toMatchObject({ max: 36, used: null, asked: 12, outcome: 'unknown' });
  });
});

import { check } from './check.ts';
import type { Limit, PolicyVersion, Stacking } from './form.ts';
import { fact, pay, policy } from './testing/world.ts';

const grants = fact('grants', 'list', {
  fields: [
    { name: 'policyKey', type: 'text' },
    { name: 'amountFen', type: 'money' },
  ],
});
const wage = fact('person.wageFen', 'money');
const months = fact('person.months', 'integer', { unit: 'month', maximum: 12 });

const found = (version: Partial<PolicyVersion>) =>
  check(policy({ facts: [grants, wage, months], ...version }), { facts: [] })
    .findings.filter(({ code }) => code !== 'examples_missing')
    .map(({ severity, code, pointer, message }) => ({ severity, code, pointer, en: message.en }));

describe('a stacking rule that lacks a part', () => {
  const said = (rule: Partial<Stacking> & Pick<Stacking, 'kind'>) => found({ stacking: [{ id: 'S', ...rule }] }).map(({ en }) => en);

  it('is an error at its place', () => {
    expect(found({ stacking: [{ id: 'S', kind: 'cap', with: ['a'] }] })).toEqual([
      { severity: 'error', code: 'incomplete', pointer: '/stacking/0', en: 'S: capFen must say what the sum may come to at most' },
    ]);
  });

  it.each<[string, Partial<Stacking> & Pick<Stacking, 'kind'>, string]>([
    ['a priority without an order', { kind: 'oneOf', by: 'priority', with: ['a'] }, 'order must say which comes first'],
    ['an order without this policy', { kind: 'oneOf', by: 'priority', order: ['a', 'b'] }, "order doesn't place this policy (test)"],
    ['a difference to nobody', { kind: 'topUp' }, 'with must name the other policies, or heldFen say'],
    ['a cap with nobody', { kind: 'cap', capFen: 100 }, 'with must name the other policies, or heldFen say'],
    ['the highest of nobody', { kind: 'oneOf', by: 'highest' }, 'with must name the other policies, or heldFen say'],
    ['an exclusion of nobody', { kind: 'excludes' }, 'with must name the other policies, or held say'],
    ['an exclusion of itself', { kind: 'excludes', with: ['test'] }, 'with must name the other policies, or held say'],
  ])('says what of %s', (_name, rule, en) => {
    expect(said(rule)[0]).toContain(en);
  });

  it('has all of it when the trees say what is held, or the order says who comes first', () => {
    const whole: (Partial<Stacking> & Pick<Stacking, 'kind'>)[] = [
      { kind: 'excludes', held: { gt: [{ fact: 'person.wageFen' }, 0] } },
      { kind: 'topUp', heldFen: { fact: 'person.wageFen' } },
      { kind: 'cap', with: ['a'], capFen: 500 },
      { kind: 'oneOf', by: 'priority', order: ['a', 'test', 'b'] },
      { kind: 'oneOf', by: 'choice', choice: 'test' },
      { kind: 'together' },
    ];
    for (const rule of whole) expect(said(rule)).toEqual([]);
  });

  it('is about other policies when it lowers an amount, not about components', () => {
    const components = [
      { key: 'a', amount: { tree: 1 } },
      { key: 'b', amount: { tree: 2 } },
    ];
    const version = (kind: 'topUp' | 'oneOf'): Partial<PolicyVersion> => ({
      amount: undefined as never,
      components,
      stacking: [{ id: 'S', kind, by: 'highest', components: ['a', 'b'] }],
    });
    expect(found(version('oneOf'))).toEqual([]);
    expect(found(version('topUp'))[0]?.en).toContain('topUp is about other policies');
  });
});

test('of components that exclude each other it is said which one is paid', () => {
  const components = ['a', 'b'].map((key) => ({ key, amount: { tree: 1 } }));
  const said = (more: Partial<Stacking>) =>
    found({ amount: undefined as never, components, stacking: [{ id: 'S', kind: 'excludes', components: ['a', 'b'], ...more }] });
  expect(said({})).toMatchObject([
    { severity: 'error', code: 'incomplete', pointer: '/stacking/0', en: expect.stringContaining('which of them is paid') },
  ]);
  expect(said({ order: ['b', 'a'] })).toEqual([]);
  expect(said({ by: 'highest' })).toEqual([]);
  expect(said({ order: ['b'] })[0]?.en).toBe("S: order doesn't place a");
  expect(said({ order: ['b', 'a', 'c'] })[0]?.en).toBe('S: c stands in order, but not among its components');
});

test('heads are given out among all members: not to each of them, nor by components', () => {
  const hires = fact('firm.hires', 'list', { key: 'id', fields: [{ name: 'id', type: 'text' }] });
  const limit: Limit = { id: 'HEADS', of: 'heads', per: ['organization'], window: 'application', max: 2, over: 'waitlist' };
  const said = (more: Partial<Limit>) =>
    check(
      policy({
        facts: [hires],
        members: { list: { fact: 'firm.hires' }, key: 'id' },
        amount: { perMember: 1 },
        limits: [{ ...limit, ...more }],
      }),
      { facts: [] },
    )
      .findings.filter(({ code }) => code.startsWith('limit'))
      .map(({ severity, code, pointer }) => [severity, code, pointer]);
  expect(said({})).toEqual([]);
  expect(said({ scope: 'member' })).toEqual([['error', 'limit_heads', '/limits/0/scope']]);
  expect(said({ of: 'count', scope: 'member', used: 0 })).toEqual([]);
  expect(said({ asks: 2 })).toEqual([['warning', 'limit_asks', '/limits/0/asks']]);
});

test('a monthly payment says how long it is paid', () => {
  const schedule = { kind: 'monthly', from: { date: '2024-01' } } as const;
  expect(found({ schedule })).toMatchObject([{ severity: 'error', code: 'incomplete', pointer: '/schedule' }]);
  expect(found({ schedule: { ...schedule, to: { date: '2024-06' } } })).toEqual([]);
});

describe('money that is counted band by band', () => {
  const table = (type: 'number' | 'money', first: number) => ({
    bands: {
      keys: [{ name: 'cost', type: 'money' as const }],
      columns: [{ name: 'share', type }],
      periods: [
        {
          from: '2000-01-01',
          rows: [
            { when: [{ from: 0, to: 100_000 }], give: [first] },
            { when: [{ from: 100_000 }], give: [1] },
          ],
        },
      ],
    },
  });
  const amount = { tree: { tier: ['bands', { min: [{ fact: 'person.wageFen' }, 150_000] }] } };

  it('is money: each band times its share', () => {
    const tables = table('number', 0.5);
    expect(found({ amount, tables })).toEqual([]);
    expect(pay(amount.tree, [wage], { 'person.wageFen': 120_001 }, { tables })).toBe(70_001);
  });

  it('takes no money for a share', () => {
    expect(found({ amount, tables: table('money', 5) })).toMatchObject([
      { severity: 'error', code: 'type', en: expect.stringContaining('the column is the share') },
    ]);
  });
});

describe('the stages of a payment', () => {
  const said = (...stages: object[]) =>
    found({ schedule: { kind: 'stages', stages: stages.map((one, index) => ({ key: `s${index}`, ...one })) } });
  const share = (part: number | object) => ({ share: part });

  it('come to one whole', () => {
    expect(said(share(0.4), share(0.6))).toEqual([]);
    expect(said(share({ div: [1, 3] }), share({ div: [1, 3] }), share({ div: [1, 3] }))).toEqual([]);
    expect(said(share(0.4), {})).toEqual([]);
    expect(said(share(0.4), share(0.5))).toMatchObject([
      { severity: 'error', code: 'stage_shares', en: expect.stringContaining('come to 0.9') },
    ]);
    expect(said(share(0.6), share(0.5))).toMatchObject([
      { severity: 'error', code: 'stage_shares', en: expect.stringContaining('come to 1.1') },
    ]);
    expect(said(share(0.6), share(0.5), {})).toMatchObject([{ code: 'stage_shares' }]);
  });

  it('have one rest, and each either a share or an amount', () => {
    expect(said({}, {})).toMatchObject([{ code: 'stage_shares', en: expect.stringContaining('only one stage') }]);
    expect(said({ share: 0.5, amount: 50 }, {})).toMatchObject([{ code: 'stage_shares', pointer: '/schedule/stages/0' }]);
  });

  it('fix no more than there is to pay', () => {
    expect(said({ amount: 60 }, {})).toEqual([]);
    expect(said({ amount: 60 }, { amount: 50 })).toMatchObject([
      {
        severity: 'error',
        code: 'stage_amount',
        pointer: '/schedule/stages/0/amount',
        en: expect.stringContaining('110 fen at least, of 100 fen at most'),
      },
    ]);
  });

  it('are warned of where there may be less to pay', () => {
    const amount = { tree: { min: [{ fact: 'person.wageFen' }, 100] } };
    const version = (advance: PolicyVersion['anchor']): Partial<PolicyVersion> => ({
      amount,
      schedule: { kind: 'stages', stages: [{ key: 'a', amount: advance }, { key: 'b' }] },
    });
    expect(found(version(60))).toMatchObject([{ severity: 'warning', code: 'stage_amount' }]);
    expect(found(version({ min: [60, { fact: 'decision.entitledFen' }] }))).toEqual([]);
  });
});

test('a limit over time that counts nothing from before is an error, unless nothing is what it says', () => {
  const limit: Limit = { id: 'YEAR', of: 'money', per: ['person'], window: 'year', max: 500, over: 'reduce' };
  const said = (more: Partial<Limit>) =>
    found({ limits: [{ ...limit, ...more }] }).map(({ severity, code, pointer }) => [severity, code, pointer]);
  expect(said({})).toEqual([['error', 'limit_used', '/limits/0']]);
  expect(said({ used: 0 })).toEqual([]);
  expect(said({ used: { fact: 'person.wageFen' } })).toEqual([]);
  expect(said({ window: 'application' })).toEqual([]);
  // places that many cases share are counted by who gives them out
  expect(said({ over: 'waitlist' })).toEqual([]);
  expect(said({ over: 'waitlist', of: 'count', scope: 'member' })).toEqual([['error', 'limit_used', '/limits/0']]);
});

test('a limit of months says how many are asked for, where no schedule says it', () => {
  const limit: Limit = { id: 'MONTHS', of: 'months', per: ['person'], window: 'ever', max: 36, used: 30, over: 'refuse' };
  const said = (more: Partial<Limit>) => found({ limits: [{ ...limit, ...more }] }).map(({ severity, code }) => [severity, code]);
  expect(said({})).toEqual([['warning', 'limit_asks']]);
  expect(said({ asks: { fact: 'person.months' } })).toEqual([]);
  expect(said({ asks: { fact: 'person.months' }, over: 'reduce' })).toEqual([]);
  const schedule = { kind: 'monthly', from: { date: '2024-01' }, months: 6 } as const;
  expect(found({ limits: [limit], schedule })).toEqual([]);
});

test('an amount of the whole beside one of each member is refused: the second would count for nothing', () => {
  const members = { list: { fact: 'grants' }, key: 'policyKey' };
  const errors = (amount: NonNullable<PolicyVersion['amount']>) => found({ members, amount }).map(({ code, pointer }) => [code, pointer]);
  expect(errors({ tree: 500, perMember: 1000 })).toContainEqual(['amount_twice', '/amount']);
  expect(errors({ perMember: 1000 })).not.toContainEqual(['amount_twice', '/amount']);
});

test('a limit is for people or things that it can be for', () => {
  const limit: Limit = { id: 'L', of: 'money', per: ['person', 'org'], window: 'application', max: 50, over: 'reduce' };
  expect(found({ limits: [limit] })).toMatchObject([{ severity: 'error', code: 'limit_per', pointer: '/limits/0/per/1' }]);
  expect(found({ limits: [{ ...limit, per: ['organization', 'level'] }] })).toEqual([]);
});

test('each share of a stage lies between nothing and the whole, also where all of them come to one', () => {
  const shares = (...share: number[]) => ({
    schedule: { kind: 'stages' as const, stages: share.map((one, index) => ({ key: `s${index}`, share: one })) },
  });
  expect(found(shares(1.2, -0.2)).map(({ pointer, en }) => [pointer, en])).toEqual([
    ['/schedule/stages/0/share', 'a share lies between 0 and 1, found 1.2'],
    ['/schedule/stages/1/share', 'a share lies between 0 and 1, found -0.2'],
  ]);
  expect(found(shares(0, 1))).toEqual([]);
});

describe('a part of a fen', () => {
  const at = (version: Partial<PolicyVersion>) => found(version).filter(({ code }) => code === 'part_of_fen');

  it('is most often yuan, and says what that would be in fen', () => {
    expect(at({ amount: { tree: 1000.5 } })).toEqual([
      {
        severity: 'error',
        code: 'part_of_fen',
        pointer: '/amount/tree',
        en: 'money is in fen, and 1000.5 is no whole number of them; 1000.5 yuan is written 100050',
      },
    ]);
  });

  it('is found beside money, in parameters, tables, limits and examples', () => {
    const places = (version: Partial<PolicyVersion>) => at(version).map(({ pointer }) => pointer);
    expect(places({ amount: { tree: { min: [{ fact: 'person.wageFen' }, 99.5] } } })).toEqual(['/amount/tree/min/1']);
    const poor = { if: [{ lt: [{ fact: 'person.wageFen' }, 10.5] }, 1, 2] };
    expect(places({ amount: { tree: poor } })).toEqual(['/amount/tree/if/0/lt/1']);
    const rate = { type: 'money' as const, values: [{ from: '2000-01-01', value: 12.5 }] };
    expect(places({ parameters: { rate } })).toEqual(['/parameters/rate/values/0/value']);
    const rows = [{ when: [1], give: [0.5, 12.5] }];
    const keys = [{ name: 'k', type: 'integer' as const }];
    const columns = [
      { name: 'share', type: 'number' as const },
      { name: 'money', type: 'money' as const },
    ];
    expect(places({ tables: { t: { keys, columns, periods: [{ from: '2000-01-01', rows }] } } })).toEqual([
      '/tables/t/periods/0/rows/0/give/1',
    ]);
    const limit: Limit = { id: 'L', of: 'money', per: ['person'], window: 'application', max: 99.9, over: 'reduce' };
    expect(places({ limits: [limit] })).toEqual(['/limits/0/max']);
    const examples = [{ id: 'e', asOf: '2024-01-01', facts: { 'person.wageFen': 45.5 }, expect: {} }];
    expect(places({ examples })).toEqual(['/examples/0/facts/person.wageFen']);
  });

  it('is no matter in rates and months, nor in a rate that is written as text', () => {
    const amount = { tree: { mul: [{ fact: 'person.wageFen' }, 0.6, { min: [1.5, { fact: 'person.months' }] }] } };
    expect(at({ amount })).toEqual([]);
    expect(at({ parameters: { rate: { type: 'money', values: [{ from: '2000-01-01', value: '12.5' }] } } })).toEqual([]);
  });
});

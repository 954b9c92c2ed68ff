import type { Amount, Component, Limit, Node, PolicyVersion, Predicate, Rounding, Schedule, Stacking } from '../form.ts';
import { pick, type Random, whole } from './random-facts.ts';
import { randomTree, type Wanted } from './random-tree.ts';

const text = { met: { zh: '是' }, unmet: { zh: '否' }, unknown: { zh: '不明' } };

/** A version with the tables that random trees name, some random predicates and a random amount. */
export function randomVersion(random: Random, depth = 3): PolicyVersion {
  const tree = (type: Wanted): Node => randomTree(random, type, { depth, rows: 0 });
  return {
    key: 'random',
    version: '1',
    title: { zh: '随机' },
    regionCode: '000000',
    legalBasis: [],
    beneficiary: 'person',
    basis: 'case',
    automatic: true,
    anchor: { fact: 'x.date' },
    effective: { from: '2000-01-01' },
    parameters: {
      share: {
        type: 'number',
        values: [
          { from: '2000-01-01', to: '2023-07-01', value: 0.6 },
          { from: '2023-07-01', value: 0.75 },
        ],
      },
      wage: {
        type: 'money',
        values: [
          { from: '2000-01-01', to: '2023-10-01', value: 210000 },
          { from: '2023-10-01', value: 220000 },
        ],
      },
      set: { type: 'text', values: [{ from: '2000-01-01', value: ['a', 'b'] }] },
    },
    tables: {
      rates: {
        keys: [
          { name: 'code', type: 'text' },
          { name: 'n', type: 'integer' },
        ],
        columns: [{ name: 'amount', type: 'money' }],
        periods: [
          {
            from: '2000-01-01',
            to: '2024-01-01',
            rows: [
              { when: ['a', { from: 0, to: 5 }], give: [100] },
              { when: ['b', { from: 2 }], give: [250] },
              { when: [['a', 'b'], '*'], give: [250] },
            ],
          },
          {
            from: '2024-01-01',
            rows: [
              { when: ['*', { from: 3 }], give: [777] },
              { when: ['c', '*'], give: [777] },
            ],
          },
        ],
      },
      bands: {
        keys: [
          { name: 'code', type: 'text' },
          { name: 'fen', type: 'money' },
        ],
        columns: [{ name: 'amount', type: 'money' }],
        periods: [
          {
            from: '2000-01-01',
            rows: [
              { when: ['a', { from: 0, to: 100 }], give: [20] },
              { when: ['b', { from: 0 }], give: [30] },
              { when: ['c', { from: 50 }], give: [40] },
              { when: ['*', { from: 0 }], give: [20] },
            ],
          },
        ],
      },
      scale: {
        keys: [{ name: 'n', type: 'integer' }],
        columns: [{ name: 'each', type: 'money' }],
        periods: [
          {
            from: '2000-01-01',
            rows: [
              { when: [{ from: 0, to: 3 }], give: [200000] },
              { when: [{ from: 3 }], give: [300000] },
            ],
          },
        ],
      },
    },
    calendar: { holidays: ['2023-10-02', '2023-10-03', '2024-05-01'], workdays: ['2023-10-07'] },
    predicates: Array.from({ length: 3 }, (_, index) => ({ id: `P${index}`, tree: tree('boolean'), text })),
    amount: {
      tree: tree('money'),
      rounding: { mode: pick(random, ['half_up', 'half_even', 'floor', 'up']), places: pick(random, [0, -2]) },
    },
  };
}

/** Lets a tree over the facts of a case read some of them from a member instead. */
function ofMember(random: Random, node: unknown): unknown {
  if (Array.isArray(node)) return node.map((part) => ofMember(random, part));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([kind, part]) => {
      const path = kind === 'fact' ? /^[xy]\.(boolean|integer|number|money|date|month|text|enum)$/.exec(String(part)) : null;
      return [kind, path && random() < 0.6 ? `member.${path[1]}` : ofMember(random, part)];
    }),
  );
}

/** A random version with members, components, limits and stacking: everything that a decision goes through. */
export function randomPolicy(random: Random, depth = 2): PolicyVersion {
  const base = randomVersion(random, depth);
  const tree = (type: Wanted): Node => randomTree(random, type, { depth: Math.max(1, depth - 1), rows: 0 });
  const chance = (share: number): boolean => random() < share;
  const easy = (type: 'boolean'): Node => (chance(0.5) ? true : { or: [{ fact: pick(random, ['x.boolean', 'y.boolean']) }, tree(type)] });
  const member = (node: Node): Node => ofMember(random, node) as Node;
  const hasMembers = chance(0.5);
  const memberTiers = hasMembers && chance(0.3);
  const keys = chance(0.5) && !memberTiers ? ['A', 'B', 'C'].slice(0, whole(random, 1, 3)) : [];
  const money = (): Node => pick(random, [{ fact: 'x.money' }, { fact: 'y.money' }, { param: ['wage'] }, tree('money')]);
  const rounding = (): Rounding => ({
    mode: pick(random, ['half_up', 'half_even', 'floor', 'up']),
    places: pick(random, [0, -2]),
    at: pick(random, ['line', 'member']),
  });
  const amount: Amount =
    hasMembers && !chance(0.3)
      ? {
          perMember: member(
            pick(random, [
              { fact: 'x.money' },
              { mul: [{ fact: 'x.money' }, { fact: 'y.number' }] },
              { round: [tree('money'), 'half_up', 0] },
            ]),
          ),
          rounding: rounding(),
        }
      : {
          tree: chance(0.2) && hasMembers ? { mul: [{ fact: 'x.money' }, { count: { fact: 'members.passing' } }] } : money(),
          rounding: rounding(),
        };
  const components: Component[] = [
    ...keys.map((key, index): Component => ({ key, values: { n: index }, amount: { tree: money() } })),
    ...(memberTiers
      ? ['M', 'N'].map(
          (key): Component => ({ key, scope: 'member', amount: { perMember: member({ fact: pick(random, ['x.money', 'y.money']) }) } }),
        )
      : []),
  ];
  const predicates: Predicate[] = [
    ...(chance(0.5) ? [{ id: 'C1', tree: easy('boolean'), text }] : []),
    ...(chance(0.3) ? [{ id: 'C2', tree: tree('boolean'), text, severity: 'warning' as const }] : []),
    ...(hasMembers ? [{ id: 'M1', tree: member(easy('boolean')), text, scope: 'member' as const }] : []),
    ...keys.map((key) => ({
      id: `K${key}`,
      tree: chance(0.3) ? { ge: [{ fact: 'x.integer' }, { fact: 'component.n' }] } : easy('boolean'),
      text,
      components: [key],
    })),
    ...(memberTiers
      ? ['M', 'N'].map((key) => ({
          id: `K${key}`,
          tree: member({ fact: pick(random, ['x.boolean', 'y.boolean']) }),
          text,
          scope: 'member' as const,
          components: [key],
        }))
      : []),
  ];
  const some: Node = { where: [{ fact: 'y.rows' }, { item: 'boolean' }] };
  const count: Node = pick<Node>(random, [{ fact: 'x.integer' }, 5, 3, { min: [3, { fact: 'x.integer' }] }]);
  const limit = (id: string, more: Partial<Limit>): Limit => ({
    id,
    of: pick(random, ['count', 'months']),
    per: ['person'],
    window: 'ever',
    max: count,
    over: pick(random, ['refuse', 'waitlist', 'reduce']),
    ...(chance(0.3) ? { asks: { fact: pick(random, ['x.integer', 'y.integer']) } } : {}),
    ...(chance(0.6) ? { used: pick<Node>(random, [{ fact: 'y.integer' }, { count: some }]) } : {}),
    ...more,
  });
  const moneyLimit = (id: string, more: Partial<Limit>): Limit => ({
    id,
    of: 'money',
    per: ['person'],
    window: 'year',
    max: pick<Node>(random, [{ fact: 'x.money' }, { max: [{ fact: 'x.money' }, 5] }, 100]),
    over: pick(random, ['refuse', 'reduce', 'waitlist']),
    ...(chance(0.6) ? { used: pick<Node>(random, [{ fact: 'y.money' }, { sum: [some, { item: 'money' }] }]) } : {}),
    ...more,
  });
  const limits: Limit[] = [
    ...(chance(0.3) ? [limit('L1', {})] : []),
    ...(chance(0.3) ? [moneyLimit('L2', chance(0.3) ? { effective: { from: '2023-07-01' } } : {})] : []),
    ...(keys.length && chance(0.4) ? [limit('L3', { components: [keys[0] ?? ''] })] : []),
    ...(keys.length && chance(0.4) ? [moneyLimit('L4', { components: [keys.at(-1) ?? ''] })] : []),
    ...(hasMembers && chance(0.3) ? [limit('L5', { scope: 'member', max: { fact: 'member.integer' } })] : []),
    ...(hasMembers && chance(0.3) ? [moneyLimit('L6', { scope: 'member', used: { fact: 'member.money' } })] : []),
    ...(hasMembers && chance(0.4)
      ? [
          limit('L7', {
            of: 'heads',
            over: pick(random, ['refuse', 'waitlist']),
            order: [{ by: { fact: pick(random, ['member.date', 'member.integer', 'member.text']) }, descending: chance(0.5) }],
          }),
        ]
      : []),
  ];
  const beside: Partial<Stacking> = chance(0.6) ? { beside: pick(random, ['difference', 'nothing']) } : {};
  const held = { held: { fact: 'x.boolean' }, heldFen: pick<Node>(random, [{ fact: 'y.money' }, { fact: 'x.money' }, 0, 5]) };
  const stacking: Stacking[] = [
    ...(keys.length > 1 && chance(0.5)
      ? [
          pick<Stacking>(random, [
            { id: 'S1', kind: 'oneOf', components: keys, by: 'choice', choice: { if: [{ fact: 'x.boolean' }, 'A', 'B'] } },
            { id: 'S1', kind: 'oneOf', components: keys, by: 'highest' },
            { id: 'S1', kind: 'oneOf', components: keys, by: 'priority', order: [...keys].reverse(), effective: { from: '2024-01-01' } },
          ]),
        ]
      : []),
    ...(keys.length > 2 && chance(0.3)
      ? [{ id: 'S3', kind: 'oneOf' as const, components: keys.slice(1), by: pick(random, ['highest', 'priority'] as const) }]
      : []),
    ...(chance(0.4)
      ? [
          pick<Stacking>(random, [
            { id: 'S2', kind: 'excludes', with: ['other'], ...held },
            { id: 'S2', kind: 'topUp', with: ['other'], ...held },
            { id: 'S2', kind: 'cap', with: ['other'], ...held, capFen: { fact: 'x.money' } },
            { id: 'S2', kind: 'oneOf', by: 'highest', with: ['other'], ...beside, ...held },
            { id: 'S2', kind: 'oneOf', by: 'priority', with: ['other'], ...beside, ...held },
            {
              id: 'S2',
              kind: 'oneOf',
              by: 'choice',
              with: ['other'],
              choice: { if: [{ fact: 'y.boolean' }, 'random', 'other'] },
              ...beside,
              ...held,
            },
          ]),
        ]
      : []),
  ];
  const inMonth: Node = { le: [{ item: 'month' }, { fact: 'y.month' }] };
  const monthly: Schedule = {
    kind: 'monthly',
    from: { fact: 'x.month' },
    ...(chance(0.7) ? { months: pick<Node>(random, [3, 6, { fact: 'x.integer' }]) } : { to: { fact: 'y.month' } }),
    ...(chance(0.4) ? { weight: pick<Node>(random, [{ param: ['wage', { item: 'month' }] }, { item: 'index' }]) } : {}),
    ...(chance(0.3) ? { while: inMonth } : {}),
  };
  const fixed = (key: string) => ({
    key,
    ...pick<{ amount?: Node; share?: Node }>(random, [
      { amount: { fact: 'x.money' } },
      { amount: { min: [{ fact: 'y.money' }, { fact: 'decision.entitledFen' }] } },
      { share: { div: [1, 3] } },
      { share: { fact: 'x.number' } },
    ]),
  });
  const staged: Schedule = { kind: 'stages', stages: [...['a', 'b'].slice(0, whole(random, 1, 2)).map(fixed), { key: 'rest' }] };
  const schedule = chance(0.7) ? monthly : staged;
  return {
    ...base,
    predicates,
    ...(chance(0.6) ? { schedule } : {}),
    effective: { from: '2022-06-01' },
    ...(hasMembers ? { members: { list: { fact: 'x.rows' }, key: chance(0.7) ? 'id' : pick(random, ['enum', 'integer', 'date']) } } : {}),
    ...(components.length ? { components, combine: pick(random, ['sum', 'highest', 'first']) } : {}),
    amount: {
      ...(keys.length && chance(0.7) ? { tree: 0 } : memberTiers ? { rounding: rounding() } : amount),
      ...(chance(0.2) ? { already: { fact: 'y.money' } } : {}),
    } as Amount,
    limits,
    stacking,
  };
}

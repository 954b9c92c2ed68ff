import type { Catalogue, FactDefinition, FieldDefinition } from '../catalogue.ts';
import { dateAt, monthAt } from '../date.ts';
import type { Facts, Node } from '../form.ts';

/** A number from 0 up to 1, such as a seeded generator gives. */
export type Random = () => number;
export type Wanted = 'boolean' | 'integer' | 'number' | 'money' | 'date' | 'month' | 'text';

/** A small generator whose run can be repeated by its seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const codes = ['a', 'b', 'c'].map((code) => ({ code }));
const field = (name: string, type: FieldDefinition['type']): FieldDefinition => ({ name, type, ...(type === 'enum' ? { codes } : {}) });

/** One fact of every type, and a list with a field of every type. */
export const randomCatalogue: Catalogue = {
  facts: [
    ...(['boolean', 'integer', 'number', 'money', 'date', 'month', 'text', 'enum'] as const).flatMap((type): FactDefinition[] =>
      ['x', 'y'].map((name) => ({ path: `${name}.${type}`, type, title: { zh: `${name}${type}` }, ...(type === 'enum' ? { codes } : {}) })),
    ),
    ...['x', 'y'].map(
      (name): FactDefinition => ({
        path: `${name}.rows`,
        type: 'list',
        title: { zh: `${name}行` },
        key: 'id',
        fields: [
          field('id', 'integer'),
          field('boolean', 'boolean'),
          field('integer', 'integer'),
          field('number', 'number'),
          field('money', 'money'),
          field('date', 'date'),
          field('month', 'month'),
          field('text', 'text'),
          field('enum', 'enum'),
        ],
      }),
    ),
  ],
};

export const pick = <T>(random: Random, options: readonly T[]): T => options[Math.floor(random() * options.length)] as T;
export const whole = (random: Random, from: number, to: number): number => from + Math.floor(random() * (to - from + 1));

function value(random: Random, type: string): unknown {
  switch (type) {
    case 'boolean':
      return random() < 0.5;
    case 'integer':
      return whole(random, -3, 12);
    case 'number':
      return pick(random, [0, 1, 0.5, 0.055, 2.25, -1.5, 3, '0.333', 12]);
    case 'money':
      return pick(random, [0, 1, 5, 100, 12345678, 150000, 99]);
    case 'date':
      return random() < 0.1 ? pick(random, ['2020-02-29', '2024-02-29', '2023-02-28', '2024-02-28']) : dateAt(whole(random, 18900, 20500));
    case 'month':
      return monthAt(whole(random, 2022 * 12, 2026 * 12));
    case 'enum':
      return pick(random, ['a', 'b', 'c']);
    default:
      return pick(random, ['a', 'b', 'c', '其他']);
  }
}

/** Facts for a catalogue; some are missing. Lists are always known: a table can't say that it doesn't know its rows. */
export function randomFacts(random: Random, catalogue: Catalogue, missing = 0.15): Facts {
  const facts: Record<string, unknown> = {};
  const one = (fact: FactDefinition | FieldDefinition): unknown => {
    const options = fact.codes?.map(({ code }) => code) ?? [];
    return random() < missing ? null : options.length ? pick(random, options) : value(random, fact.type);
  };
  for (const fact of catalogue.facts) {
    if (fact.type !== 'list') facts[fact.path] = one(fact);
    else {
      facts[fact.path] = Array.from({ length: whole(random, 0, 4) }, (_, index) =>
        Object.fromEntries(
          (fact.fields ?? [])
            .filter(({ type }) => type !== 'list')
            .map((each) => [each.name, each.name === fact.key ? keyValue(each, index) : one(each)]),
        ),
      );
    }
  }
  return facts;
}

const keyValue = (key: FieldDefinition, index: number): unknown =>
  key.type === 'integer'
    ? index
    : key.type === 'month'
      ? monthAt(2023 * 12 + index)
      : key.type === 'date'
        ? dateAt(19500 + index)
        : `k${index}`;

const literalOf = (random: Random, type: Wanted): Node => {
  const found = value(random, type);
  if (type === 'date' || type === 'month') return { date: found };
  if (type === 'text') return pick(random, ['a', 'b', 'c']);
  return typeof found === 'string' && type === 'number' ? Number(found) : (found as Node);
};

interface At {
  readonly depth: number;
  /** Lists around. */
  readonly rows: number;
}

function leaf(random: Random, type: Wanted, at: At): Node {
  const name = type === 'text' && random() < 0.5 ? 'enum' : type;
  const choice = random();
  if (choice < 0.2) return literalOf(random, type);
  if (at.rows > 0 && choice < 0.6) return { item: at.rows > 1 && random() < 0.3 ? [name, 1] : name };
  if (type === 'date' && choice < 0.7) return { fact: pick(random, ['asOf', 'anchor.date']) };
  if (type === 'number' && choice < 0.7) return { param: ['share', ...(random() < 0.5 ? [leaf(random, 'date', at)] : [])] };
  if (type === 'money' && choice < 0.75)
    return { lookup: ['rates', [leaf(random, 'text', at), leaf(random, 'integer', at)], random() < 0.5 ? null : leaf(random, 'date', at)] };
  if (type === 'money' && choice < 0.8)
    return { lookup: ['bands', [leaf(random, 'text', at), { fact: `${pick(random, ['x', 'y'])}.money` }]] };
  return { fact: `${pick(random, ['x', 'y'])}.${name}` };
}

function list(random: Random, at: At): Node {
  const source: Node = { fact: `${pick(random, ['x', 'y'])}.rows` };
  const inside = { depth: at.depth - 1, rows: at.rows + 1 };
  if (at.depth <= 0) return source;
  switch (whole(random, 0, 4)) {
    case 0:
      return { where: [list(random, { ...at, depth: at.depth - 1 }), randomTree(random, 'boolean', inside)] };
    case 1:
      return { distinctBy: [source, leaf(random, 'text', { depth: 0, rows: at.rows + 1 })] };
    case 2:
      return {
        firstN: [
          source,
          whole(random, 0, 3),
          { item: pick(random, ['integer', 'date', 'money', 'id']) },
          pick(random, ['ascending', 'descending']),
        ],
      };
    default:
      return source;
  }
}

/** A random well-typed tree, over `randomCatalogue` and `randomVersion`'s tables. */
export function randomTree(random: Random, type: Wanted, at: At = { depth: 3, rows: 0 }): Node {
  if (at.depth <= 0 || random() < 0.15) return leaf(random, type, at);
  const down = { ...at, depth: at.depth - 1 };
  const inside = { depth: at.depth - 1, rows: at.rows + 1 };
  const t = (wanted: Wanted): Node => randomTree(random, wanted, down);
  const held = (): Node => (at.rows > 0 && random() < 0.5 ? { item: 'money' } : { fact: `${pick(random, ['x', 'y'])}.money` });
  const day = (): Node => leaf(random, 'date', at);
  if (random() < 0.12) return { if: [t('boolean'), t(type), t(type)] };
  if (random() < 0.06) return { default: [leaf(random, type, at), t(type)] };
  /** A number of which the ends may be known where it isn't known itself. */
  const some = (): Node => ({
    where: [{ fact: `${pick(random, ['x', 'y'])}.rows` }, randomTree(random, 'boolean', { ...inside, depth: 1 })],
  });
  const bounded = (): Node =>
    pick<() => Node>(random, [
      () => ({ count: some() }),
      () => ({ count: { distinctBy: [some(), { item: pick(random, ['enum', 'integer', 'date']) }] } }),
      () => ({ sum: [some(), { item: 'integer' }] }),
      () => ({ [pick(random, ['min', 'max'])]: [leaf(random, 'integer', at), whole(random, 0, 4)] }) as Node,
      () => ({ if: [t('boolean'), whole(random, 0, 2), { min: [whole(random, 0, 2), leaf(random, 'integer', at)] }] }),
      () => ({ add: [{ count: some() }, { mul: [whole(random, -1, 2), { count: some() }] }] }),
      () => ({ mul: [{ sub: [whole(random, 0, 3), { count: some() }] }, leaf(random, 'integer', at)] }),
      () => ({ round: [{ mul: [{ count: some() }, 0.5] }, pick(random, ['half_up', 'floor', 'ceil']), 0] }),
    ])();
  /** What a row's share may be divided by so that shares of several rows can be added up. */
  const divisor = (): Node =>
    pick<() => Node>(random, [
      () => ({ daysInMonth: { item: 'month' } }),
      () => ({ daysInMonth: { item: 'date' } }),
      () => leaf(random, 'number', { depth: 0, rows: 0 }),
      () => whole(random, 0, 7),
    ])();
  const turned = (args: readonly Node[]): Node[] => (random() < 0.5 ? [...args] : [...args].reverse());
  switch (type) {
    case 'boolean': {
      const of = pick(random, ['integer', 'number', 'money', 'date', 'month'] as const);
      return pick<() => Node>(random, [
        () => ({ [pick(random, ['lt', 'le', 'gt', 'ge', 'eq'])]: [t(of), t(of)] }) as Node,
        () => ({ between: [t(of), t(of), t(of)] }),
        () => ({ eq: [t('text'), leaf(random, 'text', at)] }),
        () => ({ [pick(random, ['lt', 'le', 'gt', 'ge', 'eq'])]: turned([bounded(), whole(random, 0, 4)]) }) as Node,
        () => ({ between: [bounded(), whole(random, 0, 2), whole(random, 1, 4)] }),
        () => ({ in: [leaf(random, 'text', at), ['a', 'c']] }),
        () => ({ in: [leaf(random, 'integer', at), [1, 2, 3]] }),
        () => ({ in: [{ fact: 'x.text' }, { param: ['set'] }] }),
        () => ({ missing: t(of) }),
        () => ({ and: [t('boolean'), t('boolean')] }),
        () => ({ or: [t('boolean'), t('boolean')] }),
        () => ({ not: t('boolean') }),
        () => ({ implies: [t('boolean'), t('boolean')] }),
        () => ({ [pick(random, ['exists', 'every'])]: [list(random, down), randomTree(random, 'boolean', inside)] }) as Node,
      ])();
    }
    case 'integer':
      return pick<() => Node>(random, [
        () => ({ add: [t('integer'), t('integer')] }),
        () => ({ sub: [t('integer'), t('integer')] }),
        () => ({ mul: [t('integer'), leaf(random, 'integer', at)] }),
        () => ({
          round: [
            t('number'),
            pick(random, ['half_up', 'half_even', 'half_down', 'up', 'down', 'floor', 'ceil']),
            pick(random, [0, 0, -1]),
          ],
        }),
        () => ({ daysBetween: [day(), day()] }),
        () => ({ monthsBetween: [day(), day()] }),
        () => ({ ageOn: [day(), day()] }),
        () => ({ daysInMonth: leaf(random, 'month', at) }),
        () => ({ monthIndex: day() }),
        () => ({ year: day() }),
        () => ({ overlapDays: [day(), day(), leaf(random, 'month', at)] }),
        () => ({ workingDays: [day(), day()] }),
        () => ({ count: list(random, down) }),
        () => ({
          consecutiveMonths: [
            list(random, { ...down, depth: 0 }),
            { item: 'month' },
            ...(random() < 0.5 ? [leaf(random, 'month', at)] : []),
          ],
        }),
        () => ({ [pick(random, ['min', 'max'])]: [t('integer'), t('integer')] }) as Node,
      ])();
    case 'number':
      return pick<() => Node>(random, [
        () => ({ add: [t('number'), t('integer')] }),
        () => ({ mul: [t('number'), leaf(random, 'number', at)] }),
        () => ({ div: [t('number'), leaf(random, 'number', at)] }),
        () => ({ div: [held(), { add: [held(), leaf(random, 'money', at)] }] }),
        () => ({ [pick(random, ['min', 'max'])]: [t('number'), t('number')] }) as Node,
        () => ({ round: [t('number'), pick(random, ['half_up', 'half_even', 'down']), 2] }),
        () => ({ avg: [list(random, down), { item: pick(random, ['integer', 'number']) }] }),
        () => ({ interpolate: [t('number'), 0, 1, 10, leaf(random, 'number', at)] }),
      ])();
    case 'money':
      return pick<() => Node>(random, [
        () => ({ add: [t('money'), t('money')] }),
        () => ({ sub: [t('money'), t('money')] }),
        () => ({ mul: [held(), leaf(random, 'number', at)] }),
        () => ({ div: [held(), leaf(random, 'integer', at)] }),
        () => ({ round: [{ add: [held(), t('money')] }, pick(random, ['half_up', 'half_even', 'floor']), pick(random, [0, -2])] }),
        () => ({ [pick(random, ['min', 'max'])]: [t('money'), t('money')] }) as Node,
        () => ({ sum: [list(random, down), { item: 'money' }] }),
        () => ({
          sum: [
            list(random, down),
            { [pick(random, ['add', 'sub', 'min'])]: [{ div: [{ item: 'money' }, divisor()] }, { div: [held(), divisor()] }] } as Node,
          ],
        }),
        () =>
          ({
            [pick(random, ['max', 'avg', 'sum'])]: [
              list(random, down),
              {
                if: [
                  randomTree(random, 'boolean', inside),
                  { div: [{ item: 'money' }, divisor()] },
                  pick<Node>(random, [{ item: 'money' }, { div: [held(), divisor()] }]),
                ],
              },
            ],
          }) as Node,
        () => ({ mul: [100, { min: [{ max: [bounded(), 1] }, whole(random, 1, 3)] }] }),
        () => ({ if: [t('boolean'), pick(random, [100, 200]), { min: [held(), pick(random, [100, 200])] }] }),
        () => ({ min: [whole(random, 0, 9000), { sum: [some(), { item: 'money' }] }] }),
        () => ({ [pick(random, ['min', 'max'])]: [list(random, down), { item: 'money' }] }) as Node,
        () => ({
          sum: [
            { groupBy: [list(random, { ...down, depth: 0 }), { item: 'enum' }, { max: [{ item: 'group' }, { item: 'money' }] }] },
            { item: 'value' },
          ],
        }),
        () => ({ tier: ['scale', t('integer')] }),
        () => ({
          sum: [
            { months: [leaf(random, 'month', at), { addMonths: [leaf(random, 'month', at), whole(random, 0, 5)] }] },
            { mul: [{ param: ['wage', { item: 'month' }] }, 0.6] },
          ],
        }),
      ])();
    case 'date':
      return pick<() => Node>(random, [
        () => ({ addMonths: [t('date'), leaf(random, 'integer', at)] }),
        () => ({ addDays: [t('date'), leaf(random, 'integer', at)] }),
        () => ({ dayOf: [leaf(random, 'month', at), pick(random, ['first', 'last'])] }),
        () => ({ [pick(random, ['earliest', 'latest'])]: [t('date'), day()] }) as Node,
        () => ({ [pick(random, ['earliest', 'latest'])]: [list(random, down), { item: 'date' }] }) as Node,
      ])();
    case 'month':
      return pick<() => Node>(random, [() => ({ addMonths: [t('month'), leaf(random, 'integer', at)] }), () => ({ monthOf: t('date') })])();
    default:
      return leaf(random, type, at);
  }
}

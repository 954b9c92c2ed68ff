import type { Node } from '../form.ts';
import { pick, type Random, value, whole } from './random-facts.ts';

export type Wanted = 'boolean' | 'integer' | 'number' | 'money' | 'date' | 'month' | 'text';

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
  /** A day between two that are far apart, by a condition that is often not known. */
  const eitherDay = (): Node => ({
    if: [
      { fact: pick(random, ['x.boolean', 'y.boolean']) },
      { addMonths: [day(), whole(random, -60, 0)] },
      { addMonths: [day(), whole(random, 0, 60)] },
    ],
  });
  const turned = (args: readonly Node[]): Node[] => (random() < 0.5 ? [...args] : [...args].reverse());
  switch (type) {
    case 'boolean': {
      const of = pick(random, ['integer', 'number', 'money', 'date', 'month'] as const);
      return pick<() => Node>(random, [
        () => ({ [pick(random, ['lt', 'le', 'gt', 'ge', 'eq'])]: [t(of), t(of)] }) as Node,
        () => ({ between: [t(of), t(of), t(of)] }),
        () => ({ eq: [t('text'), leaf(random, 'text', at)] }),
        () => ({ [pick(random, ['lt', 'le', 'gt', 'ge', 'eq'])]: turned([bounded(), whole(random, 0, 4)]) }) as Node,
        () => ({ [pick(random, ['lt', 'le', 'gt', 'ge'])]: turned([eitherDay(), literalOf(random, 'date')]) }) as Node,
        () =>
          ({
            [pick(random, ['lt', 'gt'])]: [
              { [pick(random, ['daysBetween', 'monthsBetween', 'ageOn'])]: turned([eitherDay(), literalOf(random, 'date')]) },
              whole(random, -1, 1),
            ],
          }) as Node,
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
        () => ({ [pick(random, ['daysBetween', 'monthsBetween', 'ageOn'])]: turned([t('date'), day()]) }) as Node,
        () => ({ daysInMonth: leaf(random, 'month', at) }),
        () => ({ [pick(random, ['monthIndex', 'year'])]: t('date') }) as Node,
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
        () => ({ addMonths: [t('date'), random() < 0.4 ? bounded() : leaf(random, 'integer', at)] }),
        () => ({ addDays: [t('date'), leaf(random, 'integer', at)] }),
        () => ({ dayOf: [t('month'), pick(random, ['first', 'last'])] }),
        () => ({ [pick(random, ['earliest', 'latest'])]: [t('date'), day()] }) as Node,
        () => ({ [pick(random, ['earliest', 'latest'])]: [list(random, down), { item: 'date' }] }) as Node,
      ])();
    case 'month':
      return pick<() => Node>(random, [() => ({ addMonths: [t('month'), leaf(random, 'integer', at)] }), () => ({ monthOf: t('date') })])();
    default:
      return leaf(random, type, at);
  }
}

import type { Catalogue, FactDefinition, FieldDefinition } from '../catalogue.ts';
import { dateAt, monthAt } from '../date.ts';
import type { Facts } from '../form.ts';

/** A number from 0 up to 1, such as a seeded generator gives. */
export type Random = () => number;

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

/** A value of a type, of which some are given more often than others. */
export function value(random: Random, type: string): unknown {
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

/** Chance that is the same in every load: a generator for each name, so that one part of the data does not move another. */
export interface Chance {
  /** 0 ≤ x < 1 */
  next(): number;
  whole(from: number, to: number): number;
  one<T>(list: readonly T[]): T;
  /** One of the keys, by its weight. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K;
  yes(probability: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
  /** `parts` whole numbers of at least `least` whose sum is `sum`; uneven, as life is. */
  split(sum: number, parts: number, least: number): number[];
}

function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  return hash >>> 0;
}

export function chance(seed: string): Chance {
  let state = seedOf(seed);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const self: Chance = {
    next,
    whole,
    one: (list) => {
      if (list.length === 0) throw new Error('nothing to choose from');
      return list[whole(0, list.length - 1)] as (typeof list)[number];
    },
    weighted(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of entries) {
        left -= weight;
        if (left < 0) return key;
      }
      return (entries.at(-1) as [keyof typeof weights, number])[0];
    },
    yes: (probability) => next() < probability,
    shuffled(list) {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index--) {
        const other = whole(0, index);
        [copy[index], copy[other]] = [copy[other] as (typeof copy)[number], copy[index] as (typeof copy)[number]];
      }
      return copy;
    },
    split(sum, parts, least) {
      const shares = Array.from({ length: parts }, () => 0.25 + next());
      const total = shares.reduce((all, share) => all + share, 0);
      const free = sum - parts * least;
      if (free < 0) throw new Error(`${sum} cannot be split into ${parts} parts of at least ${least}`);
      const numbers = shares.map((share) => least + Math.floor((share / total) * free));
      for (let left = sum - numbers.reduce((all, number) => all + number, 0), index = 0; left > 0; left--, index++) {
        numbers[index % parts] = (numbers[index % parts] as number) + 1;
      }
      return numbers;
    },
  };
  return self;
}

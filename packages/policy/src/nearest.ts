import { type Message, said } from './message.ts';

/** How many letters must change to make one name of the other, two neighbours that changed places counting as one. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same, swapped));
    }
    before = above;
    above = row;
  }
  return above[b.length] ?? 0;
}

const MAX_LENGTH = 100;

/** The name that was probably meant, if one is near enough. */
function nearest(name: string, names: Iterable<string>): string | undefined {
  const wanted = name.slice(0, MAX_LENGTH).toLowerCase();
  let best: { name: string; far: number } | undefined;
  for (const candidate of names) {
    const far = distance(wanted, candidate.slice(0, MAX_LENGTH).toLowerCase());
    if (far <= Math.max(1, Math.floor(wanted.length / 3)) && (!best || far < best.far)) best = { name: candidate, far };
  }
  return best?.name;
}

const MAX_LISTED = 8;

/** How to end the message about a wrong name: with the right one where one is near, else with all when they are few. */
export function meant(name: string, names: Iterable<string>): Message {
  const all = [...names];
  const found = nearest(name, all);
  if (found !== undefined) return said(`：是否为 ${found}？`, `: did you mean ${found}?`);
  if (all.length === 0 || all.length > MAX_LISTED) return said('', '');
  return said(`：只有 ${all.join('、')}`, `: there are only ${all.join(', ')}`);
}

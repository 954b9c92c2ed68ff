const PRIME = 0x100000001b3n;
const MASK = 0xffffffffffffffffn;

/** FNV-1a with a final mix (that of SplitMix64): a plain, published function, so that anybody can draw again. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  hash = ((hash ^ (hash >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
  hash = ((hash ^ (hash >> 27n)) * 0x94d049bb133111ebn) & MASK;
  return hash ^ (hash >> 31n);
}

/** Whether a record is among those that are checked later: drawn from the run's seed and the record's id, by nobody's choice. */
export function isSampled(seed: string, id: string, shareBp: number): boolean {
  return hash64(`${seed}:${id}`) % 10_000n < BigInt(shareBp);
}

export interface Pile {
  readonly key: 'failed' | 'doubted' | 'open' | 'paid' | 'other';
  /** The states of its lines, as payments are filtered. */
  readonly status: string;
  readonly lines: number;
  readonly sumFen: number;
}

const piles = [
  ['failed', ['failed']],
  ['doubted', ['unknown']],
  ['open', ['sent']],
  ['paid', ['paid']],
  ['other', ['pending', 'removed', 'superseded']],
] as const;
/** What a person asks first stands there also when there is none of it. */
const always: readonly string[] = ['failed', 'open', 'paid'];

/** The lines of a batch as the bank has answered for them: what wants a hand first. */
export function pilesOf(sums: readonly { readonly status: string; readonly lines: number; readonly sumFen: number }[]): Pile[] {
  return piles
    .map(([key, states]): Pile => {
      const own = sums.filter(({ status }) => (states as readonly string[]).includes(status));
      const total = (of: 'lines' | 'sumFen') => own.reduce((sum, one) => sum + one[of], 0);
      return { key, status: states.join(','), lines: total('lines'), sumFen: total('sumFen') };
    })
    .filter(({ key, lines }) => lines > 0 || always.includes(key));
}

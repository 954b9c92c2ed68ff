/** One part of what an application is granted, as the API plans it. */
export interface Planned {
  readonly key: string;
  readonly on: string;
  readonly amountFen: number;
  readonly state: 'due' | 'waiting';
}

export interface Paying {
  readonly id: string;
  readonly reference: string;
  readonly status: string;
  readonly amountFen: number;
}

export interface PlanLine extends Planned {
  readonly paidFen: number;
  readonly shown: 'paid' | 'paying' | 'due' | 'approval' | 'later' | 'waiting';
  /** The payments of which some went into this part. */
  readonly payments: readonly Paying[];
}

/** Taken out of its batch, or paid anew by another one: nothing of it counts. */
const GONE = ['removed', 'superseded'];

/**
 * The parts in the order in which they are paid: by their day, and what waits for an event last. A payment is for
 * whatever had fallen due, not for one part: it fills them in that order.
 */
export function planLines(
  parts: readonly Planned[],
  payments: readonly Paying[],
  { today, granted }: { readonly today: string; readonly granted: boolean },
): PlanLine[] {
  const place = ({ state, on }: Planned) => `${state === 'waiting' ? 1 : 0} ${on}`;
  const ordered = [...parts].sort((a, b) => (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0));
  let reached = 0;
  const spans = payments
    .filter(({ status }) => !GONE.includes(status))
    .map((payment) => {
      const from = reached;
      reached += payment.amountFen;
      return { payment, from, to: reached };
    });
  let begun = 0;
  return ordered.map((part) => {
    const [from, to] = [begun, begun + part.amountFen];
    begun = to;
    const within = spans.map((span) => ({ ...span, fen: Math.min(span.to, to) - Math.max(span.from, from) })).filter(({ fen }) => fen > 0);
    const sum = (those: typeof within) => those.reduce((total, { fen }) => total + fen, 0);
    const paidFen = sum(within.filter(({ payment }) => payment.status === 'paid'));
    const covered = sum(within) === part.amountFen;
    const open = part.state === 'waiting' ? 'waiting' : part.on > today ? 'later' : granted ? 'due' : 'approval';
    const shown = paidFen === part.amountFen ? 'paid' : covered ? 'paying' : open;
    return { ...part, paidFen, shown, payments: within.map(({ payment }) => payment) };
  });
}

import type { AnyPage, AnyRow } from '@rongcai/client';

/** A list of what waits, sorted by whether this caller may decide it: Home and the desks count in the same way. */
export interface Waiting {
  /** Those that the caller may decide. */
  readonly rows: readonly AnyRow[];
  readonly mine: number;
  /** Those that wait for another person: one has had a hand in them. */
  readonly others: number;
}

/** What must be looked at row by row is read in one page of this size. */
export const WAITING_PAGE = 100;

/** What stands behind the page is taken to be the caller's: the server decides in any case. */
export function sortWaiting({ data, page }: AnyPage, actions: readonly string[]): Waiting {
  const rows = data.filter((row) => (row.allowedActions as readonly string[]).some((one) => actions.includes(one)));
  const others = data.length - rows.length;
  return { rows, others, mine: (page.total ?? data.length) - others };
}

/** The ways forward of a final review. */
export const FINAL_ACTS = ['approve', 'countersign'] as const;

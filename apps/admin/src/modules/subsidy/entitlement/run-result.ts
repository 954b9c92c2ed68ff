import type { AnyRow } from '@rongcai/client';

/** What a run found for one policy. */
export interface PolicyFigures {
  readonly policyKey: string;
  readonly basis: string;
  readonly due: number;
  readonly dueFen: number;
  readonly new: number;
  readonly newFen: number;
  readonly changed: number;
  readonly gone: number;
  readonly goneFen: number;
  readonly nearMisses: number;
  /** Of the near misses, those whose rows are kept; runs of an earlier release do not say. */
  readonly nearMissesKept?: number;
  readonly needsInfo: number;
  readonly waitlisted: number;
  readonly waitlistedFen: number;
}
type Count = Exclude<keyof PolicyFigures, 'policyKey' | 'basis' | 'nearMissesKept'>;
const counts: readonly Count[] = [
  'due',
  'dueFen',
  'new',
  'newFen',
  'changed',
  'gone',
  'goneFen',
  'nearMisses',
  'needsInfo',
  'waitlisted',
  'waitlistedFen',
];

/** The figures of a run, policy by policy; one of earlier days knew of nobody who waits. */
export function figuresOf(run: AnyRow): PolicyFigures[] {
  return (run.figures as readonly PolicyFigures[]).map((one) => ({
    ...one,
    waitlisted: one.waitlisted ?? 0,
    waitlistedFen: one.waitlistedFen ?? 0,
  }));
}

export type Totals = Readonly<Record<Count, number>>;

export function totalsOf(figures: readonly PolicyFigures[]): Totals {
  return Object.fromEntries(counts.map((name) => [name, figures.reduce((sum, one) => sum + one[name], 0)])) as Totals;
}

/** How many near misses are kept where that is not all of them. */
export function keptOf({ nearMisses, nearMissesKept }: Partial<PolicyFigures>): number | undefined {
  return nearMissesKept !== undefined && nearMissesKept < (nearMisses ?? 0) ? nearMissesKept : undefined;
}

const listOf = (path: string, query: Readonly<Record<string, string>>) => `/app/subsidy/${path}?${new URLSearchParams(query)}`;

/**
 * The lists behind the figures of a policy. Offers of earlier runs carry the earlier run's number: what is due or was
 * changed is found among the open offers of the place, what is gone among those withdrawn there.
 */
export function listsBehind(run: AnyRow, policyKey: string): Readonly<Partial<Record<Count, string>>> {
  const place = { policyKey, regionCode: String(run.regionCode) };
  const open = listOf('entitlements', { ...place, status: 'offered' });
  return {
    due: open,
    new: listOf('entitlements', { policyKey, runId: run.id }),
    changed: open,
    waitlisted: listOf('entitlements', { ...place, status: 'waitlisted', sort: 'place' }),
    gone: listOf('entitlements', { ...place, status: 'expired', expiredBecause: 'no-longer-due' }),
    nearMisses: listOf('entitlement-near-misses', { policyKey, runId: run.id, sort: 'rank' }),
  };
}

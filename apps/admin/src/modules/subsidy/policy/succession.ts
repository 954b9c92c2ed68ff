import type { AnyRow } from '@rongcai/client';
import { api } from '../../../api.ts';
import type { ActionFact } from '../../../module.ts';
import { coveredBy, endedBy, retroactionFacts, successionFacts } from './last-day.ts';

interface Publication {
  readonly facts: readonly ActionFact[];
  /** Approvals of the draft's days under the versions that it would take the place of. */
  readonly approved: number;
}

/** What publishing a draft does to the versions that hold now, and to what was approved under them. */
export async function publicationOf(draft: AnyRow): Promise<Publication> {
  const { data } = await api.list('policy-versions', {
    policyKey: String(draft.policyKey),
    regionCode: String(draft.regionCode),
    limit: 200,
  });
  const others = data?.data ?? [];
  const covered = coveredBy(draft, others);
  const reached = await Promise.all(
    covered.map(async ({ id, effectiveFrom }) => {
      const from = [String(effectiveFrom), String(draft.effectiveFrom)].sort().at(-1) as string;
      const found = await api.get('/v1/policy-versions/{id}/succession', { params: { path: { id }, query: { from } } });
      return found.data?.approved ?? 0;
    }),
  );
  const approved = reached.reduce((sum, n) => sum + n, 0);
  return { approved, facts: approved > 0 ? retroactionFacts(draft, covered) : successionFacts(draft, endedBy(draft, others)) };
}

import type { AnyRow } from '@rongcai/client';
import { api } from '../../../api.ts';
import type { ActionFact } from '../../../module.ts';
import { endedBy, successionFacts } from './last-day.ts';

/** What publishing a draft does to the version that holds now. */
export async function publicationFacts(draft: AnyRow): Promise<readonly ActionFact[]> {
  const same = { policyKey: String(draft.policyKey), regionCode: String(draft.regionCode) };
  const { data } = await api.list('policy-versions', { ...same, status: 'published', limit: 200 });
  return data ? successionFacts(draft, endedBy(draft, data.data)) : [];
}

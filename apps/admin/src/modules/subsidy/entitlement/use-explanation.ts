import type { AnyRow } from '@rongcai/client';
import { shallowRef } from 'vue';
import { api } from '../../../api.ts';
import type { DecisionView } from '../decision.ts';

/** How a record would be decided by what is known now. Nothing is stored. */
export function useExplanation() {
  const view = shallowRef<DecisionView | null>(null);
  let latest = '';
  async function explain({ id, policyVersionId, basisId }: AnyRow): Promise<void> {
    latest = id;
    const { data } = await api.post('/v1/policy-versions/{id}/explain', {
      params: { path: { id: String(policyVersionId) } },
      body: { basisId: String(basisId) },
    });
    if (latest !== id) return;
    const {
      facts = {},
      listed: members,
      ...decision
    } = (data ?? {}) as unknown as DecisionView['decision'] & { facts?: Record<string, unknown>; listed?: DecisionView['members'] };
    view.value = data ? ({ decision, members, facts, assessedAt: new Date().toISOString() } as unknown as DecisionView) : null;
  }
  return { view, explain };
}

import type { Problem } from '@rongcai/client';
import { shallowRef } from 'vue';
import { api } from '../../api.ts';
import type { DecisionView } from './decision.ts';

/** The stored decision of an application. */
export function useDecision() {
  const view = shallowRef<DecisionView | null>(null);
  const problem = shallowRef<Problem | null>(null);
  let latest = '';
  async function read(id: string): Promise<void> {
    latest = id;
    const outcome = await api.get('/v1/subsidy-applications/{id}/decision', { params: { path: { id } } });
    if (latest !== id) return;
    problem.value = outcome.problem ?? null;
    view.value = (outcome.data as DecisionView | undefined) ?? null;
  }
  return { view, problem, read };
}

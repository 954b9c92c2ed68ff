import type { AnyRow, Problem } from '@rongcai/client';
import { ref, shallowRef } from 'vue';
import { api } from '../../api.ts';
import { FINAL_ACTS, sortWaiting, WAITING_PAGE } from '../../ui/waiting.ts';

export const stages = ['submitted', 'in_review', 'in_final_review'] as const;
export type Stage = (typeof stages)[number];
const PATH = 'subsidy-applications';
const MOST = 100;

/** The cases of a stage, oldest first, and how many there are at each. */
export function useQueue() {
  const rows = shallowRef<readonly AnyRow[]>([]);
  /** At each stage: all, and those of them that wait for another person. */
  const totals = ref<Partial<Record<Stage, number>>>({});
  const others = ref<Partial<Record<Stage, number>>>({});
  const problem = shallowRef<Problem | null>(null);
  const busy = ref(true);

  async function count(stage: Stage): Promise<void> {
    const final = stage === 'in_final_review';
    const { data } = await api.list(PATH, { status: stage, limit: final ? WAITING_PAGE : 1, count: 'exact' });
    if (!data) return;
    totals.value = { ...totals.value, [stage]: data.page.total };
    if (final) others.value = { ...others.value, [stage]: sortWaiting(data, FINAL_ACTS).others };
  }
  async function load(stage: Stage, wanted?: string): Promise<void> {
    busy.value = true;
    const [outcome] = await Promise.all([
      api.list(PATH, { status: stage, sort: 'createdAt', limit: MOST, include: 'person,policyVersion' }),
      ...stages.map(count),
    ]);
    problem.value = outcome.problem ?? null;
    const found = outcome.data?.data ?? [];
    rows.value = found;
    // a case that an address names, though it stands behind the first hundred
    if (wanted && !found.some(({ id }) => id === wanted)) {
      const { data } = await api.read(PATH, wanted, { include: 'person,policyVersion' });
      if (data?.status === stage) rows.value = [data, ...found];
    }
    busy.value = false;
  }
  function drop(id: string): void {
    const row = rows.value.find((one) => one.id === id);
    rows.value = rows.value.filter((one) => one !== row);
    for (const stage of stages) void count(stage);
  }
  async function refresh(id: string): Promise<void> {
    const { data } = await api.read(PATH, id, { include: 'person,policyVersion' });
    if (data) rows.value = rows.value.map((row) => (row.id === id ? data : row));
  }
  return { rows, totals, others, problem, busy, load, drop, refresh };
}

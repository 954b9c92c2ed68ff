import type { AnyRow, Problem } from '@rongcai/client';
import type { PolicyVersion } from '@rongcai/policy';
import { onMounted, ref, shallowRef } from 'vue';
import { api } from '../../../api.ts';
import type { Reading } from '../decision.ts';

/** One version with its document and its words, for the pages beside its record. */
export function useVersion(id: string) {
  const row = shallowRef<AnyRow | null>(null);
  const document = shallowRef<PolicyVersion | null>(null);
  const reading = shallowRef<{ zh: Reading; en: Reading } | null>(null);
  const problem = ref<Problem | null>(null);
  onMounted(async () => {
    const [read, text] = await Promise.all([
      api.read('policy-versions', id),
      api.get('/v1/policy-versions/{id}/text', { params: { path: { id } } }),
    ]);
    problem.value = read.problem ?? text.problem ?? null;
    row.value = read.data ?? null;
    document.value = (text.data?.document as unknown as PolicyVersion | undefined) ?? null;
    const { zh, en } = (text.data ?? {}) as { zh?: Reading | null; en?: Reading | null };
    reading.value = zh && en ? { zh, en } : null;
  });
  return { row, document, reading, problem };
}

import type { AnyRow, components, Label, Problem } from '@rongcai/client';
import { shallowRef } from 'vue';
import { api } from '../../../api.ts';
import { useWords } from '../../../language/index.ts';
import { words } from './words.ts';

export type Difference = components['schemas']['SubsidyDifference'];

/** `p` says words of these pages, with `{name}` filled in. */
export function useDifferenceWords() {
  const { language, say, t } = useWords();
  const p = (label: Label, values: Readonly<Record<string, string | number>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replaceAll(`{${name}}`, String(value)), label[language.value]);
  return { p, w: words, say, t };
}

/** What should be today beside what was granted, and the applications of the chain in their order. */
export function useDifference() {
  const difference = shallowRef<Difference | null>(null);
  const chain = shallowRef<readonly AnyRow[]>([]);
  const problem = shallowRef<Problem | null>(null);
  let latest = '';
  async function read({ id, supplementOfId }: AnyRow): Promise<void> {
    latest = id;
    const root = String(supplementOfId ?? id);
    const [found, first, others] = await Promise.all([
      api.get('/v1/subsidy-applications/{id}/difference', { params: { path: { id } } }),
      api.read('subsidy-applications', root),
      api.list('subsidy-applications', { supplementOfId: root, sort: 'createdAt', limit: 50 }),
    ]);
    if (latest !== id) return;
    difference.value = found.data ?? null;
    problem.value = found.problem ?? null;
    chain.value = [...(first.data ? [first.data] : []), ...(others.data?.data ?? [])];
  }
  return { difference, chain, problem, read };
}

import type { Problem } from '@rongcai/client';
import { onBeforeUnmount, ref, shallowRef } from 'vue';
import { api } from '../../../api.ts';

interface Job {
  readonly id: string;
  readonly version: number;
  readonly status: 'queued' | 'running' | 'done' | 'failed' | 'canceled';
  readonly done: number;
  readonly total: number | null;
  readonly result: unknown;
  readonly error: { readonly code: string; readonly zh: string; readonly en: string } | null;
}

const PAUSE_MS = 700;

/** Long work that the page started, or was led to: it is watched until it ends, and may be canceled. */
export function useJob<R>() {
  const job = shallowRef<Job | null>(null);
  const result = shallowRef<R | null>(null);
  const problem = ref<Problem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function look(id: string): Promise<void> {
    clearTimeout(timer);
    const { data, problem: refused } = await api.get('/v1/jobs/{id}', { params: { path: { id } } });
    problem.value = refused ?? null;
    if (!data) return;
    job.value = data as unknown as Job;
    if (data.status === 'done') result.value = data.result as R;
    else if (data.status === 'queued' || data.status === 'running') timer = setTimeout(() => look(id), PAUSE_MS);
  }
  async function start(
    path: `/v1/policy-versions/{id}/${'simulate' | 'replay' | 'find-differences' | 'open-supplements'}`,
    id: string,
    body?: object,
  ): Promise<void> {
    result.value = null;
    job.value = null;
    const { data, problem: refused } = await api.post(path, { params: { path: { id } }, body } as never);
    problem.value = refused ?? null;
    if (data) await look((data as unknown as Job).id);
  }
  async function cancel(): Promise<void> {
    if (!job.value) return;
    clearTimeout(timer);
    const { data } = await api.read('jobs', job.value.id);
    const refused = data && (await api.act('jobs', data as never, 'cancel')).problem;
    await look(job.value.id);
    problem.value ??= refused ?? null;
  }
  onBeforeUnmount(() => clearTimeout(timer));
  return { job, result, problem, start, follow: look, cancel };
}

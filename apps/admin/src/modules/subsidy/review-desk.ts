import type { AnyRow, components, Outcome } from '@rongcai/client';
import { shallowRef } from 'vue';
import { api } from '../../api.ts';

type Schemas = components['schemas'];
export type Finding = Schemas['SubsidyFindings']['data'][number];
export type Evidence = Schemas['SubsidyEvidence'];
export type BatchAnswer = Schemas['BatchDecisionAnswer'];

/** The files of one application by kind, and which kinds are missing. */
export function useEvidence() {
  const evidence = shallowRef<Evidence | null>(null);
  let latest = '';
  async function read(id: string): Promise<void> {
    latest = id;
    const { data } = await api.get('/v1/subsidy-applications/{id}/evidence', { params: { path: { id } } });
    if (latest === id) evidence.value = data ?? null;
  }
  return { evidence, read };
}

/** What stands beside a decision on the desk: evidence, findings, findings by hand. */
export function useDesk() {
  const { evidence, read: readEvidence } = useEvidence();
  const findings = shallowRef<readonly Finding[] | null>(null);
  const overrides = shallowRef<readonly AnyRow[] | null>(null);
  let latest = '';
  async function read(id: string): Promise<void> {
    latest = id;
    const params = { params: { path: { id } } };
    const [found, byHand] = await Promise.all([
      api.get('/v1/subsidy-applications/{id}/findings', params),
      api.list('predicate-overrides', { applicationId: id, limit: 50 }),
      readEvidence(id),
    ]);
    if (latest !== id) return;
    findings.value = found.data?.data ?? null;
    overrides.value = byHand.data?.data ?? null;
  }
  return { evidence, findings, overrides, read };
}

/** Stores a file of the officer's and gives its record. */
export async function upload(file: File, regionCode: string): Promise<Outcome<AnyRow>> {
  const send = api.post as unknown as (path: string, init: object) => Promise<Outcome<AnyRow>>;
  return send('/v1/files', {
    params: { query: { regionCode } },
    headers: { 'content-type': 'application/octet-stream', 'x-filename': `UTF-8''${encodeURIComponent(file.name)}` },
    body: await file.arrayBuffer(),
    bodySerializer: (body: ArrayBuffer) => body,
  });
}

/** Whether a claim still holds, by the clock of this browser; the server's decides. */
export const isHeld = (row: AnyRow): boolean => typeof row.claimedUntil === 'string' && Date.parse(row.claimedUntil) > Date.now();

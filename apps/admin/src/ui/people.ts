import type { components } from '@rongcai/client';
import { shallowReactive } from 'vue';
import { api } from '../api.ts';

/** The record and the field that hold the id of an official. */
export interface Trace {
  readonly path: string;
  readonly recordId: string;
  readonly field: string;
}

const known = shallowReactive(new Map<string, string>());
const asked = new Set<string>();

/**
 * The name of an official whose id a record holds. Few may read the accounts, but whoever sees a record sees its
 * history, which names who acted: it is read for one record of each person, not for every row.
 */
export function officialName(id: string, { path, recordId, field }: Trace): string | null {
  const question = `${path}/${field}/${id}`;
  if (!known.has(id) && !asked.has(question)) {
    asked.add(question);
    void api.list(`${path}/${recordId}/history`).then(({ data }) => {
      const entries = (data?.data ?? []) as unknown as components['schemas']['HistoryEntry'][];
      const name = entries.find(({ after }) => after?.[field] === id)?.actorName;
      if (name) known.set(id, name);
    });
  }
  return known.get(id) ?? null;
}

import type { AnyRow } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';
import { shallowRef } from 'vue';
import { api } from '../../../api.ts';
import { titleOf } from '../../../ui/names.ts';

const MOST = 200;
const rows = shallowRef<readonly AnyRow[]>([]);
let asked = false;

/** Policies by key with the title of their newest version, and its names in both languages; empty until they have come. */
export function knownPolicies(): Map<string, { readonly title: string; readonly names: readonly string[] }> {
  if (!asked) {
    asked = true;
    void api.list('policy-versions', { sort: '-createdAt', limit: MOST }).then(({ data }) => {
      rows.value = data?.data ?? [];
      asked = data !== undefined;
    });
  }
  const found = new Map<string, { title: string; names: string[] }>();
  for (const row of rows.value) {
    const key = String(row.policyKey);
    const names = [row.title, row.titleEn].filter((name) => typeof name === 'string');
    if (!found.has(key)) found.set(key, { title: titleOf(resources['policy-versions'], row), names });
  }
  return found;
}

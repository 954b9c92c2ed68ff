import { resources } from '@rongcai/client/resources';
import type { FactDefinition } from '@rongcai/policy';
import { shallowRef } from 'vue';
import { api } from '../../../api.ts';
import { bases } from '../bases.ts';

const catalogues = shallowRef<ReadonlyMap<string, readonly FactDefinition[]>>(new Map());
let asked = false;

/** Every basis with its facts; empty until they have come. */
export function useCatalogues() {
  if (!asked) {
    asked = true;
    void api.get('/v1/facts').then(({ data }) => {
      const found = new Map<string, FactDefinition[]>();
      for (const { basis, ...fact } of (data?.data ?? []) as unknown as (FactDefinition & { basis: string })[])
        found.set(basis, [...(found.get(basis) ?? []), fact]);
      catalogues.value = found;
      asked = found.size > 0;
    });
  }
  return catalogues;
}

const kinds = resources['subsidy-applications']?.body?.fields.find(({ name }) => name === 'basis')?.choices ?? [];

/** A kind of basis by its name, with the resource that holds its records. */
export function baseOf(key: string): { readonly zh: string; readonly en: string; readonly resource: string } {
  const { zh, en } = kinds.find(({ value }) => value === key) ?? { zh: key, en: key };
  return { zh, en, resource: bases[key]?.[1] ?? '' };
}

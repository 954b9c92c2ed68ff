import type { components } from '@rongcai/client';
import { shallowReactive, shallowRef } from 'vue';
import { api } from '../api.ts';
import { currentLanguage } from '../language/index.ts';

type Occupation = components['schemas']['Occupation'];

const byCode = shallowReactive(new Map<string, Occupation>());
export const occupations = shallowRef<Occupation[]>([]);
let loading: Promise<void> | null = null;

/** The classification is small: one request for the life of the page. */
export function loadOccupations(): Promise<void> {
  loading ??= api.get('/v1/occupations').then(({ data }) => {
    if (!data) {
      loading = null;
      return;
    }
    occupations.value = data.data as Occupation[];
    for (const one of occupations.value) byCode.set(one.code, one);
  });
  return loading;
}

export function occupationName(code: string): string {
  const found = byCode.get(code);
  if (!found) void loadOccupations();
  return found ? found[currentLanguage()] : code;
}

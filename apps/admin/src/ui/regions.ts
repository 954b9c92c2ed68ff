import type { components } from '@rongcai/client';
import { shallowReactive } from 'vue';
import { api } from '../api.ts';
import { currentLanguage } from '../language/index.ts';

export type Region = components['schemas']['Region'];

const known = shallowReactive(new Map<string, Region>());
const loading = new Map<string, Promise<Region[]>>();

/** A province with everything below it in one request: names of codes and pickers are then answered from memory. */
export function provinceOf(code: string): Promise<Region[]> {
  const province = code.slice(0, 2);
  let request = loading.get(province);
  if (!request) {
    request = api
      .get('/v1/regions', { params: { query: province === '00' ? { parentCode: '000000' } : { q: province } } })
      .then(({ data }) => {
        if (!data) loading.delete(province);
        const regions = (data?.data ?? []) as Region[];
        for (const region of regions) known.set(region.code, region);
        return regions;
      });
    loading.set(province, request);
  }
  return request;
}

export async function searchRegions(q: string): Promise<Region[]> {
  const { data } = await api.get('/v1/regions', { params: { query: { q } } });
  const regions = (data?.data ?? []) as Region[];
  await Promise.all([...new Set(regions.slice(0, 50).map(({ code }) => code.slice(0, 2)))].map((province) => provinceOf(province)));
  for (const region of regions) known.set(region.code, region);
  return regions;
}

export const NATION = '000000';

/** The name, known or on its way; the code until then. */
export function regionName(code: string): string {
  if (code === NATION) return currentLanguage() === 'en' ? 'Nationwide' : '全国';
  const found = known.get(code);
  if (!found) void provinceOf(code);
  return found?.name ?? code;
}

/** 内蒙古自治区 / 包头市 / 昆都仑区 */
export function regionPath(code: string): string {
  const names: string[] = [];
  for (let at: string | null = code; at && (at !== NATION || code === NATION); at = known.get(at)?.parentCode ?? null)
    names.unshift(regionName(at));
  return names.join(' / ');
}

/** Whether `code` is `above` or lies below it. */
export function liesIn(code: string, above: string): boolean {
  return code.startsWith(above.replace(/(00)+$/, ''));
}

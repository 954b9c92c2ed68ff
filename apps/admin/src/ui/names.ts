import type { AnyRow, Resource } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';
import { shallowReactive } from 'vue';
import { api } from '../api.ts';
import { currentLanguage } from '../language/index.ts';
import { moment } from './format.ts';

const known = shallowReactive(new Map<string, string>());
const asked = new Set<string>();
/** Some records are called otherwise in English. */
const keyOf = (resource: string, id: string) => `${currentLanguage()}/${resource}/${id}`;

/** What a record says that it is called, or what those are called whom it joins. */
function ownTitle(resource: Resource | undefined, row: Readonly<Record<string, unknown>>): string | null {
  const title = resource?.title ? (currentLanguage() === 'en' && row[`${resource.title}En`]) || row[resource.title] : null;
  for (const name of [title, row.number, row.reference]) if (typeof name === 'string' && name !== '') return name;
  // a proposal or a booth has no name of its own: it is called after the parties that were read with it
  const parties = Object.entries(resource?.includes ?? {}).flatMap(([name, path]) => {
    const embedded = row[name] as Readonly<Record<string, unknown>> | null | undefined;
    return embedded && resources[path]?.title ? [titleOf(resources[path], embedded)] : [];
  });
  return parties.length > 0 ? parties.slice(0, 2).join(' · ') : null;
}

/** What a record is called: one without a name goes by its moment, and an id by its last letters, since the first ones are a time. */
export function titleOf(resource: Resource | undefined, row: Readonly<Record<string, unknown>>): string {
  const made = typeof row.createdAt === 'string' ? moment(row.createdAt) : null;
  return ownTitle(resource, row) ?? made ?? `#${String(row.id ?? '').slice(-8)}`;
}

/** Whether a record that was read along says what it is called, or has to be asked for with its own parties. */
export function isNamed(resource: string, row: Readonly<Record<string, unknown>>): boolean {
  return ownTitle(resources[resource], row) !== null;
}

export function includeAll(resource: Resource | undefined): { include?: string } {
  const names = Object.keys(resource?.includes ?? {});
  return names.length > 0 ? { include: names.join(',') } : {};
}

export function remember(resource: string, row: AnyRow): string {
  const name = titleOf(resources[resource], row);
  known.set(keyOf(resource, row.id), name);
  return name;
}

/** The name of a record that is pointed to, asked for once; its short id until it is known, or if it is out of sight. */
export function nameOf(resource: string, id: string): string {
  const key = keyOf(resource, id);
  if (!known.has(key) && !asked.has(key) && resources[resource]) {
    asked.add(key);
    void api.read(resource, id, includeAll(resources[resource])).then(({ data }) => data && remember(resource, data));
  }
  return known.get(key) ?? `#${id.slice(-8)}`;
}

export function linkTo(resource: string, id: string): string | null {
  const found = resources[resource];
  return found ? `/app/${found.module}/${resource}/${id}` : null;
}

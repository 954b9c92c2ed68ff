import type { Field, Resource } from '@rongcai/client';
import { computed, ref, watch } from 'vue';

const MOST = 7;
const shy = new Set(['id', 'version', 'createdBy', 'updatedAt']);

/** What a list shows when nobody has said: the name, the parties, the state; no long or technical values. */
function guess(resource: Resource): string[] {
  const plain = resource.fields.filter(
    ({ name, kind, masked }) =>
      !shy.has(name) && !masked && !['long-text', 'object', 'objects', 'references', 'id', 'texts'].includes(kind),
  );
  const first = [resource.title, 'number', 'kind', 'status'].filter((name) => plain.some((field) => field.name === name)) as string[];
  const names = [...new Set([...first, ...plain.map(({ name }) => name)])].slice(0, MOST);
  return names.filter((name) => name !== 'status').concat(names.includes('status') ? ['status'] : []);
}

/** The columns of a list and their order, kept for this browser. */
export function useColumns(resource: Resource, standard: readonly string[] | undefined) {
  const key = `rongcai.columns.${resource.path}`;
  const known = (names: readonly string[]) => names.filter((name) => resource.fields.some((field) => field.name === name));
  const initial = known(standard ?? guess(resource));
  const names = ref<string[]>(stored() ?? initial);
  function stored(): string[] | null {
    try {
      const kept = known(JSON.parse(localStorage.getItem(key) ?? 'null') as string[]);
      return kept.length > 0 ? kept : null;
    } catch {
      return null;
    }
  }
  watch(names, (chosen) => localStorage.setItem(key, JSON.stringify(chosen)));
  return {
    names,
    fields: computed<Field[]>(() => names.value.flatMap((name) => resource.fields.find((field) => field.name === name) ?? [])),
    reset() {
      names.value = initial;
      localStorage.removeItem(key);
    },
  };
}

import type { Field, Resource } from '@rongcai/client';
import { computed, ref, watch } from 'vue';

const MOST = 7;
const shy = new Set(['id', 'version', 'createdBy', 'updatedAt']);

/** What a list shows when nobody has said: the name, the parties, the state; no long or technical values. */
export function guess(resource: Resource): string[] {
  const plain = resource.fields.filter(
    ({ name, kind, masked }) =>
      !shy.has(name) && !masked && !['long-text', 'object', 'objects', 'references', 'id', 'texts'].includes(kind),
  );
  const first = [resource.title, 'number', 'kind', 'status'].filter((name) => plain.some((field) => field.name === name)) as string[];
  const others = plain.map(({ name }) => name).filter((name) => name !== 'regionCode');
  const names = [...new Set([...first, ...others, 'regionCode'])].slice(0, MOST);
  return names;
}

/** The state stands beside the name: at the end it would be out of sight where columns are many. */
export function stateSecond(names: readonly string[]): string[] {
  const [lead = '', ...others] = names.filter((name) => name !== 'status');
  return names.includes('status') ? [lead, 'status', ...others] : [...names];
}

/** The columns of a list and their order, kept for this browser. */
export function useColumns(resource: Resource, standard: readonly string[] | undefined) {
  const key = `rongcai.columns.${resource.path}`;
  const known = (names: readonly string[]) => names.filter((name) => resource.fields.some((field) => field.name === name));
  const initial = stateSecond(known(standard ?? guess(resource)));
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

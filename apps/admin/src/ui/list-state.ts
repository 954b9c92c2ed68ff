import type { AnyQuery, Filter, Resource } from '@rongcai/client';
import { computed, ref, watch } from 'vue';
import { type LocationQuery, useRoute, useRouter } from 'vue-router';

const FIRST_SIZE = 50;
const SIZE_KEY = 'rongcai.page-size';

const namesOf = ({ name, from, to }: Filter) => (from && to ? [from, to] : [name]);

/** The state of a list lives in the address: it can be kept, sent and gone back to. */
export function useListState(resource: Resource, fixed: () => AnyQuery) {
  const route = useRoute();
  const router = useRouter();
  const known = new Set(['q', 'sort', 'cursor', ...resource.filters.flatMap(namesOf)]);
  /** Only rows on which the caller may take this action are shown; nobody but the caller's own list knows of it. */
  const can = computed(() => {
    const asked = route.query.can;
    return resource.actions.find(({ name }) => name === asked) ?? null;
  });
  const size = ref(Number(localStorage.getItem(SIZE_KEY)) || FIRST_SIZE);
  watch(size, (rows) => localStorage.setItem(SIZE_KEY, String(rows)));
  /** Cursors of the pages before, so that "previous" exists on a list that only goes forward. */
  const before = ref<(string | undefined)[]>([]);

  const values = computed<Record<string, string>>(() => {
    const given: Record<string, string> = {};
    for (const [name, value] of Object.entries(route.query))
      if (typeof value === 'string' && value !== '' && known.has(name)) given[name] = value;
    return given;
  });
  const filters = computed(() => {
    const { cursor: _cursor, sort: _sort, ...rest } = values.value;
    return rest;
  });
  const sort = computed(() => values.value.sort ?? resource.defaultSort);
  const query = computed<AnyQuery>(() => ({ ...filters.value, ...fixed(), sort: sort.value }));

  function go(change: Record<string, string | undefined>, keepsPage = false): void {
    const next: LocationQuery = { ...route.query };
    if (!keepsPage) {
      delete next.cursor;
      before.value = [];
    }
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined || value === '') delete next[name];
      else next[name] = value;
    }
    void router.push({ query: next });
  }
  return {
    values,
    can,
    filters,
    sort,
    query,
    size,
    before,
    set: (change: Record<string, string | undefined>) => go(change),
    clear: () => go(Object.fromEntries(['can', ...Object.keys(filters.value)].map((name) => [name, undefined]))),
    sortBy(name: string) {
      go({ sort: sort.value === name ? `-${name}` : name });
    },
    forward(cursor: string) {
      before.value = [...before.value, values.value.cursor];
      go({ cursor }, true);
    },
    /** Without a remembered page the list goes back to its beginning. */
    back() {
      const cursor = before.value.at(-1);
      before.value = before.value.slice(0, -1);
      go({ cursor }, true);
    },
  };
}
export type ListState = ReturnType<typeof useListState>;

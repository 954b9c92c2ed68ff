import { computed, type ShallowRef, shallowRef } from 'vue';

const MOST = 200;
/** What is typed in one place without a pause is one step. */
const PAUSE_MS = 800;

/** What a value was before, step by step. */
export function makeHistory<T>(value: ShallowRef<T>, now: () => number = Date.now) {
  const past = shallowRef<readonly T[]>([]);
  const future = shallowRef<readonly T[]>([]);
  let last = { place: '', at: 0 };
  return {
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    /** Sets the value; changes of one place in one breath are taken back together. */
    change(next: T, place: string): void {
      const goesOn = place === last.place && now() - last.at < PAUSE_MS && past.value.length > 0;
      if (!goesOn) past.value = [...past.value, value.value].slice(-MOST);
      last = { place, at: now() };
      future.value = [];
      value.value = next;
    },
    undo(): void {
      const before = past.value.at(-1);
      if (before === undefined) return;
      past.value = past.value.slice(0, -1);
      future.value = [...future.value, value.value];
      last = { place: '', at: 0 };
      value.value = before;
    },
    redo(): void {
      const after = future.value.at(-1);
      if (after === undefined) return;
      future.value = future.value.slice(0, -1);
      past.value = [...past.value, value.value];
      value.value = after;
    },
    forget(): void {
      past.value = [];
      future.value = [];
    },
  };
}

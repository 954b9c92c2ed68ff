import { ref } from 'vue';

export const sizes = ['normal', 'large', 'larger'] as const;
type Size = (typeof sizes)[number];
const scale: Record<Size, string> = { normal: '1', large: '1.15', larger: '1.3' };
const KEY = 'rongcai.text-size';
const kept = localStorage.getItem(KEY) as Size | null;
const name = ref<Size>(kept && sizes.includes(kept) ? kept : 'normal');

const apply = () => document.documentElement.style.setProperty('zoom', scale[name.value]);
if (name.value !== 'normal') apply();

/** Everything larger, for this browser: pixels of the component library included, hence zoom. */
export function useTextSize() {
  return {
    name,
    set(size: Size) {
      name.value = size;
      localStorage.setItem(KEY, size);
      apply();
    },
  };
}

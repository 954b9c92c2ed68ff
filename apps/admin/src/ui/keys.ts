import { onBeforeUnmount, onMounted } from 'vue';

/** Single keys of a page. They rest while somebody types or a dialog is open. `first`: before those of the shell. */
export function useKeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>, options: { first?: boolean } = {}): void {
  const press = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
    // a dialog that was closed may still stand before the one that is open
    if ([...document.querySelectorAll('[role="dialog"]')].some((dialog) => dialog.checkVisibility())) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(event);
  };
  onMounted(() => window.addEventListener('keydown', press, options.first));
  onBeforeUnmount(() => window.removeEventListener('keydown', press, options.first));
}

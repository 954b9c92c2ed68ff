import { catalogue, modules } from '@rongcai/client/catalogue';
import { computed } from 'vue';
import { useWords } from '../language/index.ts';
import { adminModules, displayOf } from '../module.ts';
import { useSession } from '../session/session.store.ts';
import type { IconName } from '../ui/icons.ts';

export interface MenuItem {
  readonly to: string;
  readonly label: string;
  /** The word in both languages and the path: what a search looks into. */
  readonly words: string;
}
export interface MenuGroup {
  readonly name: string;
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
}

const icons: Readonly<Record<string, IconName>> = {
  evaluation: 'medal',
  apprenticeship: 'hands',
  internship: 'user',
  recruitment: 'briefcase',
  subsidy: 'coins',
  partnership: 'link',
  reporting: 'chart',
  integration: 'plug',
};
/** Business first; accounts and connections, which few people need, last. */
const LAST = ['integration', 'identity', 'operations'];
const order = (name: string) => LAST.indexOf(name) + 1 || (name === 'directory' ? 0.5 : 0);

/** Modules with what the caller may read of them. */
export function useMenu() {
  const session = useSession();
  const { say } = useWords();
  return computed<MenuGroup[]>(() =>
    [...modules]
      .sort((a, b) => order(a.name) - order(b.name))
      .map(({ name, label }) => {
        const own = adminModules.get(name);
        const pages = (own?.menu ?? []).filter(({ permission }) => !permission || session.may(permission));
        const lists = catalogue.filter(
          (entry) => entry.module === name && session.may(entry.permission) && !displayOf(name, entry.path).hidden,
        );
        return {
          name,
          label: say(label),
          icon: own?.icon ?? icons[name] ?? 'folder',
          items: [
            ...pages.map((page) => ({ to: page.to, label: say(page.label), words: `${page.label.zh} ${page.label.en}` })),
            ...lists.map(({ path, plural }) => ({
              to: `/app/${name}/${path}`,
              label: say(plural),
              words: `${plural.zh} ${plural.en} ${path}`,
            })),
          ],
        };
      })
      .filter(({ items }) => items.length > 0),
  );
}

import type { Label } from '@rongcai/client';
import type { Language as ElementLanguage } from 'element-plus/es/locale/index.mjs';
import { computed, shallowRef } from 'vue';
import { createI18n, useI18n } from 'vue-i18n';
import type zh from './zh.ts';

export type LanguageName = 'zh' | 'en';
const KEY = 'rongcai.language';

function remembered(): LanguageName {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

export const i18n = createI18n<[typeof zh], LanguageName, false>({ legacy: false, locale: remembered(), messages: {} as never });
/** Words of element-plus itself (pickers, dialogs). */
export const elementLanguage = shallowRef<ElementLanguage>();

export const currentLanguage = (): LanguageName => i18n.global.locale.value as LanguageName;

const loaders = {
  zh: () => Promise.all([import('./zh.ts'), import('element-plus/es/locale/lang/zh-cn.mjs')]),
  en: () => Promise.all([import('./en.ts'), import('element-plus/es/locale/lang/en.mjs')]),
};

/** Only the words of the language in use are loaded. */
export async function speak(language: LanguageName = remembered()): Promise<void> {
  const [own, element] = await loaders[language]();
  i18n.global.setLocaleMessage(language, own.default as never);
  elementLanguage.value = element.default as ElementLanguage;
  i18n.global.locale.value = language;
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** `t` for the app's own words and `say` for labels of the contract. */
export function useWords() {
  const { t, locale } = useI18n<{ message: typeof zh }>();
  const language = computed(() => locale.value as LanguageName);
  const say = (label: Label) => label[language.value];
  /** Inside a sentence, where English writes a small letter unless the word is an abbreviation. */
  const mid = (label: Label) =>
    language.value === 'en' ? label.en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : label.zh;
  return { t, language, say, mid };
}

import {
  type Catalogue,
  check,
  type ExampleResult,
  type FactDefinition,
  type Finding,
  type Node,
  PolicyError,
  parse,
  prepare,
  type Reading,
  read,
} from '@rongcai/policy';
import { computed, type InjectionKey, inject, type Ref, ref, shallowRef, watch } from 'vue';
import type { LanguageName } from '../../../language/index.ts';
import { around, at, type Draft, factsFor, type Path, pointerOf, withAt } from './document.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly examples: readonly ExampleResult[];
  readonly reading: Readonly<Record<LanguageName, Reading>> | null;
}

const problemsOf = (error: unknown): Finding[] => {
  if (!(error instanceof PolicyError)) throw error;
  return error.problems.map((problem) => ({ ...problem, severity: 'error' }));
};

/** What the language says of a draft: the same code that the server runs before it publishes. */
function judge(draft: Draft, catalogue: Catalogue): Judged {
  try {
    const version = parse(draft);
    const { findings, examples } = check(version, catalogue);
    try {
      const prepared = prepare(version, catalogue);
      return { findings, examples, reading: { zh: read(prepared, 'zh'), en: read(prepared, 'en') } };
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      return { findings, examples, reading: null };
    }
  } catch (error) {
    return { findings: problemsOf(error), examples: [], reading: null };
  }
}

/** A tree in words, or null while it is wrong. */
function sentenceOf(draft: Draft, tree: unknown, catalogue: Catalogue, language: LanguageName): string | null {
  try {
    const { lines } = read(prepare(parse(around(draft, tree as Node)), catalogue), language);
    const text = lines.find(({ id }) => id === 'TREE')?.text ?? null;
    return text?.replace(/^(每名成员:|Each member: )/, '').replace(/[。.]$/, '') ?? null;
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

const PAUSE_MS = 150;

/** The draft of one page: read and changed by every part of it. */
export function makeEditor(catalogues: Ref<ReadonlyMap<string, readonly FactDefinition[]>>) {
  const draft = shallowRef<Draft>({});
  const dirty = ref(false);
  const judged = shallowRef<Judged>({ findings: [], examples: [], reading: null });
  const catalogue = computed<Catalogue>(() => ({ facts: catalogues.value.get(String(draft.value.basis)) ?? [] }));
  const facts = computed(() => factsFor(draft.value, catalogue.value));
  const byPath = computed(() => new Map(facts.value.map((fact) => [fact.path, fact])));
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch([draft, catalogue], () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      judged.value = judge(draft.value, catalogue.value);
    }, PAUSE_MS);
  });
  return {
    draft,
    dirty,
    judged,
    facts,
    byPath,
    open(document: Draft) {
      draft.value = document;
      dirty.value = false;
    },
    get: (path: Path) => at(draft.value, path),
    set(path: Path, value: unknown) {
      draft.value = withAt(draft.value, path, value);
      dirty.value = true;
    },
    list: <T = Draft>(path: Path): readonly T[] => {
      const found = at(draft.value, path);
      return Array.isArray(found) ? (found as T[]) : [];
    },
    entries: (path: Path): [string, Draft][] => Object.entries((at(draft.value, path) ?? {}) as Record<string, Draft>),
    findingsAt(path: Path): readonly Finding[] {
      const pointer = pointerOf(path);
      return judged.value.findings.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
    },
    sentence: (tree: unknown, language: LanguageName) => sentenceOf(draft.value, tree, catalogue.value, language),
    /** A value in words: how the language says that it is not recorded, without saying so. */
    phrase: (value: unknown, language: LanguageName) =>
      sentenceOf(draft.value, { missing: [value] }, catalogue.value, language)
        ?.replace(/^没有(.*)的记录$/, '$1')
        .replace(/ is not recorded$/, '') ?? null,
  };
}

export type Editor = ReturnType<typeof makeEditor>;
export const editorKey: InjectionKey<Editor> = Symbol('policy editor');

export function useEditor(): Editor {
  const editor = inject(editorKey);
  if (!editor) throw new Error('this belongs into the editor of a policy');
  return editor;
}

/** Today in Asia/Shanghai. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

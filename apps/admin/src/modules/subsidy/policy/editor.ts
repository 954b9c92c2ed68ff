import {
  type Catalogue,
  check,
  type ExampleResult,
  type FactDefinition,
  type Finding,
  measuresOf,
  type Node,
  PolicyError,
  type PolicyVersion,
  parse,
  prepare,
  type Quantity,
  type Reading,
  read,
  readTree,
} from '@rongcai/policy';
import { computed, type InjectionKey, inject, type Ref, ref, shallowRef, watch } from 'vue';
import type { LanguageName } from '../../../language/index.ts';
import { around, at, type Draft, factsFor, type Path, pointerOf, withAt, withHead } from './document.ts';
import { makeHistory } from './history.ts';
import { names } from './names.ts';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly examples: readonly ExampleResult[];
  readonly reading: Readonly<Record<LanguageName, Reading>> | null;
}

function usageOf(draft: Draft, catalogue: Catalogue): ReadonlyMap<string, Quantity> {
  try {
    const { parameters, columns } = measuresOf(parse(withHead(draft)), catalogue);
    return new Map([...columns, ...[...parameters].map(([name, quantity]) => [`parameters/${name}`, quantity] as const)]);
  } catch (error) {
    problemsOf(error);
    return new Map();
  }
}

const problemsOf = (error: unknown): Finding[] => {
  if (!(error instanceof PolicyError)) throw error;
  return error.problems.map((problem) => ({ ...problem, severity: 'error' }));
};

/** What the language says of a draft: the same code that the server runs before it publishes. */
function judge(draft: Draft, catalogue: Catalogue): Judged {
  try {
    return checked(parse(draft), catalogue);
  } catch (error) {
    const findings = problemsOf(error);
    try {
      // Rules and examples are tried as soon as they can be, whatever the head still lacks.
      const rest = checked(parse(withHead(draft)), catalogue);
      return { ...rest, findings: [...findings, ...rest.findings] };
    } catch (other) {
      problemsOf(other);
      return { findings, examples: [], reading: null };
    }
  }
}

function checked(version: PolicyVersion, catalogue: Catalogue): Judged {
  const { findings, examples } = check(version, catalogue);
  try {
    const prepared = prepare(version, catalogue);
    return { findings, examples, reading: { zh: read(prepared, 'zh'), en: read(prepared, 'en') } };
  } catch (error) {
    problemsOf(error);
    return { findings, examples, reading: null };
  }
}

/** A tree in words, or null while it is wrong. */
function sentenceOf(draft: Draft, tree: unknown, catalogue: Catalogue, language: LanguageName): string | null {
  try {
    return readTree(parse(around(draft)), catalogue, tree as Node, language) ?? null;
  } catch (error) {
    problemsOf(error);
    return null;
  }
}

/** Whether a finding is about a place, something in it, or what it is part of; a finding about the whole is about none. */
const isAbout = (pointer: string, place: string) =>
  pointer !== '' && (pointer === place || pointer.startsWith(`${place}/`) || place.startsWith(`${pointer}/`));

const PAUSE_MS = 150;

/** The draft of one page: read and changed by every part of it. */
export function makeEditor(catalogues: Ref<ReadonlyMap<string, readonly FactDefinition[]>>) {
  const draft = shallowRef<Draft>({});
  const dirty = ref(false);
  const history = makeHistory(draft);
  const shown = shallowRef<{ readonly pointer: string } | null>(null);
  const settled = shallowRef<Draft>({});
  const catalogue = computed<Catalogue>(() => ({ facts: catalogues.value.get(String(draft.value.basis)) ?? [], names }));
  const judged = computed(() => judge(settled.value, catalogue.value));
  const usage = computed(() => usageOf(settled.value, catalogue.value));
  const facts = computed(() => factsFor(draft.value, catalogue.value));
  const byPath = computed(() => new Map(facts.value.map((fact) => [fact.path, fact])));
  /** Of a document that nobody has written yet, only what was entered is judged aloud; all of it once it is to be saved. */
  const quiet = ref(false);
  const touched = shallowRef<ReadonlySet<string>>(new Set());
  const findings = computed(() => {
    const all = judged.value.findings;
    return quiet.value ? all.filter(({ pointer }) => [...touched.value].some((place) => isAbout(pointer, place))) : all;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(draft, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      settled.value = draft.value;
    }, PAUSE_MS);
  });
  return {
    draft,
    dirty,
    judged,
    findings,
    quiet,
    facts,
    byPath,
    history,
    /** The place that was asked to be shown last. */
    shown,
    show(pointer: string) {
      shown.value = { pointer };
    },
    open(document: Draft, isNew = false) {
      quiet.value = isNew;
      touched.value = new Set();
      draft.value = document;
      settled.value = document;
      dirty.value = false;
      history.forget();
    },
    get: (path: Path) => at(draft.value, path),
    set(path: Path, value: unknown) {
      touched.value = new Set([...touched.value, pointerOf(path)]);
      history.change(withAt(draft.value, path, value), pointerOf(path));
      dirty.value = true;
    },
    list: <T = Draft>(path: Path): readonly T[] => {
      const found = at(draft.value, path);
      return Array.isArray(found) ? (found as T[]) : [];
    },
    entries: (path: Path): [string, Draft][] => Object.entries((at(draft.value, path) ?? {}) as Record<string, Draft>),
    findingsAt(path: Path): readonly Finding[] {
      const pointer = pointerOf(path);
      return findings.value.filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`));
    },
    /** A condition or a value in words. */
    sentence: (tree: unknown, language: LanguageName) => sentenceOf(settled.value, tree, catalogue.value, language),
    /** What a parameter (`parameters/name`) or a column (`table/name`) holds, by where the rules use it. */
    measureOf: (place: string): Quantity | undefined => usage.value.get(place),
  };
}

export type Editor = ReturnType<typeof makeEditor>;
export const editorKey: InjectionKey<Editor> = Symbol('policy editor');

export function useEditor(): Editor {
  const editor = inject(editorKey);
  if (!editor) throw new Error('this belongs into the editor of a policy');
  return editor;
}

export { shanghaiToday as today } from '@rongcai/codes';

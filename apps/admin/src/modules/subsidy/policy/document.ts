import type { Catalogue, FactDefinition } from '@rongcai/policy';

/** A document while it is written: any JSON, for it may be wrong at any moment. */
export type Draft = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];

export const pointerOf = (path: Path): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function at(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** The document with another value at a place; `undefined` takes the place away. Everything else stays as it is. */
export function withAt<T>(value: T, path: Path, next: unknown): T {
  const [step, ...rest] = path;
  if (step === undefined) return next as T;
  // the first of a list that was not there yet
  if (Array.isArray(value) || (value === undefined && typeof step === 'number')) {
    const copy = [...((value ?? []) as unknown[])];
    if (rest.length === 0 && next === undefined) copy.splice(Number(step), 1);
    else copy[Number(step)] = withAt(copy[Number(step)], rest, next);
    return copy as T;
  }
  const own: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const changed = withAt(Object.hasOwn(own, step) ? own[step] : undefined, rest, next);
  if (changed === undefined) delete own[step];
  else own[step] = changed;
  return own as T;
}

/** What a new policy begins with. */
export const blankDocument = (regionCode: string, today: string): Draft => ({
  key: '',
  version: today.slice(0, 4),
  title: { zh: '' },
  regionCode,
  legalBasis: [],
  beneficiary: 'person',
  basis: 'enrollment',
  anchor: { fact: 'asOf' },
  effective: { from: today },
  automatic: false,
  predicates: [],
  amount: { tree: 0 },
  schedule: { kind: 'once' },
  examples: [],
});

/** A version to follow another: the same rules, to hold from another day on. Examples of days before it come along, and show what they lack now. */
export const following = (document: Draft, today: string): Draft => {
  const { to: _to, ...effective } = (document.effective ?? {}) as Record<string, unknown>;
  return {
    ...document,
    version: `${String(document.version ?? '')}-2`.slice(0, 40),
    effective: { ...effective, from: today },
  };
};

/** A name that no other has yet: `limit1`, `limit2` … */
export function freshName(prefix: string, taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`${prefix}${n}`)) n++;
  return `${prefix}${n}`;
}

const builtin: readonly FactDefinition[] = [
  { path: 'asOf', type: 'date', title: { zh: '申请日', en: 'day of application' } },
  { path: 'anchor.date', type: 'date', title: { zh: '适用日', en: 'anchor date' } },
];

/** What is known once the conditions are decided: for amounts, limits and recovery. */
export const decidedFacts: readonly FactDefinition[] = [
  { path: 'decision.grantedFen', type: 'money', title: { zh: '已发放金额', en: 'what was granted' } },
  { path: 'decision.entitledFen', type: 'money', title: { zh: '应享受金额', en: 'the entitlement' } },
];

/** The facts that the rules ask for, so that only those need be given. */
export function askedFacts(document: Draft, facts: readonly FactDefinition[]): FactDefinition[] {
  const rules = JSON.stringify({ ...document, examples: [], exampleFacts: {} });
  const used = new Set([...rules.matchAll(/"fact":(?:\[)?"([^"]+)"/g)].map(([, path]) => path));
  return facts.filter(({ path }) => used.has(path) && !/^(asOf$|anchor\.|members?\.|component\.|decision\.)/.test(path));
}

/** What a fact begins with where somebody gives it by hand. */
export function blankFact({ type, codes }: Pick<FactDefinition, 'type' | 'codes'>, today: string): unknown {
  if (type === 'date') return today;
  if (type === 'month') return today.slice(0, 7);
  if (type === 'boolean') return true;
  if (type === 'list') return [];
  return type === 'text' || type === 'enum' ? (codes?.[0]?.code ?? '') : 0;
}

/** Every fact that a tree of the document may ask for. */
export function factsFor(document: Draft, catalogue: Catalogue): FactDefinition[] {
  const own = Array.isArray(document.facts) ? (document.facts as FactDefinition[]) : [];
  const all = [...catalogue.facts, ...own.filter(({ path }) => typeof path === 'string')];
  return [...all, ...memberFacts(document, all), ...componentFacts(document), ...builtin];
}

/** What is asked of a member of the list that the benefit is counted over. */
function memberFacts(document: Draft, facts: readonly FactDefinition[]): FactDefinition[] {
  const path = at(document, ['members', 'list', 'fact']);
  const list = facts.find((fact) => fact.path === path);
  return (list?.fields ?? []).map(({ name, title, ...field }) => ({
    ...field,
    path: `member.${name}`,
    title: { zh: `成员·${title?.zh ?? name}`, en: `member: ${title?.en ?? title?.zh ?? name}` },
  }));
}

/** Values that each part has in its own measure. */
function componentFacts(document: Draft): FactDefinition[] {
  const parts = Array.isArray(document.components) ? (document.components as readonly { readonly values?: object }[]) : [];
  const named = new Map(parts.flatMap(({ values }) => Object.entries(values ?? {})));
  return [...named].map(([name, value]) => ({
    path: `component.${name}`,
    type: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text',
    title: { zh: `本部分的 ${name}`, en: `${name} of the part` },
  }));
}

const filled = (value: unknown, form: RegExp, otherwise: string): string =>
  typeof value === 'string' && form.test(value) ? value : otherwise;

/** The document with a head that can be read, where its own can't be yet: the rules are tried all the same. */
export function withHead(document: Draft): Draft {
  const title = at(document, ['title', 'zh']);
  const papers = Array.isArray(document.legalBasis) ? (document.legalBasis as Draft[]) : [];
  return {
    ...document,
    key: filled(document.key, /^[a-z0-9][a-z0-9-]*$/, 'draft'),
    version: filled(document.version, /./, '1'),
    title: typeof title === 'string' && title !== '' ? document.title : { zh: '未命名' },
    regionCode: filled(document.regionCode, /./, '000000'),
    legalBasis: papers.filter((paper) => typeof paper.title === 'string' && paper.title !== ''),
  };
}

/** The smallest version in which a tree means what it means in the document: to say it in words. */
export function around(document: Draft): Draft {
  const { limits: _limits, stacking: _stacking, recovery: _recovery, inKind: _inKind, ...rest } = withHead(document);
  return { ...rest, predicates: [], amount: { tree: 0 }, schedule: { kind: 'once' }, examples: [], exampleFacts: {}, conventions: [] };
}

interface Dated {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** What holds from a day on, after what held before: the last one ends there, and the new one begins like it. */
export function withNextPeriod<T extends Dated>(list: readonly T[], from: string): T[] {
  const last = list.at(-1);
  if (!last) return [];
  const { to: _to, ...same } = last;
  return [...list.slice(0, -1), { ...last, to: from }, { ...same, from } as T];
}

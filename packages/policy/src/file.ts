import type { Catalogue, FactDefinition, Names } from './catalogue.ts';
import { PolicyError } from './errors.ts';
import type { Example, Facts, PolicyVersion } from './form.ts';
import { type Message, said } from './message.ts';
import { checkBounds, parse, readJson } from './parse.ts';

/**
 * A policy file holds one version, or several with what they share:
 * `{ "shared": {…}, "versions": [{…}, {…}], "exampleFacts": {…}, "examples": […] }`.
 * A version takes every part that is shared unless it has its own; parameters, tables, definitions, facts,
 * components and predicates are joined one by one, by their names, keys and ids.
 */
export interface PolicyFile {
  readonly versions: readonly PolicyVersion[];
  /** Examples that choose their version by the anchor date. */
  readonly examples: readonly Example[];
  readonly exampleFacts: Facts | undefined;
  /** Where the part of a version at this pointer is written in the file: in the version itself, or in what is shared. */
  placeOf(version: number, pointer: string): string;
}

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const idOf = (item: unknown): unknown => (isObject(item) ? (item.id ?? item.key ?? item.path) : undefined);

function joinLists(shared: readonly unknown[], own: readonly unknown[]): unknown[] {
  const replaced = shared.map((item) => own.find((other) => idOf(other) === idOf(item)) ?? item);
  return [...replaced, ...own.filter((item) => !shared.some((other) => idOf(other) === idOf(item)))];
}

const joined = new Set(['parameters', 'tables', 'definitions', 'facts', 'predicates', 'components', 'limits', 'stacking', 'conventions']);

function merge(shared: Json, own: Json): Json {
  const whole: Json = { ...shared, ...own };
  for (const name of joined) {
    const [left, right] = [shared[name], own[name]];
    if (Array.isArray(left) && Array.isArray(right)) whole[name] = joinLists(left, right);
    else if (isObject(left) && isObject(right)) whole[name] = { ...left, ...right };
  }
  return whole;
}

/** The place in the file of what a whole version has at a pointer. */
function placeOf(shared: Json, own: unknown, index: number, pointer: string): string {
  const [, name = '', item, ...rest] = pointer.split('/');
  const at = `/versions/${index}`;
  const [left, right] = [shared[name], isObject(own) ? own[name] : undefined];
  if (left === undefined) return `${at}${pointer}`;
  if (right === undefined) return `/shared${pointer}`;
  if (item === undefined || !joined.has(name)) return `${at}${pointer}`;
  if (!Array.isArray(left) || !Array.isArray(right))
    return isObject(right) && Object.hasOwn(right, item) ? `${at}${pointer}` : `/shared${pointer}`;
  const id = idOf(joinLists(left, right)[Number(item)]);
  const mine = right.findIndex((other) => idOf(other) === id);
  const place = mine >= 0 ? [at, name, mine] : ['/shared', name, left.findIndex((other) => idOf(other) === id)];
  return [...place, ...rest].join('/');
}

function invalid(pointer: string, message: Message): never {
  throw new PolicyError([{ code: 'form', pointer, message }]);
}

/** Reads a policy file into whole versions. */
export function parseFile(json: unknown): PolicyFile {
  const value = typeof json === 'string' ? readJson(json) : json;
  checkBounds(value);
  if (!isObject(value)) invalid('', said('应为对象', 'expected an object'));
  if (!Object.hasOwn(value, 'versions')) {
    const version = parse(value);
    return {
      versions: [version],
      examples: version.examples ?? [],
      exampleFacts: version.exampleFacts,
      placeOf: (_version, pointer) => pointer,
    };
  }
  const { $schema: _schema, shared = {}, versions, exampleFacts, examples = [], ...rest } = value;
  if (Object.keys(rest).length) invalid(`/${Object.keys(rest)[0]}`, said('此处没有这个字段', 'is not known here'));
  if (!isObject(shared)) invalid('/shared', said('应为对象', 'expected an object'));
  if (!Array.isArray(versions) || versions.length === 0 || versions.length > 100)
    invalid('/versions', said('应有 1 至 100 个版本', 'expected 1 to 100 versions'));
  const whole = versions.map((own: unknown, index) => {
    if (!isObject(own)) return invalid(`/versions/${index}`, said('应为对象', 'expected an object'));
    try {
      return parse({ ...merge(shared, own) });
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      throw new PolicyError(error.problems.map((problem) => ({ ...problem, pointer: placeOf(shared, own, index, problem.pointer) })));
    }
  });
  // The examples have the same form as a version's: they are read as if they stood in the first.
  const first = parse({ ...(whole[0] ?? {}), examples, ...(exampleFacts === undefined ? {} : { exampleFacts }) });
  return {
    versions: whole,
    examples: first.examples ?? [],
    exampleFacts: first.exampleFacts,
    placeOf: (version, pointer) => placeOf(shared, versions[version], version, pointer),
  };
}

/** Facts of several catalogues together; a later definition of the same path replaces an earlier one. */
export function joinCatalogues(...catalogues: readonly Catalogue[]): Catalogue {
  const facts = new Map<string, FactDefinition>();
  for (const catalogue of catalogues) for (const fact of catalogue.facts) facts.set(fact.path, fact);
  const subject = catalogues.find((catalogue) => catalogue.subject)?.subject;
  const codeLists = Object.assign({}, ...catalogues.map((catalogue) => catalogue.codeLists)) as NonNullable<Catalogue['codeLists']>;
  const names: Names = (list, code) => catalogues.map((catalogue) => catalogue.names?.(list, code)).find((name) => name !== undefined);
  return { facts: [...facts.values()], codeLists, names, ...(subject ? { subject } : {}) };
}

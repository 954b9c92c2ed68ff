import type { Catalogue, FactDefinition, Names } from './catalogue.ts';
import { PolicyError, type Problem } from './errors.ts';
import type { Node, PolicyVersion } from './form.ts';
import { isKind, type Kind, kinds } from './kind.ts';
import { type Message, said } from './message.ts';
import { meant } from './nearest.ts';
import { normalize, readNum } from './num.ts';
import { rules } from './resolve-kinds.ts';
import type { Term } from './term.ts';
import { anyType, booleanType, dateType, describe, isAny, namesOf, type Type, textType, typeOfDefinition } from './type.ts';
import { readValue, type Scalar } from './value.ts';

/** A definition that names others again and again can grow without end: its full size is bounded. */
const MAX_SIZE = 20_000;
const MAX_DEPTH = 64;

/** What a tree may speak of at its place. */
export interface Scope {
  readonly member?: boolean;
  readonly component?: { readonly [name: string]: Type };
  /** Members that passed are known only after the predicates. */
  readonly decided?: boolean;
  /** What the case is entitled to and was granted is known only after amounts, limits and stacking. */
  readonly paid?: boolean;
  /** The anchor can't be read by what gives it. */
  readonly anchor?: boolean;
}

/** Everything that the names in a version's trees can stand for. */
export interface World {
  readonly version: PolicyVersion;
  readonly facts: ReadonlyMap<string, Type>;
  readonly names: Names;
  readonly memberType: Type | undefined;
  readonly problems: Problem[];
  readonly definitions: Map<string, Term>;
  readonly open: Set<string>;
}

/** Where a tree is being resolved. */
export interface Place {
  readonly world: World;
  readonly scope: Scope;
  /** Rows of the lists around, outermost first. */
  readonly rows: readonly Type[];
  /** Rows below this level belong to whoever used the definition and can't be seen. */
  readonly floor: number;
  readonly depth: number;
}

const thisPolicy = said('本政策', 'this policy');

/** Prepares the names of a version over a catalogue; problems are collected, not thrown. */
export function makeWorld(version: PolicyVersion, catalogue: Catalogue): World {
  const facts = new Map<string, Type>();
  const known = new Map(catalogue.facts.map((fact) => [fact.path, fact]));
  const listed = namesOf(catalogue);
  const names: Names = (list, code) => (list === 'policy' && code === version.key ? thisPolicy : listed(list, code));
  for (const fact of catalogue.facts) facts.set(fact.path, typeOfDefinition(fact, names));
  for (const fact of version.facts ?? []) facts.set(fact.path, typeOfDefinition(withSource(fact, known.get(fact.path)), names));
  facts.set('asOf', dateType);
  const world: World = { version, facts, names, memberType: undefined, problems: [], definitions: new Map(), open: new Set() };
  if (!version.members) return world;
  const list = resolveTree(world, version.members.list, '/members/list', {});
  if (!isAny(list.type) && list.type.kind !== 'list')
    world.problems.push({ code: 'type', pointer: '/members/list', message: said('应为列表', 'expected a list') });
  const memberType = list.type.kind === 'list' ? list.type : undefined;
  if (memberType && !memberType.fields?.[version.members.key]) {
    world.problems.push({
      code: 'unknown_field',
      pointer: '/members/key',
      message: said(`该列表没有字段 ${version.members.key}`, `the list has no field ${version.members.key}`),
    });
  }
  return { ...world, memberType };
}

/** A version may describe a fact of the catalogue in its own words; where it comes from is the catalogue's to say. */
function withSource(own: FactDefinition, known: FactDefinition | undefined): FactDefinition {
  const { sql: _sql, ...rest } = own;
  if (!known?.sql || known.type !== own.type) return rest;
  const fields = rest.fields?.map((field) => {
    const same = known.fields?.find((other) => other.name === field.name && other.type === field.type);
    const { sql: _field, ...plain } = field;
    return same?.sql ? { ...plain, sql: same.sql } : plain;
  });
  return { ...rest, sql: known.sql, ...(fields ? { fields } : {}) };
}

/** Resolves a whole tree; what is wrong goes to `world.problems` and the term's type is then `any`. */
export function resolveTree(world: World, node: Node, pointer: string, scope: Scope, expected?: Type, rows: readonly Type[] = []): Term {
  const term = resolveNode({ world, scope, rows, floor: 0, depth: 0 }, node, pointer);
  if (expected) expectType(world, term, expected);
  return term;
}

function expectType(world: World, term: Term, expected: Type): void {
  const { type } = term;
  if (isAny(type) || type.kind === expected.kind) return;
  if (expected.kind === 'money' && type.literal) return;
  if (expected.kind === 'number' && type.kind === 'integer') return;
  const [wanted, found] = [describe(expected), describe(type)];
  const message = said(`应为${wanted.zh}，实为${found.zh}`, `expected ${wanted.en}, found ${found.en}`);
  world.problems.push({ code: 'type', pointer: term.pointer, message });
}

export function problem(place: Place, code: string, pointer: string, message: Message): void {
  if (place.world.problems.length < 100) place.world.problems.push({ code, pointer, message });
}

/** A term that can't be trusted: it was reported. */
export function broken(pointer: string): Term {
  return { kind: 'literal', type: anyType, pointer, args: [], facts: new Set(), size: 1 };
}

export function literalTerm(pointer: string, type: Type, value: Scalar): Term {
  return { kind: 'literal', type, pointer, args: [], value, facts: new Set(), size: 1 };
}

export function resolveNode(place: Place, node: unknown, pointer: string): Term {
  if (typeof node === 'boolean') return literalTerm(pointer, booleanType, node);
  if (typeof node === 'string') return literalTerm(pointer, { ...textType, literal: true }, node);
  if (typeof node === 'number') {
    const value = readNum(node);
    if (value === undefined) {
      problem(place, 'number', pointer, said('数不精确：最多 15 位', 'a number that is not exact: at most 15 digits'));
      return broken(pointer);
    }
    const exact = normalize(value);
    return literalTerm(pointer, { kind: typeof exact === 'number' ? 'integer' : 'number', literal: true }, exact);
  }
  const entry = typeof node === 'object' && node !== null ? Object.entries(node) : [];
  const [kind, given] = entry[0] ?? ['', undefined];
  if (entry.length !== 1 || !isKind(kind)) {
    problem(place, 'unknown_kind', pointer, said(`没有 ${JSON.stringify(kind)} 这种节点`, `${JSON.stringify(kind)} is not a kind of node`));
    return broken(pointer);
  }
  if (place.depth > MAX_DEPTH) {
    problem(place, 'too_deep', pointer, said(`嵌套超过 ${MAX_DEPTH} 层`, `nested deeper than ${MAX_DEPTH}`));
    return broken(pointer);
  }
  return resolveKind({ ...place, depth: place.depth + 1 }, kind, given, pointer);
}

function resolveKind(place: Place, kind: Kind, given: unknown, pointer: string): Term {
  const shapes: readonly string[] = kinds[kind];
  const isListed = Array.isArray(given);
  const raw: readonly unknown[] = isListed ? given : [given];
  const needed = shapes.filter((shape) => !shape.endsWith('?')).length;
  const variadic = shapes.at(-1) === 'nodes';
  const at = `${pointer}/${kind}`;
  if (raw.length < needed || (!variadic && raw.length > shapes.length)) {
    const message = said(
      `${kind} 需要 ${needed} 个${variadic ? '或更多' : ''}参数，实有 ${raw.length} 个`,
      `${kind} takes ${needed}${variadic ? ' or more' : ''} arguments, found ${raw.length}`,
    );
    problem(place, 'arguments', at, message);
    return broken(pointer);
  }
  const before = place.world.problems.length;
  const term = rules[kind]({ place, kind, raw, pointer, at: (index) => (isListed ? `${at}/${index}` : at) });
  if (term.size > MAX_SIZE) {
    if (before === place.world.problems.length)
      problem(
        place,
        'too_large',
        pointer,
        said(`代入定义后超过 ${MAX_SIZE} 个节点`, `more than ${MAX_SIZE} nodes once its definitions are put in`),
      );
    return broken(pointer);
  }
  return term;
}

/** Resolves what `{"ref":name}` stands for, anew for each scope that it is used in. */
export function resolveDefinition(place: Place, name: string, pointer: string): Term {
  const { world, scope, rows } = place;
  const definition =
    world.version.definitions && Object.hasOwn(world.version.definitions, name) ? world.version.definitions[name] : undefined;
  if (!definition) {
    const right = meant(name, Object.keys(world.version.definitions ?? {}));
    const shown = JSON.stringify(name);
    problem(
      place,
      'unknown_definition',
      pointer,
      said(`没有名为 ${shown} 的定义${right.zh}`, `no definition is named ${shown}${right.en}`),
    );
    return broken(pointer);
  }
  const slot = `${name}|${rows.length}|${scope.member ? 'm' : ''}${scope.decided ? 'd' : ''}${scope.paid ? 'p' : ''}${scope.anchor ? 'a' : ''}|${Object.keys(scope.component ?? {}).join()}`;
  const known = world.definitions.get(slot);
  if (known) return known;
  if (world.open.has(slot)) {
    problem(place, 'circle', pointer, said(`定义 ${name} 引用了自身`, `the definition ${name} leads back to itself`));
    return broken(pointer);
  }
  world.open.add(slot);
  const term = resolveNode({ ...place, floor: rows.length }, definition.tree, `/definitions/${name}/tree`);
  world.open.delete(slot);
  world.definitions.set(slot, term);
  return term;
}

/** Reads a literal of a parameter or table by its declared type. */
export function readLiteral(world: World, raw: unknown, type: Type, pointer: string): Scalar | undefined {
  try {
    const value = readValue(raw, type, pointer, true);
    return typeof value === 'object' && 'items' in value ? undefined : value;
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    world.problems.push(...error.problems.map(({ message }) => ({ code: 'type', pointer, message })));
    return undefined;
  }
}

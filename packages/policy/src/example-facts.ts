import { faultsOf } from './check-facts.ts';
import type { Problem } from './errors.ts';
import type { Example, Facts } from './form.ts';
import { step } from './json-schema.ts';
import { said } from './message.ts';
import { meant } from './nearest.ts';
import type { PreparedPolicy } from './prepare.ts';
import type { Type } from './type.ts';

/** Where a fault of an example lies: in its own facts (`/facts/…`), or in those that all share (`/exampleFacts/…`). */
type Types = ReadonlyMap<string, Type>;

/** The facts that any of the versions may be asked with, by path. */
function factsOf(versions: readonly PreparedPolicy[]): Types {
  const types = new Map<string, Type>();
  for (const { resolved } of versions) for (const [path, type] of resolved.world.facts) types.set(path, type);
  types.delete('asOf');
  return types;
}

const MAX_TIMES = 5000;
const badTimes = said(`$times 须为 0 至 ${MAX_TIMES} 的整数`, `$times is a whole number from 0 to ${MAX_TIMES}`);

/** How often a row may stand. */
export const isTimes = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_TIMES;

/** A value may be written as such, or with its source and date around it. */
const bare = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) && 'value' in raw ? raw.value : raw;

function faultsOfRows(rows: readonly unknown[], { fields = {} }: Type, pointer: string): Problem[] {
  return rows.flatMap((row, index): Problem[] => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    return Object.entries(row).flatMap(([name, value]: [string, unknown]): Problem[] => {
      const at = step(step(pointer, index), name);
      if (Object.hasOwn(fields, name)) return faultsOfValue(value, fields[name], at);
      if (name === '$times') return isTimes(value) ? [] : [{ code: 'times', pointer: at, message: badTimes }];
      const right = meant(name, Object.keys(fields));
      const message = said(`各行没有字段 ${name}${right.zh}`, `the rows have no field ${name}${right.en}`);
      return [{ code: 'unknown_field', pointer: at, message }];
    });
  });
}

function faultsOfValue(raw: unknown, type: Type | undefined, pointer: string): Problem[] {
  return type?.kind === 'list' && Array.isArray(raw) ? faultsOfRows(raw, type, pointer) : [];
}

function misnamed(facts: Facts, types: Types, pointer: string): Problem[] {
  return Object.entries(facts).flatMap(([path, raw]): Problem[] => {
    const type = types.get(path);
    if (type) return faultsOfValue(bare(raw), type, step(pointer, path));
    const right = path === 'asOf' ? said('：asOf 写在 facts 之外', ': asOf stands beside the facts') : meant(path, types.keys());
    const message = said(`没有名为 ${path} 的事实${right.zh}`, `no fact is named ${path}${right.en}`);
    return [{ code: 'unknown_fact', pointer: step(pointer, path), message }];
  });
}

/** Names in an example's facts that nothing has: a misspelt fact would be missing, and a default could hide that. */
export function faultsOfExample(
  versions: readonly PreparedPolicy[],
  example: Pick<Example, 'facts'>,
  shared: Facts | undefined,
): Problem[] {
  const types = factsOf(versions);
  return [...misnamed(shared ?? {}, types, '/exampleFacts'), ...misnamed(example.facts, types, '/facts')];
}

/** What is wrong with the values of facts, also of those that no rule reads: of another type, no code, out of bounds. */
export function faultsOfValues(versions: readonly PreparedPolicy[], facts: Facts): Problem[] {
  const types = factsOf(versions);
  const faults = Object.entries(facts).flatMap(([path, raw]) => {
    const definition = types.get(path)?.definition;
    return definition && 'path' in definition ? faultsOf(definition, bare(raw), `/facts/${path}`) : [];
  });
  // a row may stand several times
  return faults.filter(({ code }) => code !== 'key_twice');
}

/** A fact that can't be read is named where it is written: rows that are repeated stand there once. */
export function placeOfFault(problem: Problem, example: Example, shared: Facts | undefined): Problem {
  const [, root, name = '', ...rest] = problem.pointer.split('/');
  if (root !== 'facts') return problem;
  const path = name.replaceAll('~1', '/').replaceAll('~0', '~');
  const isOwn = Object.hasOwn(example.facts, path);
  const repeats = JSON.stringify(isOwn ? example.facts[path] : shared?.[path])?.includes('"$times"');
  const pointer = [isOwn ? '/facts' : '/exampleFacts', name, ...(repeats ? [] : rest)].join('/');
  return { ...problem, pointer };
}

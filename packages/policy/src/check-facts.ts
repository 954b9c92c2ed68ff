import type { FactDefinition } from './catalogue.ts';
import { PolicyError, type Problem } from './errors.ts';
import type { Facts } from './form.ts';
import { compare, isNum, readNum } from './num.ts';
import { typeOfDefinition } from './type.ts';
import { readValue, type Value } from './value.ts';

/**
 * Holds facts that somebody states against their definitions: known, of the type, of the code list, within the bounds.
 * Every fault is named by the fact's own pointer; `null` takes a fact back and is always right.
 */
export function checkFacts(definitions: readonly FactDefinition[], facts: Facts): Problem[] {
  const known = new Map(definitions.map((definition) => [definition.path, definition]));
  return Object.entries(facts).flatMap(([path, raw]) => {
    const pointer = `/facts/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const definition = known.get(path);
    if (definition) return faultsOf(definition, raw, pointer);
    const names = [...known.keys()].join(', ');
    return [{ code: 'unknown_fact', pointer, message: names ? `not one of ${names}` : 'the version takes no fact by hand' }];
  });
}

function faultsOf(definition: FactDefinition, raw: unknown, pointer: string): Problem[] {
  let value: Value | undefined;
  try {
    value = readValue(raw, typeOfDefinition(definition), pointer);
  } catch (error) {
    if (error instanceof PolicyError) return [...error.problems];
    throw error;
  }
  if (value === undefined) return [];
  const { codes, minimum, maximum } = definition;
  if (codes?.length && !codes.some(({ code }) => code === value)) {
    return [{ code: 'unknown_code', pointer, message: `one of ${codes.map(({ code }) => code).join(', ')}` }];
  }
  if (!isNum(value)) return [];
  const least = minimum === undefined ? undefined : readNum(minimum);
  const most = maximum === undefined ? undefined : readNum(maximum);
  if (least !== undefined && compare(value, least) < 0) return [{ code: 'too_small', pointer, message: `at least ${minimum}` }];
  if (most !== undefined && compare(value, most) > 0) return [{ code: 'too_large', pointer, message: `at most ${maximum}` }];
  return [];
}

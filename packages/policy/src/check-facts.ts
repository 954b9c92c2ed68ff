import type { FactDefinition } from './catalogue.ts';
import { PolicyError, type Problem } from './errors.ts';
import type { Facts } from './form.ts';
import { said } from './message.ts';
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
    const message = names
      ? said(`不是以下事实之一：${names}`, `not one of ${names}`)
      : said('该版本没有可以手工填报的事实', 'the version takes no fact by hand');
    return [{ code: 'unknown_fact', pointer, message }];
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
    const names = codes.map(({ code }) => code);
    return [{ code: 'unknown_code', pointer, message: said(`应为其中之一：${names.join('、')}`, `one of ${names.join(', ')}`) }];
  }
  if (!isNum(value)) return [];
  const least = minimum === undefined ? undefined : readNum(minimum);
  const most = maximum === undefined ? undefined : readNum(maximum);
  if (least !== undefined && compare(value, least) < 0)
    return [{ code: 'too_small', pointer, message: said(`不能小于 ${minimum}`, `at least ${minimum}`) }];
  if (most !== undefined && compare(value, most) > 0)
    return [{ code: 'too_large', pointer, message: said(`不能大于 ${maximum}`, `at most ${maximum}`) }];
  return [];
}

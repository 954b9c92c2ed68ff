import { PolicyError, type Problem } from './errors.ts';
import type { PolicyVersion } from './form.ts';
import { findFault } from './json-fault.ts';
import { step, validate } from './json-schema.ts';
import { said } from './message.ts';
import { readNum } from './num.ts';
import { policySchema } from './schema.ts';

const MAX_TEXT = 4_000_000;
const MAX_DEPTH = 96;
const MAX_VALUES = 200_000;
const MAX_STRING = 20_000;

/** Finds what is too deep, too large or no JSON at all, before anything walks it recursively. */
function bounds(root: unknown): Problem | undefined {
  const stack: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }];
  let count = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, pointer, depth } = next;
    count += 1;
    if (count > MAX_VALUES)
      return { code: 'too_large', pointer: '', message: said(`超过 ${MAX_VALUES} 个值`, `more than ${MAX_VALUES} values`) };
    if (depth > MAX_DEPTH)
      return {
        code: 'too_deep',
        pointer: pointer.slice(0, 200),
        message: said(`嵌套超过 ${MAX_DEPTH} 层`, `nested deeper than ${MAX_DEPTH}`),
      };
    if (typeof value === 'string' && value.length > MAX_STRING)
      return { code: 'too_large', pointer, message: said(`文本超过 ${MAX_STRING} 个字符`, `a text longer than ${MAX_STRING} characters`) };
    if (typeof value === 'number' && readNum(value) === undefined)
      return { code: 'number', pointer, message: said('数不精确：最多 15 位', 'a number that is not exact: at most 15 digits') };
    if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
      return { code: 'form', pointer, message: said('不是 JSON', 'not JSON') };
    if (typeof value !== 'object' || value === null) continue;
    const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
      ? value.map((item, index) => [index, item] as const)
      : Object.entries(value);
    if (entries.length > MAX_VALUES)
      return { code: 'too_large', pointer, message: said(`超过 ${MAX_VALUES} 个值`, `more than ${MAX_VALUES} values`) };
    for (const [key, child] of entries) stack.push({ value: child, pointer: step(pointer, key), depth: depth + 1 });
  }
  return undefined;
}

/** Why a text is no JSON, with the line and column where it stops being it. */
function faultOf(source: string): Problem | undefined {
  const fault = findFault(source);
  if (!fault) return undefined;
  const { line, column, why, lost } = fault;
  if (lost) return { ...lost, message: said(`第 ${line} 行第 ${column} 列：${why.zh}`, `line ${line}, column ${column}: ${why.en}`) };
  const message = said(
    `不是有效的 JSON：第 ${line} 行第 ${column} 列：${why.zh}`,
    `not valid JSON: line ${line}, column ${column}: ${why.en}`,
  );
  return { code: 'json', pointer: '', message };
}

/**
 * JSON from text, within bounds; a mark of the byte order before it is no part of it. A field that stands twice in one
 * object is refused: which of the two is meant can't be told; so is a number of which digits would be lost.
 */
export function readJson(text: string): unknown {
  const source = text.replace(/^\uFEFF/, '');
  if (source.length > MAX_TEXT)
    throw new PolicyError([
      { code: 'too_large', pointer: '', message: said(`超过 ${MAX_TEXT} 个字符`, `more than ${MAX_TEXT} characters`) },
    ]);
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new PolicyError([faultOf(source) ?? { code: 'json', pointer: '', message: said('不是有效的 JSON', 'not valid JSON') }]);
  }
  checkBounds(value);
  const fault = faultOf(source);
  if (fault) throw new PolicyError([fault]);
  return value;
}

/** Throws when a value is too deep or too large to be looked at. */
export function checkBounds(value: unknown): void {
  const problem = bounds(value);
  if (problem) throw new PolicyError([problem]);
}

/** Reads one policy version, from JSON text or a JSON value; throws a `PolicyError` with a pointer for each fault of form. */
export function parse(json: unknown): PolicyVersion {
  const value = typeof json === 'string' ? readJson(json) : json;
  checkBounds(value);
  const problems = validate(policySchema, value);
  if (problems.length) throw new PolicyError(problems);
  return value as PolicyVersion;
}

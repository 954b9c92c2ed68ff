import type { Field, Label, Problem } from '@rongcai/client';
import type { useWords } from '../language/index.ts';

type Values = Readonly<Record<string, unknown>>;
type Words = Pick<ReturnType<typeof useWords>, 't' | 'say' | 'mid'>;

export interface FormError {
  /** Name of the field at the top of the body; empty when the refusal is about none. */
  readonly field: string;
  readonly message: string;
  /** Said at the field itself, where its name need not be repeated. */
  readonly short?: string;
}

/** Texts go without blanks at their ends, as the API wants them. */
const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() : value);

const empty = (value: unknown) => value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Left-out members of a create, nulls of a patch: what the API understands by an emptied input. */
export function bodyOf(fields: readonly Field[], values: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    // a choice may be a blank or a tab
    const value = field.kind === 'choice' ? values[field.name] : trimmed(values[field.name]);
    if (empty(value)) continue;
    const given = withoutEmpty(field, value);
    if (field.kind !== 'object' || !field.fields || Object.keys(given as Values).length > 0) body[field.name] = given;
  }
  return body;
}

/** What is inside an object is left out where it is empty, at every depth. */
function withoutEmpty({ kind, fields: inner }: Field, value: unknown): unknown {
  if (kind === 'object' && inner) return bodyOf(inner, value as Values);
  return kind === 'objects' && inner ? (value as Values[]).map((one) => bodyOf(inner, one)) : value;
}

/** Only what differs from the record as it was read. */
export function patchOf(fields: readonly Field[], before: Values, values: Values): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const field of fields) {
    const { name, nullable, kind, masked } = field;
    const entered = trimmed(values[name]);
    // a mask was never the value: an empty input leaves what is there
    if (masked && empty(entered)) continue;
    const value = empty(entered)
      ? nullable
        ? null
        : kind === 'texts' || kind === 'choices' || kind === 'objects'
          ? []
          : undefined
      : withoutEmpty(field, entered);
    if (value !== undefined && JSON.stringify(value) !== JSON.stringify(before[name] ?? null)) patch[name] = value;
  }
  return patch;
}

/** What can be said before the server is asked; it has the last word. */
export function findErrors(fields: readonly Field[], values: Values, { t, say, mid }: Words): FormError[] {
  const errors: FormError[] = [];
  for (const { name, label, required, minimum, maximum, minLength, kind } of fields) {
    const value = values[name];
    const add = (key: Parameters<typeof t>[0], limit?: number | string) =>
      errors.push({
        field: name,
        message: t(key as 'form.required', { label: key === 'form.required' ? mid(label) : say(label), limit: limit ?? '' }),
      });
    if (empty(value)) {
      if (required && kind !== 'flag') add('form.required');
    } else if (typeof value === 'number') {
      const shown = (bound: number) => (kind === 'money' || kind === 'share' ? bound / 100 : bound);
      if (Number.isNaN(value)) add('form.notNumber');
      else if (minimum !== undefined && value < minimum) add('form.tooSmall', shown(minimum));
      else if (maximum !== undefined && value > maximum) add('form.tooBig', shown(maximum));
    } else if (typeof value === 'string' && minLength !== undefined && value.trim().length < minLength) {
      add('form.tooShort', minLength);
    }
  }
  return errors;
}

/** The server's field errors at the fields of the form; a sentence about a field names it. */
export function errorsOf(problem: Problem, fields: readonly Field[], say: (label: Label) => string, colon: string): FormError[] {
  return problem.errors.map(({ pointer, message }) => {
    const name = /^\/([^/]+)/.exec(pointer)?.[1] ?? '';
    const field = fields.find((one) => one.name === name);
    if (!field) return { field: '', message };
    const label = say(field.label);
    return { field: name, message: message.startsWith(label) ? message : `${label}${colon}${message}`, short: message };
  });
}

/** Kinds whose values the address can only give as text. */
const NUMBERS = new Set<string>(['integer', 'number', 'money', 'share']);

/** A form starts with the caller's own region and with what the address gives. */
export function startValues(fields: readonly Field[], given: Values, regionCode: string | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, kind, required } of fields) {
    const value = given[name];
    if (value !== undefined) values[name] = NUMBERS.has(kind) && value !== '' ? Number(value) : value;
    else if (kind === 'region' && required && regionCode && !regionCode.endsWith('0000')) values[name] = regionCode;
  }
  return values;
}

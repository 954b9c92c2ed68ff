import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
import { unseenIn } from '../../kernel/characters.ts';
import type { JsonSchema } from '../database/fields.ts';

const common: Options = {
  strict: false,
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  validateFormats: true,
  validateSchema: false,
  ownProperties: true,
};

interface RouteSchema {
  readonly schema: unknown;
  readonly httpPart?: string;
}

const addFormats = formats as unknown as (ajv: Ajv) => void;

/**
 * Bodies are taken as they are; only parameters of the address, which are always text, are read as the numbers and
 * booleans that their schema asks for. Nothing unknown is dropped: it is refused by name. A text with characters that are
 * not seen is refused wherever it stands, whatever its schema says.
 */
export function buildValidator(external: Readonly<Record<string, JsonSchema>>) {
  let strict: Ajv | undefined;
  let lenient: Ajv | undefined;
  const ajvFor = (part: string | undefined): Ajv => {
    if (part === 'body') {
      strict ??= prepared(new Ajv({ ...common, coerceTypes: false }), external);
      return strict;
    }
    lenient ??= prepared(new Ajv({ ...common, coerceTypes: true }), external);
    return lenient;
  };
  return ({ schema, httpPart }: RouteSchema) => onFirstUse(() => ajvFor(httpPart).compile(schema as object), httpPart !== 'headers');
}

/**
 * A server has hundreds of schemas and uses a few at first: each is compiled when it is first needed. Headers are bytes,
 * and no texts that anybody is shown.
 */
function onFirstUse(compile: () => ValidateFunction, hasTexts: boolean): (data: unknown) => boolean | { error?: Error } {
  let compiled: ValidateFunction | undefined;
  const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null } = (data) => {
    compiled ??= compile();
    const valid = compiled(data);
    const unseen = hasTexts ? unseenWithin(data) : [];
    const others = (compiled.errors ?? []).filter(({ instancePath }) => !unseen.some((one) => one.instancePath === instancePath));
    validate.errors = valid && unseen.length === 0 ? null : [...unseen, ...others];
    return valid && unseen.length === 0;
  };
  return validate;
}

/** More of them would tell nothing new. */
const MOST_UNSEEN = 20;

/** The texts of a value that hold a character which is not seen, named as a schema names what breaks it. */
function unseenWithin(value: unknown, path = '', found: ErrorObject[] = []): ErrorObject[] {
  if (found.length >= MOST_UNSEEN) return found;
  const refuse = (sign: string | undefined) => {
    if (sign) found.push({ keyword: 'unseen', instancePath: path, schemaPath: '', params: { sign } });
  };
  if (typeof value === 'string') refuse(unseenIn(value));
  else if (Array.isArray(value)) for (const [nth, each] of value.entries()) unseenWithin(each, `${path}/${nth}`, found);
  else if (isPlain(value)) {
    for (const [name, each] of Object.entries(value)) {
      refuse(unseenIn(name));
      unseenWithin(each, `${path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, found);
    }
  }
  return found;
}

/** What JSON or an address was read into; files come as bytes. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value) && !(Symbol.asyncIterator in value);
}

function prepared(ajv: Ajv, external: Readonly<Record<string, JsonSchema>>): Ajv {
  addFormats(ajv);
  for (const schema of Object.values(external)) ajv.addSchema(schema);
  return ajv;
}

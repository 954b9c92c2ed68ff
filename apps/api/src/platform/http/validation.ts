import { Ajv, type ErrorObject, type Options, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';
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
 * booleans that their schema asks for. Nothing unknown is dropped: it is refused by name.
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
  return ({ schema, httpPart }: RouteSchema) => onFirstUse(() => ajvFor(httpPart).compile(schema as object));
}

/** A server has hundreds of schemas and uses a few at first: each is compiled when it is first needed. */
function onFirstUse(compile: () => ValidateFunction): (data: unknown) => boolean | { error?: Error } {
  let compiled: ValidateFunction | undefined;
  const validate: { (data: unknown): boolean; errors?: ErrorObject[] | null } = (data) => {
    compiled ??= compile();
    const valid = compiled(data);
    validate.errors = compiled.errors ?? null;
    return valid;
  };
  return validate;
}

function prepared(ajv: Ajv, external: Readonly<Record<string, JsonSchema>>): Ajv {
  addFormats(ajv);
  for (const schema of Object.values(external)) ajv.addSchema(schema);
  return ajv;
}

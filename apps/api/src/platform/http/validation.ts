import { Ajv, type Options } from 'ajv';
import formats from 'ajv-formats';
import type { JsonSchema } from '../database/fields.ts';

const common: Options = {
  strict: false,
  allErrors: true,
  removeAdditional: false,
  useDefaults: true,
  validateFormats: true,
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
  const strict = prepared(new Ajv({ ...common, coerceTypes: false }), external);
  const lenient = prepared(new Ajv({ ...common, coerceTypes: true }), external);
  return ({ schema, httpPart }: RouteSchema) => (httpPart === 'body' ? strict : lenient).compile(schema as object);
}

function prepared(ajv: Ajv, external: Readonly<Record<string, JsonSchema>>): Ajv {
  addFormats(ajv);
  for (const schema of Object.values(external)) ajv.addSchema(schema);
  return ajv;
}

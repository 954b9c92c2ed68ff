import type { Catalogue } from './catalogue.ts';
import { twiceInCatalogue } from './check-twice.ts';
import { PolicyError } from './errors.ts';
import { type Schema, validate } from './json-schema.ts';
import { reservedRoots } from './kind.ts';
import { said } from './message.ts';
import { checkBounds, readJson } from './parse.ts';
import { policySchema } from './schema.ts';

/** The JSON Schema of a fact catalogue. */
export const catalogueSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:rongcai:fact-catalogue:1',
  title: 'Fact catalogue',
  ...(policySchema.$defs ? { $defs: policySchema.$defs } : {}),
  type: 'object',
  properties: {
    $schema: { type: 'string' },
    facts: { type: 'array', items: { $ref: '#/$defs/fact' }, maxItems: 5000 },
    subject: {
      type: 'object',
      properties: { from: { type: 'string' }, key: { type: 'string' } },
      required: ['from', 'key'],
      additionalProperties: false,
    },
    codeLists: {
      type: 'object',
      additionalProperties: { type: 'array', items: { $ref: '#/$defs/code' }, maxItems: 5000 },
      propertyNames: { $ref: '#/$defs/name' },
      maxProperties: 100,
    },
  },
  required: ['facts'],
  additionalProperties: false,
};

/** Reads a catalogue; its own paths may not begin with a name that the language gives. */
export function parseCatalogue(json: unknown): Catalogue {
  const value = typeof json === 'string' ? readJson(json) : json;
  checkBounds(value);
  const problems = validate(catalogueSchema, value);
  if (problems.length) throw new PolicyError(problems);
  const catalogue = value as Catalogue;
  const reserved: ReadonlySet<string> = new Set(reservedRoots);
  const clashes = catalogue.facts.flatMap(({ path }, index) =>
    reserved.has(path.split('.')[0] ?? '')
      ? [
          {
            code: 'reserved',
            pointer: `/facts/${index}/path`,
            message: said(`${path} 以政策语言的保留名称开头`, `${path} begins with a name of the language`),
          },
        ]
      : [],
  );
  const faults = [...clashes, ...twiceInCatalogue(catalogue)];
  if (faults.length) throw new PolicyError(faults);
  return catalogue;
}

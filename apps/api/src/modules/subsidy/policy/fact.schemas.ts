import { type Component, component } from '../../../platform/http/schemas.ts';

const titleSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh'],
};
const common = {
  type: { type: 'string', enum: ['boolean', 'integer', 'number', 'money', 'date', 'month', 'text', 'enum', 'list'] },
  title: titleSchema,
  unit: { type: 'string', description: 'fen, month, day, hour, person, year, ratio, bp …' },
  minimum: { type: 'number' },
  maximum: { type: 'number' },
  codes: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      properties: { code: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
      required: ['code'],
    },
    description: 'The values of an enum, or the names of those values that have one',
  },
  codeList: { type: 'string', description: 'The list whose codes the values are: region, occupation, industry, policy' },
};
const FactField = component('FactField', {
  type: 'object',
  additionalProperties: false,
  description: 'A field of the rows of a list',
  properties: { name: { type: 'string' }, ...common },
  required: ['name', 'type'],
});
/** The catalogue's shape, for the bases that there are. */
export function factCatalogue(bases: readonly string[]): Component {
  const FactView = component('Fact', {
    type: 'object',
    additionalProperties: false,
    description: 'What policies of a basis may ask for',
    properties: {
      basis: { type: 'string', enum: bases },
      path: { type: 'string' },
      ...common,
      register: { type: 'string', description: 'The register that it is read from' },
      effectiveTime: { type: 'string' },
      key: { type: 'string', description: 'The field that tells the rows of a list apart' },
      fields: { type: 'array', items: FactField.ref },
    },
    required: ['basis', 'path', 'type', 'title'],
  });
  return component('FactCatalogue', {
    type: 'object',
    additionalProperties: false,
    properties: { data: { type: 'array', items: FactView.ref } },
    required: ['data'],
  });
}

export const factQuery = (bases: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: { basis: { type: 'string', enum: bases, description: 'Only the facts of this kind of record' } },
});

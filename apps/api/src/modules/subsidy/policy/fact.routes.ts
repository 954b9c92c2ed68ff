import type { FactDefinition, FieldDefinition } from '@rongcai/policy';
import type { FastifyInstance } from 'fastify';
import { problemResponses } from '../../../platform/http/answers.ts';
import { component } from '../../../platform/http/schemas.ts';
import { allBases } from './fact.queries.ts';

const titleSchema = {
  type: 'object',
  additionalProperties: false,
  properties: { zh: { type: 'string' }, en: { type: 'string' } },
  required: ['zh'],
};
const basisKeys = allBases().map(({ key }) => key);

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
    description: 'The values of an enum',
  },
};
const FactField = component('FactField', {
  type: 'object',
  additionalProperties: false,
  description: 'A field of the rows of a list',
  properties: { name: { type: 'string' }, ...common },
  required: ['name', 'type'],
});
const FactView = component('Fact', {
  type: 'object',
  additionalProperties: false,
  description: 'What policies of a basis may ask for',
  properties: {
    basis: { type: 'string', enum: basisKeys },
    path: { type: 'string' },
    ...common,
    register: { type: 'string', description: 'The register that it is read from' },
    effectiveTime: { type: 'string' },
    key: { type: 'string', description: 'The field that tells the rows of a list apart' },
    fields: { type: 'array', items: FactField.ref },
  },
  required: ['basis', 'path', 'type', 'title'],
});
const FactList = component('FactCatalogue', {
  type: 'object',
  additionalProperties: false,
  properties: { data: { type: 'array', items: FactView.ref } },
  required: ['data'],
});

/** Everything but where it lies in the database, which is the system's own matter. */
function shown<D extends FactDefinition | FieldDefinition>({ sql: _sql, fields, ...definition }: D): object {
  return { ...definition, ...(fields ? { fields: fields.map(shown) } : {}) };
}

export function factRoutes(app: FastifyInstance): void {
  app.get('/v1/facts', {
    config: { access: { permission: 'subsidy:read', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'listFacts',
      tags: ['subsidy'],
      summary: 'What policies may ask for · 事实目录',
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: { basis: { type: 'string', enum: basisKeys, description: 'Only the facts of this kind of record' } },
      },
      response: {
        200: { description: 'Facts by basis', content: { 'application/json': { schema: FactList.ref } } },
        ...problemResponses(400, 401, 403, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { basis: wanted } = request.query as { basis?: string };
      const chosen = allBases().filter(({ key }) => wanted === undefined || key === wanted);
      return reply.send({ data: chosen.flatMap(({ key, catalogue }) => catalogue.facts.map((fact) => ({ basis: key, ...shown(fact) }))) });
    },
  });
}

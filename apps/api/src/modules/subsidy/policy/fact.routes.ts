import type { FastifyInstance } from 'fastify';
import { problemResponses } from '../../../platform/http/answers.ts';
import { allBases } from './fact.queries.ts';
import { factCatalogue, factQuery } from './fact.schemas.ts';
import { shownFact } from './rules/policy-document.ts';

const bases = allBases().map(({ key }) => key);
const FactList = factCatalogue(bases);

export function factRoutes(app: FastifyInstance): void {
  app.get('/v1/facts', {
    config: { access: { permission: 'subsidy:read', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'listFacts',
      tags: ['subsidy'],
      summary: 'What policies may ask for · 事实目录',
      querystring: factQuery(bases),
      response: {
        200: { description: 'Facts by basis', content: { 'application/json': { schema: FactList.ref } } },
        ...problemResponses(400, 401, 403, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { basis: wanted } = request.query as { basis?: string };
      const chosen = allBases().filter(({ key }) => wanted === undefined || key === wanted);
      return reply.send({
        data: chosen.flatMap(({ key, catalogue }) => catalogue.facts.map((fact) => ({ basis: key, ...shownFact(fact) }))),
      });
    },
  });
}

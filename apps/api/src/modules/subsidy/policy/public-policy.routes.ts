import { chooseVersion, explain, type Facts, read } from '@rongcai/policy';
import type { FastifyInstance } from 'fastify';
import { dateOf } from '../../../kernel/dates.ts';
import { fieldError, invalid } from '../../../kernel/errors.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import type { Services } from '../../../platform/http/services.ts';
import { catalogueOf } from './fact.queries.ts';
import { catalogueToRead, inBrief, inForceOn, pageOf, published, publishedDocuments } from './policy.queries.ts';
import {
  Explained,
  type PolicyListQuery,
  PublicExplainRequest,
  PublicPolicyPage,
  PublicPolicyText,
  policyListQuery,
  publicPolicyParams,
  publicPolicyQuery,
} from './policy.schemas.ts';
import { prepareSaved, shownFact, withGivenFacts } from './rules/policy-document.ts';

/** Rows of a list that the calculator takes: nobody has more jobs than that. */
const MAX_ROWS = 200;
const MAX_BODY = 65_536;

function refuseLongLists(facts: Facts): void {
  const long = Object.entries(facts).filter(
    ([, value]) => JSON.stringify(value).split('{').length > MAX_ROWS + 1 || (Array.isArray(value) && value.length > MAX_ROWS),
  );
  if (long.length === 0) return;
  throw invalid(
    ...long
      .slice(0, 20)
      .map(([path]) => fieldError(`/facts/${path}`, 'maxItems', `最多 ${MAX_ROWS} 项`, `must have at most ${MAX_ROWS} items`)),
  );
}

/** What anybody may read and try without signing in: policies that were published. Nothing that is typed in is kept. */
export function publicPolicyRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'public', scope: 'all', audit: 'none' } as const;
  const tags = ['subsidy'];
  const answer = (schema: { $ref: string }, description: string) => ({
    200: { description, content: { 'application/json': { schema } } },
    ...problemResponses(400, 404, 409, 413, 415, 429, 503),
  });

  app.get('/v1/public/policies', {
    config: { access },
    schema: {
      operationId: 'listPublicPolicies',
      tags,
      summary: 'Published policies · 公开的政策',
      querystring: policyListQuery,
      response: answer(PublicPolicyPage.ref, 'A page'),
    } as object,
    handler: async (request, reply) => {
      const query = request.query as PolicyListQuery;
      const on = query.on ?? dateOf(services.clock());
      const { data, page } = await pageOf(services, published(query), query);
      const shown = data.map(({ versions, ...policy }) => ({ ...policy, inForce: inForceOn(versions, on), on }));
      return reply.header('cache-control', 'public, max-age=30').send({ data: shown, page });
    },
  });

  app.get('/v1/public/policies/:key', {
    config: { access },
    schema: {
      operationId: 'getPublicPolicy',
      tags,
      summary: 'One published policy in words and as data · 政策原文',
      params: publicPolicyParams,
      querystring: publicPolicyQuery,
      response: answer(PublicPolicyText.ref, 'The version that holds on the day, or else the newest'),
    } as object,
    handler: async (request, reply) => {
      const { key } = request.params as { key: string };
      const { regionCode, on = dateOf(services.clock()) } = request.query as { regionCode?: string; on?: string };
      const rows = await publishedDocuments(services, key, regionCode);
      const versions = rows.map(inBrief);
      const inForce = inForceOn(versions, on);
      const shown = rows.find(({ id }) => id === inForce?.id) ?? (rows.at(-1) as (typeof rows)[number]);
      const catalogue = await catalogueToRead((text, values) => services.db.read(text, values), shown.document);
      const prepared = prepareSaved(shown.document, catalogue);
      return reply.header('cache-control', 'public, max-age=30').send({
        key,
        regionCode: shown.regionCode,
        title: shown.title,
        titleEn: shown.titleEn,
        beneficiary: shown.beneficiary,
        inForce,
        on,
        versions: versions.reverse(),
        document: shown.document,
        zh: read(prepared, 'zh'),
        en: read(prepared, 'en'),
        facts: [...catalogue.facts, ...(shown.document.facts ?? [])].map(shownFact),
      });
    },
  });

  app.post('/v1/public/policies/:key/explain', {
    bodyLimit: MAX_BODY,
    config: { access },
    schema: {
      operationId: 'explainPublicPolicy',
      tags,
      summary: 'Calculator: what a case would get; nothing is stored · 政策计算器',
      params: publicPolicyParams,
      querystring: publicPolicyQuery,
      body: PublicExplainRequest.ref,
      response: answer(Explained.ref, 'The decision'),
    } as object,
    handler: async (request, reply) => {
      const { key } = request.params as { key: string };
      const { regionCode } = request.query as { regionCode?: string };
      const { facts, asOf = dateOf(services.clock()) } = request.body as { facts: Facts; asOf?: string };
      refuseLongLists(facts);
      const rows = await publishedDocuments(services, key, regionCode);
      const prepared = rows.map(({ document, basis }) => prepareSaved(document, catalogueOf(basis)));
      const decision = withGivenFacts(facts, () => {
        const chosen = chooseVersion(prepared, facts, { asOf }) ?? prepared.at(-1);
        return explain(chosen as (typeof prepared)[number], facts, { asOf });
      });
      return reply.header('cache-control', 'no-store').send(decision);
    },
  });
}

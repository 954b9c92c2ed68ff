import { read } from '@rongcai/policy';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { dateOf } from '../../../kernel/dates.ts';
import { notFound } from '../../../kernel/errors.ts';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { action, resource } from '../../../platform/http/resource.ts';
import { idParams, view } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { catalogueOf } from './fact.queries.ts';
import { draftVersion, publishVersion, redraftVersion, retireVersion } from './policy.commands.ts';
import { catalogueToRead, inBrief, inForceOn, pageOf, policiesOf, type Rows, scoped, succession, versionOf } from './policy.queries.ts';
import {
  Comparison,
  fromQuery,
  onQuery,
  PolicyDocument,
  PolicyDocumentPatch,
  PolicyFindings,
  type PolicyListQuery,
  PolicyPage,
  PolicyReading,
  PolicyText,
  PolicyView,
  Publication,
  policyListQuery,
  policyParams,
  Retirement,
  readingQuery,
  Succession,
  withQuery,
} from './policy.schemas.ts';
import { type PolicyVersionRow, policyVersionTable } from './policy.table.ts';
import { compareVersions } from './rules/policy-comparison.ts';
import { findingsOf, prepareSaved, readable } from './rules/policy-document.ts';

export const policyVersions = resource({
  table: policyVersionTable,
  path: 'policy-versions',
  view: view(policyVersionTable, 'PolicyVersion', [
    'policyKey',
    'versionNumber',
    'title',
    'titleEn',
    'beneficiary',
    'basis',
    'effectiveFrom',
    'effectiveTo',
    'automatic',
    'createdBy',
    'editedById',
    'retroactiveReason',
    'retroactiveJobId',
  ]),
  list: {
    filters: ['status', 'regionCode', 'policyKey', 'beneficiary', 'basis', 'effectiveFrom'],
    search: ['title', 'policyKey'],
    sorts: ['createdAt', 'effectiveFrom'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk'], body: PolicyDocument, run: draftVersion },
  patch: { by: ['clerk'], body: PolicyDocumentPatch, in: ['draft'], run: redraftVersion },
  actions: { publish: action(Publication, publishVersion), retire: action(Retirement, retireVersion) },
});

const idOf = (request: FastifyRequest) => (request.params as { id: string }).id;

/** A version in words; a draft whose errors stand in the way has none. */
async function wordsOf(rows: Rows, { document }: PolicyVersionRow): Promise<object> {
  const prepared = readable(document, await catalogueToRead(rows, document));
  return { document, zh: prepared && read(prepared, 'zh'), en: prepared && read(prepared, 'en') };
}

export function policyRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'subsidy:read', scope: 'region', audit: 'none' } as const;
  const rows: Rows = (text, values) => services.db.read(text, values);
  const tags = ['subsidy'];
  const errors = problemResponses(400, 401, 403, 404, 409, 429);
  const answer = (schema: { $ref: string }, description: string) => ({
    200: { description, content: { 'application/json': { schema } } },
    ...errors,
  });
  /** A question about one version. */
  const ask = (
    path: string,
    schema: { operationId: string; summary: string; querystring?: object; response: object },
    handler: (row: PolicyVersionRow, query: Readonly<Record<string, string>>, request: FastifyRequest) => Promise<unknown> | unknown,
  ) =>
    app.get(`/v1/policy-versions/:id/${path}`, {
      config: { access },
      schema: { tags, params: idParams, ...schema } as object,
      handler: async (request, reply) => {
        const row = await versionOf(services, callerOf(request), idOf(request));
        return reply.send(await handler(row, request.query as Record<string, string>, request));
      },
    });

  ask(
    'text',
    {
      operationId: 'getPolicyText',
      summary: 'The rules as data and in sentences · 政策原文',
      response: answer(PolicyText.ref, 'The version; zh and en are null while its errors stand in the way'),
    },
    (row) => wordsOf(rows, row),
  );
  ask(
    'reading',
    {
      operationId: 'readPolicyVersion',
      summary: 'The rules in sentences and tables · 政策解读',
      querystring: readingQuery,
      response: answer(PolicyReading.ref, 'Sentences and tables'),
    },
    async ({ document }, { language }) =>
      read(prepareSaved(document, await catalogueToRead(rows, document)), language === 'en' ? 'en' : 'zh'),
  );
  ask(
    'check',
    {
      operationId: 'checkPolicyVersion',
      summary: 'What stands in the way of publication · 检查政策',
      response: answer(PolicyFindings.ref, 'Errors and warnings'),
    },
    (row) => ({ findings: findingsOf(row.document, catalogueOf(row.basis)) }),
  );
  ask(
    'compare',
    {
      operationId: 'comparePolicyVersions',
      summary: 'What differs from another version · 版本比较',
      querystring: withQuery,
      response: answer(Comparison.ref, 'Place by place, and as sentences before and after'),
    },
    async (row, query, request) => {
      const other = await versionOf(services, callerOf(request), String(query.with));
      const [before, after] = await Promise.all(
        [other, row].map(async ({ document }) => prepareSaved(document, await catalogueToRead(rows, document))),
      );
      return {
        before: inBrief(other),
        after: inBrief(row),
        ...compareVersions(before as ReturnType<typeof prepareSaved>, after as ReturnType<typeof prepareSaved>),
      };
    },
  );
  ask(
    'succession',
    {
      operationId: 'getPolicySuccession',
      summary: 'What would follow if the version ended on a day · 废止后的接续版本',
      querystring: fromQuery,
      response: answer(Succession.ref, 'The next version, and how many approvals of later events rest on this one'),
    },
    (row, { from }) => succession(rows, row, String(from)),
  );

  app.get('/v1/policies', {
    config: { access },
    schema: {
      operationId: 'listPolicies',
      tags,
      summary: 'Policies by place and key, with their versions · 政策列表',
      querystring: policyListQuery,
      response: answer(PolicyPage.ref, 'A page'),
    } as object,
    handler: async (request, reply) => {
      const query = request.query as PolicyListQuery;
      const on = query.on ?? dateOf(services.clock());
      const list = await pageOf(services, scoped(callerOf(request), query), query);
      return reply.send({ ...list, data: list.data.map((one) => ({ ...one, inForce: inForceOn(one.versions, on), on })) });
    },
  });

  app.get('/v1/policies/:regionCode/:key', {
    config: { access },
    schema: {
      operationId: 'getPolicy',
      tags,
      summary: 'One policy: its versions and the one in force on a day · 政策及其版本',
      params: policyParams,
      querystring: onQuery,
      response: answer(PolicyView, 'The policy'),
    } as object,
    handler: async (request, reply) => {
      const { regionCode, key } = request.params as { regionCode: string; key: string };
      const on = (request.query as { on?: string }).on ?? dateOf(services.clock());
      const visible = scoped(callerOf(request), {});
      const [found] = await policiesOf(services, {
        condition: (values) => `${visible(values)} AND region_code = ${values.add(regionCode)} AND policy_key = ${values.add(key)}`,
        limit: 1,
      });
      if (!found) throw notFound();
      return reply.send({ ...found, inForce: inForceOn(found.versions, on), on });
    },
  });
}

import type { FastifyInstance } from 'fastify';
import { problemResponses, send } from '../../../platform/http/answers.ts';
import type { Query } from '../../../platform/http/collection.ts';
import { refusePaging, sendExport } from '../../../platform/http/export.ts';
import { networkOf } from '../../../platform/http/network.ts';
import { publicParameters } from '../../../platform/http/public-list.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { applicationTable } from '../application/application.table.ts';
import { raisePublicObjection } from './notice.commands.ts';
import { NewPublicObjection, ObjectionReceived, PublicLinePage, publicLineColumns } from './notice.schemas.ts';
import { allLines, lineList, maskedLine, publishedLines, publishedNotice } from './notice-public.queries.ts';

const json = (description: string, schema: { readonly $ref: string }) => ({ description, content: { 'application/json': { schema } } });
const parameters = publicParameters(applicationTable, lineList);
const lineQuery = {
  ...parameters,
  properties: {
    ...(parameters.properties as object),
    format: { type: 'string', enum: ['json', 'csv'], default: 'json', description: 'csv streams every line' },
    bom: { type: 'boolean', default: true, description: 'The file starts with a byte order mark, as Excel needs' },
  },
};

/** A published notice for everybody: its head, its masked lines as pages and as a file, and how to object. */
export function publicNoticeRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'public', scope: 'all', audit: 'none' } as const;
  const tags = ['subsidy'];
  const idOf = (request: { params: unknown }) => (request.params as { id: string }).id;

  app.get('/v1/public/notices/:id', {
    config: { access },
    schema: {
      operationId: 'getPublishedNotice',
      tags,
      summary: 'A published notice; its lines are paged beside it · 公示',
      params: idParams,
      response: { 200: json('The notice', { $ref: 'PublishedNotice#' }), ...problemResponses(400, 404, 429) },
    } as object,
    handler: async (request, reply) =>
      reply.header('cache-control', 'public, max-age=60').send(await publishedNotice(services, idOf(request))),
  });

  app.get('/v1/public/notices/:id/lines', {
    config: { access },
    schema: {
      operationId: 'listPublicNoticeLines',
      tags,
      summary: 'The masked lines, in pages or as a CSV file · 公示名单明细',
      params: idParams,
      querystring: lineQuery,
      response: {
        200: {
          description: 'The lines',
          content: { 'application/json': { schema: PublicLinePage.ref }, 'text/csv': { schema: { type: 'string' } } },
        },
        ...problemResponses(400, 404, 429, 503),
      },
    } as object,
    handler: async (request, reply) => {
      const { format, bom, ...query } = request.query as Query;
      const notice = await publishedNotice(services, idOf(request));
      if (format !== 'csv')
        return reply.header('cache-control', 'public, max-age=60').send(await publishedLines(services, idOf(request), query));
      refusePaging(query);
      return sendExport(services, reply, allLines(idOf(request)), {
        format: 'csv',
        bom: bom === true,
        filename: String(notice.number),
        columns: publicLineColumns,
        present: maskedLine,
      });
    },
  });

  app.post('/v1/public/notices/:id/objections', {
    bodyLimit: 16_384,
    config: { access: { ...access, audit: 'change' } },
    schema: {
      operationId: 'objectToPublicNotice',
      tags,
      summary: 'Object to a line of a running notice; it holds that line only · 提出异议',
      params: idParams,
      body: NewPublicObjection.ref,
      response: { 201: json('Received', ObjectionReceived.ref), ...problemResponses(400, 404, 409, 413, 415, 429, 503) },
    } as object,
    handler: async (request, reply) => {
      // all of the public is one caller here: an idempotency key of one of them must not answer another
      const answer = await write(services, { ...systemActor, name: 'public' }, null, async (ctx) => {
        const made = await raisePublicObjection(ctx, idOf(request), request.body as never, networkOf(request.ip));
        return { status: 201, body: { received: made.createdAt.toISOString() } };
      });
      return send(reply, answer);
    },
  });
}

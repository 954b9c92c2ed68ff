import type { FastifyInstance } from 'fastify';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { checkEtagIfGiven, etagOf, idempotencyHeader, ifMatchHeader, problemResponses, send } from '../../../platform/http/answers.ts';
import { presenter } from '../../../platform/http/present.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { lock } from '../../../platform/records.ts';
import { hatsFor } from '../../../platform/security/actor.ts';
import { subsidyApplications } from '../application/application.routes.ts';
import { applicationTable } from '../application/application.table.ts';
import { openSupplement } from './supplement.commands.ts';

const BY = ['clerk', 'platform', 'organization'];

export function supplementRoutes(app: FastifyInstance, services: Services): void {
  const present = presenter(applicationTable, subsidyApplications.view, services.keyring);
  const errors = problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503);
  app.post('/v1/subsidy-applications/:id/supplement', {
    config: { access: { permission: 'subsidy:write', scope: 'region', audit: 'change' } },
    schema: {
      operationId: 'supplementSubsidyApplication',
      tags: ['subsidy'],
      summary: 'Open an application for what is due beyond what was granted · 补发',
      description:
        'Of a granted application or of one of its supplements. What was stated and attached before counts, each with the application where it is.',
      params: idParams,
      headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
      response: {
        201: { description: 'The draft of the supplement', content: { 'application/json': { schema: { $ref: 'SubsidyApplication#' } } } },
        ...errors,
      },
      'x-resource': 'subsidy-applications',
      'x-by': BY,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const { id } = request.params as { id: string };
      const answer = await write(services, actor, request, async (ctx) => {
        const named = await lock(ctx, applicationTable, id);
        requireHat(actor, hatsFor(actor, applicationTable, { ...named }), BY);
        checkEtagIfGiven(request, named);
        const row = await openSupplement(ctx, id);
        const headers = { etag: etagOf(row), location: `/v1/subsidy-applications/${row.id}` };
        return { status: 201, body: present({ ...row }, actor), headers };
      });
      return send(reply, answer);
    },
  });
}

import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { templateQuery } from './bank-template.schemas.ts';
import { openBankFile } from './batch-file.commands.ts';
import { bankFileBody } from './batch-file.schemas.ts';

export function batchFileRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/payment-batches/:id/bank-file', {
    config: { access: { permission: 'subsidy:act', scope: 'region', audit: 'reveal' } },
    schema: {
      operationId: 'getBankFile',
      tags: ['subsidy'],
      summary: 'The file for the bank, with whole account numbers; audited · 银行文件',
      description:
        'Written when the batch is sent, and the same byte for byte ever after. With `template` it is written in that form, when asked for.',
      params: idParams,
      querystring: templateQuery,
      response: {
        200: bankFileBody,
        ...problemResponses(400, 401, 403, 404, 409, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      requireHat(actor, actor.hats, ['finance']);
      const { id } = request.params as { id: string };
      const file = await openBankFile(services, actor, id, (request.query as { template?: string }).template);
      return reply
        .type(file.contentType)
        .headers({ 'content-disposition': `attachment; filename="${file.name}"`, 'content-length': file.size, 'cache-control': 'no-store' })
        .send(Readable.from(file.content));
    },
  });
}

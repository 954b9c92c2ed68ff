import type { FastifyInstance } from 'fastify';
import { callerOf, requireHat } from '../../../platform/http/access.ts';
import { checkEtag, idempotencyHeader, ifMatchHeader, problemResponses, send } from '../../../platform/http/answers.ts';
import { presenter } from '../../../platform/http/present.ts';
import { resource } from '../../../platform/http/resource.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { lock } from '../../../platform/records.ts';
import { takeInReturn } from './bank-return.commands.ts';
import { BankReturnView } from './bank-return.schemas.ts';
import { bankReturnTable } from './bank-return.table.ts';
import { templateQuery } from './bank-template.schemas.ts';
import { batchTable } from './batch.table.ts';

export const bankReturns = resource({
  table: bankReturnTable,
  path: 'bank-returns',
  view: BankReturnView,
  list: { filters: ['status', 'regionCode', 'batchId', 'sha256', 'createdAt'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  internal: ['check', 'apply', 'refuse', 'interrupt'],
});

const LARGEST_FILE = 32 * 1_048_576;
const fileTypes = ['text/csv', 'text/plain', 'application/octet-stream'];
/** The bytes as they are; a schema without a type holds for any of them. */
const fileBody = {
  content: Object.fromEntries(fileTypes.map((type) => [type, { schema: { description: 'The file as the bank sent it' } }])),
};

export function bankReturnRoutes(app: FastifyInstance, services: Services): void {
  const present = presenter(bankReturnTable, BankReturnView, services.keyring);

  // bytes as they come: files of banks are no JSON, and their encoding is the template's
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of fileTypes)
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: LARGEST_FILE }, (_request, bytes, done) => done(null, bytes));
    scope.post('/v1/payment-batches/:id/import-returns', {
      bodyLimit: LARGEST_FILE,
      config: { access: { permission: 'subsidy:act', scope: 'region', audit: 'change' } },
      schema: {
        operationId: 'importReturnsPaymentBatch',
        tags: ['subsidy'],
        summary: 'Take in the bank return file · 导入银行回盘',
        params: idParams,
        querystring: templateQuery,
        description:
          'Body: the file as the bank sent it (UTF-8 or GB18030), in the form of the template; sample-csv has the header reference,amount,result,reason. The file counts whole or not at all; it may come twice. A short file is applied when the answer comes; a long one is `reading` then, and the job `jobId` goes on with it.',
        headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
        body: fileBody,
        response: {
          201: { description: 'What the file said', content: { 'application/json': { schema: BankReturnView.ref } } },
          ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503),
        },
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const answer = await write(services, actor, request, async (ctx) => {
          requireHat(actor, actor.hats, ['finance']);
          const batch = await lock(ctx, batchTable, (request.params as { id: string }).id);
          checkEtag(request, batch);
          const file = await takeInReturn(ctx, batch, (request.query as { template?: string }).template, bytes);
          return {
            status: 201,
            body: present({ ...file }, actor),
            headers: { location: `/v1/bank-returns/${file.id}`, etag: `"${file.version}"` },
          };
        });
        return send(reply, answer);
      },
    });
  });
}

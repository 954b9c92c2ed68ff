import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { conflict } from '../../kernel/errors.ts';
import { callerOf, requireHat } from '../../platform/http/access.ts';
import { checkEtag, idempotencyHeader, problemResponses, send } from '../../platform/http/answers.ts';
import { resource } from '../../platform/http/resource.ts';
import { body, component, idParams, shape, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { lock } from '../../platform/records.ts';
import {
  cancelBatch,
  createBatch,
  fillBatch,
  importReturns,
  lockBatch,
  reconcileBatch,
  reissuePayment,
  removePayment,
  sendBatch,
} from './batch.commands.ts';
import { traceOf } from './batch.queries.ts';
import { batchTable, paymentTable } from './batch.table.ts';
import { decodeText, notAReturnFile, readReturnRows, yuan } from './rules/bank-file.ts';

export const paymentBatches = resource({
  table: batchTable,
  path: 'payment-batches',
  view: view(batchTable, 'PaymentBatch', [
    'number',
    'fundId',
    'declaredCount',
    'declaredSumFen',
    'skippedCount',
    'paidCount',
    'paidFen',
    'failedCount',
    'failedFen',
    'createdBy',
    'lockedById',
    'sentAt',
  ]),
  list: {
    filters: ['status', 'regionCode', 'fundId', 'createdAt'],
    search: ['number'],
    sorts: ['createdAt', 'declaredSumFen'],
    defaultSort: '-createdAt',
  },
  create: { by: ['finance'], body: body(batchTable, 'NewPaymentBatch', { required: ['fundId'] }), run: createBatch, after: fillBatch },
  actions: { lock: { run: lockBatch }, send: { run: sendBatch }, reconcile: { run: reconcileBatch }, cancel: { run: cancelBatch } },
});

export const payments = resource({
  table: paymentTable,
  path: 'payments',
  view: view(paymentTable, 'Payment', [
    'reference',
    'batchId',
    'applicationId',
    'fundId',
    'amountFen',
    'payeeName',
    'payeeAccount',
    'settledAt',
    'failure',
  ]),
  list: {
    filters: ['status', 'regionCode', 'batchId', 'applicationId', 'fundId'],
    search: ['reference', 'payeeName'],
    sorts: ['reference', 'createdAt'],
    defaultSort: 'reference',
  },
  actions: { remove: { run: removePayment }, reissue: { run: reissuePayment } },
  internal: ['send', 'settle', 'bounce'],
});

const ReturnResult = shape(
  'ReturnResult',
  Type.Object({ paid: Type.Integer(), failed: Type.Integer(), unchanged: Type.Integer(), open: Type.Integer() }),
);
const PaymentTrace = component('PaymentTrace', {
  type: 'object',
  additionalProperties: true,
  description: 'From the payment back to the trainee that it was paid for',
});

const LARGEST_FILE = 10 * 1_048_576;

export function batchRoutes(app: FastifyInstance, services: Services): void {
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: LARGEST_FILE }, (_request, payload, done) => done(null, payload));

  app.get('/v1/payment-batches/:id/bank-file', {
    config: { access: { permission: 'subsidy:act', scope: 'region', audit: 'reveal' } },
    schema: {
      operationId: 'getBankFile',
      tags: ['subsidy'],
      summary: 'The file for the bank, with whole account numbers; audited · 银行文件',
      params: idParams,
      response: {
        200: { description: 'reference,name,account,amount,remark', content: { 'text/csv': { schema: { type: 'string' } } } },
        ...problemResponses(400, 401, 403, 404, 409, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      requireHat(actor, actor.hats, ['finance']);
      const { id } = request.params as { id: string };
      const answer = await write(services, actor, null, async (ctx) => {
        const batch = await lock(ctx, batchTable, id);
        if (!['locked', 'sent', 'reconciled'].includes(batch.status))
          throw conflict('batch-not-locked', '批次尚未锁定', 'The batch has not been locked', { extra: { state: batch.status } });
        const rows = await ctx.tx.rows<{ reference: string; payee_name: string; payee_account: string; amount_fen: number }>(
          "SELECT reference, payee_name, payee_account, amount_fen FROM payments WHERE batch_id = $1 AND status <> 'removed' ORDER BY reference",
          [batch.id],
        );
        ctx.changes.push({
          action: 'payment-batch.reveal',
          module: 'subsidy',
          subjectType: 'payment-batch',
          subjectId: batch.id,
          regionCode: batch.regionCode,
          organizationIds: [],
          before: null,
          after: { lines: rows.length },
          reason: '银行文件',
          event: null,
        });
        const lines = rows.map((row) => [
          row.reference,
          row.payee_name,
          services.keyring.decrypt(row.payee_account),
          yuan(row.amount_fen),
          batch.number,
        ]);
        return {
          status: 200,
          body: {
            name: batch.number,
            csv: stringify([['reference', 'name', 'account', 'amount', 'remark'], ...lines], {
              escape_formulas: true,
              record_delimiter: '\r\n',
            }),
          },
        };
      });
      const { name, csv } = answer.body as { name: string; csv: string };
      return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`).send(csv);
    },
  });

  app.post('/v1/payment-batches/:id/import-returns', {
    config: { access: { permission: 'subsidy:act', scope: 'region', audit: 'change' } },
    schema: {
      operationId: 'importReturnsPaymentBatch',
      tags: ['subsidy'],
      summary: 'Take in the bank return file · 导入银行回盘',
      params: idParams,
      description:
        'Body: text/csv (UTF-8 or GB18030) with the header reference,amount,result,reason. The file counts whole or not at all; a file may come twice.',
      headers: { type: 'object', properties: idempotencyHeader },
      response: {
        200: { description: 'What the file said', content: { 'application/json': { schema: ReturnResult.ref } } },
        ...problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503),
      },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      if (!Buffer.isBuffer(request.body)) throw notAReturnFile(1, '请以 text/csv 上传文件', 'send the file as text/csv');
      const rows = readReturnRows(cellsOf(request.body));
      return send(
        reply,
        await write(services, actor, request, async (ctx) => {
          requireHat(actor, actor.hats, ['finance']);
          const batch = await lock(ctx, batchTable, (request.params as { id: string }).id);
          checkEtag(request, batch);
          if (!['sent', 'reconciled'].includes(batch.status))
            throw conflict('state-conflict', '批次尚未送银行', 'The batch has not been sent', { extra: { state: batch.status } });
          return { status: 200, body: await importReturns(ctx, batch, rows) };
        }),
      );
    },
  });

  app.get('/v1/payments/:id/trace', {
    config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'tracePayment',
      tags: ['subsidy'],
      summary: 'From the paid fen back to the trainee · 资金追溯',
      params: idParams,
      response: {
        200: { description: 'The chain', content: { 'application/json': { schema: PaymentTrace.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
    } as object,
    handler: async (request, reply) => reply.send(await traceOf(services.db, callerOf(request), (request.params as { id: string }).id)),
  });
}

function cellsOf(bytes: Buffer): string[][] {
  try {
    return parse(decodeText(bytes), { bom: true, skip_empty_lines: true, relax_column_count: true }) as string[][];
  } catch (error) {
    const row = (error as { lines?: number }).lines ?? 1;
    throw notAReturnFile(row, '不是 CSV', 'this is no CSV');
  }
}

import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { languageOf } from '../../../platform/http/problems.ts';
import { idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { renderVoucher, type Voucher, voucherStyle } from './rules/voucher.ts';
import { batchVoucher, paymentVoucher } from './voucher.queries.ts';
import { voucherPage } from './voucher.schemas.ts';

const style = createHash('sha256').update(voucherStyle).digest('base64');
/** The page may use its own style and nothing else. */
const POLICY = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-modals`;

export function voucherRoutes(app: FastifyInstance, services: Services): void {
  const route = (path: string, operationId: string, summary: string, voucherOf: typeof paymentVoucher) =>
    app.get(path, {
      config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
      schema: {
        operationId,
        tags: ['subsidy'],
        summary,
        description: 'In the language of Accept-Language; the amount always in Chinese capitals too.',
        params: idParams,
        response: {
          200: voucherPage,
          ...problemResponses(400, 401, 403, 404, 409, 429),
        },
      } as object,
      handler: async (request, reply) =>
        page(request, reply, await voucherOf(services, callerOf(request), (request.params as { id: string }).id)),
    });
  route('/v1/payments/:id/voucher', 'getPaymentVoucher', 'The voucher of a payment, to be printed · 拨付凭证', paymentVoucher);
  route('/v1/payment-batches/:id/voucher', 'getPaymentBatchVoucher', 'The voucher of a batch, to be printed · 批次拨付凭证', batchVoucher);
}

function page(request: FastifyRequest, reply: FastifyReply, voucher: Voucher): FastifyReply {
  const language = languageOf(request);
  return reply
    .header('content-language', language === 'en' ? 'en' : 'zh-CN')
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('x-content-type-options', 'nosniff')
    .send(renderVoucher(voucher, language));
}

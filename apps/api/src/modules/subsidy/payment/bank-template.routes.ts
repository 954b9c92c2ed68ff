import type { FastifyInstance } from 'fastify';
import { problemResponses } from '../../../platform/http/answers.ts';
import { resource } from '../../../platform/http/resource.ts';
import { component } from '../../../platform/http/schemas.ts';
import { type BankTemplateRow, bankTemplateTable } from './bank-template.table.ts';
import { samples } from './rules/bank-samples.ts';
import { checkPaymentTemplate, checkReturnTemplate, type PaymentTemplate, type ReturnTemplate } from './rules/bank-template.ts';

function checked<T extends { payment?: PaymentTemplate | undefined; returns?: ReturnTemplate | undefined }>(given: T): T {
  if (given.payment) checkPaymentTemplate(given.payment);
  if (given.returns) checkReturnTemplate(given.returns);
  return given;
}

export const bankTemplates = resource({
  table: bankTemplateTable,
  path: 'bank-templates',
  list: { filters: ['regionCode'], search: ['name'], sorts: ['createdAt', 'name'], defaultSort: 'name' },
  create: {
    by: ['finance'],
    required: ['name', 'regionCode', 'payment', 'returns'],
    run: async (_ctx, given) => checked(given),
  },
  patch: {
    by: ['finance'],
    fields: ['name', 'payment', 'returns'],
    run: async (_ctx, _row: BankTemplateRow, given) => checked(given),
  },
});

const SampleList = component('BankTemplateSamples', {
  type: 'object',
  additionalProperties: false,
  properties: {
    data: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          key: { type: 'string' },
          name: { type: 'object', additionalProperties: { type: 'string' } },
          payment: { type: 'object', additionalProperties: true },
          returns: { type: 'object', additionalProperties: true },
        },
        required: ['key', 'name', 'payment', 'returns'],
      },
    },
  },
  required: ['data'],
});

export function bankTemplateRoutes(app: FastifyInstance): void {
  app.get('/v1/bank-template-samples', {
    config: { access: { permission: 'subsidy:read', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'listBankTemplateSamples',
      tags: ['subsidy'],
      summary: 'Samples to begin with, agreed with no bank · 银行文件模板示例',
      response: {
        200: { description: 'The samples', content: { 'application/json': { schema: SampleList.ref } } },
        ...problemResponses(400, 401, 403, 429),
      },
    } as object,
    handler: async (_request, reply) => reply.send({ data: samples }),
  });
}

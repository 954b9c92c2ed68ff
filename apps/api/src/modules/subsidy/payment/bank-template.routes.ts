import type { FastifyInstance } from 'fastify';
import { problemResponses } from '../../../platform/http/answers.ts';
import { resource } from '../../../platform/http/resource.ts';
import { checkTemplate } from './bank-template.commands.ts';
import { SampleList } from './bank-template.schemas.ts';
import { type BankTemplateRow, bankTemplateTable } from './bank-template.table.ts';
import { samples } from './rules/bank-samples.ts';

export const bankTemplates = resource({
  table: bankTemplateTable,
  path: 'bank-templates',
  list: { filters: ['regionCode'], search: ['name'], sorts: ['createdAt', 'name'], defaultSort: 'name' },
  create: {
    by: ['finance'],
    required: ['name', 'regionCode', 'payment', 'returns'],
    run: async (_ctx, given) => checkTemplate(given),
  },
  patch: {
    by: ['finance'],
    fields: ['name', 'payment', 'returns'],
    run: async (_ctx, _row: BankTemplateRow, given) => checkTemplate(given),
  },
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

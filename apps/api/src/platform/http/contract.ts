import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';

/** What openapi.yaml says beside the routes. */
export const openapiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Rongcai 融才',
      version: '1.0.0',
      description:
        'Industry-education integration for human-resources bureaus: orders, classes, apprenticeships, recruitment, subsidies and payments.\n\nMoney is integer fen, dates are calendar dates in Asia/Shanghai, instants are UTC. Lists are paged by cursor, changes need If-Match, POSTs take an Idempotency-Key, errors are RFC 9457 problems in the language of Accept-Language.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [
      { name: 'identity', description: 'Accounts, machine clients, audit log · 账号与审计' },
      { name: 'directory', description: 'Regions, occupations, organizations, people · 基础信息' },
      { name: 'evaluation', description: 'Certificates · 人才评价与证书' },
      { name: 'training', description: 'Orders, proposals, classes, enrollments · 订单班培训' },
      { name: 'apprenticeship', description: 'Programs and apprenticeships · 新型学徒制' },
      { name: 'recruitment', description: 'Job fairs, booths, postings, applications · 招聘' },
      { name: 'subsidy', description: 'Policies, applications, notices, payments · 补贴' },
      { name: 'integration', description: 'Events, files, jobs · 集成' },
      { name: 'operations', description: 'Health and metrics · 运行' },
    ],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ bearer: [] }],
  },
  refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `def-${index}`) },
  transform: ({ schema, url, route }) => {
    const access = route.config?.access;
    if (route.config?.internal) return { schema: { ...schema, hide: true }, url };
    return {
      schema: {
        ...schema,
        ...(access?.permission === 'public' ? { security: [] } : {}),
        ...(access ? { 'x-access': access } : {}),
      } as typeof schema,
      url,
    };
  },
};

import { maskName } from '@rongcai/codes';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { notFound } from '../../kernel/errors.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { resource } from '../../platform/http/resource.ts';
import { shape, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { certificateTable } from './certificate.table.ts';

export const certificates = resource({
  table: certificateTable,
  path: 'certificates',
  view: view(certificateTable, 'Certificate', [
    'number',
    'personId',
    'issuerId',
    'occupationCode',
    'level',
    'issuedOn',
    'expiresOn',
    'source',
    'sourceId',
    'revokedReason',
  ]),
  list: {
    filters: ['status', 'regionCode', 'personId', 'issuerId', 'occupationCode', 'level', 'issuedOn'],
    search: ['number'],
    sorts: ['issuedOn', 'createdAt'],
    defaultSort: '-issuedOn',
  },
  actions: { revoke: { reason: 'revokedReason' } },
});

const PublicCertificate = shape(
  'PublicCertificate',
  Type.Object({
    number: Type.String(),
    status: Type.String({ enum: ['valid', 'revoked'] }),
    name: Type.String({ description: 'Masked' }),
    occupationCode: Type.String(),
    level: Type.String(),
    issuedOn: Type.String({ format: 'date' }),
  }),
);

/** Anybody who holds a certificate can check it: its number and the short code printed on it. */
export function certificateRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/public/certificates/:number', {
    config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'verifyCertificate',
      tags: ['evaluation'],
      summary: 'Check a certificate by its number and printed code · 证书查验',
      params: {
        type: 'object',
        additionalProperties: false,
        properties: { number: { type: 'string', maxLength: 40, pattern: '^[A-Z0-9-]+$' } },
        required: ['number'],
      },
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: { code: { type: 'string', minLength: 8, maxLength: 8, description: 'The short code on the certificate' } },
        required: ['code'],
      },
      response: {
        200: { description: 'The certificate', content: { 'application/json': { schema: PublicCertificate.ref } } },
        ...problemResponses(400, 404, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { number } = request.params as { number: string };
      const { code } = request.query as { code: string };
      const [row] = await services.db.read<{
        number: string;
        status: string;
        real_name: string;
        occupation_code: string;
        level: string;
        issued_on: string;
      }>(
        `SELECT c.number, c.status, p.real_name, c.occupation_code, c.level, c.issued_on FROM certificates c JOIN people p ON p.id = c.person_id WHERE c.number = $1`,
        [number],
      );
      if (!row || services.keyring.sign('certificate', number).slice(0, 8) !== code) throw notFound();
      return reply.send({
        number: row.number,
        status: row.status,
        name: maskName(row.real_name),
        occupationCode: row.occupation_code,
        level: row.level,
        issuedOn: row.issued_on,
      });
    },
  });
}

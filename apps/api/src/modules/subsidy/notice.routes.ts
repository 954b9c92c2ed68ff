import { maskName } from '@rongcai/codes';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { notFound } from '../../kernel/errors.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { action, resource } from '../../platform/http/resource.ts';
import { body, component, idParams, shape, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import {
  closeNotice,
  createNotice,
  dismissObjection,
  fillNotice,
  type NewNotice,
  publishNotice,
  raiseObjection,
  upholdObjection,
} from './notice.commands.ts';
import { type NoticeRow, noticeTable, objectionTable } from './notice.table.ts';

const fields = body(noticeTable, 'PublicNoticeFields', { required: ['title', 'workdays', 'regionCode'] });
const NewNoticeBody = component<NewNotice>('NewPublicNotice', {
  ...fields.schema,
  properties: {
    ...(fields.schema.properties as object),
    policyKey: {
      type: 'string',
      maxLength: 80,
      pattern: '^[a-z0-9-]+$',
      description: 'Only approvals under this policy',
      'x-label': { zh: '政策标识', en: 'Policy key' },
    },
  },
});

export const publicNotices = resource({
  table: noticeTable,
  path: 'public-notices',
  view: view(noticeTable, 'PublicNotice', ['number', 'title', 'workdays', 'startsOn', 'endsOn']),
  list: {
    filters: ['status', 'regionCode', 'startsOn', 'endsOn'],
    search: ['title', 'number'],
    sorts: ['createdAt'],
    defaultSort: '-createdAt',
  },
  create: {
    by: ['clerk', 'reviewer'],
    body: NewNoticeBody,
    run: createNotice,
    after: async (ctx, row: NoticeRow, given: NewNotice) => {
      await fillNotice(ctx, row, given.policyKey);
    },
  },
  actions: { publish: { run: publishNotice }, close: { run: closeNotice } },
});

const Answer = shape(
  'ObjectionAnswer',
  Type.Object({ answer: Type.String({ minLength: 2, maxLength: 1_000, pattern: '\\S', 'x-label': { zh: '处理意见', en: 'Answer' } }) }),
);

export const objections = resource({
  table: objectionTable,
  path: 'objections',
  view: view(objectionTable, 'Objection', ['noticeId', 'applicationId', 'raisedBy', 'grounds', 'answer']),
  list: { filters: ['status', 'regionCode', 'noticeId', 'applicationId'], sorts: ['createdAt'], defaultSort: '-createdAt' },
  create: {
    by: ['clerk', 'reviewer'],
    body: body(objectionTable, 'NewObjection', { required: ['applicationId', 'raisedBy', 'grounds'] }),
    run: raiseObjection,
  },
  actions: { uphold: action(Answer, upholdObjection), dismiss: action(Answer, dismissObjection) },
});

const PublicList = shape(
  'PublicNoticeList',
  Type.Object({
    number: Type.String(),
    title: Type.String(),
    startsOn: Type.String({ format: 'date' }),
    endsOn: Type.String({ format: 'date' }),
    status: Type.String({ enum: ['published', 'closed'] }),
    lines: Type.Array(
      Type.Object({
        number: Type.String(),
        beneficiary: Type.String({ description: 'Persons masked' }),
        trainee: Type.String({ description: 'Masked' }),
        policy: Type.String(),
        amountFen: Type.Integer(),
      }),
    ),
  }),
);

/** The list as the public sees it: names of people are masked, organizations are not people. */
export function noticeRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/public/notices/:id', {
    config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'getPublicNoticeList',
      tags: ['subsidy'],
      summary: 'A public notice with its masked list · 公示名单',
      params: idParams,
      response: {
        200: { description: 'The list', content: { 'application/json': { schema: PublicList.ref } } },
        ...problemResponses(400, 404, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      const [notice] = await services.db.read(
        `SELECT number, title, starts_on AS "startsOn", ends_on AS "endsOn", status FROM public_notices WHERE id = $1::uuid AND status IN ('published', 'closed')`,
        [id],
      );
      if (!notice) throw notFound();
      const rows = await services.db.read<{
        number: string;
        beneficiary: string;
        beneficiary_name: string;
        real_name: string;
        title: string;
        amount_fen: number;
      }>(
        `SELECT a.number, a.beneficiary, a.beneficiary_name, p.real_name, v.title, a.amount_fen FROM subsidy_applications a
         JOIN people p ON p.id = a.person_id JOIN policy_versions v ON v.id = a.policy_version_id WHERE a.notice_id = $1::uuid ORDER BY a.number`,
        [id],
      );
      const lines = rows.map((row) => ({
        number: row.number,
        beneficiary: row.beneficiary === 'person' ? maskName(row.beneficiary_name) : row.beneficiary_name,
        trainee: maskName(row.real_name),
        policy: row.title,
        amountFen: row.amount_fen,
      }));
      return reply.header('cache-control', 'public, max-age=60').send({ ...notice, lines });
    },
  });
}

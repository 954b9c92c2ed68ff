import { maskName } from '@rongcai/codes';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { notFound } from '../../../kernel/errors.ts';
import type { Row } from '../../../platform/database/database.ts';
import { problemResponses, send } from '../../../platform/http/answers.ts';
import { listing, type Query, querySchema } from '../../../platform/http/collection.ts';
import { sendExport } from '../../../platform/http/export.ts';
import { networkOf } from '../../../platform/http/network.ts';
import { idParams, shape } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import { systemActor } from '../../../platform/security/actor.ts';
import { raisePublicObjection } from './notice.commands.ts';
import { noticeTable } from './notice.table.ts';

const day = Type.String({ format: 'date' });
const head = {
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  title: Type.String(),
  regionCode: Type.String(),
  startsOn: day,
  endsOn: day,
  endCertain: Type.Boolean({ description: 'false: a holiday notice on the way is not known yet, and the end may move' }),
  status: Type.String({ enum: ['published', 'closed'] }),
};
const Line = shape(
  'PublicNoticeLine',
  Type.Object({
    number: Type.String(),
    beneficiary: Type.String({ description: 'Persons masked' }),
    trainee: Type.String({ description: 'Masked; empty when the claim is about no single person' }),
    policy: Type.String(),
    amountFen: Type.Integer(),
  }),
);
const line = Type.Unsafe<object>(Line.ref);
const PublicList = shape('PublicNoticeList', Type.Object({ ...head, lines: Type.Array(line) }));
const PublicNotices = shape(
  'PublicNoticesPage',
  Type.Object({ data: Type.Array(Type.Object(head, { additionalProperties: false })), page: Type.Unsafe<object>({ $ref: 'PageInfo#' }) }),
);
const Lines = shape('PublicNoticeLines', Type.Object({ data: Type.Array(line) }));
const said = (zh: string, en: string, maxLength: number) =>
  Type.String({
    minLength: 2,
    maxLength,
    pattern: '^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*\\S[^\\u0000-\\u0008\\u000b-\\u001f\\u007f]*$',
    'x-label': { zh, en },
  });
const NewPublicObjection = shape(
  'NewPublicObjection',
  Type.Object({
    number: Type.String({ pattern: '^[A-Z0-9]{6,20}$', maxLength: 20, 'x-label': { zh: '申请编号', en: 'Number of the line' } }),
    raisedBy: said('异议人', 'Raised by', 80),
    grounds: said('异议内容', 'Grounds', 1_000),
  }),
);
const Received = shape('PublicObjectionReceived', Type.Object({ received: Type.String({ format: 'date-time' }) }));

const HEAD = `id, number, title, region_code AS "regionCode", starts_on AS "startsOn", ends_on AS "endsOn", end_certain AS "endCertain", status`;
const LINES = `SELECT a.number, a.beneficiary, a.beneficiary_name, p.real_name, v.title, a.amount_fen FROM subsidy_applications a
  JOIN public_notices n ON n.id = a.notice_id AND n.status IN ('published', 'closed')
  LEFT JOIN people p ON p.id = a.person_id JOIN policy_versions v ON v.id = a.policy_version_id
  WHERE a.notice_id = $1::uuid ORDER BY a.number`;

/** People are masked, organizations are no people; nothing of an id, account or phone is ever shown. */
function shownLine(row: Row): Row {
  const name = String(row.beneficiary_name);
  return {
    number: row.number,
    beneficiary: row.beneficiary === 'person' ? maskName(name) : name,
    trainee: row.real_name === null ? '' : maskName(String(row.real_name)),
    policy: row.title,
    amountFen: row.amount_fen,
  };
}

const list = {
  filters: ['regionCode', 'status', 'endsOn'],
  search: ['title', 'number'],
  sorts: ['createdAt'],
  defaultSort: '-createdAt',
};
const STAFF_ONLY = ['count', 'fields', 'format', 'header', 'bom', 'include', 'status'];

function publicQuery(): object {
  const schema = querySchema(noticeTable as never, list, []);
  const properties = Object.entries(schema.properties as object).filter(([name]) => !STAFF_ONLY.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

const json = (description: string, schema: { readonly $ref: string }) => ({ description, content: { 'application/json': { schema } } });

/** Public notices for everybody: which there are, their masked lines as a page and a file, and how to object. */
export function publicNoticeRoutes(app: FastifyInstance, services: Services): void {
  const access = { permission: 'public', scope: 'all', audit: 'none' } as const;
  const tags = ['subsidy'];

  const headOf = async (id: string): Promise<Row> => {
    const [notice] = await services.db.read(
      `SELECT ${HEAD} FROM public_notices WHERE id = $1::uuid AND status IN ('published', 'closed')`,
      [id],
    );
    if (!notice) throw notFound();
    return notice;
  };

  app.get('/v1/public/notices', {
    config: { access },
    schema: {
      operationId: 'listPublishedNotices',
      tags,
      summary: 'Public notices, running and ended · 公示列表',
      querystring: publicQuery(),
      response: { 200: json('A page', PublicNotices.ref), ...problemResponses(400, 429, 503) },
    } as object,
    handler: async (request, reply) => {
      const query: Query = { ...(request.query as Query), status: 'published,closed' };
      const limit = Number(query.limit ?? 50);
      const found = listing(noticeTable as never, list, systemActor, query, services.keyring);
      const rows = await services.db.read(found.page.text, found.page.values);
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      const nextCursor = rows.length > limit && last ? found.cursorOf(last) : null;
      const data = shown.map(({ id, number, title, regionCode, startsOn, endsOn, endCertain, status }) => ({
        id,
        number,
        title,
        regionCode,
        startsOn,
        endsOn,
        endCertain,
        status,
      }));
      return reply.header('cache-control', 'public, max-age=60').send({ data, page: { nextCursor, limit } });
    },
  });

  app.get('/v1/public/notices/:id', {
    config: { access },
    schema: {
      operationId: 'getPublicNoticeList',
      tags,
      summary: 'A public notice with its masked list · 公示名单',
      params: idParams,
      response: { 200: json('The list', PublicList.ref), ...problemResponses(400, 404, 429) },
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      const notice = await headOf(id);
      const lines = (await services.db.read(LINES, [id])).map(shownLine);
      return reply.header('cache-control', 'public, max-age=60').send({ ...notice, lines });
    },
  });

  app.get('/v1/public/notices/:id/lines', {
    config: { access },
    schema: {
      operationId: 'listPublicNoticeLines',
      tags,
      summary: 'The masked lines, as JSON or as a CSV file · 公示名单明细',
      params: idParams,
      querystring: {
        type: 'object',
        additionalProperties: false,
        properties: { format: { type: 'string', enum: ['json', 'csv'], default: 'json' }, bom: { type: 'boolean', default: true } },
      },
      response: {
        200: {
          description: 'The lines',
          content: { 'application/json': { schema: Lines.ref }, 'text/csv': { schema: { type: 'string' } } },
        },
        ...problemResponses(400, 404, 429),
      },
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      const { format, bom } = request.query as { format: string; bom: boolean };
      const { number } = await headOf(id);
      if (format !== 'csv') return reply.send({ data: (await services.db.read(LINES, [id])).map(shownLine) });
      const columns = [
        { name: 'number', header: '申请编号' },
        { name: 'beneficiary', header: '受益人' },
        { name: 'trainee', header: '所涉人员' },
        { name: 'policy', header: '政策' },
        { name: 'amountFen', header: '金额（分）' },
      ];
      const statement = { text: LINES, values: [id] };
      return sendExport(services, reply, statement, { format: 'csv', bom, filename: String(number), columns, present: shownLine });
    },
  });

  app.post('/v1/public/notices/:id/objections', {
    bodyLimit: 16_384,
    config: { access: { ...access, audit: 'change' } },
    schema: {
      operationId: 'objectToPublicNotice',
      tags,
      summary: 'Object to a line of a running notice; it holds that line only · 提出异议',
      params: idParams,
      body: NewPublicObjection.ref,
      response: { 201: json('Received', Received.ref), ...problemResponses(400, 404, 409, 413, 415, 429, 503) },
    } as object,
    handler: async (request, reply) => {
      const { id } = request.params as { id: string };
      // all of the public is one caller here: an idempotency key of one of them must not answer another
      const answer = await write(services, { ...systemActor, name: 'public' }, null, async (ctx) => {
        const made = await raisePublicObjection(ctx, id, request.body as never, networkOf(request.ip));
        return { status: 201, body: { received: made.createdAt.toISOString() } };
      });
      return send(reply, answer);
    },
  });
}

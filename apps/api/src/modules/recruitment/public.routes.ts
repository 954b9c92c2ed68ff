import type { FastifyInstance } from 'fastify';
import type { Row } from '../../platform/database/database.ts';
import type { JsonSchema } from '../../platform/database/fields.ts';
import type { BaseRow, Table } from '../../platform/database/table.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import { type CollectionSpec, listing, type Query, querySchema } from '../../platform/http/collection.ts';
import { body, component } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { systemActor } from '../../platform/security/actor.ts';
import { fairTable } from './fair.table.ts';
import { postingTable } from './posting.table.ts';

interface PublicList<R extends BaseRow> {
  readonly table: Table<R>;
  readonly path: string;
  /** PublicJobPosting; its plural names the operation. */
  readonly id: string;
  /** Only rows in these states are public. */
  readonly states: readonly string[];
  readonly fields: readonly (keyof R & string)[];
  /** The column of the organization whose name is shown. */
  readonly organization: keyof R & string;
  readonly list: CollectionSpec;
}

const PARAMETERS_OF_STAFF = ['count', 'fields', 'format', 'header', 'bom'];

function publicQuery(table: Table, list: CollectionSpec): JsonSchema {
  const schema = querySchema(table, list, []);
  const properties = Object.entries(schema.properties as object).filter(([name]) => !PARAMETERS_OF_STAFF.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

/** What anybody may read without signing in: the rows of a few states and some of their fields, over all regions. */
function publicList<R extends BaseRow>(spec: PublicList<R>): (app: FastifyInstance, services: Services) => void {
  const { fields, states, list, organization } = spec;
  const table = spec.table as unknown as Table;
  const nameOf = {
    organizationName: { type: 'string', description: 'Organization · 单位名称', 'x-label': { zh: '单位名称', en: 'Organization' } },
  };
  body(spec.table, spec.id, { required: ['id'], optional: fields }, nameOf);
  const Page = component(`${spec.id}Page`, {
    type: 'object',
    additionalProperties: false,
    properties: { data: { type: 'array', items: { $ref: `${spec.id}#` } }, page: { $ref: 'PageInfo#' } },
    required: ['data', 'page'],
  });
  return (app, services) => {
    app.get(`/v1/public/${spec.path}`, {
      config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
      schema: {
        operationId: `list${spec.id}s`,
        tags: [table.spec.module],
        summary: `Public ${table.spec.label.en.toLowerCase()}s · 公开的${table.spec.label.zh}`,
        querystring: publicQuery(table, list),
        response: {
          200: { description: 'A page', content: { 'application/json': { schema: Page.ref } } },
          ...problemResponses(400, 429, 503),
        },
      } as object,
      handler: async (request, reply) => {
        const query: Query = { ...(request.query as Query), status: states.join(',') };
        const limit = Number(query.limit ?? 50);
        const found = listing(table, { ...list, filters: [...list.filters, 'status'] }, systemActor, query, services.keyring);
        const rows = await services.db.read(found.page.text, found.page.values);
        const shown = rows.slice(0, limit);
        const names = await services.db.read<{ id: string; name: string }>(
          'SELECT id, name FROM organizations WHERE id = ANY($1::uuid[])',
          [shown.map((row) => row[organization])],
        );
        const nameOf = new Map(names.map(({ id, name }) => [id, name]));
        const data = shown.map((row) => ({
          ...Object.fromEntries(['id', ...fields].map((name) => [name, row[name]])),
          organizationName: nameOf.get(String(row[organization])),
        }));
        const nextCursor = rows.length > limit ? found.cursorOf(shown[limit - 1] as Row) : null;
        return reply.header('cache-control', 'public, max-age=30').send({ data, page: { nextCursor, limit } });
      },
    });
  };
}

const publicPostings = publicList({
  table: postingTable,
  path: 'job-postings',
  id: 'PublicJobPosting',
  states: ['published'],
  fields: [
    'number',
    'regionCode',
    'title',
    'occupationCode',
    'openings',
    'filled',
    'wageFromFen',
    'wageToFen',
    'degree',
    'level',
    'place',
    'term',
    'validUntilOn',
    'description',
    'createdAt',
  ],
  organization: 'enterpriseId',
  list: {
    filters: ['regionCode', 'occupationCode', 'degree', 'level', 'term', 'wageFromFen'],
    search: ['title'],
    sorts: ['createdAt', 'wageFromFen'],
    defaultSort: '-createdAt',
  },
});

const publicFairs = publicList({
  table: fairTable,
  path: 'job-fairs',
  id: 'PublicJobFair',
  states: ['published', 'live'],
  fields: [
    'number',
    'status',
    'regionCode',
    'kind',
    'title',
    'startsAt',
    'endsAt',
    'place',
    'route',
    'description',
    'boothCapacity',
    'boothsTaken',
  ],
  organization: 'hostId',
  list: { filters: ['regionCode', 'kind', 'startsAt'], search: ['title'], sorts: ['startsAt'], defaultSort: 'startsAt' },
});

export function publicRoutes(app: FastifyInstance, services: Services): void {
  publicPostings(app, services);
  publicFairs(app, services);
}

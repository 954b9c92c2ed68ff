import type { FastifyInstance } from 'fastify';
import type { Row } from '../database/database.ts';
import type { JsonSchema } from '../database/fields.ts';
import { type Table, tableNamed } from '../database/table.ts';
import { systemActor } from '../security/actor.ts';
import { problemResponses } from './answers.ts';
import { type CollectionSpec, listing, type Query, querySchema } from './collection.ts';
import { body, component } from './schemas.ts';
import type { Services } from './services.ts';

/** What anybody may read without signing in: the rows of a few states and some of their fields, over all regions. */
export interface PublicSpec<Name extends string = string> {
  readonly states: readonly string[];
  readonly fields: readonly Name[];
  /** Member → reference whose record's name is shown in place of its id. */
  readonly names?: Readonly<Record<string, Name>>;
  readonly list: CollectionSpec;
}

const PARAMETERS_OF_CALLERS = ['count', 'fields', 'format', 'header', 'bom'];

function parameters(table: Table, list: CollectionSpec): JsonSchema {
  const schema = querySchema(table, list, []);
  const properties = Object.entries(schema.properties as object).filter(([name]) => !PARAMETERS_OF_CALLERS.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

export type RegisterPublic = (app: FastifyInstance, services: Services) => void;

/** `GET /v1/public/…`: a page of public rows; the components are made here, the route when it is registered. */
export function publicList(table: Table, path: string, names: { one: string; many: string }, spec: PublicSpec): RegisterPublic {
  const { fields, states, list } = spec;
  const secret = fields.find((name) => table.fields[name]?.parts.secret);
  if (secret) throw new Error(`${table.spec.name}.${secret} is protected and can't be public`);
  const named = Object.entries(spec.names ?? {});
  const label = (reference: string) => table.fields[reference]?.parts.label;
  const members = named.map(([member, reference]) => [member, { type: 'string', maxLength: 200, 'x-label': label(reference) }]);
  const One = body(
    table as never,
    `Public${names.one}`,
    { required: ['id'] as never[], optional: fields as never[] },
    Object.fromEntries(members),
  );
  const Page = component(`Public${names.one}Page`, {
    type: 'object',
    additionalProperties: false,
    properties: { data: { type: 'array', items: One.ref }, page: { $ref: 'PageInfo#' } },
    required: ['data', 'page'],
  });
  const { module, label: title } = table.spec;
  return (app, services) => {
    app.get(`/v1/public/${path}`, {
      config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
      schema: {
        operationId: `listPublic${names.many}`,
        tags: [module],
        summary: `Public ${title.en.toLowerCase()}s · 公开的${title.zh}`,
        querystring: parameters(table, list),
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
        const data = shown.map((row): Row => Object.fromEntries(['id', ...fields].map((name) => [name, row[name]])));
        for (const [member, reference] of named) {
          const target = tableNamed(String(table.fields[reference]?.parts.references));
          const ids = [...new Set(shown.map((row) => row[reference]))];
          const known = await services.db.read(`SELECT id, name FROM ${target.spec.name} WHERE id = ANY($1::uuid[])`, [ids]);
          const nameOf = new Map(known.map(({ id, name }) => [id, name]));
          shown.forEach((row, index) => {
            (data[index] as Row)[member] = nameOf.get(row[reference]);
          });
        }
        const nextCursor = rows.length > limit ? found.cursorOf(shown[limit - 1] as Row) : null;
        return reply.header('cache-control', 'public, max-age=30').send({ data, page: { nextCursor, limit } });
      },
    });
  };
}

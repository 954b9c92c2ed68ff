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
  /** How everybody calls it, where that is another name than the resource's. */
  readonly as?: PublicName;
}

interface PublicName {
  readonly path: string;
  readonly one: string;
  readonly many: string;
}

const PARAMETERS_OF_CALLERS = ['count', 'fields', 'format', 'header', 'bom'];

/** The parameters of a public list: those of every list but what only callers have. */
export function publicParameters(table: Table, list: CollectionSpec): JsonSchema {
  const schema = querySchema(table, list, []);
  const properties = Object.entries(schema.properties as object).filter(([name]) => !PARAMETERS_OF_CALLERS.includes(name));
  return { ...schema, properties: Object.fromEntries(properties) };
}

export interface PublicPage {
  /** The rows as they are stored: the route says what of them it shows. */
  readonly rows: Row[];
  readonly page: { readonly nextCursor: string | null; readonly limit: number };
}

/** Reads one page over all regions. What may be seen stands in the query, as the route has filled it in. */
export async function publicPage(services: Services, table: Table, list: CollectionSpec, query: Query): Promise<PublicPage> {
  const limit = Number(query.limit ?? 50);
  const found = listing(table, list, systemActor, query, services.keyring);
  const rows = await services.db.read(found.page.text, found.page.values);
  const shown = rows.slice(0, limit);
  return { rows: shown, page: { nextCursor: rows.length > limit ? found.cursorOf(shown[limit - 1] as Row) : null, limit } };
}

export type RegisterPublic = (app: FastifyInstance, services: Services) => void;

/** `GET /v1/public/…`: a page of public rows; the components are made here, the route when it is registered. */
export function publicList(table: Table, name: PublicName, spec: PublicSpec): RegisterPublic {
  const { fields, states, list } = spec;
  const secret = fields.find((field) => table.fields[field]?.parts.secret);
  if (secret) throw new Error(`${table.spec.name}.${secret} is protected and can't be public`);
  const { path, one, many } = spec.as ?? { path: name.path, one: `Public${name.one}`, many: `Public${name.many}` };
  const named = Object.entries(spec.names ?? {});
  const label = (reference: string) => table.fields[reference]?.parts.label;
  const members = named.map(([member, reference]) => [member, { type: 'string', maxLength: 200, 'x-label': label(reference) }]);
  const One = body(table as never, one, { required: ['id'] as never[], optional: fields as never[] }, Object.fromEntries(members), fields);
  const Page = component(`${one}Page`, {
    type: 'object',
    additionalProperties: false,
    'x-label': { zh: `公开的${table.spec.label.zh}列表`, en: `Public ${table.spec.label.en.toLowerCase()} page` },
    properties: { data: { type: 'array', items: One.ref }, page: { $ref: 'PageInfo#' } },
    required: ['data', 'page'],
  });
  const { module, label: title } = table.spec;
  return (app, services) => {
    app.get(`/v1/public/${path}`, {
      config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
      schema: {
        operationId: `list${many}`,
        tags: [module],
        summary: `Public ${title.en.toLowerCase().replace(/^public /, '')}s · 公开的${title.zh}`,
        querystring: publicParameters(table, list),
        response: {
          200: { description: 'A page', content: { 'application/json': { schema: Page.ref } } },
          ...problemResponses(400, 429, 503),
        },
      } as object,
      handler: async (request, reply) => {
        const query: Query = { ...(request.query as Query), status: states.join(',') };
        const { rows, page } = await publicPage(services, table, { ...list, filters: [...list.filters, 'status'] }, query);
        const data = rows.map((row): Row => Object.fromEntries(['id', ...fields].map((field) => [field, row[field]])));
        for (const [member, reference] of named) {
          const target = tableNamed(String(table.fields[reference]?.parts.references));
          const ids = [...new Set(rows.map((row) => row[reference]))];
          const known = await services.db.read(`SELECT id, name FROM ${target.spec.name} WHERE id = ANY($1::uuid[])`, [ids]);
          const nameOf = new Map(known.map(({ id, name: said }) => [id, said]));
          rows.forEach((row, index) => {
            (data[index] as Row)[member] = nameOf.get(row[reference]);
          });
        }
        return reply.header('cache-control', 'public, max-age=30').send({ data, page });
      },
    });
  };
}

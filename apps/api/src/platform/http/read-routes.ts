import type { FastifyInstance, FastifyRequest } from 'fastify';
import { notFound } from '../../kernel/errors.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Row } from '../database/database.ts';
import type { JsonSchema } from '../database/fields.ts';
import { type Table, tableNamed } from '../database/table.ts';
import { type Actor, hatsFor, type Permission } from '../security/actor.ts';
import { scopeCondition, Values } from '../security/scope.ts';
import { callerOf } from './access.ts';
import { listErrors, readErrors, send } from './answers.ts';
import { listing, type Query, querySchema } from './collection.ts';
import { type ExportColumn, refusePaging, sendExport } from './export.ts';
import { History, historyOf } from './history.ts';
import { type Presenter, presenter } from './present.ts';
import { HttpProblem } from './problems.ts';
import type { BuiltSpec, Kit, Resource } from './resource.ts';
import { idParams, includable } from './schemas.ts';
import type { Services } from './services.ts';

/** List (with its formats), one record, and what happened to it. */
export function registerReads(app: FastifyInstance, services: Services, kit: Kit, resources: ReadonlyMap<string, Resource>): void {
  const { spec, table, names, base, scope, noun: en, present, permission, answerOf, success } = kit;
  const { module, label } = table.spec;
  const tags = [module];
  const meta = { 'x-resource': spec.path };

  app.get(base, {
    config: { access: { permission: permission('read'), scope, audit: 'none' } },
    schema: {
      operationId: `list${names.many}`,
      tags,
      summary: `List ${pluralOf(en)} · ${label.zh}列表`,
      querystring: querySchema(table, spec.list, spec.view.properties),
      response: {
        200: {
          description: 'A page, or every row as a stream',
          content: {
            'application/json': { schema: { $ref: `${names.one}Page#` } },
            'text/csv': { schema: { type: 'string' } },
            'application/x-ndjson': { schema: { type: 'string' } },
          },
        },
        ...listErrors,
      },
      ...meta,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const query = request.query as Query;
      const chosen = chosenFields(spec, query);
      const format = formatOf(request, query);
      if (format !== 'json') refusePaging(query);
      const lists = listing(table, spec.list, actor, query, services.keyring);
      if (format !== 'json') {
        const names = chosen ?? [...spec.view.properties, ...Object.keys(spec.view.extra)];
        const columns = names.map((name) => columnOf(spec, name, query.header));
        return sendExport(services, reply, lists.all, {
          format,
          bom: query.bom === true,
          filename: spec.path,
          columns,
          present: (row) => present(row, actor),
        });
      }
      const limit = Number(query.limit ?? 50);
      const rows = await services.db.readWire(lists.page.text, lists.page.values);
      const more = rows.length > limit;
      if (more) rows.length = limit;
      const data = rows.map((row) => present(row, actor));
      if (query.include !== undefined) await embed({ services, actor, table, resources }, String(query.include).split(','), rows, data);
      const last = rows[rows.length - 1];
      const page: Row = { nextCursor: more && last ? lists.cursorOf(last) : null, limit };
      if (query.count === 'exact') page.total = (await services.db.read<{ total: number }>(lists.count.text, lists.count.values))[0]?.total;
      else if (query.count === 'estimate') page.total = await estimate(services, lists.all);
      return reply.send({ data: chosen ? data.map((row) => pick(row, chosen, String(query.include ?? ''))) : data, page });
    },
  });

  app.get(`${base}/:id`, {
    config: { access: { permission: permission('read'), scope, audit: 'none' } },
    schema: {
      operationId: `get${names.one}`,
      tags,
      summary: `Read one ${en} · 查看${label.zh}`,
      params: idParams,
      querystring: getQuery(spec),
      response: { 200: success(label.en), ...readErrors },
      ...meta,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const row = await readOne(services, table, actor, (request.params as { id: string }).id);
      const answer = answerOf(row, actor);
      const include = (request.query as Query).include;
      if (include !== undefined)
        await embed({ services, actor, table, resources }, String(include).split(','), [row], [answer.body as Row]);
      return send(reply, answer);
    },
  });

  if (!table.spec.plain) {
    app.get(`${base}/:id/history`, {
      config: { access: { permission: permission('read'), scope, audit: 'none' } },
      schema: {
        operationId: `list${names.one}History`,
        tags,
        summary: `What happened to one ${en} · ${label.zh}的历史`,
        params: idParams,
        response: { 200: { description: 'The newest first', content: { 'application/json': { schema: History.ref } } }, ...readErrors },
        ...meta,
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const row = await readOne(services, table, actor, (request.params as { id: string }).id);
        // an open record may be read by every organization, but who did what to it, and why, by its parties only
        if (actor.organizationId && hatsFor(actor, table, row).size === 0) throw notFound();
        return reply.send({ data: await historyOf(services.db, table, String(row.id)) });
      },
    });
  }
}

async function readOne(services: Services, table: Table, actor: Actor, id: string): Promise<Row> {
  const values = new Values();
  const where = `id = ${values.add(id)}::uuid AND ${scopeCondition(table, actor, values)}`;
  const [row] = await services.db.read(`SELECT ${table.selection} FROM ${table.spec.name} WHERE ${where}`, values.list);
  if (!row) throw notFound();
  return row;
}

const presenters = new WeakMap<Services, Map<string, Presenter>>();

function presenterFor(services: Services, made: Resource): Presenter {
  const known = presenters.get(services) ?? new Map<string, Presenter>();
  presenters.set(services, known);
  const found = known.get(made.path) ?? presenter(made.table, made.view, services.keyring);
  known.set(made.path, found);
  return found;
}

interface Embedding {
  readonly services: Services;
  readonly actor: Actor;
  readonly table: Table;
  readonly resources: ReadonlyMap<string, Resource>;
}

/** Embeds the records that rows point to: one statement for each kind, whatever the number of rows. */
async function embed({ services, actor, table, resources }: Embedding, includes: string[], rows: Row[], shown: Row[]): Promise<void> {
  for (const name of new Set(includes)) {
    const property = `${name}Id`;
    const target = resources.get(table.fields[property]?.parts.references ?? '');
    if (!target) continue;
    const allowed = actor.permissions.has(`${target.table.spec.module}:read` as Permission);
    const ids = [...new Set(rows.map((row) => row[property]).filter((id) => id !== null))];
    const values = new Values();
    const where = `id = ANY(${values.add(ids)}::uuid[]) AND ${scopeCondition(tableNamed(target.table.spec.name), actor, values)}`;
    const found =
      allowed && ids.length > 0
        ? await services.db.read(`SELECT ${target.table.selection} FROM ${target.table.spec.name} WHERE ${where}`, values.list)
        : [];
    const present = presenterFor(services, target);
    const byId = new Map(found.map((row) => [row.id, present(row, actor)]));
    rows.forEach((row, index) => {
      (shown[index] as Row)[name] = byId.get(row[property]) ?? null;
    });
  }
}

async function estimate(services: Services, statement: { text: string; values: unknown[] }): Promise<number> {
  const result = await services.db.pool.query(`EXPLAIN (FORMAT JSON) ${statement.text}`, statement.values as unknown[]);
  return Number(result.rows[0]['QUERY PLAN'][0].Plan['Plan Rows']);
}

function formatOf(request: FastifyRequest, query: Query): 'json' | 'csv' | 'ndjson' {
  if (query.format !== undefined) return query.format as 'json' | 'csv' | 'ndjson';
  const accept = String(request.headers.accept ?? '');
  if (accept.startsWith('text/csv')) return 'csv';
  if (accept.startsWith('application/x-ndjson')) return 'ndjson';
  return 'json';
}

function chosenFields(spec: BuiltSpec, query: Query): string[] | null {
  if (query.fields === undefined) return null;
  const chosen = String(query.fields).split(',');
  const known = new Set([...spec.view.properties, ...Object.keys(spec.view.extra), 'allowedActions']);
  const unknown = chosen.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new HttpProblem(400, 'unknown-field', text(`没有字段 ${unknown.join('、')}`, `There is no field ${unknown.join(', ')}`));
  }
  return chosen;
}

function pick(row: Row, names: string[], include: string): Row {
  const kept: Row = {};
  for (const name of [...names, ...include.split(',').filter(Boolean)]) kept[name] = row[name];
  return kept;
}

/** A column with its name, or for people: with its label and those of its codes in their language, and money in yuan. */
function columnOf(spec: BuiltSpec, name: string, header: unknown): ExportColumn {
  if (header !== 'zh' && header !== 'en') return { name, header: name };
  const schema = ((spec.view.schema.properties ?? {}) as Record<string, JsonSchema>)[name];
  const label = schema?.['x-label'] as Text | undefined;
  const codes = (schema?.['x-labels'] ?? (schema?.items as JsonSchema | undefined)?.['x-labels'] ?? {}) as Record<string, Text>;
  const labels = Object.fromEntries(Object.entries(codes).map(([code, said]) => [code, said[header]]));
  const inYuan = name.endsWith('Fen');
  const unit = inYuan ? { zh: '（元）', en: ' (yuan)' }[header] : '';
  return { name, header: `${label?.[header] ?? name}${unit}`, labels, inYuan };
}

function getQuery(spec: BuiltSpec): object {
  const includes = [...includable(spec.table as unknown as Table, spec.view.properties).keys()];
  const properties =
    includes.length > 0
      ? {
          include: {
            type: 'string',
            maxLength: 200,
            pattern: `^(${includes.join('|')})(,(${includes.join('|')}))*$`,
            description: `Embeds one level: ${includes.join(', ')}`,
          },
        }
      : {};
  return { type: 'object', additionalProperties: false, properties };
}

function pluralOf(noun: string): string {
  if (/(s|ch|x)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return noun === 'person' ? 'people' : `${noun}s`;
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { fieldError, invalid, notFound } from '../../kernel/errors.ts';
import { type Hat, type Lifecycle, refuseTransition } from '../../kernel/lifecycle.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Row } from '../database/database.ts';
import type { BaseRow, Table } from '../database/table.ts';
import { tableNamed } from '../database/table.ts';
import { amend, type Context, checkPlacement, checkReferences, insert, lock, pastOf, transition, type ValuesFor } from '../records.ts';
import { type Actor, hatsFor, type Permission } from '../security/actor.ts';
import { scopeCondition, Values } from '../security/scope.ts';
import { callerOf, requireHat } from './access.ts';
import { type CollectionSpec, listing, type Query, querySchema } from './collection.ts';
import { sendExport } from './export.ts';
import { History, historyOf } from './history.ts';
import { type Presenter, presenter } from './present.ts';
import { HttpProblem, titleOf } from './problems.ts';
import { type Component, component, idParams, includable, type View } from './schemas.ts';
import type { Services } from './services.ts';
import { type Answer, write } from './write.ts';

type Patch<R> = ValuesFor<R>;

// biome-ignore lint/suspicious/noExplicitAny: the body's type is that of the component beside it
type Given = any;

interface ActionSpec<R> {
  readonly body?: Component;
  /** The decision and its effects; what it returns is written with the new state. */
  readonly run?: (ctx: Context, row: R, body: Given) => Promise<Patch<R> | undefined> | Promise<void>;
}

/** Pairs an action's body with the command that takes it, so that their types agree. */
export function action<R, B>(
  body: Component<B>,
  run: (ctx: Context, row: R, body: B) => Promise<Patch<R> | undefined> | Promise<void>,
): ActionSpec<R> {
  return { body, run };
}

export interface ResourceSpec<R extends BaseRow> {
  readonly table: Table<R>;
  /** Plural kebab-case segment of the path. */
  readonly path: string;
  readonly view: View<R>;
  readonly list: CollectionSpec;
  readonly create?: {
    readonly by: readonly Hat[];
    readonly body: Component;
    readonly run: (ctx: Context, body: Given) => Promise<Patch<R>>;
    readonly after?: (ctx: Context, row: R, body: Given) => Promise<R | undefined> | Promise<void>;
  };
  readonly patch?: {
    readonly by: readonly Hat[];
    readonly body: Component;
    readonly in?: readonly string[];
    readonly run?: (ctx: Context, row: R, body: Given) => Promise<Patch<R>>;
  };
  /** Bodies and effects of the lifecycle's actions; an action that is not named here only changes the state. */
  readonly actions?: Readonly<Record<string, ActionSpec<R>>>;
  /** Actions of the lifecycle that only the clock or another command takes: they get no route. */
  readonly internal?: readonly string[];
  readonly permissions?: Partial<Record<'read' | 'write' | 'act', Permission>>;
}

export interface Resource {
  readonly table: Table;
  readonly path: string;
  readonly view: View<never>;
  readonly spec: ResourceSpec<never>;
  readonly names: Names;
  readonly register: (app: FastifyInstance, services: Services) => void;
}

interface Names {
  /** TrainingOrder */
  readonly one: string;
  /** TrainingOrders */
  readonly many: string;
}

const pascal = (kebab: string) => kebab.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());
const camel = (kebab: string) => kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

const resources = new Map<string, Resource>();

export function allResources(): Resource[] {
  return [...resources.values()];
}

export const problemResponses = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: `${titleOf(status).en} · ${titleOf(status).zh}`,
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
      },
    ]),
  );

const readErrors = problemResponses(400, 401, 403, 404, 429, 503);
const writeErrors = problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503);

export const idempotencyHeader = {
  'idempotency-key': {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    pattern: '^[\\x21-\\x7e]+$',
    description: 'Repeats of a request with the same key have one effect and one answer',
  },
};
const ifMatchHeader = { 'if-match': { type: 'string', maxLength: 100, description: 'ETag of the record as it was read' } };

const etagOf = (row: { version: number }) => `"${row.version}"`;

/** @throws 428 without If-Match, 412 when the record has moved on */
export function checkEtag(request: FastifyRequest, row: { version: number }): void {
  const given = request.headers['if-match'];
  if (given === undefined) {
    throw new HttpProblem(428, 'if-match-required', text('请带上 If-Match（读取时的 ETag）', 'Send If-Match with the ETag that you read'));
  }
  const tags = String(given)
    .split(',')
    .map((tag) => tag.trim());
  if (!tags.includes(etagOf(row)) && !tags.includes('*')) {
    throw new HttpProblem(412, 'stale', text('记录已被他人修改，请重新读取后再操作', 'Someone changed the record: read it again'), {
      extra: { currentEtag: etagOf(row) },
    });
  }
}

/** Everything a resource has, from one declaration: list, read, create, change, one route for each action. */
export function resource<R extends BaseRow>(spec: ResourceSpec<R>): Resource {
  const { table, path, view } = spec as unknown as ResourceSpec<never> & { table: Table; view: View<never> };
  const names: Names = { one: pascal(table.spec.noun), many: pascal(path) };
  component(`${names.one}Page`, {
    type: 'object',
    additionalProperties: false,
    properties: {
      data: { type: 'array', items: { $ref: `${view.id}#` } },
      page: { $ref: 'PageInfo#' },
    },
    required: ['data', 'page'],
  });
  const made: Resource = {
    table,
    path,
    view,
    names,
    spec: spec as never,
    register: (app, services) => registerRoutes(app, services, spec as unknown as ResourceSpec<Loose>, names),
  };
  resources.set(table.spec.name, made);
  return made;
}

component('PageInfo', {
  type: 'object',
  additionalProperties: false,
  properties: {
    nextCursor: { type: ['string', 'null'], description: 'Cursor of the next page; null at the end' },
    limit: { type: 'integer' },
    total: { type: 'integer', description: 'Only with count=' },
  },
  required: ['nextCursor', 'limit'],
});

type Loose = BaseRow & { status: string } & Row;

function registerRoutes(app: FastifyInstance, services: Services, spec: ResourceSpec<Loose>, names: Names): void {
  const table = spec.table as unknown as Table;
  const { module, label, lifecycle } = table.spec;
  const present = presenter(table, spec.view as unknown as View<never>, services.keyring);
  const base = `/v1/${spec.path}`;
  const tags = [module];
  const scope = table.spec.place === 'region' ? ('region' as const) : ('all' as const);
  const permission = (verb: 'read' | 'write' | 'act'): Permission => spec.permissions?.[verb] ?? (`${module}:${verb}` as Permission);
  const en = label.en.toLowerCase();
  const meta = { 'x-resource': spec.path };
  const answerOf = (row: Row, actor: Actor, status = 200): Answer => ({
    status,
    body: present(row, actor),
    headers: {
      ...(row.version === undefined ? {} : { etag: etagOf(row as { version: number }) }),
      ...(status === 201 ? { location: `${base}/${String(row.id)}` } : {}),
    },
  });
  const success = (description: string) => ({ description, content: { 'application/json': { schema: { $ref: `${spec.view.id}#` } } } });

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
        ...readErrors,
      },
      ...meta,
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const query = request.query as Query;
      const chosen = chosenFields(spec, query);
      const lists = listing(table, spec.list, actor, query, services.keyring);
      const format = formatOf(request, query);
      if (format !== 'json') {
        const columns = (chosen ?? [...spec.view.properties, ...Object.keys(spec.view.extra)]).map((name) => ({
          name,
          header: headerOf(spec, name, query.header),
        }));
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
      if (query.include !== undefined) await embed(services, actor, table, String(query.include).split(','), rows, data);
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
      if (include !== undefined) await embed(services, actor, table, String(include).split(','), [row], [answer.body as Row]);
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

  const { create, patch } = spec;
  if (create) {
    app.post(base, {
      config: { access: { permission: permission('write'), scope, audit: 'change' } },
      schema: {
        operationId: `create${names.one}`,
        tags,
        summary: `Create one ${en} · 新建${label.zh}`,
        body: create.body.ref,
        headers: { type: 'object', properties: idempotencyHeader },
        response: { 201: success('Created'), ...writeErrors },
        ...meta,
        'x-by': create.by,
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const answer = await write(services, actor, request, async (ctx) => {
          if (!actor.organizationId) requireHat(actor, actor.hats, create.by);
          await checkReferences(ctx, table, request.body as Row);
          const values = await create.run(ctx, request.body);
          checkPlacement(actor, table, values as Row);
          if (actor.organizationId) requireHat(actor, hatsFor(actor, table, values as Row), create.by);
          const row = await insert(ctx, spec.table, values);
          const filled = await create.after?.(ctx, row, request.body);
          return answerOf(filled ?? row, actor, 201);
        });
        return send(reply, answer);
      },
    });
  }

  if (patch) {
    app.patch(`${base}/:id`, {
      config: { access: { permission: permission('write'), scope, audit: 'change' } },
      schema: {
        operationId: `update${names.one}`,
        tags,
        summary: `Change one ${en} · 修改${label.zh}`,
        body: patch.body.ref,
        params: idParams,
        headers: { type: 'object', properties: ifMatchHeader },
        response: { 200: success('Changed'), ...writeErrors },
        ...meta,
        'x-by': patch.by,
        ...(patch.in ? { 'x-in': patch.in } : {}),
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const answer = await write(services, actor, request, async (ctx) => {
          const row = await lock(ctx, spec.table, (request.params as { id: string }).id);
          requireHat(actor, hatsFor(actor, table, row), patch.by);
          checkEtag(request, row);
          refuseChangeIn(patch.in, lifecycle, row);
          await checkReferences(ctx, table, request.body as Row);
          const change = patch.run ? await patch.run(ctx, row, request.body) : (request.body as Patch<Loose>);
          checkPlacement(actor, table, { ...row, ...change });
          return answerOf(await amend(ctx, spec.table, row, change), actor);
        });
        return send(reply, answer);
      },
    });
  }

  for (const [name, rule] of Object.entries((lifecycle as Lifecycle | undefined)?.actions ?? {})) {
    if (spec.internal?.includes(name)) continue;
    const declared = spec.actions?.[name];
    app.post(`${base}/:id/${name}`, {
      config: { access: { permission: permission('act'), scope, audit: 'change' } },
      schema: {
        operationId: `${camel(name)}${names.one}`,
        tags,
        summary: `${rule.label.en}: ${en} · ${label.zh}${rule.label.zh}`,
        params: idParams,
        description: `From ${rule.from.join(', ')} to ${rule.to}. By ${rule.by.join(', ')}. Event: ${table.spec.noun}.${pastOf(name)}`,
        ...(declared?.body ? { body: declared.body.ref } : {}),
        headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
        response: { 200: success(rule.label.en), ...writeErrors },
        ...meta,
        'x-action': name,
        'x-label': rule.label,
        'x-from': rule.from,
        'x-by': rule.by,
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        if (!declared?.body) refuseBody(request.body);
        const answer = await write(services, actor, request, async (ctx) => {
          const row = await lock(ctx, spec.table, (request.params as { id: string }).id);
          return answerOf(await act(ctx, spec, row, name, request.body, () => checkEtag(request, row)), actor);
        });
        return send(reply, answer);
      },
    });
  }
}

/** An action without a declared body takes none: what would be ignored, or kept as a reason unchecked, is refused by name. */
function refuseBody(body: unknown): void {
  if (body === undefined || body === null) return;
  const names = typeof body === 'object' ? Object.keys(body) : [''];
  if (names.length === 0) return;
  throw invalid(
    ...names
      .slice(0, 20)
      .map((name) => fieldError(name && `/${name}`, 'additionalProperties', '没有这个字段或参数', 'is not a known field or parameter')),
  );
}

/** Takes a locked row through an action with its effects, in the order: right, precondition, state, effect, new state. */
async function act(
  ctx: Context,
  spec: ResourceSpec<Loose>,
  row: Loose,
  name: string,
  body: unknown,
  precondition: () => void,
): Promise<Loose> {
  const table = spec.table as unknown as Table;
  const rule = (table.spec.lifecycle as Lifecycle).actions[name];
  requireHat(ctx.actor, hatsFor(ctx.actor, table, row), rule?.by ?? []);
  precondition();
  const refusal = refuseTransition(table.spec.lifecycle as Lifecycle, name, row, hatsFor(ctx.actor, table, row), ctx.actor);
  if (refusal) throw refusal;
  if (typeof body === 'object' && body !== null) await checkReferences(ctx, table, body as Row);
  const patch = (await spec.actions?.[name]?.run?.(ctx, row, body)) ?? undefined;
  return transition(ctx, spec.table, row, name, {
    patch: patch as Patch<Loose> | undefined,
    reason: (body as { reason?: string } | undefined)?.reason,
  });
}

export function send(
  reply: { code(status: number): unknown; headers(h: Record<string, string>): unknown; send(body: unknown): unknown },
  answer: Answer,
) {
  reply.code(answer.status);
  if (answer.headers) reply.headers(answer.headers as Record<string, string>);
  return reply.send(answer.body);
}

function refuseChangeIn(states: readonly string[] | undefined, lifecycle: unknown, row: Loose): void {
  if (!states || states.includes(row.status)) return;
  const titles = (lifecycle as Lifecycle).states;
  throw new HttpProblem(
    409,
    'state-conflict',
    text(`当前状态“${titles[row.status]?.zh}”不能修改`, `A record that is ${row.status} cannot be changed`),
    { extra: { state: row.status } },
  );
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

/** Embeds the records that rows point to: one statement for each kind, whatever the number of rows. */
async function embed(services: Services, actor: Actor, table: Table, includes: string[], rows: Row[], shown: Row[]): Promise<void> {
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

function chosenFields(spec: ResourceSpec<Loose>, query: Query): string[] | null {
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

function headerOf(spec: ResourceSpec<Loose>, name: string, header: unknown): string {
  const language = header === 'zh' || header === 'en' ? header : null;
  const label: Text | undefined = (spec.table as unknown as Table).fields[name]?.parts.label ?? spec.view.extra[name]?.label;
  return (language && label?.[language]) || name;
}

function getQuery(spec: ResourceSpec<Loose>): object {
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

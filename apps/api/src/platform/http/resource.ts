import type { FastifyInstance } from 'fastify';
import type { Hat } from '../../kernel/lifecycle.ts';
import type { Row } from '../database/database.ts';
import type { JsonSchema } from '../database/fields.ts';
import type { BaseRow, Table } from '../database/table.ts';
import type { Context, ValuesFor } from '../records.ts';
import type { Actor, Permission } from '../security/actor.ts';
import { etagOf } from './answers.ts';
import type { CollectionSpec } from './collection.ts';
import { type Presenter, presenter } from './present.ts';
import { type PublicSpec, publicList } from './public-list.ts';
import { registerReads } from './read-routes.ts';
import { body, type Component, component, patchBody, Reason, type View, view } from './schemas.ts';
import type { Services } from './services.ts';
import type { Answer } from './write.ts';
import { registerWrites } from './write-routes.ts';

export type Patch<R> = ValuesFor<R>;

// biome-ignore lint/suspicious/noExplicitAny: the body's type is that of the component beside it
type Given = any;

interface Effect<R> {
  /** The decision and its effects; what it returns is written with the new state. */
  readonly run?: (ctx: Context, row: R, body: Given) => Promise<Patch<R> | undefined> | Promise<void>;
  /** What follows when the record stands in its new state. */
  readonly after?: (ctx: Context, row: R, body: Given) => Promise<R | undefined> | Promise<void>;
}

type Names<R> = readonly (keyof R & string)[];

/**
 * What an action asks for: fields of the record, which are written with the new state (`takes`, and `may` where they
 * can be left out); a reason, kept in the named field or only in the audit log; or a body of its own.
 */
export type ActionSpec<R> = Effect<R> &
  (
    | { readonly takes?: Names<R>; readonly may?: Names<R>; readonly reason?: (keyof R & string) | 'audited'; readonly body?: never }
    | { readonly body: Component; readonly takes?: never; readonly may?: never; readonly reason?: never }
  );

/** Pairs an action's body with the command that takes it, so that their types agree. */
export function action<R, B>(
  body: Component<B>,
  run: (ctx: Context, row: R, body: B) => Promise<Patch<R> | undefined> | Promise<void>,
): Pick<ActionSpec<R>, 'body' | 'run'> {
  return { body, run };
}

/** A body of fields of the record, or one of its own. */
type Bodied<R> =
  | { readonly required: Names<R>; readonly optional?: Names<R>; readonly body?: never }
  | { readonly body: Component; readonly required?: never };

export interface ResourceSpec<R extends BaseRow> {
  readonly table: Table<R>;
  /** Plural kebab-case segment of the path. */
  readonly path: string;
  /** What answers show; every field of the table unless it says otherwise. */
  readonly view?: View<R>;
  readonly list: CollectionSpec;
  readonly create?: Bodied<R> & {
    readonly by: readonly Hat[];
    /** Makes the values of the record from what came, which already holds what the table copies from other records. */
    readonly run?: (ctx: Context, given: Given) => Promise<Patch<R>>;
    readonly after?: (ctx: Context, row: R, body: Given) => Promise<R | undefined> | Promise<void>;
  };
  readonly patch?: ({ readonly fields: Names<R>; readonly body?: never } | { readonly body: Component; readonly fields?: never }) & {
    readonly by: readonly Hat[];
    readonly in?: readonly string[];
    /** State → the fields that may still change in it; in a state that is not named all of them may. */
    readonly only?: Readonly<Record<string, Names<R>>>;
    readonly run?: (ctx: Context, row: R, body: Given) => Promise<Patch<R>>;
  };
  /** Bodies and effects of the lifecycle's actions; an action that is not named here only changes the state. */
  readonly actions?: Readonly<Record<string, ActionSpec<R>>>;
  /** Actions of the lifecycle that only the clock or another command takes: they get no route. */
  readonly internal?: readonly string[];
  readonly permissions?: Partial<Record<'read' | 'write' | 'act', Permission>>;
  /** What of it anybody may read. */
  readonly public?: PublicSpec<keyof R & string>;
}

export interface Resource {
  readonly table: Table;
  readonly path: string;
  readonly view: View<never>;
  readonly spec: BuiltSpec;
  readonly names: ResourceNames;
  readonly register: (app: FastifyInstance, services: Services) => void;
}

interface ResourceNames {
  /** TrainingOrder */
  readonly one: string;
  /** TrainingOrders */
  readonly many: string;
}

const pascal = (kebab: string) => kebab.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

const resources = new Map<string, Resource>();

export function allResources(): Resource[] {
  return [...resources.values()];
}

/** A declaration with its components made: the shape that the routes work from. */
export interface BuiltSpec {
  readonly table: Table<Loose>;
  readonly path: string;
  readonly view: View<Loose>;
  readonly list: CollectionSpec;
  readonly create?: Written & Pick<NonNullable<ResourceSpec<Loose>['create']>, 'run' | 'after'>;
  readonly patch?: Written & Pick<NonNullable<ResourceSpec<Loose>['patch']>, 'in' | 'only' | 'run'>;
  readonly actions: Readonly<Record<string, BuiltAction>>;
  readonly internal: readonly string[];
  readonly permissions: NonNullable<ResourceSpec<Loose>['permissions']>;
}
interface Written {
  readonly by: readonly Hat[];
  readonly body: Component;
}
interface BuiltAction extends Effect<Loose> {
  readonly body?: Component;
  /** Members of the body that are written as they came. */
  readonly written: readonly string[];
  /** The field that keeps the reason. */
  readonly reasonInto?: string;
}

function fieldsBody(table: Table<Loose>, id: string, takes: readonly string[], may: readonly string[], reason?: string): Component {
  const asked = reason ? (Reason.schema.properties as Record<string, JsonSchema>) : {};
  return body(table, id, { required: takes as never[], optional: may as never[] }, asked, Object.keys(asked));
}

function build<R extends BaseRow>(spec: ResourceSpec<R>, one: string): BuiltSpec {
  const { table, create, patch, actions = {} } = spec as unknown as ResourceSpec<Loose>;
  const acts = Object.entries(actions).map(([name, { run, after, body: given, takes = [], may = [], reason }]): [string, BuiltAction] => {
    const written = [...takes, ...may];
    const asked = written.length > 0 ? fieldsBody(table, `${one}${pascal(name)}`, takes, may, reason) : reason && Reason;
    const made = given ?? asked;
    return [
      name,
      {
        written,
        ...(run ? { run } : {}),
        ...(after ? { after } : {}),
        ...(made ? { body: made } : {}),
        ...(reason && reason !== 'audited' ? { reasonInto: reason } : {}),
      },
    ];
  });
  return {
    ...spec,
    table,
    view: (spec.view ?? view(table, one, 'all')) as never,
    ...(create ? { create: { ...create, body: create.body ?? body(table, `New${one}`, create as never) } } : {}),
    ...(patch ? { patch: { ...patch, body: patch.body ?? patchBody(table, `${one}Patch`, patch.fields as never) } } : {}),
    actions: Object.fromEntries(acts),
    internal: spec.internal ?? [],
    permissions: spec.permissions ?? {},
  } as BuiltSpec;
}

/** Everything a resource has, from one declaration: list, read, create, change, one route for each action. */
export function resource<R extends BaseRow>(spec: ResourceSpec<R>): Resource {
  const { table, path } = spec as unknown as { table: Table; path: string };
  const names: ResourceNames = { one: pascal(table.spec.noun), many: pascal(path) };
  const built = build(spec, names.one);
  const view = built.view as unknown as View<never>;
  component(`${names.one}Page`, {
    type: 'object',
    additionalProperties: false,
    'x-label': { zh: `${table.spec.label.zh}列表`, en: `${table.spec.label.en} page` },
    properties: {
      data: { type: 'array', items: { $ref: `${view.id}#` } },
      page: { $ref: 'PageInfo#' },
    },
    required: ['data', 'page'],
  });
  const everybody = spec.public ? publicList(table, { path, ...names }, spec.public as PublicSpec) : undefined;
  const made: Resource = {
    table,
    path,
    view,
    names,
    spec: built,
    register: (app, services) => {
      registerRoutes(app, services, built, names);
      everybody?.(app, services);
    },
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

export type Loose = BaseRow & { status: string } & Row;

/** What the routes of one resource share. */
export interface Kit {
  readonly spec: BuiltSpec;
  readonly table: Table;
  readonly names: ResourceNames;
  /** Path of the collection. */
  readonly base: string;
  readonly scope: 'region' | 'all';
  /** The noun in the summaries, in English. */
  readonly noun: string;
  readonly present: Presenter;
  permission(verb: 'read' | 'write' | 'act'): Permission;
  answerOf(row: Row, actor: Actor, status?: number): Answer;
  success(description: string): object;
}

function registerRoutes(app: FastifyInstance, services: Services, spec: BuiltSpec, names: ResourceNames): void {
  const table = spec.table as unknown as Table;
  const { module, label, place } = table.spec;
  const present = presenter(table, spec.view as unknown as View<never>, services.keyring);
  const base = `/v1/${spec.path}`;
  const kit: Kit = {
    spec,
    table,
    names,
    base,
    scope: place === 'region' ? 'region' : 'all',
    noun: label.en.toLowerCase(),
    present,
    permission: (verb) => spec.permissions[verb] ?? (`${module}:${verb}` as Permission),
    answerOf: (row, actor, status = 200) => ({
      status,
      body: present(row, actor),
      headers: {
        ...(row.version === undefined ? {} : { etag: etagOf(row as { version: number }) }),
        ...(status === 201 ? { location: `${base}/${String(row.id)}` } : {}),
      },
    }),
    success: (description) => ({ description, content: { 'application/json': { schema: { $ref: `${spec.view.id}#` } } } }),
  };
  registerReads(app, services, kit, resources);
  registerWrites(app, services, kit);
}

import type { FastifyInstance } from 'fastify';
import type { Hat } from '../../kernel/lifecycle.ts';
import type { Row } from '../database/database.ts';
import type { BaseRow, Table } from '../database/table.ts';
import type { Context, ValuesFor } from '../records.ts';
import type { Actor, Permission } from '../security/actor.ts';
import { etagOf } from './answers.ts';
import type { CollectionSpec } from './collection.ts';
import { type Presenter, presenter } from './present.ts';
import { registerReads } from './read-routes.ts';
import { type Component, component, type View } from './schemas.ts';
import type { Services } from './services.ts';
import type { Answer } from './write.ts';
import { registerWrites } from './write-routes.ts';

export type Patch<R> = ValuesFor<R>;

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

const resources = new Map<string, Resource>();

export function allResources(): Resource[] {
  return [...resources.values()];
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

export type Loose = BaseRow & { status: string } & Row;

/** What the routes of one resource share. */
export interface Kit {
  readonly spec: ResourceSpec<Loose>;
  readonly table: Table;
  readonly names: Names;
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

function registerRoutes(app: FastifyInstance, services: Services, spec: ResourceSpec<Loose>, names: Names): void {
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
    permission: (verb) => spec.permissions?.[verb] ?? (`${module}:${verb}` as Permission),
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

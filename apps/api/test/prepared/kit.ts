import { addDays, dateOf } from '../../src/kernel/dates.ts';
import type { Caller, TestApp } from '../harness.ts';
import type { World } from '../world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
export type Made = any;

/** Stands in every text of every prepared record; a caller from elsewhere must never see it. */
export const CANARY = 'QUEZKANARIE';
export const canary = (what: string) => `${CANARY}${what}`;

export interface Kit {
  readonly app: TestApp;
  readonly world: World;
  readonly admin: Caller;
  readonly finance: Caller;
  /** Who approves what the world's reviewer has recommended. */
  readonly secondReviewer: Caller;
  readonly enterprise: Made;
  readonly provider: Made;
  /** A caller of the platform (unbound, all scopes). */
  readonly platform: Caller;
  /** The prepared record of a resource, made at first use. */
  record(path: string): Promise<Made>;
  /** A body that a POST of the resource accepts; each call gives another one. */
  body(path: string): Promise<object>;
  /** Any such record made anew. */
  fresh(path: string): Promise<Made>;
  /** A machine client with every scope that is bound to an organization. */
  boundTo(organizationId: string): Promise<Caller>;
}

/** How one record of a resource comes about. Every resource needs a row here; the test fails without one. */
export interface Preparation {
  /** A body that POST accepts; each call gives another one. */
  readonly body?: (kit: Kit) => Promise<object> | object;
  /** One record, when the clerk's POST of `body` does not make it. */
  readonly record?: (kit: Kit) => Promise<Made>;
}

export interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a module says of its resources, and of operations that neither a resource nor the schemas can say enough about. */
export interface Prepared {
  readonly records: Readonly<Record<string, Preparation>>;
  readonly requests: Readonly<Record<string, (kit: Kit) => Promise<Request> | Request>>;
}

let counter = 700_000;
export const next = () => ++counter;

export const plus = (kit: Kit, days: number) => addDays(dateOf(kit.app.services.clock()), days);

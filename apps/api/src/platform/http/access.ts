import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { DomainError, fieldError, forbidden, invalid } from '../../kernel/errors.ts';
import { text } from '../../kernel/text.ts';
import type { Actor, Permission } from '../security/actor.ts';
import { unauthenticated } from './problems.ts';
import type { Rates } from './rates.ts';

/** What every route says of itself; a route that does not say it refuses to start. */
export interface RouteAccess {
  /** `public`: nobody need sign in. `signed-in`: any caller. Otherwise the permission. */
  readonly permission: 'public' | 'signed-in' | Permission;
  /** Which rows exist for the caller: those of its region and organization, its own, or all. */
  readonly scope: 'region' | 'own' | 'all';
  /** How the call stands in the audit log. */
  readonly audit: 'none' | 'change' | 'reveal' | 'sign-in';
}

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: RouteAccess;
    /** A route of the framework itself (documentation, files of the admin app). */
    internal?: boolean;
  }
  interface FastifyRequest {
    caller: Actor | null;
  }
}

export interface Authenticate {
  /** Turns the bearer token of a request into the caller, or null when it is not valid (any more). */
  (token: string): Promise<Actor | null>;
  /** Whether the token was found to be signed before, so that nothing has to be computed for it. */
  knows(token: string): boolean;
}

function refuseUndeclared(route: RouteOptions): void {
  if (route.method === 'HEAD' || route.method === 'OPTIONS' || route.config?.internal) return;
  const schema = (route.schema ?? {}) as { operationId?: string; tags?: string[]; summary?: string; response?: unknown };
  const missing = [
    route.config?.access ? '' : 'access (permission, scope, audit)',
    schema.operationId ? '' : 'operationId',
    schema.tags?.length ? '' : 'tag',
    schema.summary ? '' : 'summary',
    schema.response ? '' : 'response',
  ].filter(Boolean);
  if (missing.length > 0) throw new Error(`${String(route.method)} ${route.url} does not declare its ${missing.join(', ')}`);
}

interface Declared {
  querystring?: unknown;
  body?: unknown;
  headers?: { readonly properties?: object };
  response?: Record<number, unknown>;
}

const problem = { description: 'Problem', content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } } };

/**
 * What the platform itself does on every route of the API: it refuses parameters that the route does not name, and it
 * may answer these problems. A route declares what its own rules add.
 */
function declareCommon(route: RouteOptions): void {
  const access = route.config?.access;
  if (!access || !route.url.startsWith('/v1/')) return;
  const schema = route.schema as Declared;
  schema.querystring ??= { type: 'object', additionalProperties: false, properties: {} };
  const common = [400, ...(access.permission === 'public' ? [] : [401, 403]), 413, 415, 429, 503];
  const all = { ...Object.fromEntries(common.map((status) => [status, problem])), ...schema.response };
  schema.response = Object.fromEntries(Object.entries(all).filter(([status]) => mayAnswer(Number(status), route, schema)));
}

/** Some problems are of what an operation takes: a body, a precondition, a key. */
function mayAnswer(status: number, { method }: RouteOptions, { body, headers }: Declared): boolean {
  switch (status) {
    case 413:
    case 415:
      return body !== undefined;
    case 412:
    case 428:
      return Object.hasOwn(headers?.properties ?? {}, 'if-match');
    case 422:
      return method === 'POST';
    default:
      return true;
  }
}

/** The scheme of RFC 9110, which is written in any case. */
const BEARER = /^bearer +/i;

/**
 * Who calls, counted before anything is computed for it: everybody counts against the address until a token has been
 * found to hold; from then on the caller counts, wherever it calls from.
 */
async function identify(request: FastifyRequest, reply: FastifyReply, authenticate: Authenticate, rates: Rates): Promise<Actor | null> {
  const header = request.headers.authorization ?? '';
  const token = BEARER.test(header) ? header.replace(BEARER, '') : null;
  if (token !== null && authenticate.knows(token)) {
    const caller = await authenticate(token);
    await (caller ? rates.spendOfCaller(caller.id, reply) : rates.spendOfAddress(request, reply));
    return caller;
  }
  await rates.spendOfAddress(request, reply);
  const caller = token === null ? null : await authenticate(token);
  if (caller) {
    await rates.giveBack(request);
    await rates.spendOfCaller(caller.id, reply);
  }
  return caller;
}

/** A route that declares no body takes none: what would be ignored, or kept unchecked, is refused by name. Files are bytes. */
function refuseUndeclaredBody({ body, routeOptions: { config, schema } }: FastifyRequest): void {
  if (body === undefined || body === null || config.internal || schema?.body || Buffer.isBuffer(body)) return;
  const names = typeof body === 'object' ? Object.keys(body) : [''];
  if (names.length === 0) return;
  throw invalid(
    ...names
      .slice(0, 20)
      .map((name) => fieldError(name && `/${name}`, 'additionalProperties', '没有这个字段或参数', 'is not a known field or parameter')),
  );
}

export function guardRoutes(app: FastifyInstance, authenticate: Authenticate, rates: Rates): void {
  app.decorateRequest('caller', null);
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
    declareCommon(route);
  });
  // at the end, when the plugins have said which routes are theirs
  app.addHook('onReady', async () => {
    for (const route of routes) refuseUndeclared(route);
  });
  app.addHook('onRequest', async (request, reply) => {
    const { access, internal } = request.routeOptions.config;
    if (internal) return;
    request.caller = await identify(request, reply, authenticate, rates);
    if (!access || access.permission === 'public') return;
    if (!request.caller) throw unauthenticated();
    if (access.permission !== 'signed-in' && !request.caller.permissions.has(access.permission)) {
      throw forbidden('missing-permission', `需要权限 ${access.permission}`, `This needs the permission ${access.permission}`);
    }
  });
  app.addHook('preValidation', async (request) => refuseUndeclaredBody(request));
}

export function callerOf(request: FastifyRequest): Actor {
  if (!request.caller) throw unauthenticated();
  return request.caller;
}

/** A caller that may write at all may still not do so as an auditor or analyst: hats decide. */
export function requireHat(actor: Actor, hats: ReadonlySet<string>, by: readonly string[]): void {
  if (by.some((hat) => hats.has(hat))) return;
  throw new DomainError(
    'forbidden',
    'action-not-yours',
    text(`只有 ${by.join('、')} 可以这样做`, `Only ${by.join(', ')} may do this, not ${[...actor.hats].join(', ') || 'this caller'}`),
  );
}

import type { FastifyInstance, FastifyReply } from 'fastify';
import { callerOf, requireHat } from '../../platform/http/access.ts';
import { checkEtag, idempotencyHeader, ifMatchHeader, problemResponses, send } from '../../platform/http/answers.ts';
import { unauthenticated } from '../../platform/http/problems.ts';
import { resource } from '../../platform/http/resource.ts';
import { idParams } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { auditTable } from '../../platform/journal.ts';
import { lock } from '../../platform/records.ts';
import { moduleNames } from '../../platform/security/actor.ts';
import { checkPlacement, checkValues } from '../../platform/values.ts';
import { createApiClient, rotateSecret } from './api-client.commands.ts';
import { apiClientTable } from './api-client.table.ts';
import { giveBackOwnPassword, spendOwnPassword } from './attempt.commands.ts';
import {
  AccessToken,
  ApiClientPatch,
  ApiClientView,
  AuditView,
  ClientSecret,
  KeySet,
  Me,
  NewApiClient,
  NewUser,
  OwnPassword,
  PasswordReset,
  SignIn,
  TokenAnswer,
  TokenRequest,
  UserPatch,
  UserView,
} from './identity.schemas.ts';
import { clientToken, refresh, type SignedIn, signIn, signOut } from './session.commands.ts';
import { ACCESS_SECONDS, publicKeySet } from './token.queries.ts';
import { changeOwnPassword, changeUser, createUser, endSessionsOf, setPassword } from './user.commands.ts';
import { userTable } from './user.table.ts';

export const users = resource({
  table: userTable,
  path: 'users',
  view: UserView,
  list: {
    filters: ['status', 'regionCode', 'roles'],
    search: ['username', 'displayName'],
    sorts: ['username', 'createdAt'],
    defaultSort: 'username',
  },
  create: { by: ['admin'], body: NewUser, run: createUser },
  patch: { by: ['admin'], body: UserPatch, run: changeUser },
  actions: { disable: { run: endSessionsOf } },
});

export const apiClients = resource({
  table: apiClientTable,
  path: 'api-clients',
  view: ApiClientView,
  list: {
    filters: ['status', 'regionCode', 'organizationId'],
    search: ['clientId', 'name'],
    sorts: ['clientId', 'createdAt'],
    defaultSort: 'clientId',
  },
  patch: { by: ['admin'], body: ApiClientPatch, in: ['active'] },
});

export const auditEntries = resource({
  table: auditTable,
  path: 'audit-entries',
  view: AuditView as never,
  list: { filters: ['at', 'actorId', 'action', 'subjectType', 'subjectId', 'regionCode', 'requestId'], sorts: ['at'], defaultSort: '-at' },
});

const COOKIE = 'rongcai_refresh';
const json = (id: string, description: string) => ({ description, content: { 'application/json': { schema: { $ref: `${id}#` } } } });

function withCookie(services: Services, reply: FastifyReply, signedIn: SignedIn): FastifyReply {
  return reply
    .setCookie(COOKIE, signedIn.refreshToken, {
      httpOnly: true,
      sameSite: 'strict',
      path: '/v1/auth',
      secure: services.config.publicUrl?.startsWith('https:') ?? false,
      maxAge: 12 * 3600,
    })
    .send({ accessToken: signedIn.accessToken, tokenType: 'Bearer', expiresIn: signedIn.expiresIn });
}

const open = { permission: 'public', scope: 'all', audit: 'sign-in' } as const;
const own = { permission: 'signed-in', scope: 'own', audit: 'none' } as const;

export function identityRoutes(app: FastifyInstance, services: Services): void {
  const tags = ['identity'];
  const errors = problemResponses(400, 401, 415, 429, 503);

  app.post('/v1/auth/login', {
    config: { access: open },
    schema: {
      operationId: 'signIn',
      tags,
      summary: 'Sign in with username and password · 登录',
      body: SignIn.ref,
      response: { 200: json(AccessToken.id, 'Signed in; the refresh token is in a cookie'), ...errors },
    } as object,
    handler: async (request, reply) => {
      const { username, password } = request.body as { username: string; password: string };
      return withCookie(services, reply, await signIn(services, request, username, password));
    },
  });

  app.post('/v1/auth/refresh', {
    config: { access: open },
    schema: {
      operationId: 'refreshSession',
      tags,
      summary: 'Exchange the refresh cookie for a new access token · 刷新登录',
      response: { 200: json(AccessToken.id, 'Refreshed'), ...errors },
    } as object,
    handler: async (request, reply) => {
      const token = request.cookies[COOKIE];
      if (!token) throw unauthenticated('session-ended');
      return withCookie(services, reply, await refresh(services, token));
    },
  });

  app.post('/v1/auth/logout', {
    config: { access: open },
    schema: {
      operationId: 'signOut',
      tags,
      summary: 'End the session · 退出登录',
      response: { 204: { description: 'Signed out', type: 'null' }, ...errors },
    } as object,
    handler: async (request, reply) => {
      const token = request.cookies[COOKIE];
      if (token) await signOut(services, token);
      return reply.clearCookie(COOKIE, { path: '/v1/auth' }).code(204).send();
    },
  });

  app.register(async (form) => {
    form.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, text, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(text)))),
    );
    form.post('/v1/oauth/token', {
      config: { access: open },
      schema: {
        operationId: 'issueToken',
        tags,
        summary: 'Access token for a machine client (RFC 6749, client credentials) · 接口令牌',
        // RFC 6749 sends a form; JSON is taken as well
        consumes: ['application/x-www-form-urlencoded', 'application/json'],
        body: TokenRequest.ref,
        response: { 200: json(TokenAnswer.id, 'Issued'), ...errors },
      } as object,
      handler: async (request, reply) => {
        const body = request.body as { client_id?: string; client_secret?: string };
        const basic = /^Basic ([A-Za-z0-9+/=]+)$/.exec(request.headers.authorization ?? '')?.[1];
        const [id, secret] = basic
          ? Buffer.from(basic, 'base64').toString().split(':', 2).map(decoded)
          : [body.client_id, body.client_secret];
        const { accessToken, scopes } = await clientToken(services, request, id ?? '', secret ?? '');
        return reply.send({ access_token: accessToken, token_type: 'Bearer', expires_in: ACCESS_SECONDS, scope: scopes.join(' ') });
      },
    });
  });

  app.get('/.well-known/jwks.json', {
    config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'getKeySet',
      tags,
      summary: 'Public keys of the access tokens (RFC 7517) · 公钥',
      response: { 200: json(KeySet.id, 'Keys') },
    } as object,
    handler: async (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(await publicKeySet(services)),
  });

  app.get('/v1/me', {
    config: { access: own },
    schema: {
      operationId: 'getMe',
      tags,
      summary: 'Who is calling, and what the caller may do · 当前用户',
      response: { 200: json(Me.id, 'The caller'), ...problemResponses(401, 429) },
    } as object,
    handler: async (request, reply) => {
      const { id, kind, name, regionCode, organizationId, roles, permissions } = callerOf(request);
      return reply.send({
        id,
        kind,
        name,
        regionCode,
        organizationId,
        roles,
        permissions: [...permissions].sort(),
        demo: services.config.databaseUrl === null,
        modules: moduleNames.filter((module) => permissions.has(`${module}:read`)),
      });
    },
  });

  app.post('/v1/me/password', {
    config: { access: { permission: 'signed-in', scope: 'own', audit: 'change' } },
    schema: {
      operationId: 'changeOwnPassword',
      tags,
      summary: 'Change the own password; ends every session · 修改密码',
      headers: { type: 'object', properties: idempotencyHeader },
      body: OwnPassword.ref,
      response: { 204: { description: 'Changed', type: 'null' }, ...problemResponses(404, 409, 422) },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const { current, password } = request.body as { current: string; password: string };
      await spendOwnPassword(services, actor.id);
      await write(services, actor, request, async (ctx) => {
        await changeOwnPassword(ctx, await lock(ctx, userTable, actor.id), current, password);
        return { status: 204, body: null };
      });
      await giveBackOwnPassword(services, actor.id);
      return reply.code(204).send();
    },
  });

  app.post('/v1/users/:id/reset-password', {
    config: { access: { permission: 'identity:act', scope: 'region', audit: 'change' } },
    schema: {
      operationId: 'resetPasswordUser',
      tags,
      summary: 'Set a new password for an account; ends its sessions · 重置密码',
      params: idParams,
      headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
      body: PasswordReset.ref,
      response: { 204: { description: 'Reset', type: 'null' }, ...problemResponses(400, 401, 403, 404, 412, 415, 422, 428, 429) },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      await write(services, actor, request, async (ctx) => {
        const user = await lock(ctx, userTable, (request.params as { id: string }).id);
        checkEtag(request, user);
        await setPassword(ctx, user, (request.body as { password: string }).password);
        return { status: 204, body: null };
      });
      return reply.code(204).send();
    },
  });

  app.post('/v1/api-clients', {
    config: { access: { permission: 'identity:write', scope: 'region', audit: 'change' } },
    schema: {
      operationId: 'createApiClient',
      tags,
      summary: 'Register a machine client; the secret is shown this once · 新建接口客户端',
      headers: { type: 'object', properties: idempotencyHeader },
      body: NewApiClient.ref,
      response: { 201: json(ClientSecret.id, 'Created'), ...problemResponses(400, 401, 403, 409, 415, 422, 429) },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      const body = request.body as { regionCode: string; clientId: string };
      return send(
        reply,
        await write(services, actor, request, async (ctx) => {
          requireHat(actor, actor.hats, ['admin']);
          checkPlacement(actor, apiClientTable, body);
          await checkValues(ctx, apiClientTable, body);
          const { client, secret } = await createApiClient(ctx, body);
          return {
            status: 201,
            body: { clientId: client.clientId, clientSecret: secret },
            headers: { location: `/v1/api-clients/${client.id}`, etag: `"${client.version}"` },
          };
        }),
      );
    },
  });

  app.post('/v1/api-clients/:id/rotate-secret', {
    config: { access: { permission: 'identity:act', scope: 'region', audit: 'change' } },
    schema: {
      operationId: 'rotateSecretApiClient',
      tags,
      summary: 'A new secret; the old one works for seven more days · 更换密钥',
      params: idParams,
      headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
      response: { 200: json(ClientSecret.id, 'Rotated'), ...problemResponses(400, 401, 403, 404, 409, 412, 422, 428, 429) },
    } as object,
    handler: async (request, reply) => {
      const actor = callerOf(request);
      return send(
        reply,
        await write(services, actor, request, async (ctx) => {
          const client = await lock(ctx, apiClientTable, (request.params as { id: string }).id);
          checkEtag(request, client);
          const rotated = await rotateSecret(ctx, client);
          return {
            status: 200,
            body: { clientId: client.clientId, clientSecret: rotated.secret },
            headers: { etag: `"${rotated.client.version}"` },
          };
        }),
      );
    },
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

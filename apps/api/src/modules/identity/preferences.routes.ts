import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../platform/http/access.ts';
import { problemResponses } from '../../platform/http/answers.ts';
import type { Services } from '../../platform/http/services.ts';
import { PreferencesBody } from './identity.schemas.ts';
import { type Preferences, readPreferences, replacePreferences } from './preferences.commands.ts';

const own = { permission: 'signed-in', scope: 'own', audit: 'none' } as const;
const answer = { description: 'The preferences', content: { 'application/json': { schema: PreferencesBody.ref } } };

export function preferencesRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/me/preferences', {
    config: { access: own },
    schema: {
      operationId: 'getOwnPreferences',
      tags: ['identity'],
      summary: 'What an app keeps for the one who is signed in: language, columns · 个人偏好',
      response: { 200: answer, ...problemResponses(401, 404, 429) },
    } as object,
    handler: async (request, reply) => reply.send(await readPreferences(services.db, callerOf(request))),
  });

  app.put('/v1/me/preferences', {
    config: { access: own },
    schema: {
      operationId: 'replaceOwnPreferences',
      tags: ['identity'],
      summary: 'Replace the whole of them; of two windows the later one counts · 保存个人偏好',
      body: PreferencesBody.ref,
      response: { 200: answer, ...problemResponses(400, 401, 404, 413, 415, 429) },
    } as object,
    handler: async (request, reply) => reply.send(await replacePreferences(services.db, callerOf(request), request.body as Preferences)),
  });
}

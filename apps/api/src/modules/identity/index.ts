import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { apiClients, auditEntries, identityRoutes, users } from './identity.routes.ts';
import { identityWords } from './identity.words.ts';
import { preferencesRoutes } from './preferences.routes.ts';

export { createApiClient } from './api-client.commands.ts';
export { authenticator } from './caller.queries.ts';
export { hashPassword } from './password.commands.ts';
export { createUser } from './user.commands.ts';
export { userTable } from './user.table.ts';

export const identity: Module = {
  name: 'identity',
  label: text('账号与审计', 'Identity'),
  words: identityWords,
  resources: [users, apiClients, auditEntries],
  routes: (app, services) => {
    identityRoutes(app, services);
    preferencesRoutes(app, services);
  },
};

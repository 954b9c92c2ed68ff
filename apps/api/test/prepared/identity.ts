import { KUNDULUN } from '../harness.ts';
import { canary, type Kit, type Made, next, type Prepared } from './kit.ts';

const PASSWORD = 'Vx8-tragbar-lang';

const accounts = new WeakMap<Kit, Promise<Made>>();

async function credentials(kit: Kit): Promise<{ username: string; password: string }> {
  const account = accounts.get(kit) ?? kit.fresh('users');
  accounts.set(kit, account);
  return { username: (await account).username, password: PASSWORD };
}

async function refreshCookie(kit: Kit): Promise<string> {
  const signedIn = await kit.app.anonymous().post('/v1/auth/login', await credentials(kit));
  return String(signedIn.headers['set-cookie']).split(';')[0] as string;
}

export const identity: Prepared = {
  records: {
    users: {
      body: () => {
        const n = next();
        return { username: `user${n}`, displayName: canary('用户'), regionCode: KUNDULUN, roles: ['clerk'], password: PASSWORD };
      },
      record: async (kit) => kit.admin.create('users', await kit.body('users')),
    },
    'api-clients': {
      body: () => ({ clientId: `client-${next()}`, name: canary('接口'), regionCode: KUNDULUN, scopes: ['training:read'] }),
      record: async (kit) => {
        const made = await kit.admin.post('/v1/api-clients', await kit.body('api-clients'));
        return (await kit.admin.get(made.headers.location as string)).body;
      },
    },
    'audit-entries': {
      record: async (kit) => {
        const order = await kit.record('training-orders');
        const page = await kit.admin.get(`/v1/audit-entries?subjectId=${order.id}`);
        return page.body.data[0];
      },
    },
  },
  requests: {
    signIn: async (kit) => ({ body: await credentials(kit) }),
    refreshSession: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
    signOut: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
    issueToken: async (kit) => {
      const made = await kit.admin.post('/v1/api-clients', await kit.body('api-clients'));
      return { body: { grant_type: 'client_credentials', client_id: made.body.clientId, client_secret: made.body.clientSecret } };
    },
    changeOwnPassword: () => ({ body: { current: 'not-the-password', password: PASSWORD } }),
  },
};

import { canary, type Kit, next, type Request } from './kit.ts';

type Ready = (kit: Kit) => Promise<Request>;
const PASSWORD = 'Vx8-tragbar-lang';

/** A session of a new account, by its cookie and its token. The database's clock ends sessions: it may be ahead of the application's. */
async function session(kit: Kit): Promise<{ cookie: string; token: string }> {
  const username = `user${next()}`;
  const { regionCode } = kit.world;
  const user = { username, displayName: canary('用户'), regionCode, roles: ['clerk'], password: PASSWORD };
  const { id } = await kit.admin.create('users', user);
  const { headers, body } = await kit.app.anonymous().post('/v1/auth/login', { username, password: PASSWORD });
  await kit.app.sql("UPDATE sessions SET expires_at = now() + interval '1 day', ends_at = now() + interval '1 day' WHERE user_id = $1", [
    id,
  ]);
  return { cookie: String(headers['set-cookie']).split(';')[0] as string, token: body.accessToken };
}

/** Where the prepared request is refused on purpose, so that nobody's account changes. */
export const readyIdentity: Readonly<Record<string, Ready>> = {
  changeOwnPassword: async (kit) => ({
    body: { current: PASSWORD, password: 'Neues-Wort-2026' },
    headers: { authorization: `Bearer ${(await session(kit)).token}` },
  }),
  refreshSession: async (kit) => ({ headers: { cookie: (await session(kit)).cookie } }),
  replaceOwnPreferences: async () => ({ body: { language: 'zh', 'columns.training-orders': ['number', 'title', 'status'] } }),
  verifyCertificate: async (kit) => {
    const { number } = await kit.fresh('certificates');
    return { params: { number }, query: `?code=${kit.app.services.keyring.sign('certificate', number).slice(0, 8)}` };
  },
};

import { startTestApp, type TestApp } from '../test/harness.ts';
import { createAdmin } from './create-admin.ts';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

const given = { username: 'boss', displayName: '高敏', regionCode: '000000', password: 'correct horse battery', another: false };
const signIn = (username: string, password: string) => app.anonymous().post('/v1/auth/login', { username, password });

describe('the first administrator', () => {
  it('is refused with a name, password or region that an account may not have', async () => {
    for (const wrong of [{ username: 'Boss' }, { password: 'short' }, { password: 'the boss is here' }, { regionCode: '999999' }]) {
      await expect(createAdmin(app.services, { ...given, ...wrong })).rejects.toThrow();
    }
    expect(await app.sql('SELECT id FROM users')).toEqual([]);
  });

  it('is one, of several that are made at once', async () => {
    const tries = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((end) => createAdmin(app.services, { ...given, username: `boss-${end}` })),
    );
    expect(tries.filter((attempt) => attempt.status === 'fulfilled')).toHaveLength(1);
    const [admin] = await app.sql<{ username: string }>('SELECT username FROM users');
    const signedIn = await signIn(String(admin?.username), given.password);
    expect(signedIn.status).toBe(200);
    const me = await app.withToken(signedIn.body.accessToken).get('/v1/me');
    expect(me.body).toMatchObject({ roles: ['admin'], regionCode: '000000' });
  });

  it('has another beside it only when that is asked for', async () => {
    await expect(createAdmin(app.services, given)).rejects.toThrow('There is an administrator already');
    await createAdmin(app.services, { ...given, another: true });
    expect((await signIn('boss', given.password)).status).toBe(200);
  });
});

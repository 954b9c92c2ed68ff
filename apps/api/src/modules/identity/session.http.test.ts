import type { Caller } from '../../../test/harness.ts';
import { KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { startProcess } from '../../../test/processes.ts';
import { type Wire, type WireAnswer, wire, wireTo } from '../../../test/wire.ts';

const PASSWORD = 'Vx8-tragbar-lang';
let app: TestApp;
let admin: Caller;
let call: Wire;
let n = 0;

beforeAll(async () => {
  app = await startTestApp({ env: { TRUST_PROXY: 'loopback' } });
  call = await wire(app, 50);
  admin = await app.staff(['admin']);
});
afterAll(async () => {
  call.close();
  await app.close();
});
beforeEach(() => app.sql('DELETE FROM login_attempts'));

async function account(roles: string[] = ['clerk']): Promise<{ id: string; username: string }> {
  return admin.create('users', { username: `sitzung${++n}`, displayName: '某人', regionCode: KUNDULUN, roles, password: PASSWORD });
}

const HERE = '198.51.100.1';
const signIn = (username: string, password = PASSWORD, address = HERE) =>
  call({ method: 'POST', path: '/v1/auth/login', body: { username, password }, headers: { 'x-forwarded-for': address } });
const cookieOf = (answer: WireAnswer) => String(answer.headers['set-cookie']).split(';')[0] as string;
const refresh = (cookie: string) => call({ method: 'POST', path: '/v1/auth/refresh', headers: { cookie } });
const me = async (token: string) => (await call({ path: '/v1/me', token })).status;
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1_000));

/** The statuses of an old token over the five seconds in which it has to end. */
async function endsWithinFiveSeconds(token: string): Promise<boolean> {
  for (let i = 0; i < 10; i++) {
    if ((await me(token)) === 401) return true;
    await seconds(0.5);
  }
  return false;
}

describe('signing in', () => {
  it('gives a short token and a refresh cookie that scripts cannot read', async () => {
    const { username } = await account();
    const answer = await signIn(username);
    expect(answer.json).toEqual({ accessToken: expect.any(String), tokenType: 'Bearer', expiresIn: 600 });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    expect(String(answer.headers['set-cookie'])).toMatch(/Path=\/v1\/auth/);
    expect(await me(answer.json.accessToken)).toBe(200);
  });

  it('with a wrong password and with an unknown name answers alike', async () => {
    const { username } = await account();
    const [wrong, unknown] = [await signIn(username, 'falsch'), await signIn('niemand-hier')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const told = ({ json: { requestId: _id, ...rest } }: WireAnswer) => rest;
    expect(told(wrong)).toEqual(told(unknown));
  });

  it('is refused in a network after ten failures, also with the right password, other cases of letters and other headers', async () => {
    const { username } = await account();
    for (let i = 0; i < 10; i++) expect((await signIn(username, 'falsch')).status).toBe(401);
    const refused = [
      await signIn(username),
      await signIn(username.toUpperCase(), 'falsch'),
      await call({
        method: 'POST',
        path: '/v1/auth/login',
        body: { username, password: 'falsch' },
        headers: { 'x-forwarded-for': `203.0.113.7, ${HERE}`, 'user-agent': 'another' },
      }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([429, 429, 429]);
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is not shut to its owner by somebody who guesses elsewhere', async () => {
    const { username } = await account();
    for (let i = 0; i < 12; i++) await signIn(username, 'falsch', '203.0.113.9');
    expect((await signIn(username, PASSWORD, '203.0.113.9')).status).toBe(429);
    expect((await signIn(username)).status).toBe(200);
  });

  it('from many networks that guess becomes slow in new ones, and stays as it was where the account is at home', async () => {
    const { username } = await account();
    expect((await signIn(username)).status).toBe(200);
    for (let network = 0; network < 6; network++) {
      await Promise.all(Array.from({ length: 9 }, () => signIn(username, 'falsch', `203.0.113.${network}`)));
    }
    const [first, second] = [await signIn(username, 'falsch', '192.0.2.1'), await signIn(username, 'falsch', '192.0.2.2')];
    const slowed = [first, second].filter(({ status }) => status === 429);
    expect(slowed.length).toBeGreaterThan(0);
    for (const { headers } of slowed) expect(Number(headers['retry-after'])).toBeLessThanOrEqual(5);
    expect((await signIn(username)).status).toBe(200);
    await app.sql("UPDATE login_attempts SET expire = 0 WHERE key LIKE 'slow:%'");
    expect((await signIn(username, PASSWORD, '192.0.2.3')).status).toBe(200);
  });

  it('gives a network that guesses over IPv6 no more attempts for its many addresses', async () => {
    const { username } = await account();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => signIn(username, 'falsch', `2001:db8::${nth}:1`)));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
  });

  it('counts parallel guesses too', async () => {
    const { username } = await account();
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn(username, 'falsch')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  it('limits the guesses of one address over all names', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 11; i++) {
      const some = await Promise.all(Array.from({ length: 10 }, (_, k) => signIn(`niemand-${i}-${k}`, 'falsch')));
      answers.push(...some.map(({ status }) => status));
    }
    expect(answers.filter((status) => status === 401)).toHaveLength(100);
    expect(answers.slice(100).every((status) => status === 429)).toBe(true);
  });
});

describe('refreshing a session', () => {
  it('succeeds once of 20 at the same time, and the session lives on', async () => {
    const { username } = await account();
    const cookie = cookieOf(await signIn(username));
    const answers = await Promise.all(Array.from({ length: 20 }, () => refresh(cookie)));
    const won = answers.filter(({ status }) => status === 200);
    expect(won).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
    expect(await me(won[0]?.json.accessToken)).toBe(200);
    expect((await refresh(cookieOf(won[0] as WireAnswer))).status).toBe(200);
  });

  it('with a token that was used before ends the session for both who hold it', async () => {
    const { username } = await account();
    const first = await signIn(username);
    const second = await refresh(cookieOf(first));
    await app.sql(
      "UPDATE sessions SET rotated_at = rotated_at - interval '20 s' WHERE user_id = (SELECT id FROM users WHERE username = $1)",
      [username],
    );
    expect((await refresh(cookieOf(first))).status).toBe(401);
    expect((await refresh(cookieOf(second))).status).toBe(401);
    expect(await endsWithinFiveSeconds(second.json.accessToken)).toBe(true);
  });

  it('with an invented secret ends nothing, whoever knows the id of the session', async () => {
    const { username } = await account();
    const first = await signIn(username);
    const cookie = cookieOf(first);
    const [sessionId] = cookie.replace('rongcai_refresh=', '').split('.');
    const mark = cookie.split('.')[2];
    for (const invented of [
      `${sessionId}.${'a'.repeat(43)}`,
      `${sessionId}.`,
      `${sessionId}.${'a'.repeat(43)}.${mark}`,
      `${sessionId}..${mark}`,
    ])
      expect((await refresh(`rongcai_refresh=${invented}`)).status).toBe(401);
    expect(await me(first.json.accessToken)).toBe(200);
    expect((await refresh(cookie)).status).toBe(200);
  });

  it('with a token from long ago ends the session, however often it was exchanged since', async () => {
    const { username } = await account();
    const first = cookieOf(await signIn(username));
    const second = cookieOf(await refresh(first));
    const third = cookieOf(await refresh(second));
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third)).status).toBe(401);
  });

  it.each(['', 'x', '%00', '.', '018f0000-0000-7000-8000-000000000000.x', `${'-'.repeat(36)}.x`, `${'a'.repeat(36)}.x`])(
    'with the cookie %j is refused',
    async (value) => {
      expect((await refresh(`rongcai_refresh=${value}`)).status).toBe(401);
    },
  );

  it('is not possible with a session that has idled too long, nor beyond its longest life', async () => {
    const { username, id } = await account();
    const cookie = cookieOf(await signIn(username));
    await app.sql("UPDATE sessions SET expires_at = now() - interval '1 s' WHERE user_id = $1", [id]);
    expect((await refresh(cookie)).status).toBe(401);
    const other = await signIn(username);
    await app.sql("UPDATE sessions SET ends_at = now() - interval '1 s', expires_at = now() - interval '1 s' WHERE user_id = $1", [id]);
    expect((await refresh(cookieOf(other))).status).toBe(401);
    expect(await endsWithinFiveSeconds(other.json.accessToken)).toBe(true);
  });
});

describe('an old token is out within five seconds', () => {
  it.each<[string, (id: string, token: string, cookie: string) => Promise<unknown>]>([
    ['after signing out', (_id, _token, cookie) => call({ method: 'POST', path: '/v1/auth/logout', headers: { cookie } })],
    ['when the account is disabled', (id) => admin.act('users', id, 'disable')],
    ['when the password is reset', (id) => admin.post(`/v1/users/${id}/reset-password`, { password: 'Ny9-anders-lang' })],
    [
      'when the password is changed',
      (_id, token) => app.withToken(token).post('/v1/me/password', { current: PASSWORD, password: 'Ny9-anders-lang' }, { etag: false }),
    ],
  ])('%s', async (_what, end) => {
    const { id, username } = await account();
    const signedIn = await signIn(username);
    const { accessToken } = signedIn.json;
    expect(await me(accessToken)).toBe(200);
    await end(id, accessToken, cookieOf(signedIn));
    expect(await endsWithinFiveSeconds(accessToken)).toBe(true);
    expect((await refresh(cookieOf(signedIn))).status).toBe(401);
  });

  it('signing out in one tab while another one has just refreshed ends the session as well', async () => {
    const { username } = await account();
    const first = await signIn(username);
    const second = await refresh(cookieOf(first));
    await call({ method: 'POST', path: '/v1/auth/logout', headers: { cookie: cookieOf(first) } });
    expect((await refresh(cookieOf(second))).status).toBe(401);
  });

  it('a change of roles is felt as soon', async () => {
    const { id, username } = await account(['clerk', 'admin']);
    const { accessToken } = (await signIn(username)).json;
    expect((await call({ path: '/v1/users', token: accessToken })).status).toBe(200);
    await admin.patch(`/v1/users/${id}`, { roles: ['clerk'] });
    await seconds(2.5);
    expect((await call({ path: '/v1/users', token: accessToken })).status).toBe(403);
  });
});

describe('the current password, asked for when it is changed', () => {
  const change = (token: string, current: string) =>
    call({ method: 'POST', path: '/v1/me/password', token, body: { current, password: 'Neu7-Wanderer-weit' } });

  it('cannot be guessed by who holds a token, also not at once', async () => {
    const { username } = await account();
    const { accessToken } = (await signIn(username)).json;
    const answers = await Promise.all(Array.from({ length: 20 }, (_, nth) => change(accessToken, `falsch-${nth}`)));
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
    expect((await change(accessToken, PASSWORD)).status).toBe(429);
    expect((await signIn(username)).status).toBe(200);
  });

  it('counts for nothing when it is right', async () => {
    const { username } = await account();
    for (let i = 0; i < 3; i++) {
      const { accessToken } = (await signIn(username, i === 0 ? PASSWORD : 'Neu7-Wanderer-weit')).json;
      expect((await change(accessToken, i === 0 ? PASSWORD : 'Neu7-Wanderer-weit')).status).toBe(204);
    }
    expect(await app.sql("SELECT key FROM login_attempts WHERE key LIKE 'own:%' AND points > 0")).toEqual([]);
  });
});

describe('an account', () => {
  it('cannot change its own roles or region, nor disable itself', async () => {
    expect((await admin.patch(`/v1/users/${admin.id}`, { roles: ['admin', 'finance'] })).status).toBe(403);
    expect((await admin.patch(`/v1/users/${admin.id}`, { regionCode: '150000' })).status).toBe(403);
    expect((await admin.post(`/v1/users/${admin.id}/disable`)).status).toBe(409);
  });

  it('is made and moved within the region of the admin only', async () => {
    const { id } = await account();
    const outside = { username: 'auswaerts', displayName: '外地', regionCode: '350211', roles: ['clerk'], password: PASSWORD };
    expect((await admin.post('/v1/users', outside)).status).toBe(400);
    expect((await admin.patch(`/v1/users/${id}`, { regionCode: '350211' })).status).toBe(400);
  });

  it('is made for a place that there is', async () => {
    const chief = await app.staff(['admin'], '000000');
    const given = { username: `sitzung${++n}`, displayName: '某人', roles: ['clerk'], password: PASSWORD };
    const refused = await chief.post('/v1/users', { ...given, regionCode: '150299' });
    expect([refused.status, refused.body.errors[0].code]).toEqual([400, 'unknown-region']);
    const { id } = await account();
    expect((await chief.patch(`/v1/users/${id}`, { regionCode: '159999' })).body.errors[0].code).toBe('unknown-region');
  });

  it('of another region is given no role, password or place by an admin from here', async () => {
    const { id } = await account();
    const stranger = await app.staff(['admin'], '350211');
    expect((await stranger.patch(`/v1/users/${id}`, { roles: ['admin'] }, { etag: '*' })).status).toBe(404);
    expect((await stranger.post(`/v1/users/${id}/reset-password`, { password: PASSWORD }, { etag: '*' })).status).toBe(404);
    const below = await app.staff(['admin'], '150200');
    expect((await below.patch(`/v1/users/${id}`, { roles: ['reviewer'] }, { etag: '*' })).status).toBe(200);
    expect((await admin.patch(`/v1/users/${below.id}`, { roles: ['analyst'] }, { etag: '*' })).status).toBe(404);
  });

  it.each(['short', 'aaaaaaaaaaaaaa', 'x-sitzung9999-x'])('is not given the weak password %s', async (password) => {
    const answer = await admin.post('/v1/users', {
      username: 'sitzung9999',
      displayName: '某人',
      regionCode: KUNDULUN,
      roles: ['clerk'],
      password,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/password');
  });
});

describe('secrets', () => {
  it('stand in no log line, whatever goes well or wrong', async () => {
    const server = await startProcess(app, { LOG_LEVEL: 'debug' });
    const loud = wireTo(server.url);
    try {
      const chief = await app.staff(['admin', 'clerk']);
      const as = (path: string, body?: unknown, token = chief.token) => loud({ method: body ? 'POST' : 'GET', path, body, token });
      const user = { username: 'loglog', displayName: 'x', regionCode: KUNDULUN, roles: ['clerk'], password: 'KanarieGeheim77' };
      await as('/v1/users', user);
      const signedIn = await as('/v1/auth/login', { username: 'loglog', password: 'KanarieGeheim77' });
      await as('/v1/auth/login', { username: 'loglog', password: 'KanarieFalsch77' });
      await as('/v1/people?q=13712340000', undefined, 'kanarie-token');
      await as('/v1/people', { realName: 'KanarieName', nationalId: '1', phone: '13712340000', regionCode: KUNDULUN });
      await app.sql('ALTER TABLE people RENAME TO people_away');
      expect((await as('/v1/people?q=13712340000')).status).toBe(500);
      await app.sql('ALTER TABLE people_away RENAME TO people');
      await seconds(0.3);
      const log = server.output();
      expect(log).toContain('"operation":"signIn"');
      expect(log).toContain('request failed');
      for (const secret of [signedIn.json.accessToken, cookieOf(signedIn).split('=')[1] as string, chief.token])
        expect(log).not.toContain(secret);
      expect(log).not.toMatch(/kanarie|13712340000|rongcai_refresh/i);
    } finally {
      loud.close();
      await server.stop();
    }
  });
});

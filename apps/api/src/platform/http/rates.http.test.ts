import { type Caller, KUNDULUN, startTestApp, type TestApp } from '../../../test/harness.ts';
import { type Wire, wire } from '../../../test/wire.ts';

const LIMIT = 20;
let app: TestApp;
let call: Wire;
let clerk: Caller;

beforeEach(async () => {
  // each test begins with counters of its own
  app = await startTestApp({ env: { RATE_LIMIT_PER_MINUTE: String(LIMIT), TRUST_PROXY: 'loopback' } });
  call = await wire(app, 50);
  clerk = await app.staff(['clerk']);
});
afterEach(async () => {
  call.close();
  await app.close();
});

const from = (address: string) => ({ 'x-forwarded-for': address });
const me = (token: string, address = '203.0.113.7') => call({ path: '/v1/me', token, headers: from(address) });
const times = <T>(count: number, work: (nth: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, nth) => work(nth)));
const counted = (statuses: { status: number }[]) => {
  const counts: Record<number, number> = {};
  for (const { status } of statuses) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

describe('the rate of requests', () => {
  it('without a valid token is limited for each address, whatever they ask for, also when they come at once', async () => {
    const answers = await times(3 * LIMIT, (nth) =>
      nth % 3 === 0 ? me('nonsense') : call({ path: nth % 3 === 1 ? '/v1/people' : '/v1/nothing-here', headers: from('203.0.113.7') }),
    );
    expect(counted(answers)[429]).toBe(2 * LIMIT);
    expect((await me('', '203.0.113.8')).status).toBe(401);
  });

  it('of a network that chooses its IPv6 addresses is one rate', async () => {
    const answers = await times(2 * LIMIT, (nth) => me('nonsense', `2001:db8::${nth}:${nth}:1`));
    expect(counted(answers)).toEqual({ 401: LIMIT, 429: LIMIT });
  });

  it('of a caller is one rate wherever it calls from, and refusals for lack of a right count', async () => {
    const answers = await times(LIMIT + 5, (nth) => call({ path: '/v1/users', token: clerk.token, headers: from(`198.51.100.${nth}`) }));
    expect(counted(answers)).toEqual({ 403: LIMIT, 429: 5 });
    expect((await me((await app.staff(['clerk'], KUNDULUN)).token)).status).toBe(200);
  });

  it('of colleagues behind one address does not add up', async () => {
    const others = await times(3, () => app.staff(['clerk']));
    const answers = await times(3 * (LIMIT - 2), (nth) => me((others[nth % 3] as Caller).token));
    expect(counted(answers)).toEqual({ 200: 3 * (LIMIT - 2) });
  });

  it('of somebody who guesses tokens stops nobody at the same address who was known before', async () => {
    expect((await me(clerk.token)).status).toBe(200);
    await times(2 * LIMIT, (nth) => me(`${clerk.token.slice(0, -4)}${String(nth).padStart(4, 'x')}`));
    expect((await me('')).status).toBe(429);
    expect((await me(clerk.token)).status).toBe(200);
  });

  it('of a token whose session has ended counts against the address', async () => {
    expect((await me(clerk.token)).status).toBe(200);
    await app.sql('UPDATE sessions SET revoked_at = now() WHERE user_id = $1', [clerk.id]);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    const answers = await times(2 * LIMIT, () => me(clerk.token));
    expect(counted(answers)).toEqual({ 401: LIMIT, 429: LIMIT });
  });

  it('is told in the headers of every answer, and a refusal says when to come again', async () => {
    const answers = [
      await me(clerk.token),
      await me('nonsense'),
      await call({ path: '/v1/users', token: clerk.token, headers: from('203.0.113.7') }),
      await call({ path: '/v1/nothing-here' }),
      await call({ path: '/v1/people/%zz' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 403, 404, 400]);
    for (const { headers } of answers) {
      expect(headers['ratelimit-policy']).toBe(`"default";q=${LIMIT};w=60`);
      expect(headers.ratelimit).toMatch(/^"default";r=\d+;t=\d+$/);
    }
    await times(LIMIT, () => me('nonsense'));
    const refused = await me('nonsense');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers.ratelimit).toMatch(/^"default";r=0;t=\d+$/);
    expect(refused.json.type).toBe('urn:rongcai:problem:rate-limited');
  });
});

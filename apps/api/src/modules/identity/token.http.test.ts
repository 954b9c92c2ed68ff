import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Caller } from '../../../test/harness.ts';
import { startTestApp, type TestApp } from '../../../test/harness.ts';
import { issueAccessToken } from './token.commands.ts';
import { readAccessToken } from './token.queries.ts';

let app: TestApp;
let clerk: Caller;
let privateKey: string;
let publicKey: string;
let kid: string;
let claims: jwt.JwtPayload;

beforeAll(async () => {
  app = await startTestApp();
  clerk = await app.staff(['clerk']);
  const [row] = await app.sql<{ kid: string; private_key: string; public_key: string }>('SELECT * FROM signing_keys');
  kid = row?.kid ?? '';
  privateKey = app.services.keyring.decrypt(row?.private_key ?? '');
  publicKey = row?.public_key ?? '';
  claims = jwt.decode(clerk.token) as jwt.JwtPayload;
});
afterAll(() => app.close());

interface Forgery {
  readonly header?: Record<string, unknown>;
  readonly payload?: Record<string, unknown>;
  readonly without?: readonly string[];
  readonly key?: string | KeyObject;
  readonly algorithm?: jwt.Algorithm;
}

/** A token like the caller's own, but for what is given. */
function token({ header = {}, payload = {}, without = [], key = privateKey, algorithm = 'ES256' }: Forgery = {}): string {
  const said: Record<string, unknown> = { ...claims, ...payload };
  for (const name of without) delete said[name];
  return jwt.sign(said, key, {
    algorithm,
    noTimestamp: without.includes('iat'),
    header: { alg: algorithm, typ: 'at+jwt', kid, ...header } as jwt.JwtHeader,
  });
}

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const status = async (given: string) => (await app.withToken(given).get('/v1/me')).status;
const now = () => Math.floor(Date.now() / 1_000);

describe('an access token', () => {
  it('as this installation issues it is taken', async () => {
    expect(await status(token())).toBe(200);
  });

  it.each<[string, () => string]>([
    ['without a signature (alg none)', () => `${base64({ alg: 'none', typ: 'at+jwt', kid })}.${base64(claims)}.`],
    ['that says none but is signed', () => `${base64({ alg: 'none', typ: 'at+jwt', kid })}.${base64(claims)}.${token().split('.')[2]}`],
    ['signed with the public key as a shared secret', () => hmacWithPublicKey()],
    ['signed with another key', () => token({ key: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey })],
    ['signed with RSA', () => token({ key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey, algorithm: 'RS256' })],
    ['for another audience', () => token({ payload: { aud: 'someone-else' } })],
    ['of another issuer', () => token({ payload: { iss: 'someone-else' } })],
    ['of the type of an id token', () => token({ header: { typ: 'JWT' } })],
    ['without a type', () => token({ header: { typ: undefined } })],
    ['without an end', () => token({ without: ['exp'] })],
    ['without an issue time', () => token({ without: ['iat'] })],
    ['that has ended', () => token({ payload: { iat: now() - 700, exp: now() - 100 } })],
    ['that would live for a year', () => token({ payload: { iat: now() - 700, exp: now() + 31_536_000 } })],
    ['that is not valid yet', () => token({ payload: { nbf: now() + 300 } })],
    ['without a subject', () => token({ without: ['sub'] })],
    ['of an unknown kind of caller', () => token({ payload: { kind: 'system' } })],
    ['of a session of someone else', () => token({ payload: { sid: '018f0000-0000-7000-8000-00000000abcd' } })],
    ['whose key id is a path', () => token({ header: { kid: '../../../dev/null' } })],
    ['whose key id is SQL', () => token({ header: { kid: "' OR '1'='1" } })],
    ['whose key id is no text', () => `${base64({ alg: 'ES256', typ: 'at+jwt', kid: { a: 1 } })}.${token().split('.').slice(1).join('.')}`],
    ['that brings its own key', () => withOwnKey()],
    [
      'with a changed payload',
      () => `${token().split('.')[0]}.${base64({ ...claims, sub: '018f0000-0000-7000-8000-00000000abcd' })}.${token().split('.')[2]}`,
    ],
    ['that is cut short', () => token().slice(0, -5)],
    ['that is very long', () => token({ payload: { filler: 'x'.repeat(3_000) } })],
    ['that is no token', () => 'a.b.c'],
  ])('%s is refused', async (_what, forge) => {
    expect(await status(forge())).toBe(401);
  });

  it('is taken whatever the case of the scheme', async () => {
    const answer = await app.anonymous().get('/v1/me', { headers: { authorization: `bearer ${clerk.token}` } });
    expect(answer.status).toBe(200);
  });

  it('is verified by the published keys, which hold no private part', async () => {
    const { body } = await app.anonymous().get('/.well-known/jwks.json');
    const key = body.keys.find((each: { kid: string }) => each.kid === kid);
    expect(jwt.verify(clerk.token, createPublicKey({ key, format: 'jwk' }), { algorithms: ['ES256'] })).toMatchObject({ sub: clerk.id });
    expect(JSON.stringify(body)).not.toContain('"d"');
  });

  it('says neither roles nor region', () => {
    expect(Object.keys(claims).sort()).toEqual(['aud', 'exp', 'iat', 'iss', 'jti', 'kind', 'sid', 'sub']);
  });
});

function hmacWithPublicKey(): string {
  const head = `${base64({ alg: 'HS256', typ: 'at+jwt', kid })}.${base64(claims)}`;
  // jsonwebtoken itself refuses to sign so; the signature is made by hand
  const { createHmac } = process.getBuiltinModule('node:crypto');
  return `${head}.${createHmac('sha256', publicKey).update(head).digest('base64url')}`;
}

function withOwnKey(): string {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return token({ key: pair.privateKey, header: { jwk: pair.publicKey.export({ format: 'jwk' }), jku: 'https://evil.example/keys' } });
}

describe('the first signing key', () => {
  it('is made once, however many processes issue the first token at the same time', async () => {
    await app.sql('DELETE FROM signing_keys');
    // each copy remembers the keys for itself, as a process does
    const processes = Array.from({ length: 8 }, () => ({ ...app.services }));
    const fresh = { kind: 'staff' as const, sub: String(claims.sub), sid: null };
    expect(await readAccessToken({ ...app.services }, clerk.token)).toBeNull();
    const tokens = await Promise.all(processes.map((services) => issueAccessToken(services, fresh)));
    expect(await app.sql('SELECT kid FROM signing_keys')).toHaveLength(1);
    const reader = { ...app.services };
    const read = await Promise.all(tokens.map((issued) => readAccessToken(reader, issued)));
    expect(read.every((found) => found?.sub === claims.sub)).toBe(true);
  });
});

import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { newId } from '../../kernel/ids.ts';
import type { Row } from '../../platform/database/database.ts';
import type { Services } from '../../platform/http/services.ts';

export const ACCESS_SECONDS = 600;
const ISSUER = 'rongcai';
const AUDIENCE = 'rongcai-api';

/** What an access token says. Roles and regions are not in it: they are read anew. */
export interface Claims {
  readonly kind: 'staff' | 'client';
  readonly sub: string;
  /** The session of a member of staff. */
  readonly sid: string | null;
  /** Seconds since 1970. */
  readonly exp: number;
}

interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

interface Keys {
  readonly newest: SigningKey;
  readonly publicKeys: ReadonlyMap<string, KeyObject>;
  readonly readAt: number;
}

const perServices = new WeakMap<Services, Promise<Keys>>();
const REREAD_MS = 60_000;

interface KeyRow extends Row {
  kid: string;
  private_key: string;
  public_key: string;
}

async function readKeys(services: Services): Promise<Keys> {
  const query = 'SELECT kid, private_key, public_key FROM signing_keys ORDER BY created_at DESC, kid LIMIT 2';
  let rows = await services.db.read<KeyRow>(query);
  if (rows.length === 0) {
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    // of several processes that start on an empty table one makes the first key: the others wait for the lock and find it
    await services.db.transaction(async (tx) => {
      await tx.rows('LOCK TABLE signing_keys IN SHARE ROW EXCLUSIVE MODE');
      await tx.rows(
        `INSERT INTO signing_keys (kid, private_key, public_key, created_at)
         SELECT $1, $2, $3, now() WHERE NOT EXISTS (SELECT 1 FROM signing_keys)`,
        [`k-${newId()}`, services.keyring.encrypt(pem), pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
      );
    });
    rows = await services.db.read<KeyRow>(query);
  }
  const newest = rows[0] as KeyRow;
  return {
    newest: { kid: newest.kid, privateKey: createPrivateKey(services.keyring.decrypt(newest.private_key)) },
    publicKeys: new Map(rows.map((row) => [row.kid, createPublicKey(row.public_key)])),
    readAt: Date.now(),
  };
}

async function keysOf(services: Services, kid?: string): Promise<Keys> {
  let keys = await (perServices.get(services) ?? remember(services));
  const unknown = kid !== undefined && !keys.publicKeys.has(kid);
  if (Date.now() - keys.readAt > REREAD_MS || (unknown && Date.now() - keys.readAt > 2_000)) keys = await remember(services);
  return keys;
}

function remember(services: Services): Promise<Keys> {
  const reading = readKeys(services);
  perServices.set(services, reading);
  reading.catch(() => perServices.delete(services));
  return reading;
}

export async function issueAccessToken(services: Services, claims: Omit<Claims, 'exp'>): Promise<string> {
  const { newest } = await keysOf(services);
  return jwt.sign({ kind: claims.kind, ...(claims.sid ? { sid: claims.sid } : {}) }, newest.privateKey, {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt', kid: newest.kid },
    issuer: ISSUER,
    audience: AUDIENCE,
    subject: claims.sub,
    jwtid: newId(),
    expiresIn: ACCESS_SECONDS,
  });
}

/** @returns the claims of a token that this installation signed and that has not ended, or null. Never throws for a bad token. */
export async function readAccessToken(services: Services, token: string): Promise<Claims | null> {
  if (token.length > 2_000) return null;
  const decoded = jwt.decode(token, { complete: true });
  // jsonwebtoken checks neither `typ` nor that there is an `exp`; both are checked here
  const { alg, typ, kid } = decoded?.header ?? {};
  if (alg !== 'ES256' || typ !== 'at+jwt' || typeof kid !== 'string') return null;
  const key = (await keysOf(services, kid)).publicKeys.get(kid);
  if (!key) return null;
  try {
    const payload = jwt.verify(token, key, { algorithms: ['ES256'], issuer: ISSUER, audience: AUDIENCE, maxAge: ACCESS_SECONDS + 5 });
    if (typeof payload === 'string' || typeof payload.exp !== 'number' || typeof payload.sub !== 'string') return null;
    if (payload.kind !== 'staff' && payload.kind !== 'client') return null;
    return { kind: payload.kind, sub: payload.sub, sid: typeof payload.sid === 'string' ? payload.sid : null, exp: payload.exp };
  } catch {
    return null;
  }
}

/** The public keys as a JWK set (RFC 7517). */
export async function publicKeySet(services: Services): Promise<{ keys: object[] }> {
  const { publicKeys } = await keysOf(services);
  return { keys: [...publicKeys].map(([kid, key]) => ({ ...key.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' })) };
}

/** A secret of 256 random bits for refresh tokens and machine clients. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Secrets of 256 bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

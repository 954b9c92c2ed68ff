import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import type { Row } from '../../platform/database/database.ts';
import type { Services } from '../../platform/http/services.ts';

export const ACCESS_SECONDS = 600;
export const ISSUER = 'rongcai';
export const AUDIENCE = 'rongcai-api';

/** What an access token says. Roles and regions are not in it: they are read anew. */
export interface Claims {
  readonly kind: 'staff' | 'client';
  readonly sub: string;
  /** The session of a member of staff. */
  readonly sid: string | null;
  /** Seconds since 1970. */
  readonly exp: number;
}

export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
}

interface Keys {
  /** null: nobody has signed in on this installation yet. */
  readonly newest: SigningKey | null;
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
  const rows = await services.db.read<KeyRow>(
    'SELECT kid, private_key, public_key FROM signing_keys ORDER BY created_at DESC, kid LIMIT 2',
  );
  const [newest] = rows;
  return {
    newest: newest ? { kid: newest.kid, privateKey: createPrivateKey(services.keyring.decrypt(newest.private_key)) } : null,
    publicKeys: new Map(rows.map((row) => [row.kid, createPublicKey(row.public_key)])),
    readAt: Date.now(),
  };
}

/** The keys as this process last read them, anew after a minute, and sooner for a key that it does not know. */
export async function keysOf(services: Services, kid?: string): Promise<Keys> {
  let keys = await (perServices.get(services) ?? rereadKeys(services));
  const unknown = kid !== undefined && !keys.publicKeys.has(kid);
  if (Date.now() - keys.readAt > REREAD_MS || (unknown && Date.now() - keys.readAt > 2_000)) keys = await rereadKeys(services);
  return keys;
}

export function rereadKeys(services: Services): Promise<Keys> {
  const reading = readKeys(services);
  perServices.set(services, reading);
  reading.catch(() => perServices.delete(services));
  return reading;
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

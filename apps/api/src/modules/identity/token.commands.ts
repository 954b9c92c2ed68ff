import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { newId } from '../../kernel/ids.ts';
import type { Services } from '../../platform/http/services.ts';
import { ACCESS_SECONDS, AUDIENCE, type Claims, ISSUER, keysOf, rereadKeys, type SigningKey } from './token.queries.ts';

/** The first key of an installation. Of several processes that find none one makes it: the others wait for the lock and find it. */
async function makeSigningKey(services: Services): Promise<SigningKey> {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  await services.db.transaction(async (tx) => {
    await tx.rows('LOCK TABLE signing_keys IN SHARE ROW EXCLUSIVE MODE');
    await tx.rows(
      `INSERT INTO signing_keys (kid, private_key, public_key, created_at)
       SELECT $1, $2, $3, now() WHERE NOT EXISTS (SELECT 1 FROM signing_keys)`,
      [`k-${newId()}`, services.keyring.encrypt(pem), pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    );
  });
  return (await rereadKeys(services)).newest as SigningKey;
}

export async function issueAccessToken(services: Services, claims: Omit<Claims, 'exp'>): Promise<string> {
  const newest = (await keysOf(services)).newest ?? (await makeSigningKey(services));
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

/** A secret of 256 random bits for refresh tokens and machine clients. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Secrets of 256 bits need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

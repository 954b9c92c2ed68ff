import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { text } from '../../kernel/text.ts';
import { HttpProblem, unauthenticated } from '../../platform/http/problems.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { type Actor, systemActor } from '../../platform/security/actor.ts';
import { giveBackSignIn, giveBackToken, spendSignIn, spendToken } from './attempt.commands.ts';
import { passwordMatches } from './password.commands.ts';
import { hashSecret, issueAccessToken, newSecret } from './token.commands.ts';
import { ACCESS_SECONDS } from './token.queries.ts';

const IDLE_MS = 30 * 60_000;
const LONGEST_MS = 12 * 3_600_000;
/** Two tabs may refresh at once: the token before the last one is refused without ending the session for so long. */
const RACE_MS = 10_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface SignedIn {
  readonly accessToken: string;
  readonly expiresIn: number;
  /** For the cookie; null when the refresh was not rotated. */
  readonly refreshToken: string;
}

interface Account extends Record<string, unknown> {
  id: string;
  display_name: string;
  region_code: string;
  password_hash: string;
}

/** Every attempt is counted before the password is looked at, so that parallel guesses gain nothing. */
export async function signIn(services: Services, request: FastifyRequest, username: string, password: string): Promise<SignedIn> {
  await spendSignIn(services, username, request.ip);
  const [user] = await services.db.read<Account>(
    "SELECT id, display_name, region_code, password_hash FROM users WHERE username = $1 AND status = 'active'",
    [username],
  );
  if (!(await passwordMatches(user?.password_hash ?? null, password)) || !user) {
    throw unauthenticated('wrong-credentials', text('用户名或密码不正确', 'The username or the password is wrong'));
  }
  await giveBackSignIn(services, username, request.ip);
  const sessionId = newId();
  const secret = newSecret();
  const actor: Actor = { ...systemActor, kind: 'staff', id: user.id, name: user.display_name, regionCode: user.region_code };
  await write(services, actor, null, async (ctx) => {
    await ctx.tx.rows(
      `INSERT INTO sessions (id, user_id, refresh_hash, rotated_at, expires_at, ends_at, address) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        sessionId,
        user.id,
        hashSecret(secret),
        ctx.now,
        new Date(ctx.now.getTime() + IDLE_MS),
        new Date(ctx.now.getTime() + LONGEST_MS),
        request.ip,
      ],
    );
    await ctx.tx.rows('UPDATE users SET last_login_at = $2 WHERE id = $1', [user.id, ctx.now]);
    note(ctx.changes, 'sign-in', sessionId, user);
    return { status: 204, body: null };
  });
  return {
    accessToken: await issueAccessToken(services, { kind: 'staff', sub: user.id, sid: sessionId }),
    expiresIn: ACCESS_SECONDS,
    refreshToken: refreshToken(services, sessionId, secret),
  };
}

function note(changes: import('../../platform/journal.ts').Change[], verb: string, sessionId: string, user: Account): void {
  changes.push({
    action: `session.${verb}`,
    module: 'identity',
    subjectType: 'session',
    subjectId: sessionId,
    regionCode: user.region_code,
    organizationIds: [],
    before: null,
    after: { user: user.id },
    event: null,
  });
}

interface SessionRow extends Record<string, unknown> {
  user_id: string;
  previous_hash: string | null;
  refresh_hash: string;
  rotated_at: Date;
  live: boolean;
}

/** The session, its secret, and a mark of this installation by which a secret that once held is told from an invented one. */
function refreshToken(services: Services, sessionId: string, secret: string): string {
  return `${sessionId}.${secret}.${services.keyring.sign('refresh-token', `${sessionId}.${secret}`)}`;
}

/**
 * Exchanges a refresh token, once. Of parallel attempts one succeeds. A token that held and is used again later ends
 * the session, since somebody has a copy; one that never held ends nothing, for ids of sessions are no secrets.
 */
export async function refresh(services: Services, token: string): Promise<SignedIn> {
  const [sessionId = '', secret = '', mark = ''] = token.split('.');
  if (!UUID.test(sessionId)) throw unauthenticated('session-ended');
  const hash = hashSecret(secret);
  const next = newSecret();
  const [rotated] = await services.db.read<{ user_id: string }>(
    `UPDATE sessions s SET previous_hash = s.refresh_hash, refresh_hash = $3, rotated_at = now(), expires_at = least(s.ends_at, now() + $4 * interval '1 ms')
     FROM users u WHERE s.id = $1 AND s.refresh_hash = $2 AND s.revoked_at IS NULL AND s.expires_at > now() AND u.id = s.user_id AND u.status = 'active'
     RETURNING s.user_id`,
    [sessionId, hash, hashSecret(next), IDLE_MS],
  );
  if (rotated) {
    return {
      accessToken: await issueAccessToken(services, { kind: 'staff', sub: rotated.user_id, sid: sessionId }),
      expiresIn: ACCESS_SECONDS,
      refreshToken: refreshToken(services, sessionId, next),
    };
  }
  const [session] = await services.db.read<SessionRow>(
    'SELECT user_id, previous_hash, refresh_hash, rotated_at, revoked_at IS NULL AS live FROM sessions WHERE id = $1',
    [sessionId],
  );
  const racing = session && equal(session.previous_hash, hash) && Date.now() - session.rotated_at.getTime() < RACE_MS;
  const held = services.keyring.verify('refresh-token', `${sessionId}.${secret}`, mark) || equal(session?.previous_hash ?? null, hash);
  if (held && session?.live && !racing && !equal(session.refresh_hash, hash)) await endSession(services, sessionId);
  throw unauthenticated(
    racing ? 'refresh-race' : 'session-ended',
    racing
      ? text('刚刚已刷新，请重试', 'It was refreshed a moment ago: try again')
      : text('登录已失效，请重新登录', 'The session has ended: sign in again'),
  );
}

function equal(stored: string | null, given: string): boolean {
  return stored !== null && stored.length === given.length && timingSafeEqual(Buffer.from(stored), Buffer.from(given));
}

/** Ends the session of a refresh token, also of the one before: two tabs may refresh while a third signs out. */
export async function signOut(services: Services, token: string): Promise<void> {
  const [sessionId = '', secret = ''] = token.split('.');
  if (!UUID.test(sessionId)) return;
  await services.db.read(
    'UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL AND (refresh_hash = $2 OR previous_hash = $2)',
    [sessionId, hashSecret(secret)],
  );
}

async function endSession(services: Services, sessionId: string): Promise<void> {
  await services.db.read('UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [sessionId]);
}

/** OAuth 2 client credentials (RFC 6749, 4.4). */
export async function clientToken(
  services: Services,
  request: FastifyRequest,
  clientId: string,
  secret: string,
): Promise<{ accessToken: string; scopes: string[] }> {
  await spendToken(services, request.ip);
  const [client] = await services.db.read<{ id: string; secret_hash: string; previous: string | null; scopes: string[] }>(
    `SELECT id, secret_hash, CASE WHEN previous_secret_ends_at > now() THEN previous_secret_hash END AS previous, scopes
     FROM api_clients WHERE client_id = $1 AND status = 'active'`,
    [clientId],
  );
  const hash = hashSecret(secret);
  if (!client || !(equal(client.secret_hash, hash) || equal(client.previous, hash))) {
    // `error` is where RFC 6749 puts the code
    throw new HttpProblem(401, 'invalid_client', text('客户端标识或密钥不正确', 'The client id or the secret is wrong'), {
      extra: { error: 'invalid_client' },
    });
  }
  await giveBackToken(services, request.ip);
  return { accessToken: await issueAccessToken(services, { kind: 'client', sub: client.id, sid: null }), scopes: client.scopes };
}

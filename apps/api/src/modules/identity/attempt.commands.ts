import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';
import { text } from '../../kernel/text.ts';
import { networkOf } from '../../platform/http/network.ts';
import { HttpProblem } from '../../platform/http/problems.ts';
import type { Services } from '../../platform/http/services.ts';

const WINDOW_S = 15 * 60;
const SLOW_S = 5;

/**
 * Attempts at a secret, counted in the database for all processes, before the secret is looked at.
 * `pair` is an account from one network: whoever guesses there shuts out that network alone. `account` is an account
 * from everywhere: beyond it, networks that the account has not signed in from get one attempt in five seconds, `slow`.
 * `own` is the current password, asked for again of somebody who is signed in.
 */
const limits = {
  network: { points: 100, duration: WINDOW_S },
  pair: { points: 10, duration: WINDOW_S },
  account: { points: 50, duration: WINDOW_S },
  slow: { points: 1, duration: SLOW_S },
  own: { points: 10, duration: WINDOW_S },
} as const;

type Limiters = Readonly<Record<keyof typeof limits, RateLimiterPostgres>>;

const perServices = new WeakMap<Services, Limiters>();

function limitersOf(services: Services): Limiters {
  let found = perServices.get(services);
  if (!found) {
    const common = { storeClient: services.db.pool, tableName: 'login_attempts', tableCreated: true, clearExpiredByTimeout: false };
    found = Object.fromEntries(
      Object.entries(limits).map(([name, limit]) => [name, new RateLimiterPostgres({ ...common, ...limit, keyPrefix: name })]),
    ) as unknown as Limiters;
    perServices.set(services, found);
  }
  return found;
}

/** @returns the seconds to wait, or null when the attempt may be made */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (error) {
    if (error instanceof Error) throw error;
    return Math.max(1, Math.ceil((error as RateLimiterRes).msBeforeNext / 1_000));
  }
}

async function spend(limiter: RateLimiterPostgres, key: string): Promise<void> {
  const seconds = await consume(limiter, key);
  if (seconds === null) return;
  throw new HttpProblem(
    429,
    'too-many-attempts',
    text(`尝试次数过多，请在 ${seconds} 秒后再试`, `Too many attempts: try again in ${seconds} s`),
    { retryAfter: seconds },
  );
}

const pairOf = (username: string, network: string) => `${username.toLowerCase()} ${network}`;

/** Whether the account has begun a session in this network lately. */
async function isKnown(services: Services, username: string, network: string): Promise<boolean> {
  const rows = await services.db.read<{ address: string }>(
    `SELECT DISTINCT s.address FROM sessions s JOIN users u ON u.id = s.user_id
     WHERE u.username = $1 AND s.address IS NOT NULL LIMIT 500`,
    [username],
  );
  return rows.some(({ address }) => networkOf(address) === network);
}

/** Counts an attempt to sign in. @throws 429 */
export async function spendSignIn(services: Services, username: string, address: string): Promise<void> {
  const { network, pair, account, slow } = limitersOf(services);
  const from = networkOf(address);
  await spend(network, from);
  await spend(pair, pairOf(username, from));
  const exceeded = (await consume(account, username.toLowerCase())) !== null;
  if (exceeded && !(await isKnown(services, username, from))) await spend(slow, username.toLowerCase());
}

/** The attempt was the right one: it counts for nothing, and the failures before it from this network are forgotten. */
export async function giveBackSignIn(services: Services, username: string, address: string): Promise<void> {
  const { network, pair, account } = limitersOf(services);
  const from = networkOf(address);
  await Promise.all([network.reward(from), pair.delete(pairOf(username, from)), account.reward(username.toLowerCase())]);
}

/** Counts an attempt of a machine client. Its secrets can't be guessed, so only the network is held back. @throws 429 */
export function spendToken(services: Services, address: string): Promise<void> {
  return spend(limitersOf(services).network, networkOf(address));
}

export async function giveBackToken(services: Services, address: string): Promise<void> {
  await limitersOf(services).network.reward(networkOf(address));
}

/** Counts an attempt at the current password by who is signed in already. @throws 429 */
export function spendOwnPassword(services: Services, userId: string): Promise<void> {
  return spend(limitersOf(services).own, userId);
}

export async function giveBackOwnPassword(services: Services, userId: string): Promise<void> {
  await limitersOf(services).own.delete(userId);
}

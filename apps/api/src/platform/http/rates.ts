import type { FastifyInstance } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { text } from '../../kernel/text.ts';
import { HttpProblem } from './problems.ts';
import type { Services } from './services.ts';

const MINUTE = 60;

/** The network that an anonymous caller counts as: an IPv4 address, or the /64 of an IPv6 one. */
export function network(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}

/**
 * Requests a minute for each caller (or network), kept in this process: with n processes behind a balancer a caller
 * gets at most n times the limit. Runs after authentication, on every route of the API.
 */
export function limitRates(app: FastifyInstance, services: Services): void {
  const limit = services.config.rateLimit;
  const limiter = new RateLimiterMemory({ points: limit, duration: MINUTE });
  app.addHook('preParsing', async (request, reply) => {
    if (request.routeOptions.config.internal) return;
    const key = request.caller?.id ?? network(request.ip);
    let state: RateLimiterRes;
    let refused = false;
    try {
      state = await limiter.consume(key);
    } catch (error) {
      state = error as RateLimiterRes;
      refused = true;
    }
    const reset = Math.ceil(state.msBeforeNext / 1000);
    reply.header('ratelimit-policy', `"default";q=${limit};w=${MINUTE}`);
    reply.header('ratelimit', `"default";r=${Math.max(0, state.remainingPoints)};t=${reset}`);
    if (refused) {
      throw new HttpProblem(
        429,
        'rate-limited',
        text(`请求过于频繁，请在 ${reset} 秒后重试`, `Too many requests: try again in ${reset} s`),
        { retryAfter: reset },
      );
    }
  });
}

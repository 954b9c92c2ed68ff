import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { text } from '../../kernel/text.ts';
import { networkOf } from './network.ts';
import { HttpProblem } from './problems.ts';
import type { Services } from './services.ts';

const MINUTE = 60;

/** Requests a minute, kept in this process: with n processes behind a balancer a caller gets at most n times the limit. */
export interface Rates {
  /** Counts a request of a caller whose token holds. @throws 429 */
  spendOfCaller(id: string, reply: FastifyReply): Promise<void>;
  /** Counts a request of whoever is at this address. @throws 429 */
  spendOfAddress(request: FastifyRequest, reply: FastifyReply): Promise<void>;
  /** The request turned out to be one of a known caller, who is counted apart from the address. */
  giveBack(request: FastifyRequest): Promise<void>;
}

export function requestRates(services: Services): Rates {
  const limit = services.config.rateLimit;
  const limiter = new RateLimiterMemory({ points: limit, duration: MINUTE });
  const spend = async (key: string, reply: FastifyReply) => {
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
  };
  const address = (request: FastifyRequest) => `address ${networkOf(request.ip)}`;
  return {
    spendOfCaller: (id, reply) => spend(id, reply),
    spendOfAddress: (request, reply) => spend(address(request), reply),
    async giveBack(request) {
      await limiter.reward(address(request));
    },
  };
}

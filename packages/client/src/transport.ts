import type { Language } from './problem.ts';
import { retryAfter } from './problem.ts';
import type { Session } from './session.ts';

interface TransportOptions {
  readonly fetch: typeof fetch;
  readonly session: Session;
  readonly language: () => Language;
  /** Attempts beyond the first. */
  readonly retries: number;
}

const LONGEST_WAIT_MS = 10_000;
const busy = new Set([429, 502, 503, 504]);

/** Sign-in and tokens are not repeatable calls: each attempt counts against the account. */
const isCredential = (request: Request) => /\/v1\/(auth|oauth)\//.test(request.url);

/**
 * Sends one call: token, language, one Idempotency-Key for all attempts, one renewal after a 401, and further attempts
 * where a repetition cannot do harm. A PATCH is repeated only when the server said that it did nothing.
 */
export function makeTransport(options: TransportOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const credential = isCredential(request);
    const headers = new Headers(request.headers);
    if (!headers.has('accept-language')) headers.set('accept-language', options.language());
    if (request.method === 'POST' && !credential && !headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    const repeatable = !credential && (request.method !== 'PATCH' || headers.has('if-match'));
    let token = credential || headers.has('authorization') ? null : await options.session.token();
    let renewed = false;
    for (let attempt = 0; ; attempt++) {
      if (token) headers.set('authorization', `Bearer ${token}`);
      let response: Response;
      try {
        response = await options.fetch(new Request(request.clone(), { headers }));
      } catch (error) {
        if (request.signal.aborted || !repeatable || request.method === 'PATCH' || attempt >= options.retries) throw error;
        await pause(backoff(attempt), request.signal);
        continue;
      }
      if (response.status === 401 && token && !renewed) {
        renewed = true;
        const next = await options.session.renew(token);
        if (next && next !== token) {
          token = next;
          attempt--;
          await response.body?.cancel();
          continue;
        }
      }
      const wait = (retryAfter(response) ?? 0) * 1000 || backoff(attempt);
      if (!busy.has(response.status) || !repeatable || attempt >= options.retries || wait > LONGEST_WAIT_MS) return response;
      // a gateway that gave up may have passed the PATCH on
      if (request.method === 'PATCH' && response.status !== 503 && response.status !== 429) return response;
      await response.body?.cancel();
      await pause(wait, request.signal);
    }
  };
}

const backoff = (attempt: number) => 200 * 2 ** attempt + Math.random() * 100;

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

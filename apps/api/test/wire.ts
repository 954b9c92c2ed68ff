import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestApp } from './harness.ts';

export interface WireRequest {
  readonly method?: string;
  readonly path: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text or buffer as it is. */
  readonly body?: unknown;
}

export interface WireAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers freely
  readonly json: any;
}

export interface Wire {
  (given: WireRequest): Promise<WireAnswer>;
  readonly url: string;
  close(): void;
}

/** Real HTTP to one address over a number of kept connections. */
export function wireTo(url: string, sockets = 20): Wire {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const { hostname, port } = new URL(url);
  const call = (given: WireRequest): Promise<WireAnswer> =>
    new Promise((resolve, reject) => {
      const raw = typeof given.body === 'string' || Buffer.isBuffer(given.body);
      const payload = given.body === undefined ? undefined : raw ? (given.body as string | Buffer) : JSON.stringify(given.body);
      const sending = request(
        {
          agent,
          hostname,
          port,
          method: given.method ?? 'GET',
          path: given.path,
          headers: {
            ...(given.token ? { authorization: `Bearer ${given.token}` } : {}),
            ...(payload === undefined ? {} : { 'content-length': Buffer.byteLength(payload) }),
            ...(payload === undefined || raw ? {} : { 'content-type': 'application/json' }),
            ...given.headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('error', reject);
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString();
            resolve({
              status: answer.statusCode ?? 0,
              text,
              headers: answer.headers,
              get json() {
                return JSON.parse(text);
              },
            });
          });
        },
      );
      sending.on('error', reject);
      sending.end(payload);
    });
  return Object.assign(call, { url, close: () => agent.destroy() });
}

/** Lets the application of a test listen, once, and talks to it. */
export async function wire({ app }: TestApp, sockets?: number): Promise<Wire> {
  if (!app.server.listening) await app.listen({ port: 0, host: '127.0.0.1' });
  return wireTo(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, sockets);
}

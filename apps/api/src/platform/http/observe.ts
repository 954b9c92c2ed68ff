import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { unavailable } from '../../kernel/errors.ts';
import { text } from '../../kernel/text.ts';
import { HttpProblem } from './problems.ts';
import type { Services } from './services.ts';

/** Request ids, one log line for each request without personal data, security headers, health and metrics. */
export function observe(app: FastifyInstance, services: Services): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last byte of its answer',
    labelNames: ['method', 'operation', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'database_connections',
    help: 'Connections of the pool by what they do',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = services.db.pool;
      this.set({ state: 'busy' }, totalCount - idleCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waited-for' }, waitingCount);
    },
  });
  let draining = false;
  app.addHook('preClose', async () => {
    draining = true;
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('referrer-policy', 'no-referrer');
    if (request.url.startsWith('/v1/')) reply.header('cache-control', 'no-store');
    // what still arrives on an open connection belongs to another process; that this one lives may be asked to the end
    if (draining && request.url !== '/healthz') throw unavailable('draining', '服务正在停止', 'The server is stopping');
    // RFC 9112, 3.2; refused here, since Node itself would answer without a word
    if (request.raw.httpVersion === '1.1' && !request.headers.host) {
      throw new HttpProblem(400, 'malformed-request', text('缺少 Host', 'The Host header is missing'));
    }
  });
  app.addHook('onResponse', async (request, reply) => {
    const operation = (request.routeOptions.schema as { operationId?: string } | undefined)?.operationId ?? 'none';
    duration.observe({ method: request.method, operation, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    request.log.info(
      { operation, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, caller: request.caller?.id ?? null },
      'answered',
    );
  });
  const plain = (operationId: string, summary: string) => ({
    config: { access: { permission: 'public' as const, scope: 'all' as const, audit: 'none' as const } },
    schema: {
      operationId,
      tags: ['operations'],
      summary,
      response: { 200: { description: 'OK', content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } } } },
    },
  });
  app.get('/healthz', { ...plain('getHealth', 'The process is alive · 存活'), handler: async () => ({ status: 'ok' }) });
  app.get('/readyz', {
    ...plain('getReadiness', 'The process takes requests · 就绪'),
    handler: async () => {
      await services.db.read('SELECT 1');
      return { status: 'ready' };
    },
  });
  app.get('/metrics', {
    config: { access: { permission: 'public', scope: 'all', audit: 'none' } },
    schema: {
      operationId: 'getMetrics',
      tags: ['operations'],
      summary: 'Prometheus metrics · 指标',
      response: { 200: { description: 'Metrics', content: { 'text/plain': { schema: { type: 'string' } } } } },
    },
    handler: async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()),
  });
}

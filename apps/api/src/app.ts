import type { Server } from 'node:http';
import cookie from '@fastify/cookie';
import swagger from '@fastify/swagger';
import fastify, { type FastifyHttpOptions, type FastifyInstance, LogController } from 'fastify';
import { recorded } from './generated/examples.ts';
import { refusals } from './generated/refusals.ts';
import { newId } from './kernel/ids.ts';
import { modules } from './modules.ts';
import { type Authenticate, guardRoutes } from './platform/http/access.ts';
import { openapiOptions } from './platform/http/contract.ts';
import { refuseAddress, refuseConnection, refuseExpectations } from './platform/http/framework-errors.ts';
import { readJson } from './platform/http/json-body.ts';
import { observe } from './platform/http/observe.ts';
import { sendProblem } from './platform/http/problems.ts';
import { requestRates } from './platform/http/rates.ts';
import { allComponents } from './platform/http/schemas.ts';
import type { Services } from './platform/http/services.ts';
import { buildValidator } from './platform/http/validation.ts';

/** Assembles the application: platform first, then the modules in their order. Does not listen. */
export async function buildApp(services: Services, authenticate: Authenticate): Promise<FastifyInstance> {
  const { config } = services;
  const rates = requestRates(services);
  const options: FastifyHttpOptions<Server> = {
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            ...(config.logFile === null ? {} : { file: config.logFile }),
            redact: ['req.headers.authorization', 'req.headers.cookie'],
            serializers: { req: (request) => ({ method: request.method, path: request.url.split('?')[0] }) },
          },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    requestIdHeader: false,
    trustProxy: config.trustProxy ?? false,
    bodyLimit: 1_048_576,
    connectionTimeout: 60_000,
    requestTimeout: 30_000,
    handlerTimeout: config.requestTimeoutMs,
    keepAliveTimeout: 72_000,
    forceCloseConnections: 'idle',
    routerOptions: { caseSensitive: true, ignoreTrailingSlash: false, maxParamLength: 200 },
    http: { requireHostHeader: false },
    // a process that stops refuses in the form of all refusals: see observe
    return503OnClosing: false,
    frameworkErrors: refuseAddress(rates) as never,
    clientErrorHandler: refuseConnection as never,
    schemaController: { compilersFactory: { buildValidator: buildValidator as never } },
  };
  const app = fastify(options);
  refuseExpectations(app.server);
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  readJson(app);
  app.setErrorHandler(sendProblem);
  app.setNotFoundHandler((request, reply) => sendProblem({ statusCode: 404, code: 'not-found', message: '' }, request, reply));
  await app.register(cookie);
  const words = modules.map(({ words: own = {} }) => own);
  await app.register(swagger, openapiOptions({ words, refusals, examples: () => JSON.parse(recorded) }));
  for (const [, schema] of allComponents()) app.addSchema(schema);
  observe(app, services);
  guardRoutes(app, authenticate, rates);
  for (const module of modules) {
    await app.register(async (scope) => {
      for (const made of module.resources) made.register(scope, services);
      module.routes?.(scope, services);
    });
  }
  return app;
}

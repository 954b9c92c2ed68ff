import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from './app.ts';
import { authenticator } from './modules/identity/index.ts';
import { modules } from './modules.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { isMigrated } from './platform/database/migrations/index.ts';
import type { Services } from './platform/http/services.ts';
import { type JobWorkers, startJobs } from './platform/jobs.ts';
import { settleCluster } from './platform/journal-cluster.ts';
import { localKeys, openKeyring } from './platform/security/keyring.ts';

export interface Application {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** @returns the address */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** Everything between the settings and a server that can listen: database, schema, keys, routes, jobs. */
export async function openApplication(
  config: Config,
  say: (line: string) => void,
  clock: () => Date = () => new Date(),
): Promise<Application> {
  const started = config.databaseUrl === null ? await embedded(config, say) : null;
  const url = started?.url ?? (config.databaseUrl as string);
  const db = await openDatabase({ url, poolSize: config.poolSize, statementTimeoutMs: config.statementTimeoutMs });
  try {
    if (!(await isMigrated(db.pool))) {
      const { migrate } = await import('./platform/database/migrate.ts');
      await migrate(url);
    }
    if (await settleCluster(db)) say('The data was moved to another database cluster: the journal goes on in a new epoch.');
    const keyring = openKeyring(config.encryptionKeys ?? localKeys(config.dataDir));
    const services: Services = { config, db, keyring, clock };
    const app = await buildApp(services, authenticator(services));
    await serveDocs(app);
    if (config.adminDir && existsSync(join(config.adminDir, 'index.html'))) await serveAdmin(app, config.adminDir);
    let jobs: JobWorkers | undefined;
    return {
      app,
      services,
      async listen() {
        const address = await app.listen({ port: config.port, host: config.host });
        const tasks = Object.assign({}, ...modules.map((module) => module.tasks ?? {}));
        jobs = await startJobs(
          services,
          tasks,
          modules.flatMap((module) => module.timers ?? []),
          (task, error) => app.log.error({ task, name: (error as Error).name, message: (error as Error).message }, 'job failed'),
        );
        return address;
      },
      async close() {
        await app.close();
        await jobs?.stop();
        await db.close();
        await started?.stop();
      },
    };
  } catch (error) {
    await db.close();
    await started?.stop();
    throw error;
  }
}

async function embedded(config: Config, say: (line: string) => void) {
  const { startEmbeddedPostgres } = await import('./platform/database/embedded.ts');
  return startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: say });
}

const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

/** The contract as JSON and YAML, and rendered at /docs without a request to anywhere else. */
async function serveDocs(app: FastifyInstance): Promise<void> {
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, internal: true };
    });
    scope.get('/openapi.json', async (_request, reply) => reply.type('application/json').send(JSON.stringify(app.swagger())));
    scope.get('/openapi.yaml', async (_request, reply) => reply.type('application/yaml').send(app.swagger({ yaml: true })));
    const { default: swaggerUi } = await import('@fastify/swagger-ui');
    await scope.register(swaggerUi, { routePrefix: '/docs', uiConfig: { docExpansion: 'none', filter: true } });
  });
}

/** The admin app: hashed files may be kept for ever, and every other address is a page of the app. */
async function serveAdmin(app: FastifyInstance, root: string): Promise<void> {
  const { default: files } = await import('@fastify/static');
  await app.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, internal: true };
    });
    await scope.register(files, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
        reply.header('vary', 'accept-encoding');
        reply.header('content-security-policy', POLICY);
      },
    });
    const page = {
      config: { internal: true },
      handler: (_request: unknown, reply: { sendFile(name: string): unknown }) => reply.sendFile('index.html'),
    };
    scope.get('/', page as never);
    scope.get('/app', page as never);
    scope.get('/app/*', page as never);
  });
}

import { type ChildProcess, spawn } from 'node:child_process';
import type { TestApp } from './harness.ts';

export interface ApiProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

/** One more process of the API, as `main.ts` starts it, on the database of a test. */
export function startProcess({ services }: TestApp, env: Readonly<Record<string, string>> = {}): Promise<ApiProcess> {
  const child = spawn(process.execPath, ['--conditions=rongcai-source', '--import', 'tsx', 'apps/api/src/main.ts'], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: services.config.databaseUrl ?? '',
      ENCRYPTION_KEYS: services.config.encryptionKeys ?? '',
      PORT: '0',
      LOG_LEVEL: 'silent',
      JOB_WORKERS: '0',
      POOL_SIZE: '20',
      RATE_LIMIT_PER_MINUTE: '10000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the process ended with ${code}: ${output}`)));
    child.once('message', () => {
      const url = /http:\/\/[0-9.]+:[0-9]+/.exec(output)?.[0];
      if (!url) return reject(new Error(`no address in: ${output}`));
      resolve({
        url,
        child,
        output: () => output,
        async stop() {
          child.kill('SIGTERM');
          const slow = setTimeout(() => child.kill('SIGKILL'), 10_000);
          await ended;
          clearTimeout(slow);
        },
      });
    });
  });
}

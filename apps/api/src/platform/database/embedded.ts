import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedOptions, serve } from './embedded-cluster.ts';
import { EmbeddedError, explain, reason, windows } from './embedded-programs.ts';
import { Membership } from './embedded-watchdog.ts';

export interface EmbeddedPostgres {
  readonly url: string;
  readonly port: number;
  /** Where the data is: `dataDir`, unless the server's account can't enter that. */
  readonly directory: string;
  /** Whether the server was running already. */
  readonly adopted: boolean;
  /** Gives the server up; it ends with its last user. */
  stop(): Promise<void>;
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * Starts a PostgreSQL of its own for this data folder, or joins the one that runs there. It lives as long as one of
 * its users does, and is started again when it dies before them.
 *
 * @throws EmbeddedError with what to do about it
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  try {
    fs.mkdirSync(options.dataDir, { recursive: true });
    fs.accessSync(options.dataDir, fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new EmbeddedError(`The data folder can't be written: ${reason(error)}. Change its owner or set DATA_DIR.`);
  }
  const dataDir = fs.realpathSync(options.dataDir);
  const name = `rongcai-${digest(dataDir).slice(0, 24)}`;
  const endpoint = windows ? `\\\\.\\pipe\\${name}` : process.platform === 'linux' ? `@${name}` : join(tmpdir(), `${name}.sock`);
  const member = new Membership(
    endpoint,
    () =>
      serve(dataDir, options).catch((error) => {
        throw error instanceof EmbeddedError ? error : explain('PostgreSQL could not be started', reason(error));
      }),
    log,
  );
  const { url, port, directory, adopted } = await member.join();
  return { url, port, directory, adopted, stop: () => member.leave() };
}

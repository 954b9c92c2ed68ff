import type { Config } from '../config.ts';
import type { Database } from '../database/database.ts';
import type { Keyring } from '../security/keyring.ts';

/** What the outside world is to the application. Tests give their own clock; nothing else is ever replaced. */
export interface Services {
  readonly config: Config;
  readonly db: Database;
  readonly keyring: Keyring;
  readonly clock: () => Date;
}

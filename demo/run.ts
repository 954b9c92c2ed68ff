import { DemoInUseError, prepareDemo } from '../apps/api/src/demo-mode.ts';
import { ConfigError, readConfig } from '../apps/api/src/platform/config.ts';

const USAGE = `npm run demo            load the demonstration data, unless it is there
npm run demo -- --reset    throw it away and load it again

In DATA_DIR (.data). "npm start" loads it at its first start too, and says how to sign in.`;

/** Loads the demonstration data into the embedded database without starting the server. */
async function main([option, ...more]: string[]): Promise<number> {
  if (more.length > 0 || (option !== undefined && option !== '--reset')) {
    console.log(USAGE);
    return option === '--help' ? 0 : 1;
  }
  const config = readConfig(process.env);
  if (config.databaseUrl !== null) {
    console.error('DATABASE_URL is set: the demonstration is loaded into the embedded database only, never into one of yours.');
    return 1;
  }
  const prepared = await prepareDemo(config, console.log, { again: option === '--reset' });
  if (!prepared.loaded) console.log('The demonstration data is there already. --reset loads it again.');
  await prepared.leave();
  console.log('Start the server with: npm start');
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof ConfigError || error instanceof DemoInUseError ? error.message : error);
    process.exitCode = 1;
  },
);

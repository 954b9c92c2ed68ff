import { openApplication } from './application.ts';
import { ConfigError, readConfig } from './platform/config.ts';

/** Starts the server and stops it gracefully: requests in flight are answered, then connections and jobs end. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const say = (line: string) => console.log(line);
  const demo = config.databaseUrl === null ? await (await import('./demo-mode.ts')).prepareDemo(config, say) : null;
  const application = await openApplication(config, say);
  const address = await application.listen();
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    console.log(`${signal}: finishing what is under way`);
    const limit = setTimeout(() => process.exit(1), 25_000);
    limit.unref();
    application.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  demo?.greet(address);
  await demo?.leave();
  if (!demo) say(`Rongcai listens on ${address}`);
  process.send?.('ready');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});

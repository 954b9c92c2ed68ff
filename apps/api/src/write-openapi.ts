import { stringify } from 'yaml';
import { buildApp } from './app.ts';
import { readConfig } from './platform/config.ts';
import type { Services } from './platform/http/services.ts';
import { openKeyring } from './platform/security/keyring.ts';
import { writeGenerated } from './write-generated.ts';

/** `npm run api:generate` writes openapi.yaml from the routes; `--check` fails when the file differs. */
async function contract(): Promise<string> {
  const config = readConfig({ LOG_LEVEL: 'silent' });
  // routes are declared without a database: none of them runs here
  const services = { config, keyring: openKeyring(`k1:${Buffer.alloc(32).toString('base64')}`), clock: () => new Date(0) } as Services;
  const app = await buildApp(
    services,
    Object.assign(async () => null, { knows: () => false }),
  );
  await app.ready();
  return stringify(app.swagger(), { lineWidth: 120, aliasDuplicateObjects: false });
}

const path = new URL('../../../openapi.yaml', import.meta.url);
const text = await contract();
writeGenerated(path, text, {
  differs: 'openapi.yaml differs from the routes',
  wrote: `openapi.yaml: ${text.split('\n').length} lines`,
});

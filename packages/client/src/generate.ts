import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';
import type { Contract } from './generate/contract.ts';
import { modulesOf, resourcesOf } from './generate/resources.ts';
import type { Resource, ResourceEntry } from './resource.ts';

/** Writes src/generated from openapi.yaml; `--check` fails when the files differ. */
const HEADER = '// Generated from openapi.yaml by `npm run api:generate`. Not to be edited.\n';

function entryOf({ path, module, label, plural, permission, create, searchable }: Resource): ResourceEntry {
  return { path, module, label, plural, permission, ...(create ? { create } : {}), searchable };
}

/** Examples are for who reads the contract; the types say the same without them. */
function withoutExamples(contract: Contract): Contract {
  const copy = structuredClone(contract);
  for (const { requestBody, responses } of Object.values(copy.paths).flatMap((item) => Object.values(item))) {
    for (const { content } of [requestBody, ...Object.values(responses)].filter((part) => part !== undefined))
      for (const shown of Object.values(content ?? {}) as { example?: unknown }[]) delete shown.example;
  }
  return copy;
}

const code = (value: unknown) => JSON.stringify(value, null, 1);

async function files(contract: Contract): Promise<Record<string, string>> {
  const resources = resourcesOf(contract);
  const known = new Set(resources.map(({ path }) => path));
  for (const { path, fields } of resources) {
    for (const { name, references, label } of fields) {
      if (references && !known.has(references)) console.warn(`${path}.${name} points to ${references}, which is no resource`);
      if (label.zh === label.en && /[a-z]/.test(label.zh)) console.warn(`${path}.${name} has no label in the contract`);
    }
  }
  return {
    'schema.ts': `${HEADER}${astToString(await openapiTS(withoutExamples(contract) as never, { alphabetize: false }))}`,
    'catalogue.ts': `${HEADER}import type { ModuleEntry, ResourceEntry } from '../resource.ts';\n
export const modules: readonly ModuleEntry[] = ${code(modulesOf(contract, resources))};\n
export const catalogue: readonly ResourceEntry[] = ${code(resources.map(entryOf))};\n`,
    'resources.ts': `${HEADER}import type { Resource } from '../resource.ts';\n
export const resources: Readonly<Record<string, Resource>> = ${code(Object.fromEntries(resources.map((one) => [one.path, one])))};\n`,
  };
}

const folder = new URL('./generated/', import.meta.url);
const contract = parse(readFileSync(new URL('../../../openapi.yaml', import.meta.url), 'utf8'), { maxAliasCount: -1 }) as Contract;
const made = await files(contract);
if (process.argv.includes('--check')) {
  const stale = Object.entries(made).filter(([name, text]) => {
    const file = new URL(name, folder);
    return !existsSync(file) || readFileSync(file, 'utf8') !== text;
  });
  if (stale.length > 0) {
    console.error(
      `packages/client/src/generated differs from openapi.yaml (${stale.map(([name]) => name).join(', ')}). Run: npm run api:generate`,
    );
    process.exitCode = 1;
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(made)) writeFileSync(new URL(name, folder), text);
  console.log(`packages/client/src/generated: ${Object.keys(made).join(', ')}`);
}

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { namesOf, type ResourceNames, resourceFiles } from './resource-template.ts';

const USAGE = `npm run new:resource -- MODULE NOUN [PLURAL]     for example: npm run new:resource -- recruitment study-tour`;
const root = fileURLToPath(new URL('../../..', import.meta.url));
const modulesFolder = join(root, 'apps/api/src/modules');
/** Accounts and plumbing are no business records: their callers have other permissions. */
const closed = ['identity', 'integration'];

class NewResourceError extends Error {}

function check(module: string, names: ResourceNames): void {
  const open = readdirSync(modulesFolder).filter((name) => !closed.includes(name));
  if (!open.includes(module)) throw new NewResourceError(`There is no module "${module}" for it. There are: ${open.join(', ')}`);
  for (const name of [names.noun, names.path]) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new NewResourceError(`"${name}" must be small letters, with dashes between words`);
  }
  if (names.noun === names.path) throw new NewResourceError(`Give a plural that differs from "${names.noun}" as the third word`);
  const taken = readFileSync(join(root, 'openapi.yaml'), 'utf8').includes(`\n  /v1/${names.path}:`);
  if (taken || existsSync(join(modulesFolder, module, `${names.noun}.table.ts`)))
    throw new NewResourceError(`${names.path} is there already`);
}

/** Adds the resource to the list in the door of its module. */
function register(module: string, { noun, many }: ResourceNames): void {
  const path = join(modulesFolder, module, 'index.ts');
  const text = readFileSync(path, 'utf8');
  const list = /resources: \[([^\]]*)\]/.exec(text);
  const lastImport = text.lastIndexOf('\nimport ');
  if (!list || lastImport < 0) throw new NewResourceError(`${path} has no list of resources: add ${many} by hand`);
  const items = (list[1] ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  const withList = text.replace(list[0], `resources: [${[...items, many].join(', ')}]`);
  writeFileSync(path, `${withList.slice(0, lastImport)}\nimport { ${many} } from './${noun}.routes.ts';${withList.slice(lastImport)}`);
}

function run(what: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new NewResourceError(`${what} failed; what is written so far shows in "git status".\n${stdout}${stderr}`);
}

const source = (file: string, ...args: string[]) => ['--conditions=rongcai-source', '--import', 'tsx', file, ...args];

/** The program of a package, wherever it is installed. */
function program(name: string, path: string): string {
  return join(dirname(createRequire(join(root, 'package.json')).resolve(`${name}/package.json`)), path);
}

function main([module, noun, plural]: readonly string[]): void {
  if (!module || !noun) throw new NewResourceError(USAGE);
  const names = namesOf(noun, plural);
  check(module, names);
  const begun = Date.now();
  const migrations = 'apps/api/src/platform/database/migrations';
  const before = new Set(readdirSync(join(root, migrations)));
  const folder = `apps/api/src/modules/${module}`;
  const made = Object.entries(resourceFiles(module, names)).map(([name, text]) => {
    writeFileSync(join(root, folder, name), text);
    return `${folder}/${name}`;
  });
  register(module, names);
  run('The migration', source('apps/api/src/write-migration.ts', names.path));
  const migration = readdirSync(join(root, migrations))
    .filter((name) => !before.has(name))
    .map((name) => `${migrations}/${name}`);
  run('Formatting', [
    program('@biomejs/biome', 'bin/biome'),
    'check',
    '--write',
    ...made,
    ...migration,
    `${folder}/index.ts`,
    `${migrations}/index.ts`,
  ]);
  run('The contract', source('apps/api/src/write-openapi.ts'));
  const client = 'packages/client/src/generate.ts';
  if (existsSync(join(root, client))) run('The client', source(client));
  console.log(`Written in ${((Date.now() - begun) / 1000).toFixed(1)} s:
${[...made, ...migration].map((path) => `  ${path}`).join('\n')}
Changed: ${folder}/index.ts, openapi.yaml and the client.

It works as it is:  npm test -- --selectProjects http --testPathPatterns ${names.noun}

What is next
  1. ${names.noun}.table.ts: the fields, the parties, what must be unique. The labels are what people read.
  2. ${names.noun}.lifecycle.ts: the states, and who may do what.
  3. ${names.noun}.routes.ts: what may be filtered, created and changed. What an action needs and does goes into ${names.noun}.commands.ts.
  4. Delete the migration and its line in migrations/index.ts, then: npm run db:migration -- ${names.path}
  5. npm run api:generate, and UPDATE_MATRIX=1 npm test authorization: read the new rows of docs/authorization.csv
  6. A line in docs/glossary.md. Then: npm run check`);
}

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof NewResourceError ? error.message : error);
  process.exitCode = 1;
}

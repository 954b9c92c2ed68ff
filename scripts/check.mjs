import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, script } from './processes.mjs';

const bin = (path) => join(root, 'node_modules', path);
const folders = () => ['packages', 'apps'].flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}`));

/** What must hold before a change is taken. A check whose configuration is gone fails: a rule is not dropped by deleting its file. */
function checks() {
  const types = [...folders(), 'demo'].map((folder) => ({
    name: `types ${folder}`,
    needs: [[`${folder}/tsconfig.json`]],
    run: () =>
      folder === 'apps/admin'
        ? node([join(root, folder, 'node_modules/vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', `${folder}/tsconfig.json`], { quiet: true })
        : node([bin('typescript/bin/tsc'), '-p', `${folder}/tsconfig.json`], { quiet: true }),
  }));
  return [
    ...types,
    {
      name: 'biome',
      needs: [['biome.json', 'biome.jsonc']],
      run: () => node([bin('@biomejs/biome/bin/biome'), 'check', '.'], { quiet: true }),
    },
    {
      name: 'dependencies between modules',
      needs: [['.dependency-cruiser.cjs', '.dependency-cruiser.mjs', '.dependency-cruiser.js']],
      run: (config) =>
        node([bin('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', config[0], 'apps', 'packages'], { quiet: true }),
    },
    {
      name: 'unused code',
      needs: [['knip.json', 'knip.jsonc', 'knip.ts']],
      run: () => node([bin('knip/bin/knip.js')], { quiet: true }),
    },
    {
      name: 'openapi.yaml',
      needs: [['redocly.yaml', '.redocly.yaml'], ['openapi.yaml']],
      run: () =>
        node([bin('@redocly/cli/bin/cli.js'), 'lint', 'openapi.yaml'], {
          quiet: true,
          env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
        }),
    },
    {
      name: 'generated conflicts in step',
      needs: [['apps/api/src/write-refusals.ts']],
      run: () => script('apps/api/src/write-refusals.ts', ['--check'], { quiet: true }),
    },
    {
      name: 'generated files in step',
      needs: [['apps/api/src/write-openapi.ts']],
      run: () => script('apps/api/src/write-openapi.ts', ['--check'], { quiet: true }),
    },
    {
      name: 'generated client in step',
      needs: [['packages/client/src/generate.ts']],
      run: () => script('packages/client/src/generate.ts', ['--check'], { quiet: true }),
    },
    {
      name: 'schema in step',
      needs: [['apps/api/src/write-migration.ts']],
      run: () => script('apps/api/src/write-migration.ts', ['--check'], { quiet: true }),
    },
  ];
}

async function runCheck({ name, needs, run }) {
  const begun = Date.now();
  const found = needs.map((names) => names.find((file) => existsSync(join(root, file))));
  const missing = needs.filter((_, index) => !found[index]).map((names) => names.join(' or '));
  const { code, output } = missing.length > 0 ? { code: 1, output: `${missing.join(', ')} is missing` } : await run(found);
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  return { name, code, output };
}

/** Two at a time: most checks keep one core busy. Arguments choose checks by a part of their name. */
export async function check(only) {
  const waiting = checks().filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  const total = waiting.length;
  if (total === 0) {
    console.error(
      `No check is called so. There are: ${checks()
        .map(({ name }) => name)
        .join(', ')}`,
    );
    return 1;
  }
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results.push(await runCheck(next));
  };
  await Promise.all([worker(), worker()]);
  const failed = results.filter(({ code }) => code !== 0);
  for (const { name, output } of failed) console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 70 - name.length))}\n${output.trimEnd()}`);
  console.log(
    failed.length === 0
      ? `\nAll ${total} checks passed.`
      : `\n${failed.length} of ${total} checks failed: ${failed.map(({ name }) => name).join(', ')}`,
  );
  return failed.length === 0 ? 0 : 1;
}

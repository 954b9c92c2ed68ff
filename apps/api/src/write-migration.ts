import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import './modules.ts';
import { startEmbeddedPostgres } from './platform/database/embedded.ts';
import { migrate } from './platform/database/migrate.ts';
import { schemaDrift } from './platform/database/schema-drift.ts';

/**
 * `npm run db:migration -- NAME` writes the migration that takes the schema from the last one to the declared tables;
 * `npm run db:migration -- --check` fails when there is anything to write.
 */
async function main(name: string | undefined): Promise<number> {
  const folder = new URL('./platform/database/migrations/', import.meta.url);
  const dataDir = mkdtempSync(join(tmpdir(), 'rongcai-schema-'));
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  try {
    await migrate(server.url);
    const drift = await schemaDrift(server.url);
    if (drift.up.length === 0) {
      console.log('The schema and the declared tables agree.');
      return 0;
    }
    if (name === '--check' || !name) {
      console.error(`The declared tables differ from the migrations:\n${drift.up.join('\n')}\nRun: npm run db:migration -- NAME`);
      return 1;
    }
    const number = String(readdirSync(folder).filter((file) => /^\d{4}-/.test(file)).length + 1).padStart(4, '0');
    const className = `${name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase())}${1763800000000 + Number(number)}`;
    const lines = (statements: string[]) =>
      statements.map((statement) => `    await runner.query(\`${statement.trim().replaceAll('`', '\\`')}\`);`).join('\n');
    writeFileSync(
      new URL(`${number}-${name}.ts`, folder),
      `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  readonly name = '${className}';

  async up(runner: QueryRunner): Promise<void> {
${lines(drift.up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(drift.down.toReversed())}
  }
}
`,
    );
    const index = new URL('index.ts', folder);
    const text = readFileSync(index, 'utf8');
    writeFileSync(
      index,
      text
        .replace(/\n\n\/\*\*/, `\nimport { ${className} } from './${number}-${name}.ts';\n\n/**`)
        .replace(/(MigrationInterface\)\[\] = \[[^\]]*?),?(\s*)\];/, `$1, ${className}$2];`),
    );
    console.log(`apps/api/src/platform/database/migrations/${number}-${name}.ts: ${drift.up.length} statements`);
    return 0;
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

process.exitCode = await main(process.argv[2]);

import { migrate } from './platform/database/migrate.ts';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('DATABASE_URL is not set. The embedded server migrates by itself at start.');
  process.exitCode = 1;
} else {
  await migrate(url);
  console.log('The database is at the schema of this version.');
}

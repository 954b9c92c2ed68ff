import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a file that is made of the source; with `--check` it says instead that the file differs, and the process fails. */
export function writeGenerated(
  path: string | URL,
  text: string,
  { differs, wrote }: { readonly differs: string; readonly wrote: string },
): void {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, text);
    console.log(wrote);
    return;
  }
  let current = '';
  try {
    current = readFileSync(path, 'utf8');
  } catch {
    // a missing file differs
  }
  if (current === text) return;
  console.error(`${differs}. Run: npm run api:generate`);
  process.exitCode = 1;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import LongestFirst, { longest } from './longest-first.mjs';

const files = ['apps', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
    .map((name) => join(folder, name)),
);

interface TestFile {
  readonly path: string;
  readonly context: object;
}

/** The order in which `npm test` begins these files; `seconds` is what an earlier run has measured of one. */
function order(paths: readonly string[], seconds: (path: string) => number | undefined = () => undefined): string[] {
  const context = { config: { cache: false }, hasteFS: { getSize: (path: string) => readFileSync(path).length } };
  const sequencer = new LongestFirst({});
  sequencer.time = ({ path }: TestFile) => seconds(path);
  return sequencer.sort(paths.map((path) => ({ path, context }))).map(({ path }: TestFile) => path);
}

describe('the order of test files', () => {
  it('has the browser tests first where nothing was measured, the screens before all, small as their file is', () => {
    const sorted = order([...files].sort());
    const browser = sorted.filter((path) => path.endsWith('.browser.test.ts'));
    expect(browser.length).toBeGreaterThan(5);
    expect(sorted[0]).toMatch(/screens\.browser\.test\.ts$/);
    expect(sorted.slice(0, browser.length)).toEqual(browser);
  });

  it('has the larger file first where nothing else is known', () => {
    const [large, small] = ['apps/api/src/modules/subsidy/payment/money.http.test.ts', 'apps/api/src/kernel/ids.test.ts'];
    expect(order([small, large])).toEqual([large, small]);
  });

  it('goes by what was measured once all were', () => {
    const [screens, other] = ['apps/api/test/browser/screens.browser.test.ts', 'apps/api/src/kernel/ids.test.ts'];
    expect(order([screens, other], (path) => (path === other ? 9 : 1))).toEqual([other, screens]);
  });

  it.each(longest.map((pattern: RegExp) => [pattern]))('knows a file for %p', (pattern) => {
    expect(files.filter((path) => pattern.test(path))).not.toEqual([]);
  });
});

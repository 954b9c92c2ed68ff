import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fundRefusals } from './modules/subsidy/payment/rules/funding.ts';

const root = process.cwd();
const read = (path: string) => readFileSync(join(root, path), 'utf8');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|migrations\/|resource-template/.test(name))
    .map((name) => read(join(folder, name)));
}

const all = sources('apps/api/src');

function found(...patterns: RegExp[]): Set<string> {
  const matches = all.flatMap((text) => patterns.flatMap((pattern) => [...text.matchAll(pattern)]));
  return new Set(matches.flatMap(([, ...groups]) => groups.filter(Boolean)));
}

const problems = () =>
  found(
    /\b(?:conflict|forbidden|unavailable|busy)\(\s*'([a-z_-]+)'/g,
    /\.refused\(\s*'([a-z-]+)'/g,
    /new HttpProblem\(\s*\d+,\s*'([a-z_-]+)'/g,
    /unauthenticated\(\s*(?:\w+ \? )?'([a-z_-]+)'(?: : '([a-z-]+)')?/g,
    /unauthenticated\(code = '([a-z-]+)'/g,
    /new DomainError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g,
    /code: '([a-z]+(?:-[a-z]+)*)',\s*(?:pointer: '[^']*',\s*)?(?:message|(?:\.\.\.)?text|errors|zh)\b/g,
    /\b4\d\d: '([a-z-]+)',/g,
    /\?\? '(malformed-request)'/g,
    /(invalid-input|not-found)'/g,
  );
const fieldCodes = () =>
  new Set([
    ...found(
      /\bcode: '([a-z-]+)',\s*of: /g,
      /fieldError\(\s*(?:'[^']*'|`[^`]*`|\w+),\s*'([a-z-]+)'/g,
      /\bunreadable\(\s*\w+,\s*'([a-z0-9-]+)'/g,
      /\bstarts: \[[^\]]*\], fault: '([a-z0-9-]+)'/g,
      /\bkeyword: '([a-z-]+)', instancePath\b/g,
    ),
    // why a fund that is named doesn't pay
    ...['fund-elsewhere', ...Object.keys(fundRefusals)],
  ]);
const ofJsonSchema = ['required', 'type', 'enum', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum', 'format'];

/** The codes in the first cells of the tables between two headings. */
function listed(from: string, to?: string): Set<string> {
  const text =
    read('docs/problems.md')
      .split(`\n## ${from}\n`)[1]
      ?.split(to ? `\n## ${to}\n` : '\u0000')[0] ?? '';
  const cells = [...text.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell = '']) => cell);
  return new Set(cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)));
}

const without = (a: Iterable<string>, b: Iterable<string>) => [...a].filter((code) => !new Set(b).has(code)).sort();

describe('docs/problems.md', () => {
  it('lists every problem that the source can answer, and no other', () => {
    const [used, said] = [problems(), listed('Codes of problems', 'Codes of fields')];
    expect({ missing: without(used, said), gone: without(said, used) }).toEqual({ missing: [], gone: [] });
    expect(used.size).toBeGreaterThan(80);
  });

  it('lists every code of a field', () => {
    const [used, said] = [fieldCodes(), listed('Codes of fields')];
    expect({ missing: without(used, [...said, ...ofJsonSchema]), gone: without(said, used) }).toEqual({ missing: [], gone: [] });
  });
});

describe('docs/glossary.md', () => {
  it('has a line for every kind of record', () => {
    const glossary = read('docs/glossary.md');
    const nouns = [...found(/\bnoun: '([a-z-]+)'/g)];
    expect(nouns.filter((noun) => !glossary.includes(`\`${noun}\``))).toEqual([]);
    expect(nouns.length).toBeGreaterThan(20);
  });
});

describe('docs/adr/README.md', () => {
  it('lists every decision by its title', () => {
    const decisions = readdirSync(join(root, 'docs/adr')).filter((name) => /^\d{4}-.+\.md$/.test(name));
    const rows = decisions.sort().map((name) => {
      const [title] = read(`docs/adr/${name}`).split('\n');
      return `| [${name.slice(0, 4)}](${name}) | ${title?.slice(2)} |`;
    });
    expect(rows.length).toBeGreaterThan(20);
    expect(
      read('docs/adr/README.md')
        .split('\n')
        .filter((line) => line.startsWith('| [')),
    ).toEqual(rows);
  });
});

describe('.env.example', () => {
  it('explains every setting', () => {
    const config = read('apps/api/src/platform/config.ts');
    const names = new Set([...config.matchAll(/(?:text|whole)\('([A-Z_]+)'/g)].map(([, name = '']) => name));
    expect(names.size).toBeGreaterThan(10);
    const example = read('.env.example');
    expect([...names].filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { check } from './check.ts';
import { compileProblems } from './compile.ts';
import { exampleFacts, runExample } from './example.ts';
import { explain } from './explain.ts';
import { joinCatalogues, parseFile } from './file.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { replay } from './replay.ts';
import { randomFacts, seeded } from './testing/index.ts';

const folder = join(fileURLToPath(new URL('.', import.meta.url)), '../../../policies');
const catalogue = parseCatalogue(readFileSync(join(folder, 'catalogue.json'), 'utf8'));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.json') && name !== 'catalogue.json')
  .map((name) => {
    const file = parseFile(readFileSync(join(folder, name), 'utf8'));
    return { name, file, prepared: file.versions.map((version) => prepare(version, catalogue)) };
  });
const examples = files.flatMap(({ name, file, prepared }) =>
  file.examples.map((example) => ({ name, id: example.id, example, prepared, shared: file.exampleFacts })),
);

test('the eighteen collected policies are all here, with every example', () => {
  const collected = new Set(examples.map(({ id }) => /^V(\d\d)-/.exec(id)?.[1]).filter(Boolean));
  expect(collected.size).toBe(18);
  expect(examples.filter(({ id }) => /^V\d\d-\d$/.test(id))).toHaveLength(64);
});

test.each(examples)('$name: $id', ({ example, prepared, shared }) => {
  const result = runExample(prepared, example, shared);
  expect(result.differences).toEqual([]);
});

test.each(files)('$name: nothing is wrong with it, it can be swept, and it reads in both languages', ({ file, prepared }) => {
  for (const version of file.versions) {
    expect(check(version, catalogue).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(compileProblems(version, catalogue)).toEqual([]);
  }
  for (const ready of prepared) {
    const [zh, en] = [read(ready, 'zh'), read(ready, 'en')];
    expect(zh.lines.length).toBe(en.lines.length);
    expect(zh.lines.every(({ text }) => text.length > 1 && !/undefined|\{\d\}|\[object/.test(text))).toBe(true);
    expect(en.lines.every(({ text }) => !/undefined|\{\d\}|\[object/.test(text))).toBe(true);
  }
});

test.each(files)('$name: whatever the facts, instalments sum to the amount and a replay decides the same', ({ file, prepared }) => {
  fc.assert(
    fc.property(fc.integer(), fc.nat(), (seed, which) => {
      const random = seeded(seed);
      for (const [index, ready] of prepared.entries()) {
        const example = file.examples[which % file.examples.length];
        const version = file.versions[index];
        if (!example || !version) continue;
        const all = joinCatalogues(catalogue, { facts: version.facts ?? [] });
        const given = exampleFacts(file.exampleFacts, example.facts);
        const facts = { ...randomFacts(random, all), ...Object.fromEntries(Object.entries(given).filter(() => random() < 0.9)) };
        const decision = explain(ready, facts, { asOf: example.asOf });
        expect(decision.schedule.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(decision.amountFen);
        expect(decision.amountFen).toBeGreaterThanOrEqual(0);
        if (decision.outcome !== 'eligible') expect(decision.amountFen).toBe(0);
        const stored = JSON.parse(JSON.stringify({ version, facts, asOf: example.asOf })) as {
          version: unknown;
          facts: typeof facts;
          asOf: string;
        };
        expect(replay(stored, catalogue)).toEqual(JSON.parse(JSON.stringify(decision)));
      }
    }),
    { numRuns: 15 },
  );
});

/** Halfwidth marks beside Chinese, dates and enum codes as the machine writes them. */
const notChinese = /[\u4e00-\u9fff][,;:()!?]|[,;:()!?][\u4e00-\u9fff]|\d{4}-\d\d|\b[a-z]+[._][a-z]/;

test.each(files)('$name: its Chinese has Chinese punctuation, and no code of a machine', ({ prepared }) => {
  for (const ready of prepared) {
    const { title, lines, tables } = read(ready, 'zh');
    const said = [
      title,
      ...lines.flatMap((line) => [line.title ?? '', line.text]),
      ...tables.flatMap((table) => [table.title, table.period, ...table.head, ...table.rows.flat()]),
      ...ready.version.predicates.flatMap(({ text }) => [text.met.zh, text.unmet.zh, text.unknown.zh]),
    ];
    expect(said.filter((text) => notChinese.test(text))).toEqual([]);
  }
});

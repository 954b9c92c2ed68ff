import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from './check.ts';
import { kinds } from './kind.ts';
import { parse } from './parse.ts';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');

test('the policy that teaches the language is sound, and its example holds', () => {
  const json = /```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const result = check(parse(json), { facts: [] });
  expect(result.findings).toEqual([]);
  expect(result.examples.map(({ passed }) => passed)).toEqual([true]);
});

test('every kind of node is named', () => {
  for (const kind of Object.keys(kinds)) expect(readme).toContain(`\`${kind}\``);
});

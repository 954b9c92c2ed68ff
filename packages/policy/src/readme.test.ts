import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from './check.ts';
import { checkFile } from './check-file.ts';
import { isDate } from './date.ts';
import { explain } from './explain.ts';
import { parseFile } from './file.ts';
import type { Node, PolicyVersion } from './form.ts';
import { kinds } from './kind.ts';
import { parse } from './parse.ts';
import { prepare } from './prepare.ts';
import { policy, predicate } from './testing/world.ts';

const readme = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8');
const pieces = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => JSON.parse(json) as Partial<PolicyVersion>);
const [whole, ...parts] = pieces;
const titleOf = (part: object): string => Object.keys(part).join(', ');

test('the policy that teaches the language is sound, and its example holds', () => {
  const result = check(parse(whole), { facts: [] });
  expect(result.findings).toEqual([]);
  expect(result.examples.map(({ passed }) => passed)).toEqual([true, true]);
});

test.each(parts.map((part) => [titleOf(part), part]))('a piece with %s is sound, and its examples hold', (_title, part) => {
  const { amount: _amount, ...bare } = policy();
  const file = parseFile('versions' in part ? part : { ...('amount' in part || 'components' in part ? bare : policy()), ...part });
  expect(file.examples.length).toBeGreaterThan(0);
  // a piece shows one thing
  const open = ['amount_unbounded', 'examples_one_sided'];
  expect(checkFile(file, { facts: [] }).filter(({ code }) => !open.includes(code))).toEqual([]);
});

describe('what nodes give at the edges', () => {
  const rows = [...readme.matchAll(/^\| `(\{.*?\})` +\| (?:`(.*?)`|(unknown)) +\|/gm)].map(
    ([, tree = '', value]) => [tree, value] as const,
  );
  const expected = (value: string): Node => (isDate(value) ? { date: value } : (JSON.parse(value) as Node));

  test.each(rows)('%s gives %s', (json, value) => {
    const tree = JSON.parse(json) as Node;
    const asked: Node = value === undefined ? { missing: tree } : value === 'true' ? tree : { eq: [tree, expected(value)] };
    const { tables } = parse(whole);
    const version = policy({ ...(tables ? { tables } : {}), anchor: { date: '2024-01-01' }, predicates: [predicate('P', asked)] });
    expect(explain(prepare(parse(version), { facts: [] }), {}, { asOf: '2024-01-01' }).predicates[0]?.outcome).toBe('met');
  });

  test('are told of twenty nodes', () => expect(rows).toHaveLength(20));
});

test('every kind of node is named', () => {
  for (const kind of Object.keys(kinds)) expect(readme).toContain(`\`${kind}\``);
});

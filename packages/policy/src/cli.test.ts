import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './cli.ts';
import { fact, policy, predicate } from './testing/world.ts';

const lines: string[] = [];
const cli = (...args: string[]): boolean => run(args, (line) => void lines.push(line));
beforeEach(() => {
  lines.length = 0;
});

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
const write = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const own = policy({
  facts: [fact('person.age', 'integer', { title: { zh: '年龄' } })],
  predicates: [predicate('A', { between: [{ fact: 'person.age' }, 16, 59] })],
  examples: [{ id: 'young', asOf: '2024-01-01', facts: { 'person.age': 20 }, expect: { outcome: 'eligible', amountFen: 100 } }],
});

test('a policy file from anywhere is checked, tested, read and explained, with the facts that it brings', () => {
  const file = write('own.json', own);
  expect([cli('check', file), cli('test', file), cli('read', file)]).toEqual([true, true, true]);
  expect(lines.join('')).toContain('年龄在16至59之间');
  lines.length = 0;
  expect(cli('explain', file, '--facts', write('facts.json', { 'person.age': 12 }), '--as-of', '2024-01-01')).toBe(true);
  expect(JSON.parse(lines.join(''))).toMatchObject({ outcome: 'ineligible', failed: ['A'] });
});

test('a failing example and a file that is no policy fail the command, with the place', () => {
  const failing = write('failing.json', { ...own, examples: [{ ...own.examples?.[0], expect: { amountFen: 1 } }] });
  expect(cli('test', failing)).toBe(false);
  expect(cli('check', write('broken.json', '{'))).toBe(false);
  expect(cli('check', write('empty.json', {}))).toBe(false);
  expect(lines.join('')).toContain('key is required');
  expect(cli()).toBe(false);
});

import { readdirSync, readFileSync } from 'node:fs';
import { proofName } from './proofs.ts';

const folder = new URL('../../../../../policies/', import.meta.url);
const named = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => [...readFileSync(new URL(file, folder), 'utf8').matchAll(/"evidence":\s*\[([^\]]*)\]/g)])
  .flatMap(([, list = '']) => JSON.parse(`[${list}]`) as string[]);

it('every kind of evidence that a policy at hand asks for has a Chinese name', () => {
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((kind) => !/\p{Script=Han}/u.test(proofName(kind).zh))).toEqual([]);
});

#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Catalogue } from './catalogue.ts';
import { check } from './check.ts';
import { PolicyError } from './errors.ts';
import { exampleFacts, runExample } from './example.ts';
import { chooseVersion, explain } from './explain.ts';
import { type PolicyFile, parseFile } from './file.ts';
import type { Facts } from './form.ts';
import { readJson } from './parse.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { policySchema } from './schema.ts';

const usage = `policy check   FILE|DIR                      find what is wrong, run the examples
policy test    FILE|DIR                      run the examples only
policy read    FILE|DIR [--lang zh|en]       the policy in sentences
policy explain FILE --facts FILE --as-of YYYY-MM-DD [--version V]
policy explain FILE --example ID             one decision as JSON
policy schema                                the JSON Schema of a version
options: --catalogue FILE  the facts; otherwise catalogue.json beside the policy`;

interface Options {
  readonly catalogue?: string | undefined;
  readonly facts?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly example?: string | undefined;
  readonly version?: string | undefined;
  readonly lang?: string | undefined;
}

type Print = (line: string) => void;

/** The catalogue that was named, or the one that lies beside the policy; a policy may bring all its facts itself. */
function catalogueFor(file: string, options: Options): Catalogue {
  const path = options.catalogue ?? join(dirname(file), 'catalogue.json');
  if (options.catalogue === undefined && !existsSync(path)) return { facts: [] };
  return parseCatalogue(readFileSync(path, 'utf8'));
}

function filesIn(target: string): string[] {
  if (!statSync(target).isDirectory()) return [target];
  return readdirSync(target)
    .filter((name) => name.endsWith('.json') && name !== 'catalogue.json' && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => join(target, name));
}

const isBundle = (file: PolicyFile): boolean => file.versions.length > 1 || file.versions[0]?.examples !== file.examples;

/** Runs a file's examples; each chooses its version by the anchor date. */
function testFile(path: string, file: PolicyFile, catalogue: Catalogue, print: Print): boolean {
  const prepared = file.versions.map((version) => prepare(version, catalogue));
  let passed = true;
  for (const example of file.examples) {
    const result = runExample(prepared, example, file.exampleFacts);
    passed &&= result.passed;
    print(`${result.passed ? 'ok  ' : 'FAIL'} ${path} ${result.id}${result.passed ? '' : `: ${result.differences.join('; ')}`}`);
  }
  return passed;
}

function checkFile(path: string, file: PolicyFile, catalogue: Catalogue, print: Print): boolean {
  let ok = true;
  for (const version of file.versions) {
    const result = check(version, catalogue);
    ok &&= result.ok;
    for (const { severity, code, pointer, message } of result.findings) {
      if (code === 'examples_missing' && file.examples.length) continue;
      print(`${severity} ${path} ${version.version} ${pointer} [${code}] ${message}`);
    }
  }
  return (ok && isBundle(file) ? testFile(path, file, catalogue, print) : ok) && ok;
}

function readFile(file: PolicyFile, catalogue: Catalogue, language: 'zh' | 'en', print: Print): void {
  for (const version of file.versions) {
    const reading = read(prepare(version, catalogue), language);
    print(`# ${reading.title} (${version.version})`);
    let section = '';
    for (const line of reading.lines) {
      if (line.section !== section) print(`\n## ${line.section}`);
      section = line.section;
      print(`- ${line.id === undefined ? '' : `[${line.id}] `}${line.text}`);
    }
    for (const table of reading.tables) {
      print(`\n${table.title}${table.period ? ` (${table.period})` : ''}`);
      for (const row of [table.head, ...table.rows]) print(`| ${row.join(' | ')} |`);
    }
    print('');
  }
}

function explainFile(file: PolicyFile, catalogue: Catalogue, options: Options, print: Print): boolean {
  const prepared = file.versions
    .filter((version) => options.version === undefined || version.version === options.version)
    .map((version) => prepare(version, catalogue));
  const example = file.examples.find((one) => one.id === options.example);
  if (options.example !== undefined && !example)
    throw new PolicyError([{ code: 'example', pointer: '', message: `no example is named ${options.example}` }]);
  const facts = example
    ? exampleFacts(file.exampleFacts, example.facts)
    : options.facts === undefined
      ? {}
      : (readJson(readFileSync(options.facts, 'utf8')) as Facts);
  const asOf = options['as-of'] ?? example?.asOf ?? '';
  const chosen = prepared.length === 1 ? prepared[0] : chooseVersion(prepared, facts, { asOf });
  if (!chosen) throw new PolicyError([{ code: 'version', pointer: '/anchor', message: 'no version is in force on the anchor date' }]);
  print(JSON.stringify(explain(chosen, facts, { asOf }), null, 2));
  return true;
}

/** Runs one command; false when something failed. */
export function run(args: readonly string[], print: Print = (line) => void process.stdout.write(`${line}\n`)): boolean {
  const text = { type: 'string' } as const;
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { catalogue: text, facts: text, 'as-of': text, example: text, version: text, lang: text },
  });
  const [command, ...targets] = positionals;
  if (command === 'schema') {
    print(JSON.stringify(policySchema, null, 2));
    return true;
  }
  if (!command || targets.length === 0 || !['check', 'test', 'read', 'explain'].includes(command)) {
    print(usage);
    return false;
  }
  let ok = true;
  for (const path of targets.flatMap((target) => filesIn(resolve(process.env.INIT_CWD ?? '.', target)))) {
    try {
      const file = parseFile(readFileSync(path, 'utf8'));
      const catalogue = catalogueFor(path, values);
      if (command === 'check') ok = checkFile(path, file, catalogue, print) && ok;
      if (command === 'test') ok = testFile(path, file, catalogue, print) && ok;
      if (command === 'read') readFile(file, catalogue, values.lang === 'en' ? 'en' : 'zh', print);
      if (command === 'explain') ok = explainFile(file, catalogue, values, print) && ok;
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error;
      ok = false;
      for (const { code, pointer, message } of error.problems) print(`error ${path} ${pointer || '/'} [${code}] ${message}`);
    }
  }
  return ok;
}

if (process.argv[1] && /cli\.(ts|js)$/.test(process.argv[1])) process.exitCode = run(process.argv.slice(2)) ? 0 : 1;

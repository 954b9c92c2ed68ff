#!/usr/bin/env node

import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainAmong } from './among.ts';
import type { Catalogue } from './catalogue.ts';
import { checkFile, type FileFinding } from './check-file.ts';
import type { Clause } from './clause.ts';
import { fail, PolicyError, type Problem } from './errors.ts';
import { exampleFacts, runExample } from './example.ts';
import { faultsOfExample, faultsOfValues } from './example-facts.ts';
import { type PolicyFile, parseFile } from './file.ts';
import type { Facts } from './form.ts';
import { type Message, said } from './message.ts';
import { readJson } from './parse.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import { prepare } from './prepare.ts';
import { read } from './read.ts';
import { policySchema } from './schema.ts';
import { splitFile } from './split.ts';

const usage = `policy check   FILE|DIR                      find what is wrong, run the examples
policy test    FILE|DIR                      run the examples only
policy read    FILE|DIR [--lang zh|en]       the policy in sentences
policy explain FILE --facts FILE --as-of YYYY-MM-DD [--version V]
policy explain FILE --example ID             one decision as JSON
policy split   FILE|DIR [--out DIR]          each version of a file as a document of its own
policy schema                                the JSON Schema of a version
options: --catalogue FILE  the facts; otherwise catalogue.json beside the policy
         --lang zh|en      the language of what is found; otherwise that of the terminal
         --help            this text
it ends with 0 if nothing is wrong, 1 if something is, 2 if it was called wrongly`;

interface Options {
  readonly catalogue?: string | undefined;
  readonly facts?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly example?: string | undefined;
  readonly version?: string | undefined;
  readonly lang?: string | undefined;
  readonly out?: string | undefined;
}

type Print = (line: string) => void;
type Language = keyof Message;

/** English unless the terminal, or the option, speaks Chinese. */
function languageOf({ lang }: Options): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (lang || LC_ALL || LC_MESSAGES || LANG || 'en').startsWith('zh') ? 'zh' : 'en';
}

/** What a run of examples came to. */
interface Tested {
  readonly policies: number;
  readonly examples: number;
  readonly failed: number;
}

/** The catalogue that was named, or the one that lies beside the policy; a policy may bring all its facts itself. */
function catalogueFor(file: string, options: Options): Catalogue {
  const path = options.catalogue ?? join(dirname(file), 'catalogue.json');
  if (options.catalogue === undefined && !existsSync(path)) return { facts: [] };
  return parseCatalogue(readFileSync(path, 'utf8'));
}

function filesIn(target: string): string[] {
  if (!existsSync(target) || !statSync(target).isDirectory()) return [target];
  return readdirSync(target)
    .filter((name) => name.endsWith('.json') && name !== 'catalogue.json' && !name.endsWith('.schema.json'))
    .sort()
    .map((name) => join(target, name));
}

/** Runs a file's examples; each chooses its version by the anchor date. */
function testFile(path: string, file: PolicyFile, catalogue: Catalogue, language: Language, print: Print): Tested {
  const prepared = file.versions.map((version) => prepare(version, catalogue));
  let failed = 0;
  for (const example of file.examples) {
    const { passed, id, differences } = runExample(prepared, example, file.exampleFacts);
    if (!passed) failed += 1;
    print(`${passed ? 'ok  ' : 'FAIL'} ${path} ${id}${passed ? '' : `: ${differences.map((one) => one[language]).join('; ')}`}`);
  }
  return { policies: 1, examples: file.examples.length, failed };
}

/** The last line of a test: how many there were, and whether all came out as was published. */
function total({ policies, examples, failed }: Tested, unread: number): Message {
  const [zh, en] = [
    `${policies} 项政策，${examples} 个示例`,
    `${counted(policies, 'policy', 'policies')}, ${counted(examples, 'example', 'examples')}`,
  ];
  if (failed === 0 && unread === 0) return said(`${zh}，全部与公布的一致`, `${en}, all as published`);
  const files = unread === 0 ? said('', '') : said(`；${unread} 个文件无法读取`, `; ${counted(unread, 'file', 'files')} could not be read`);
  return said(`${zh}，${failed} 个与公布的不一致${files.zh}`, `${en}, ${failed} not as published${files.en}`);
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

function printFindings(path: string, findings: readonly FileFinding[], language: Language, print: Print): boolean {
  for (const { severity, version, pointer, code, message } of findings)
    print([severity, path, ...(version === undefined ? [] : [version]), pointer || '/', `[${code}]`, message[language]].join(' '));
  return !findings.some(({ severity }) => severity === 'error');
}

function printClauses(clauses: readonly Clause[], indent: string, print: Print): void {
  clauses.forEach(({ text, clauses: inner }, index) => {
    print(`${indent}${index + 1}) ${text}`);
    printClauses(inner ?? [], `${indent}   `, print);
  });
}

function readFile(file: PolicyFile, catalogue: Catalogue, language: 'zh' | 'en', print: Print): void {
  for (const version of file.versions) {
    const reading = read(prepare(version, catalogue), language);
    print(`# ${reading.title} (${version.version})`);
    let section = '';
    for (const line of reading.lines) {
      if (line.section !== section) print(`\n## ${line.section}`);
      section = line.section;
      const title = line.title === undefined ? '' : language === 'zh' ? `【${line.title}】` : `${line.title}: `;
      print(`- ${line.id === undefined ? '' : `[${line.id}] `}${title}${line.lead ?? line.text}`);
      printClauses(line.clauses ?? [], '  ', print);
    }
    for (const table of reading.tables) {
      print(`\n${table.title}${table.period ? ` (${table.period})` : ''}`);
      for (const row of [table.head, ...table.rows]) print(`| ${row.join(' | ')} |`);
    }
    print('');
  }
}

function explainFile(file: PolicyFile, catalogue: Catalogue, options: Options, language: Language, print: Print): boolean {
  const prepared = file.versions
    .filter((version) => options.version === undefined || version.version === options.version)
    .map((version) => prepare(version, catalogue));
  const example = file.examples.find((one) => one.id === options.example);
  if (options.example !== undefined && !example)
    fail('example', '', said(`没有名为 ${options.example} 的示例`, `no example is named ${options.example}`));
  const facts = example
    ? exampleFacts(file.exampleFacts, example.facts)
    : options.facts === undefined
      ? {}
      : (readJson(readFileSync(options.facts, 'utf8')) as Facts);
  const asOf = options['as-of'] ?? example?.asOf;
  if (prepared.length === 0) fail('version', '', said('没有这个版本', 'there is no such version'));
  const faults = faultsOfExample(prepared, { facts }, undefined);
  const wrong = faults.length ? faults : faultsOfValues(prepared, facts);
  if (wrong.length) throw new PolicyError(wrong);
  if (asOf === undefined)
    fail('options', '', said('请给出 --example，或 --as-of 与 --facts', 'say --example ID, or --as-of DAY with --facts FILE'));
  const among = explainAmong(prepared, facts, { asOf });
  if (!among) fail('version', '', said('没有这个版本', 'there is no such version'));
  if (among.because) process.stderr.write(`${among.because[language]}\n`);
  print(JSON.stringify(among.decision, null, 2));
  return true;
}

/** Writes what can be saved as drafts: `KEY.VERSION.json` beside the file, or where `--out` says. */
function writeVersions(path: string, file: PolicyFile, catalogue: Catalogue, { out }: Options, print: Print): void {
  const folder = out === undefined ? dirname(path) : resolve(process.env.INIT_CWD ?? '.', out);
  mkdirSync(folder, { recursive: true });
  for (const version of splitFile(file, catalogue)) {
    const name = join(folder, `${version.key}.${version.version.replaceAll(/[^\p{L}\p{N}._-]/gu, '-')}.json`);
    writeFileSync(name, `${JSON.stringify(version, null, 2)}\n`);
    print(name);
  }
}

/** A file that was read, with the facts that its policies are about; or what is wrong with it. */
interface Opened {
  readonly path: string;
  readonly file?: PolicyFile;
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

function open(path: string, options: Options): Opened {
  const wrong = (problems: readonly Problem[]): Opened => ({ path, catalogue: { facts: [] }, problems });
  if (!existsSync(path)) return wrong([{ code: 'no_file', pointer: '', message: said('没有这个文件', 'there is no such file') }]);
  try {
    return { path, file: parseFile(readFileSync(path, 'utf8')), catalogue: catalogueFor(path, options), problems: [] };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return wrong(error.problems);
  }
}

const text = { type: 'string' } as const;
const known = { catalogue: text, facts: text, 'as-of': text, example: text, version: text, lang: text, out: text } as const;

/** The words of a call; or what is wrong with it. */
function readCall(args: readonly string[]): { positionals: string[]; values: Options & { readonly help?: boolean } } | Message {
  try {
    const call = parseArgs({ args: [...args], allowPositionals: true, options: { ...known, help: { type: 'boolean', short: 'h' } } });
    const { lang } = call.values;
    return lang === undefined || lang === 'zh' || lang === 'en'
      ? call
      : said(`--lang 只有 zh 或 en，没有 ${lang}`, `--lang is zh or en, not ${lang}`);
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error;
    const [first = message] = message.split(/\. |\n/);
    return said(`选项有误：${first}`, first);
  }
}

/** Runs one command; false when something failed, nothing when it was called wrongly. */
export function run(args: readonly string[], print: Print = (line) => void process.stdout.write(`${line}\n`)): boolean | undefined {
  const call = readCall(args);
  if ('zh' in call) {
    print(call[languageOf({})]);
    print(usage);
    return undefined;
  }
  const { positionals, values } = call;
  const [command, ...targets] = positionals;
  if (command === 'schema') {
    print(JSON.stringify(policySchema, null, 2));
    return true;
  }
  if (values.help || !command || targets.length === 0 || !['check', 'test', 'read', 'explain', 'split'].includes(command)) {
    print(usage);
    return values.help || undefined;
  }
  const language = languageOf(values);
  let ok = true;
  let unread = 0;
  let tested: Tested = { policies: 0, examples: 0, failed: 0 };
  const refuse = (path: string, problems: readonly Problem[]): void => {
    ok = false;
    unread += 1;
    for (const { code, pointer, message } of problems) print(`error ${path} ${pointer || '/'} [${code}] ${message[language]}`);
  };
  const paths = new Set(targets.flatMap((target) => filesIn(resolve(process.env.INIT_CWD ?? '.', target))));
  const opened = [...paths].map((path) => open(path, values));
  const versions = opened.flatMap(({ file }) => file?.versions ?? []);
  const told = new Set<string>();
  // What two files say of each other is said once.
  const isNew = ({ code, message: { en } }: FileFinding): boolean => {
    if (!code.startsWith('version_')) return true;
    const before = told.has(en);
    told.add(en);
    return !before;
  };
  for (const { path, file, catalogue, problems } of opened) {
    if (!file) refuse(path, problems);
    else
      try {
        if (command === 'check') ok = printFindings(path, checkFile(file, catalogue, versions).filter(isNew), language, print) && ok;
        if (command === 'test') tested = added(tested, testFile(path, file, catalogue, language, print));
        if (command === 'read') readFile(file, catalogue, values.lang === 'en' ? 'en' : 'zh', print);
        if (command === 'split') writeVersions(path, file, catalogue, values, print);
        if (command === 'explain') ok = explainFile(file, catalogue, values, language, print) && ok;
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        refuse(path, error.problems);
      }
  }
  if (command === 'test') print(total(tested, unread)[language]);
  if (command === 'check' && ok)
    print(language === 'en' ? `${opened.length} files checked: no errors` : `已检查 ${opened.length} 个文件，没有错误`);
  return ok && tested.failed === 0;
}

const added = (a: Tested, b: Tested): Tested => ({
  policies: a.policies + b.policies,
  examples: a.examples + b.examples,
  failed: a.failed + b.failed,
});

if (process.argv[1] && /cli\.(ts|js)$/.test(process.argv[1])) {
  // Whoever reads the first lines only (`| head`) has what they wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  const fine = run(process.argv.slice(2));
  process.exitCode = fine ? 0 : fine === undefined ? 2 : 1;
}

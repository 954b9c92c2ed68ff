import fc from 'fast-check';
import { allResources } from '../src/platform/http/resource.ts';
import { type Role, roles } from '../src/platform/security/actor.ts';
import { bent, contentTypes, hostileBodies, hostileValues, validOf } from './arbitrary.ts';
import { type Caller, startTestApp, type TestApp } from './harness.ts';
import { type Contract, contractOf, type Operation, type Parameter } from './operations.ts';
import { type Kit, makeKit, requestFor } from './prepared/index.ts';
import { type Wire, type WireAnswer, type WireRequest, wire } from './wire.ts';

/**
 * Every operation of the contract with valid, nearly valid and hostile input. Whatever comes in: no 5xx, an answer as
 * the contract declares it (the harness holds each against its schema), refusals as problems without a trace of the
 * inside. FUZZ_RUNS sets the number of requests, FUZZ_SEED repeats a run, FUZZ_ONLY names one operation.
 */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

let app: TestApp;
let kit: Kit;
let contract: Contract;
let call: Wire;
let everyone: Caller;
const broken: string[] = [];
const statuses = new Map<number, number>();

beforeAll(async () => {
  app = await startTestApp();
  kit = await makeKit(app);
  contract = contractOf(app);
  call = await wire(app);
  everyone = await app.staff(Object.keys(roles) as Role[]);
});
afterAll(async () => {
  call.close();
  await app.close();
});

const traces =
  /\n\s+at |node_modules|\/src\/|QueryFailedError|syntax error at|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM) .* (FROM|SET|VALUES|WHERE)\b|relation "|column "/;

/** What is wrong with an answer, whatever the request was. */
function faultOf(answer: WireAnswer): string | null {
  if (answer.status >= 500) return `answered ${answer.status}`;
  if (traces.test(answer.text)) return 'shows its inside';
  if (answer.status < 400) return null;
  const type = String(answer.headers['content-type']);
  if (!type.startsWith('application/problem+json')) return `refuses with ${type}`;
  const { status, type: uri, requestId } = answer.json;
  return status === answer.status && uri?.startsWith('urn:rongcai:problem:') && requestId
    ? null
    : 'refuses with something that is no problem';
}

function judge(operation: Operation, request: WireRequest, answer: WireAnswer): void {
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  const fault = faultOf(answer);
  if (fault) broken.push(`${operation.id}: ${fault}\n  ${JSON.stringify(request).slice(0, 700)}\n  ${answer.text.slice(0, 300)}`);
}

const text = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
const queryText = (pairs: readonly (readonly [string, unknown])[]) =>
  pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${safe(text(value))}`).join('&')}`;
/** Percent-encodes also what is no well-formed text, as the bytes that a broken client would send. */
const safe = (value: string) => [...Buffer.from(value.slice(0, 6_000))].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'if-match': '*' },
  { 'if-match': '' },
  { 'if-match': 'W/"1"' },
  { 'if-match': '"1","2", "3"' },
  { 'if-match': '"'.repeat(90) },
  { 'if-match': 'x'.repeat(3_000) },
  { 'if-match': '\u00e9\u00ff' },
  { 'idempotency-key': '' },
  { 'idempotency-key': 'a b' },
  { 'idempotency-key': 'x'.repeat(256) },
  { 'idempotency-key': 'x'.repeat(3_000) },
  { 'idempotency-key': '\u00e9' },
  { 'idempotency-key': "';--" },
  { 'accept-language': 'en;q=abc' },
  { 'accept-language': ';;;,,,=' },
  { 'accept-language': 'zh,'.repeat(1_000) },
  { 'accept-language': 'en-GB;q=1e999, zh;q=-1' },
  { authorization: 'Bearer' },
  { authorization: 'Bearer ' },
  { authorization: `Bearer ${'x'.repeat(5_000)}` },
  { authorization: 'Bearer a.b.c' },
  { authorization: 'Bearer eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6Ii4uLy4uL2V0Yy9wYXNzd2QifQ.e30.AA' },
  { authorization: 'Basic !!!' },
  { authorization: 'Basic OjpAQA==' },
  { authorization: 'Digest x' },
  { cookie: 'rongcai_refresh=%00' },
  { cookie: 'rongcai_refresh=' },
  { cookie: `rongcai_refresh=${'-'.repeat(36)}.x` },
  { cookie: `rongcai_refresh=${'a'.repeat(36)}.x` },
  { cookie: `rongcai_refresh=018f0000-0000-7000-8000-000000000000.${'x'.repeat(2_000)}` },
  { cookie: '=;;=a; __proto__=1' },
  { accept: 'text/csv' },
  { accept: 'application/x-ndjson' },
  { accept: '\u00ff/*;q=x' },
  { 'x-forwarded-for': "1.1.1.1' OR 1=1" },
  { 'x-http-method-override': 'DELETE' },
  { 'content-encoding': 'gzip' },
  { range: 'bytes=0-1' },
  { origin: 'https://evil.example' },
];

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** Draws one value after another from a seed, so that a run can be repeated. */
function drawing(seed: number): Draw {
  let next = seed;
  return (arbitrary) => {
    next = (Math.imul(next, 1_103_515_245) + 12_345) >>> 1;
    return fc.sample(arbitrary, { numRuns: 1, seed: next })[0] as never;
  };
}

async function requestOf(operation: Operation, draw: Draw, ids: Readonly<Record<string, string>>): Promise<WireRequest> {
  const base = await requestFor(kit, contract, operation);
  const kind = draw(
    fc.constantFrom('valid', 'valid', 'bent', 'bent', 'bent', 'bent query', 'raw', 'content type', 'headers', 'path', 'huge query'),
  );
  const headers: Record<string, string> = { ...base.headers };
  let path = base.url;
  let body = base.body;
  const parameters = operation.parameters.query;
  const valid = (parameter: Parameter) => validOf(contract, parameter.schema, ids, parameter.name);
  if (operation.resource && base.params.id && operation.method !== 'GET') {
    const current = await everyone.get(`/v1/${operation.resource.path}/${base.params.id}`);
    if (current.headers.etag) headers['if-match'] = current.headers.etag;
  }
  if (operation.body && draw(fc.boolean())) body = draw(validOf(contract, operation.body, ids));
  if (parameters.length > 0 && kind !== 'valid') {
    const chosen = draw(fc.subarray(parameters as Parameter[], { minLength: 1, maxLength: Math.min(4, parameters.length) }));
    path = path.split('?')[0] + queryText(chosen.map((parameter) => [parameter.name, draw(valid(parameter))]));
  }
  switch (kind) {
    case 'bent':
      if (operation.body) body = draw(bent(body));
      else if (operation.method !== 'GET') body = draw(bent({}));
      else path = base.url.split('?')[0] + bentQuery(parameters, draw, valid);
      break;
    case 'bent query':
      path = base.url.split('?')[0] + bentQuery(parameters, draw, valid);
      break;
    case 'raw':
      if (operation.method !== 'GET') {
        body = draw(fc.constantFrom(...hostileBodies));
        headers['content-type'] = 'application/json';
      }
      break;
    case 'content type':
      if (operation.method !== 'GET') {
        body = JSON.stringify(body ?? {});
        headers['content-type'] = draw(fc.constantFrom(...contentTypes));
      }
      break;
    case 'headers':
      Object.assign(headers, draw(fc.constantFrom(...hostileHeaders)));
      break;
    case 'path':
      for (const { name } of operation.parameters.path) {
        path = path.replace(
          encodeURIComponent(base.params[name] ?? ''),
          safe(text(draw(fc.constantFrom(...hostileValues))).slice(0, 150)) || 'x',
        );
      }
      break;
    case 'huge query':
      path += `${path.includes('?') ? '&' : '?'}${draw(fc.constantFrom(`${'a'.repeat(3_000)}=1`, 'a=1&'.repeat(1_000), `q=${'%E7%90%86'.repeat(400)}`, 'q[]=1&q[a]=2&q.b=3', '&&&===', '__proto__=1&constructor=2', 'limit=1&limit=2', '%00=%00'))}`;
      break;
  }
  const token = headers.authorization === undefined && draw(fc.integer({ min: 0, max: 19 })) > 0 ? everyone.token : undefined;
  return { method: operation.method, path, body, headers, ...(token ? { token } : {}) };
}

function bentQuery(parameters: readonly Parameter[], draw: Draw, valid: (parameter: Parameter) => fc.Arbitrary<unknown>): string {
  if (parameters.length === 0) return queryText([['unknown', 1]]);
  const [one, ...more] = draw(fc.subarray(parameters as Parameter[], { minLength: 1, maxLength: Math.min(3, parameters.length) }));
  return queryText([
    [one?.name ?? '', draw(fc.constantFrom(...hostileValues))],
    ...more.map((parameter) => [parameter.name, draw(valid(parameter))] as const),
  ]);
}

it('no input makes any operation fail, break its contract or show its inside', async () => {
  const operations: Operation[] = [];
  for (const operation of contract.operations) {
    if (process.env.FUZZ_ONLY && process.env.FUZZ_ONLY !== operation.id) continue;
    // an operation that is not prepared fails authorization.test.ts by name
    const prepared = await requestFor(kit, contract, operation)
      .then(() => true)
      .catch(() => false);
    if (prepared) operations.push(operation);
  }
  expect(operations.length).toBeGreaterThan(0);
  const draw = drawing(SEED);
  const ids: Record<string, string> = {};
  for (const { path } of allResources()) {
    const record = await kit.record(path).catch(() => null);
    if (record) ids[path] = record.id;
  }
  const each = Math.ceil(RUNS / operations.length);
  for (const operation of operations) {
    for (let run = 0; run < each; run++) {
      const request = await requestOf(operation, draw, ids);
      judge(operation, request, await call(request));
    }
  }
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`);
  process.stdout.write(`fuzz: ${each * operations.length} requests, FUZZ_SEED=${SEED}, ${counts.join(', ')}\n`);
  broken.push(...new Set(app.contractBreaks.splice(0)));
  if (broken.length > 0) throw new Error(`FUZZ_SEED=${SEED}: ${broken.length} broken answers\n${broken.slice(0, 25).join('\n')}`);
}, 3_600_000);

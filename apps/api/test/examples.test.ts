import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { recorded } from '../src/generated/examples.ts';
import type { Example, Examples } from '../src/platform/http/examples.ts';
import { type Caller, startTestApp, type TestApp } from './harness.ts';
import { type Contract, contractOf, type Operation } from './operations.ts';
import { type FullRequest, type Kit, makeKit } from './prepared/index.ts';
import { readyFor } from './prepared/ready.ts';
import { shortened, stabilizer } from './stable.ts';
import { type Wire, type WireAnswer, wire } from './wire.ts';

/**
 * The examples of the contract. Each request is sent to the running API in the state that it needs, and is answered
 * with success; each answer suits its schema. UPDATE_EXAMPLES=1 writes those anew that don't hold any more, so that a
 * human reads the difference.
 */
const FILE = join(process.cwd(), 'apps/api/src/generated/examples.ts');
const NOW = '2026-06-08T02:00:00Z';
const kept = JSON.parse(recorded) as Examples;

let app: TestApp;
let kit: Kit;
let contract: Contract;
let call: Wire;
let fault: Fault;
let callers: readonly Pick<Caller, 'token'>[];
const unanswered: string[] = [];
const now: Record<string, Example> = {};

const shown = (type: string) => type.includes('json') || type === 'text/csv';

beforeAll(async () => {
  app = await startTestApp({ time: NOW });
  kit = await makeKit(app);
  contract = contractOf(app);
  call = await wire(app);
  fault = faultFinder();
  const { clerk, reviewer } = kit.world;
  const more = [await app.staff(['reviewer']), await app.staff(['finance']), await app.staff(['auditor'])];
  callers = [{ token: '' }, clerk, reviewer, kit.secondReviewer, kit.finance, ...more, kit.admin, kit.platform];
  for (const operation of contract.operations)
    await record(operation).catch((error) => unanswered.push(`${operation.id}: ${error.message}`));
}, 600_000);
afterAll(async () => {
  call.close();
  await app.close();
});

/** Sends it as one caller after the other until somebody may. */
async function take(operation: Operation, request: FullRequest): Promise<WireAnswer> {
  const refusals: string[] = [];
  for (const { token } of callers) {
    if ((token === '') !== (operation.permission === 'public')) continue;
    const answer = await send(operation, request, token);
    if (answer.status < 300) return answer;
    refusals.push(`${answer.status} ${answer.text.slice(0, 300)}`);
  }
  throw new Error([...new Set(refusals)].join('\n  '));
}

async function send(operation: Operation, request: FullRequest, token: string): Promise<WireAnswer> {
  const headers: Record<string, string> = { ...request.headers };
  if (operation.parameters.header.some(({ name }) => name === 'if-match')) {
    const { etag } = (await call({ path: `/v1/${operation.resource?.path}/${request.params.id}`, token })).headers;
    if (etag) headers['if-match'] = String(etag);
  }
  const { method } = operation;
  const short = operation.parameters.query.some(({ name }) => name === 'limit');
  const path = short ? `${request.url}${request.url.includes('?') ? '&' : '?'}limit=1` : request.url;
  return call({ method, path, body: request.body, headers, ...(headers.authorization ? {} : { token }) });
}

async function record(operation: Operation): Promise<void> {
  const request = await readyFor(kit, contract, operation, take);
  const answer = await take(operation, request);
  const type = String(answer.headers['content-type'] ?? '').split(';')[0] as string;
  const stable = stabilizer();
  const body = Buffer.isBuffer(request.body) ? undefined : request.body;
  now[operation.id] = {
    ...(body === undefined ? {} : { request: stable(body) }),
    status: answer.status,
    type,
    ...(shown(type) ? { answer: stable(type.includes('json') ? shortened(answer.json) : answer.text) } : { answer: undefined }),
  };
}

type Fault = (operation: string, part: 'request' | 'answer', example: Example) => string;

/** Says what is wrong with an example, by the contract as it is written out. */
function faultFinder(): Fault {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  (addFormats as unknown as (ajv: Ajv) => void)(ajv);
  // biome-ignore lint/suspicious/noExplicitAny: the document as it is written out
  const document = (app.app as any).swagger();
  ajv.addSchema({ $id: 'contract', components: document.components });
  // biome-ignore lint/suspicious/noExplicitAny: the document as it is written out
  const all = Object.values<any>(document.paths).flatMap((item) => Object.values<any>(item));
  const operations = new Map(all.map((operation) => [operation.operationId, operation]));
  const compiled = new Map<string, ValidateFunction>();
  return (id, part, example) => {
    if (example[part] === undefined) return '';
    const { requestBody, responses } = operations.get(id);
    const content = part === 'request' ? Object.values(requestBody?.content ?? {})[0] : responses[example.status]?.content?.[example.type];
    if (!content) return `${id}: ${part} ${example.status} ${example.type} is not declared`;
    const text = JSON.stringify((content as { schema: object }).schema).replaceAll('"#/components', '"contract#/components');
    const validate = compiled.get(text) ?? ajv.compile(JSON.parse(text));
    compiled.set(text, validate);
    return validate(example[part]) ? '' : `${id} ${part}: ${ajv.errorsText(validate.errors)}`;
  };
}

describe('the examples of the contract', () => {
  it('are answered with success, every one, when their record stands where they take it up', () => {
    expect(unanswered).toEqual([]);
    expect(Object.keys(now)).toHaveLength(contract.operations.length);
  });

  it('suit their schemas', () => {
    const faults = Object.entries(now).flatMap(([id, example]) => [fault(id, 'request', example), fault(id, 'answer', example)]);
    expect(faults.filter(Boolean)).toEqual([]);
  });

  it('stand in the contract as they were recorded', () => {
    const holds = (id: string) => {
      const [before, after] = [kept[id], now[id] as Example];
      const same = (name: 'request' | 'status' | 'type') => isDeepStrictEqual(before?.[name], JSON.parse(JSON.stringify(after))[name]);
      return before && same('request') && same('status') && same('type') && !fault(id, 'answer', before);
    };
    const stale = contract.operations.map(({ id }) => id).filter((id) => now[id] && !holds(id));
    if (process.env.UPDATE_EXAMPLES) {
      const examples = Object.fromEntries(Object.entries(now).map(([id, example]) => [id, holds(id) ? kept[id] : example]));
      const [head = ''] = readFileSync(FILE, 'utf8').split('\n');
      const json = JSON.stringify(examples, null, 1).replaceAll('`', '\\u0060').replaceAll('${', '\\u0024{');
      writeFileSync(FILE, `${head}\nexport const recorded = String.raw\`${json}\`;\n`);
    } else expect(stale).toEqual([]);
    expect(Object.keys(kept).filter((id) => !now[id])).toEqual([]);
  });
});

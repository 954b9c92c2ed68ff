import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import jwt from 'jsonwebtoken';
import { ACCESS_SECONDS } from '../src/modules/identity/token.queries.ts';
import { allResources } from '../src/platform/http/resource.ts';
import { clientScopes, type Permission, permissionsOf, type Role, roles } from '../src/platform/security/actor.ts';
import { JIMEI, startTestApp, type TestApp } from './harness.ts';
import { type Contract, contractOf, type Operation, registeredRoutes } from './operations.ts';
import { CANARY, type Kit, type Made, makeKit, preparations, requestFor } from './prepared/index.ts';
import { type Wire, wire } from './wire.ts';

/**
 * Who may call what, held against docs/authorization.csv. The table is written anew with UPDATE_MATRIX=1, so that a
 * human reads the difference; the laws below hold for whatever the table says.
 *
 * A cell is 401, 403, 404, `400` (the request names a region or a record outside the caller's scope), `ok` (the caller
 * may: whatever the record's state then answers) or `-` (there is no such caller for this record).
 */
const FILE = join(process.cwd(), 'docs/authorization.csv');
const staffRoles = Object.keys(roles) as Role[];
const strangers = ['clerk elsewhere', 'reviewer elsewhere', 'admin elsewhere', 'client elsewhere'] as const;
const clients = [
  'client read',
  'client write act',
  'client no scopes',
  'client elsewhere',
  'client of owner',
  'client of party',
  'client of other',
];
const columns = ['anonymous', 'expired token', 'garbage token', ...staffRoles, ...strangers.slice(0, 3), ...clients];

type Table = Map<string, Record<string, string>>;

let app: TestApp;
let kit: Kit;
let contract: Contract;
let call: Wire;
let actual: Table;
const leaks: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  kit = await makeKit(app);
  contract = contractOf(app);
  call = await wire(app);
  actual = await callEverything();
}, 300_000);
afterAll(async () => {
  call.close();
  await app.close();
});

/** A token that this installation signed and that has ended. */
async function expired(caller: { token: string }): Promise<string> {
  const [row] = await app.sql<{ kid: string; private_key: string }>('SELECT kid, private_key FROM signing_keys LIMIT 1');
  const { iat: _iat, exp: _exp, ...claims } = jwt.decode(caller.token) as jwt.JwtPayload;
  const then = Math.floor(Date.now() / 1_000) - 2 * ACCESS_SECONDS;
  return jwt.sign({ ...claims, iat: then, exp: then + ACCESS_SECONDS }, app.services.keyring.decrypt(row?.private_key ?? ''), {
    algorithm: 'ES256',
    header: { alg: 'ES256', typ: 'at+jwt', kid: row?.kid ?? '' },
  });
}

async function callEverything(): Promise<Table> {
  const other = await kit.world.organization('enterprise', { name: '无关单位' });
  const all = [...clientScopes] as Permission[];
  const fixed: Record<string, string> = {
    anonymous: '',
    'expired token': await expired(kit.world.clerk),
    'garbage token': 'abc.def.ghi',
    'clerk elsewhere': (await app.staff(['clerk'], JIMEI)).token,
    'reviewer elsewhere': (await app.staff(['reviewer'], JIMEI)).token,
    'admin elsewhere': (await app.staff(['admin'], JIMEI)).token,
    'client read': (await app.client(all.filter((scope) => scope.endsWith(':read')))).token,
    'client write act': (await app.client(all)).token,
    'client no scopes': (await app.client([])).token,
    'client elsewhere': (await app.client(all, { regionCode: JIMEI })).token,
    'client of other': (await kit.boundTo(other.id)).token,
  };
  for (const role of staffRoles) fixed[role] = (await app.staff([role])).token;
  const table: Table = new Map();
  for (const operation of contract.operations) {
    const row: Record<string, string> = {};
    table.set(operation.id, row);
    let parties: string[];
    let once: Awaited<ReturnType<typeof requestFor>>;
    try {
      once = await requestFor(kit, contract, operation);
      parties = await partiesOf(operation);
    } catch (error) {
      unprepared.set(operation.id, (error as Error).message);
      continue;
    }
    for (const column of columns) {
      const party = column === 'client of owner' ? parties[0] : column === 'client of party' ? parties[1] : undefined;
      const token = party ? (await kit.boundTo(party)).token : fixed[column];
      if (token === undefined) {
        row[column] = '-';
        continue;
      }
      // a record that was made must not stand in the way of the next caller, who makes another one
      const request = operation.method === 'POST' && !operation.action ? await requestFor(kit, contract, operation) : once;
      const answer = await send(operation, request.url, token, request.body, request.headers);
      row[column] = cellOf(answer);
      if (isStranger(column) && operation.permission !== 'public')
        lookForLeaks(operation, column, answer, JSON.stringify(request.body ?? ''));
    }
  }
  return table;
}

/** Operations that could not be called, and why; a test below fails for each of them. */
const unprepared = new Map<string, string>();
const isPrepared = ({ id }: Operation) => !unprepared.has(id);

const isStranger = (column: string): column is (typeof strangers)[number] => (strangers as readonly string[]).includes(column);

/** The organizations that are parties of the prepared record, in the order in which its table names them. */
async function partiesOf(operation: Operation): Promise<string[]> {
  const { resource } = operation;
  if (!resource) return [];
  const record: Made = await kit.record(resource.path);
  const ids = Object.values(resource.table.spec.parties ?? {}).map((property) => record[property]);
  return [...new Set(ids.filter((id) => typeof id === 'string'))];
}

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly headers: string;
}

/** Changes go without If-Match, so that nobody who may make them does. */
async function send(
  { method }: Operation,
  path: string,
  token: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Sent> {
  const answer = await call({ method, path, token, body, headers });
  return { status: answer.status, text: answer.text, headers: JSON.stringify(answer.headers) };
}

const outside = new Set(['unknown-reference', 'outside-scope']);

function cellOf({ status, text }: Sent): string {
  if ([401, 403, 404].includes(status)) return String(status);
  if (status >= 500) return String(status);
  if (status !== 400) return 'ok';
  const { errors } = JSON.parse(text) as { errors: { code: string }[] };
  return errors.length > 0 && errors.every(({ code }) => outside.has(code)) ? '400' : 'ok';
}

function lookForLeaks(operation: Operation, column: string, answer: Sent, sent: string): void {
  for (const [where, text] of Object.entries({ body: answer.text, headers: answer.headers })) {
    for (const found of text.match(new RegExp(`${CANARY}[^"\\\\,;<>]*`, 'g')) ?? []) {
      if (!sent.includes(found)) leaks.push(`${operation.id} shows ${column} ${found} in the ${where}`);
    }
  }
}

const cell = (operation: Operation, column: string) => actual.get(operation.id)?.[column] ?? 'unprepared';
const verbOf = (operation: Operation) => operation.permission.split(':')[1];
const needsPermission = () => contract.operations.filter((operation) => operation.permission.includes(':') && isPrepared(operation));
const byId = (operation: Operation) => operation.path.includes('{id}') && operation.resource !== null;

/** Operations whose cell is not one of those that the law allows. */
function breaking(operations: readonly Operation[], column: string, allowed: readonly string[]): string[] {
  return operations
    .filter((operation) => !allowed.includes(cell(operation, column)))
    .map((operation) => `${operation.id}: ${cell(operation, column)}`);
}

describe('the contract', () => {
  it('has every registered route, and every operation of it is registered', () => {
    expect(contract.operations.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(registeredRoutes(app));
  });

  it('has no filter that takes the name of a parameter of every list', () => {
    const own = ['limit', 'cursor', 'sort', 'count', 'fields', 'format', 'header', 'bom', 'include', 'q'];
    const taken = allResources().flatMap(({ path, spec }) =>
      spec.list.filters.filter((name) => own.includes(spec.list.parameters?.[name] ?? name)).map((name) => `${path}: ${name}`),
    );
    expect(taken).toEqual([]);
  });

  it('gives every operation a name of its own and says who may call it', () => {
    const names = contract.operations.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
    expect(contract.operations.filter(({ permission }) => permission === '').map(({ id }) => id)).toEqual([]);
  });

  it('has a prepared record for every resource', () => {
    expect(
      allResources()
        .map(({ path }) => path)
        .filter((path) => !preparations[path]),
    ).toEqual([]);
  });

  it('has a prepared request for every operation', () => {
    expect([...unprepared.entries()]).toEqual([]);
  });
});

describe('the authorization matrix', () => {
  it('answers every kind of caller of every operation as docs/authorization.csv says', () => {
    const written = [
      ['operationId', 'method', 'path', ...columns].join(','),
      ...contract.operations.map((operation) =>
        [operation.id, operation.method, operation.path, ...columns.map((column) => cell(operation, column))].join(','),
      ),
    ];
    if (process.env.UPDATE_MATRIX) writeFileSync(FILE, `${written.join('\n')}\n`);
    expect(written).toEqual(readFileSync(FILE, 'utf8').trim().split('\n'));
  });

  it('never fails inside', () => {
    const failed = contract.operations.flatMap((operation) =>
      columns.filter((column) => /^5/.test(cell(operation, column))).map((column) => `${operation.id} as ${column}`),
    );
    expect(failed).toEqual([]);
  });
});

describe('whatever the table says', () => {
  it.each(['anonymous', 'expired token', 'garbage token'])('%s reaches public operations only', (column) => {
    expect(
      breaking(
        contract.operations.filter((operation) => operation.permission !== 'public' && isPrepared(operation)),
        column,
        ['401'],
      ),
    ).toEqual([]);
  });

  it.each(staffRoles)('a %s is refused what the role has no permission for', (role) => {
    const granted: readonly string[] = permissionsOf[role];
    expect(
      breaking(
        needsPermission().filter(({ permission }) => !granted.includes(permission)),
        role,
        ['403'],
      ),
    ).toEqual([]);
  });

  it.each(staffRoles)('a %s that the contract names for an operation has the permission for it', (role) => {
    const granted: readonly string[] = permissionsOf[role];
    const named = needsPermission().filter(({ by, permission }) => by.includes(role) && !granted.includes(permission));
    expect(named.map(({ id }) => id)).toEqual([]);
  });

  it('an analyst only reads', () => {
    expect(
      breaking(
        needsPermission().filter((operation) => verbOf(operation) !== 'read'),
        'analyst',
        ['403'],
      ),
    ).toEqual([]);
    const changes = needsPermission().filter(({ audit }) => audit === 'change');
    expect(breaking(changes, 'analyst', ['403'])).toEqual([]);
  });

  it('an auditor changes nothing', () => {
    expect(
      breaking(
        needsPermission().filter(({ audit }) => audit === 'change'),
        'auditor',
        ['403'],
      ),
    ).toEqual([]);
  });

  it('only an admin changes accounts and machine clients, and nobody but admin and auditor sees them', () => {
    const identity = needsPermission().filter(({ permission }) => permission.startsWith('identity:'));
    for (const role of staffRoles.filter((each) => each !== 'admin' && each !== 'auditor')) {
      expect(breaking(identity, role, ['403'])).toEqual([]);
    }
    expect(
      breaking(
        identity.filter((operation) => verbOf(operation) !== 'read'),
        'auditor',
        ['403'],
      ),
    ).toEqual([]);
  });

  it('an admin takes no business decisions', () => {
    const business = needsPermission().filter(({ permission }) => /^(?!identity|directory|integration).*:(write|act)$/.test(permission));
    expect(breaking(business, 'admin', ['403'])).toEqual([]);
  });

  it('no machine client reaches accounts, credentials, the audit log or protected values', () => {
    const forbidden = needsPermission().filter(({ permission }) => permission.startsWith('identity:') || permission.endsWith(':reveal'));
    for (const column of clients) expect(breaking(forbidden, column, ['403', '-'])).toEqual([]);
  });

  it('a machine client with read scopes changes nothing, and one without scopes reaches nothing', () => {
    expect(
      breaking(
        needsPermission().filter((operation) => verbOf(operation) !== 'read'),
        'client read',
        ['403'],
      ),
    ).toEqual([]);
    expect(breaking(needsPermission(), 'client no scopes', ['403'])).toEqual([]);
  });

  it('a record of one region does not exist for callers of another', () => {
    const operations = needsPermission().filter(byId);
    const twins: Record<(typeof strangers)[number], string> = {
      'clerk elsewhere': 'clerk',
      'reviewer elsewhere': 'reviewer',
      'admin elsewhere': 'admin',
      'client elsewhere': 'client write act',
    };
    for (const [stranger, twin] of Object.entries(twins)) {
      // a twin at home who passes the permission may still lack the hat; the stranger is not even told that
      const permitted = operations.filter((operation) => ['ok', '403', '404'].includes(cell(operation, twin)));
      expect(breaking(permitted, stranger, ['404', '403'])).toEqual([]);
      expect(
        breaking(
          permitted.filter((operation) => cell(operation, twin) === 'ok'),
          stranger,
          ['404'],
        ),
      ).toEqual([]);
    }
  });

  it('nobody creates records in a region that is not theirs', () => {
    const creates = needsPermission().filter(({ method, path, resource }) => method === 'POST' && path === `/v1/${resource?.path}`);
    for (const stranger of strangers) expect(breaking(creates, stranger, ['400', '403', '404'])).toEqual([]);
  });

  it('a machine client of an organization changes no record of another one', () => {
    expect(
      breaking(
        needsPermission().filter((operation) => byId(operation) && verbOf(operation) !== 'read'),
        'client of other',
        ['403', '404'],
      ),
    ).toEqual([]);
    const creates = needsPermission().filter(({ method, path, resource }) => method === 'POST' && path === `/v1/${resource?.path}`);
    expect(breaking(creates, 'client of other', ['400', '403', '404'])).toEqual([]);
  });

  it('HEAD asks for the same rights as GET', async () => {
    for (const operation of contract.operations.filter((each) => each.method === 'GET' && isPrepared(each))) {
      const { url } = await requestFor(kit, contract, operation);
      const { status } = await call({ method: 'HEAD', path: url });
      expect(`${operation.id} ${status === 200 ? 'ok' : status}`).toBe(`${operation.id} ${cell(operation, 'anonymous')}`);
    }
  });
});

describe('what lies elsewhere', () => {
  it('leaves no trace in any answer to a caller of another region', () => {
    expect(leaks).toEqual([]);
  });

  it('is in no list, count, page or export, whatever a caller of another region filters by', async () => {
    const lists = contract.operations.filter(
      (operation) => operation.method === 'GET' && operation.path === `/v1/${operation.resource?.path}` && isPrepared(operation),
    );
    expect(lists.length).toBeGreaterThan(5);
    const found: string[] = [];
    for (const role of ['clerk', 'admin'] as const) {
      const { token } = await app.staff([role], JIMEI);
      for (const operation of lists) {
        if (!(permissionsOf[role] as readonly string[]).includes(operation.permission)) continue;
        const { id } = await kit.record(operation.resource?.path ?? '');
        for (const query of ['?count=exact', '?format=csv', '?format=ndjson', '?regionCode=150203&count=exact', '?limit=200']) {
          if (query.includes('format=') && operation.resource?.spec.list.filters.includes('format')) continue;
          if (query.includes('regionCode') && !operation.parameters.query.some(({ name }) => name === 'regionCode')) continue;
          const { status, text, headers } = await send(operation, operation.path + query, token, undefined);
          if (status !== 200 || text.includes(CANARY) || headers.includes(CANARY) || text.includes(id))
            found.push(`${operation.id}${query} as ${role}: ${status}`);
          if (query.startsWith('?regionCode') && JSON.parse(text).page.total !== 0) found.push(`${operation.id} counts what is elsewhere`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  it('is not shown to a machine client of another organization, but for what is open to all', async () => {
    const stranger = await kit.boundTo((await kit.world.organization('enterprise')).id);
    for (const resource of allResources()) {
      if (resource.table.spec.openIn || resource.table.spec.module === 'identity' || !preparations[resource.path]) continue;
      const record = await kit.record(resource.path);
      expect(`${resource.path} ${(await stranger.get(`/v1/${resource.path}/${record.id}`)).status}`).toBe(`${resource.path} 404`);
      const list = await stranger.get(`/v1/${resource.path}?limit=200`);
      expect(list.status).toBe(200);
      expect(list.text).not.toContain(record.id);
    }
  });
});

import { randomUUID } from 'node:crypto';
import { syntheticCreditCode } from '@rongcai/codes';
import type { Permission } from '../src/platform/security/actor.ts';
import { clientScopes } from '../src/platform/security/actor.ts';
import { type Caller, KUNDULUN, type TestApp } from './harness.ts';
import type { Contract, Operation } from './operations.ts';
import { sampleOf } from './sample.ts';
import { makeWorld, nationalId, type World } from './world.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
export type Made = any;

/** Stands in every text of every prepared record; a caller from elsewhere must never see it. */
export const CANARY = 'QUEZKANARIE';
export const canary = (what: string) => `${CANARY}${what}`;

export interface Kit {
  readonly app: TestApp;
  readonly world: World;
  readonly admin: Caller;
  readonly enterprise: Made;
  readonly provider: Made;
  /** A caller of the platform (unbound, all scopes). */
  readonly platform: Caller;
  /** The prepared record of a resource, made at first use. */
  record(path: string): Promise<Made>;
  /** Any such record made anew. */
  fresh(path: string): Promise<Made>;
  /** A machine client with every scope that is bound to an organization. */
  boundTo(organizationId: string): Promise<Caller>;
}

/** How one record of a resource comes about. Every resource needs a row here; the test fails without one. */
interface Preparation {
  /** A body that POST accepts; each call gives another one. */
  readonly body?: (kit: Kit) => Promise<object> | object;
  /** One record, when the clerk's POST of `body` does not make it. */
  readonly record?: (kit: Kit) => Promise<Made>;
}

let counter = 700_000;
const next = () => ++counter;

const plus = (kit: Kit, days: number) =>
  new Date(kit.app.services.clock().getTime() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

export const preparations: Readonly<Record<string, Preparation>> = {
  users: {
    body: () => {
      const n = next();
      return { username: `user${n}`, displayName: canary('用户'), regionCode: KUNDULUN, roles: ['clerk'], password: PASSWORD };
    },
    record: async (kit) => kit.admin.create('users', await preparations.users?.body?.(kit)),
  },
  'api-clients': {
    body: () => ({ clientId: `client-${next()}`, name: canary('接口'), regionCode: KUNDULUN, scopes: ['training:read'] }),
    record: async (kit) => {
      const made = await kit.admin.post('/v1/api-clients', await preparations['api-clients']?.body?.(kit));
      return (await kit.admin.get(made.headers.location as string)).body;
    },
  },
  'audit-entries': {
    record: async (kit) => {
      const order = await kit.record('training-orders');
      const page = await kit.admin.get(`/v1/audit-entries?subjectId=${order.id}`);
      return page.body.data[0];
    },
  },
  organizations: {
    body: () => ({
      name: canary('单位'),
      kind: 'enterprise',
      uscc: syntheticCreditCode(next()),
      regionCode: KUNDULUN,
      contactName: canary('联系人'),
      address: canary('地址'),
    }),
  },
  people: {
    body: (kit) => ({
      realName: canary(`人${next()}`),
      nationalId: nationalId(next()),
      regionCode: KUNDULUN,
      major: canary('专业'),
      registeredById: kit.provider.id,
    }),
  },
  employments: {
    body: async (kit) => ({
      personId: (await kit.fresh('people')).id,
      organizationId: kit.enterprise.id,
      startedOn: plus(kit, -30),
      regionCode: KUNDULUN,
    }),
  },
  'training-orders': {
    body: (kit) => ({
      title: canary('订单'),
      enterpriseId: kit.enterprise.id,
      regionCode: KUNDULUN,
      occupationCode: '6-31-01-03',
      level: 'intermediate',
      headcount: 30,
      wageFromFen: 450_000,
      wageToFen: 700_000,
      hireCommitmentBp: 8_000,
      startFromOn: plus(kit, 1),
      startToOn: plus(kit, 60),
      requiredHours: 120,
      budgetPerHeadFen: 300_000,
      note: canary('说明'),
    }),
  },
  proposals: {
    body: async (kit) => {
      const order = await kit.fresh('training-orders');
      await kit.world.clerk.act('training-orders', order.id, 'submit');
      await kit.world.reviewer.act('training-orders', order.id, 'approve');
      return {
        orderId: order.id,
        providerId: kit.provider.id,
        plan: canary('方案'),
        pricePerHeadFen: 280_000,
        seats: 10,
        startOn: plus(kit, 2),
        endOn: plus(kit, 32),
      };
    },
  },
  'training-classes': {
    body: (kit) => ({
      kind: 'project',
      name: canary('班级'),
      providerId: kit.provider.id,
      regionCode: KUNDULUN,
      occupationCode: '6-31-01-03',
      level: 'intermediate',
      seats: 500,
      enrollFromOn: plus(kit, -1),
      enrollToOn: plus(kit, 10),
      startOn: plus(kit, 11),
      endOn: plus(kit, 40),
      hours: 120,
      pricePerHeadFen: 200_000,
    }),
  },
  enrollments: {
    body: async (kit) => ({ classId: (await enrolling(kit)).id, personId: (await kit.fresh('people')).id }),
  },
  certificates: {
    record: async (kit) => {
      const source = await kit.world.enrollment((await kit.world.enrollingClass({ providerId: kit.provider.id })).id, {
        personId: (await kit.fresh('people')).id,
      });
      const { clerk } = kit.world;
      await clerk.act('enrollments', source.id, 'admit');
      await clerk.act('training-classes', source.classId, 'start');
      await clerk.act('enrollments', source.id, 'complete', { hoursAttended: 120 });
      const passed = await clerk.act('enrollments', source.id, 'pass', { score: 90, assessor: canary('考评员') });
      return (await clerk.get(`/v1/certificates/${passed.certificateId}`)).body;
    },
  },
};

let shared: { kit: Kit; made: Promise<Made> } | undefined;
/** One class that takes everybody whom the tests enroll. */
function enrolling(kit: Kit): Promise<Made> {
  if (shared?.kit !== kit) {
    const made = kit.fresh('training-classes').then((row) => kit.world.clerk.act('training-classes', row.id, 'open'));
    shared = { kit, made };
  }
  return shared.made;
}

interface Request {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an operation needs that neither its resource nor its schemas can say. */
export const requests: Readonly<Record<string, (kit: Kit) => Promise<Request> | Request>> = {
  verifyCertificate: async (kit) => {
    const { number } = await kit.record('certificates');
    return { params: { number }, query: `?code=${kit.app.services.keyring.sign('certificate', number).slice(0, 8)}` };
  },
  signIn: async (kit) => ({ body: await credentials(kit) }),
  refreshSession: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
  signOut: async (kit) => ({ headers: { cookie: await refreshCookie(kit) } }),
  issueToken: async (kit) => {
    const made = await kit.admin.post('/v1/api-clients', await preparations['api-clients']?.body?.(kit));
    return { body: { grant_type: 'client_credentials', client_id: made.body.clientId, client_secret: made.body.clientSecret } };
  },
  changeOwnPassword: () => ({ body: { current: 'not-the-password', password: PASSWORD } }),
  findPerson: async (kit) => ({ body: { nationalId: await nationalIdOfPreparedPerson(kit) } }),
  revealPerson: () => ({ body: { field: 'nationalId', reason: '核对身份' } }),
};

const PASSWORD = 'Vx8-tragbar-lang';
const accounts = new WeakMap<Kit, Promise<Made>>();

async function credentials(kit: Kit): Promise<{ username: string; password: string }> {
  const account = accounts.get(kit) ?? kit.fresh('users');
  accounts.set(kit, account);
  return { username: (await account).username, password: PASSWORD };
}

async function refreshCookie(kit: Kit): Promise<string> {
  const signedIn = await kit.app.anonymous().post('/v1/auth/login', await credentials(kit));
  return String(signedIn.headers['set-cookie']).split(';')[0] as string;
}

async function nationalIdOfPreparedPerson(kit: Kit): Promise<string> {
  const person = await kit.record('people');
  const [row] = await kit.app.sql<{ national_id: string }>('SELECT national_id FROM people WHERE id = $1', [person.id]);
  return kit.app.services.keyring.decrypt(row?.national_id ?? '');
}

export async function makeKit(app: TestApp): Promise<Kit> {
  const world = await makeWorld(app);
  const records = new Map<string, Promise<Made>>();
  const bound = new Map<string, Promise<Caller>>();
  const kit: Kit = {
    app,
    world,
    admin: await app.staff(['admin']),
    platform: await app.client([...clientScopes] as Permission[]),
    enterprise: await world.organization('enterprise', { name: canary('企业') }),
    provider: await world.organization('training_provider', { name: canary('机构') }),
    record(path) {
      const known = records.get(path);
      if (known) return known;
      const made = kit.fresh(path);
      records.set(path, made);
      return made;
    },
    async fresh(path) {
      const preparation = preparations[path];
      if (preparation?.record) return preparation.record(kit);
      if (preparation?.body) return world.clerk.create(path, await preparation.body(kit));
      throw new Error(`prepared.ts does not say how a record of ${path} is made`);
    },
    boundTo(organizationId) {
      const known = bound.get(organizationId);
      if (known) return known;
      const client = app.client([...clientScopes] as Permission[], { organizationId });
      bound.set(organizationId, client);
      return client;
    },
  };
  return kit;
}

/** A request that the operation would carry out for a caller with every right, on the prepared record. */
export async function requestFor(kit: Kit, contract: Contract, operation: Operation): Promise<Required<Request> & { url: string }> {
  const own = await requests[operation.id]?.(kit);
  const params: Record<string, string> = { ...own?.params };
  if (operation.parameters.path.some(({ name }) => name === 'id') && !params.id) {
    if (!operation.resource) throw new Error(`prepared.ts does not say which record ${operation.id} is called with`);
    params.id = (await kit.record(operation.resource.path)).id;
  }
  for (const { name } of operation.parameters.path) {
    if (params[name] === undefined) throw new Error(`prepared.ts does not say {${name}} of ${operation.id}`);
  }
  let query = own?.query ?? '';
  for (const { name, required, schema } of operation.parameters.query) {
    if (!required || query.includes(`${name}=`)) continue;
    query += `${query ? '&' : '?'}${name}=${encodeURIComponent(String(await sampleOf(contract, schema, referrals(kit), name)))}`;
  }
  let body = own?.body;
  if (body === undefined && operation.body) {
    const creates = operation.method === 'POST' && operation.resource?.path === operation.path.slice('/v1/'.length);
    const prepared = creates ? preparations[operation.resource?.path ?? '']?.body : undefined;
    body = prepared ? await prepared(kit) : await sampleOf(contract, operation.body, referrals(kit));
  }
  const url = operation.path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => encodeURIComponent(params[name] as string)) + query;
  return { params, query, body, url, headers: own?.headers ?? {} };
}

const referrals = (kit: Kit) => ({ idOf: async (path: string) => (await kit.record(path)).id as string });

/** An id that no record has. */
export const nobodysId = () => randomUUID();

import { clientScopes, type Permission } from '../../src/platform/security/actor.ts';
import type { Caller, TestApp } from '../harness.ts';
import type { Contract, Operation } from '../operations.ts';
import { sampleOf } from '../sample.ts';
import { makeWorld } from '../world.ts';
import { apprenticeship } from './apprenticeship.ts';
import { directory } from './directory.ts';
import { evaluation } from './evaluation.ts';
import { identity } from './identity.ts';
import { integration } from './integration.ts';
import { internship } from './internship.ts';
import { canary, type Kit, type Made, type Preparation, type Request } from './kit.ts';
import { recruitment } from './recruitment.ts';
import { subsidyApplication } from './subsidy-application.ts';
import { subsidyPayment } from './subsidy-payment.ts';
import { subsidyPolicy } from './subsidy-policy.ts';
import { training } from './training.ts';

export { CANARY, type Kit, type Made } from './kit.ts';

const all = [
  identity,
  directory,
  evaluation,
  training,
  apprenticeship,
  internship,
  recruitment,
  subsidyPolicy,
  subsidyApplication,
  subsidyPayment,
  integration,
];

/** How one record of each resource comes about. Every resource needs a row in its module's file; the tests fail without one. */
export const preparations: Readonly<Record<string, Preparation>> = Object.assign({}, ...all.map(({ records }) => records));
const requests: Readonly<Record<string, (kit: Kit) => Promise<Request> | Request>> = Object.assign(
  {},
  ...all.map(({ requests: own }) => own),
);

export async function makeKit(app: TestApp): Promise<Kit> {
  const world = await makeWorld(app);
  const records = new Map<string, Promise<Made>>();
  const bound = new Map<string, Promise<Caller>>();
  const kit: Kit = {
    app,
    world,
    admin: await app.staff(['admin']),
    finance: await app.staff(['finance']),
    secondReviewer: await app.staff(['reviewer']),
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
    async body(path) {
      const body = await preparations[path]?.body?.(kit);
      if (!body) throw new Error(`test/prepared does not say what a body of ${path} is`);
      return body;
    },
    async fresh(path) {
      const preparation = preparations[path];
      if (preparation?.record) return preparation.record(kit);
      if (preparation?.body) return world.clerk.create(path, await preparation.body(kit));
      throw new Error(`test/prepared does not say how a record of ${path} is made`);
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

export type FullRequest = Required<Request> & { readonly url: string };

/** A request that the operation would carry out for a caller with every right, on the prepared record or as `given`. */
export async function requestFor(kit: Kit, contract: Contract, operation: Operation, given?: Request): Promise<FullRequest> {
  const own: Request = { ...(await requests[operation.id]?.(kit)), ...given };
  const params: Record<string, string> = { ...own.params };
  if (operation.parameters.path.some(({ name }) => name === 'id') && !params.id) {
    if (!operation.resource) throw new Error(`test/prepared does not say which record ${operation.id} is called with`);
    params.id = (await kit.record(operation.resource.path)).id;
  }
  for (const { name } of operation.parameters.path) {
    if (params[name] === undefined) throw new Error(`test/prepared does not say {${name}} of ${operation.id}`);
  }
  let query = own.query ?? '';
  for (const { name, required, schema } of operation.parameters.query) {
    if (!required || query.includes(`${name}=`)) continue;
    query += `${query ? '&' : '?'}${name}=${encodeURIComponent(String(await sampleOf(contract, schema, referrals(kit), name)))}`;
  }
  let body = own.body;
  if (body === undefined && operation.body) {
    const creates = operation.method === 'POST' && operation.resource?.path === operation.path.slice('/v1/'.length);
    const prepared = creates ? preparations[operation.resource?.path ?? '']?.body : undefined;
    body = prepared ? await prepared(kit) : await sampleOf(contract, operation.body, referrals(kit));
  }
  const url = operation.path.replace(/\{([A-Za-z]+)\}/g, (_, name: string) => encodeURIComponent(params[name] as string)) + query;
  return { params, query, body, url, headers: own.headers ?? {} };
}

const referrals = (kit: Kit) => ({ idOf: async (path: string) => (await kit.record(path)).id as string });

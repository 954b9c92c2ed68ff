import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sweepEntitlements } from '../../src/modules/subsidy/entitlement/sweep.commands.ts';
import { KUNDULUN } from '../harness.ts';
import { canary, type Kit, type Made, next, type Prepared } from './kit.ts';

export const orderClassPolicy = JSON.parse(readFileSync(join(process.cwd(), 'policies/kundulun-order-class-training.json'), 'utf8'));

const published = new WeakMap<Kit, Promise<Made>>();

/** A policy that pays employers without application: for whom so many months are insured, which nobody has by then. */
export const givenToEmployers = (key: string, months: number) => ({
  key,
  version: '1',
  title: { zh: canary('政策') },
  regionCode: KUNDULUN,
  legalBasis: [],
  beneficiary: 'organization',
  basis: 'employment',
  automatic: true,
  anchor: { fact: 'employment.startedOn' },
  effective: { from: '2020-01-01' },
  predicates: [
    {
      id: 'INSURED',
      tree: { ge: [{ fact: 'employment.insuredMonths' }, months] },
      text: { met: { zh: '符合' }, unmet: { zh: '不符合' }, unknown: { zh: '待补充' } },
    },
  ],
  amount: { tree: 50_000 },
});

const automatic = new WeakMap<Kit, Promise<void>>();

async function publishAutomatic({ world: { clerk, reviewer } }: Kit): Promise<void> {
  for (const document of [givenToEmployers('due-to-all', 0), givenToEmployers('due-to-none', 500)]) {
    const { id } = await clerk.create('policy-versions', { document });
    await reviewer.act('policy-versions', id, 'publish');
  }
}

/** An employment that a run has looked at: one policy is due on it, and another one misses. */
async function swept(kit: Kit, asked: object = {}): Promise<Made> {
  const published = automatic.get(kit) ?? publishAutomatic(kit);
  automatic.set(kit, published);
  await published;
  const employment = await kit.fresh('employments');
  const { jobId } = await kit.world.clerk.create('entitlement-runs', { regionCode: KUNDULUN, ...asked });
  await sweepEntitlements(kit.app.services, { jobId });
  return employment;
}

/** The policy of order classes, published once. */
export function publishedPolicy(kit: Kit): Promise<Made> {
  const { clerk, reviewer } = kit.world;
  const policy =
    published.get(kit) ??
    clerk.create('policy-versions', { document: orderClassPolicy }).then(({ id }) => reviewer.act('policy-versions', id, 'publish'));
  published.set(kit, policy);
  return policy;
}

export const subsidyPolicy: Prepared = {
  records: {
    'policy-versions': { body: () => ({ document: { ...orderClassPolicy, key: `pruefung-${next()}` } }) },
    'entitlement-runs': { body: () => ({ regionCode: KUNDULUN }) },
    entitlements: {
      record: async (kit) => {
        const { id: basisId } = await swept(kit);
        return (await kit.world.clerk.get(`/v1/entitlements?basisId=${basisId}`)).body.data[0];
      },
    },
    'later-checks': {
      record: async (kit) => {
        const { id: basisId } = await swept(kit, { sampleShareBp: 10_000 });
        const [offer] = (await kit.world.clerk.get(`/v1/entitlements?basisId=${basisId}`)).body.data;
        await kit.world.clerk.act('entitlements', offer.id, 'accept');
        return (await kit.world.reviewer.get(`/v1/later-checks?entitlementId=${offer.id}`)).body.data[0];
      },
    },
    'entitlement-near-misses': {
      record: async (kit) => {
        const { id: basisId } = await swept(kit);
        return (await kit.world.clerk.get(`/v1/entitlement-near-misses?basisId=${basisId}`)).body.data[0];
      },
    },
  },
  requests: {
    explainPolicyVersion: () => ({ body: { facts: orderClassPolicy.exampleFacts } }),
    checkPolicyDocument: () => ({ body: { document: orderClassPolicy } }),
    comparePolicyVersions: async (kit) => ({ query: `?with=${(await kit.record('policy-versions')).id}` }),
    getPolicy: async (kit) => ({ params: { regionCode: KUNDULUN, key: (await kit.record('policy-versions')).policyKey } }),
    getPublicPolicy: (kit) => publishedPolicy(kit).then(() => ({ params: { key: orderClassPolicy.key } })),
    explainPublicPolicy: (kit) =>
      publishedPolicy(kit).then(() => ({ params: { key: orderClassPolicy.key }, body: { facts: orderClassPolicy.exampleFacts } })),
  },
};

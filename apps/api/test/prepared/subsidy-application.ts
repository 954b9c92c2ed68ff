import { findDifferences } from '../../src/modules/subsidy/payment/retroactive.commands.ts';
import { KUNDULUN } from '../harness.ts';
import { canary, type Kit, type Made, next, type Prepared, plus } from './kit.ts';
import { payingFund } from './subsidy-payment.ts';
import { givenToEmployers, orderClassPolicy, publishedPolicy } from './subsidy-policy.ts';

/** A subsidy claim for a trainee of an order class who has started work. */
async function claim(kit: Kit): Promise<object> {
  const { clerk } = kit.world;
  await publishedPolicy(kit);
  const { proposal, provider } = await kit.world.awardedOrder({ headcount: 1, title: canary('订单') });
  await clerk.patch(`/v1/organizations/${provider.id}`, { bankAccount: '6222021234567890' });
  const class_ = await kit.world.enrollingClass({
    kind: 'order',
    proposalId: proposal.id,
    providerId: provider.id,
    seats: 1,
    startOn: plus(kit, 0),
  });
  const { id } = await kit.world.enrollment(class_.id, { personId: (await kit.fresh('people')).id });
  await clerk.act('enrollments', id, 'admit');
  await clerk.act('training-classes', class_.id, 'start');
  await clerk.act('enrollments', id, 'complete', { hoursAttended: 110 });
  await clerk.act('enrollments', id, 'pass', { score: 80, assessor: canary('考评员') });
  await clerk.act('enrollments', id, 'place', { startedOn: plus(kit, 0) });
  return { policyKey: orderClassPolicy.key, basis: 'enrollment', basisId: id };
}

/** A claim that was granted, and that rules published since decide otherwise from a day before it. */
async function reachedBack(kit: Kit): Promise<Made> {
  const { clerk, reviewer } = kit.world;
  const key = `reaching-back-${next()}`;
  const publish = async (version: string, from: string, fen: number, body?: object) => {
    const document = { ...givenToEmployers(key, 0), version, effective: { from }, amount: { tree: fen } };
    const { id } = await clerk.create('policy-versions', { document });
    return reviewer.act('policy-versions', id, 'publish', body);
  };
  await publish('1', '2020-01-01', 50_000);
  const basisId = (await kit.fresh('employments')).id;
  await approved(kit, (await clerk.create('subsidy-applications', { policyKey: key, basis: 'employment', basisId })).id);
  const version = await publish('2', '2020-02-01', 60_000, { retroactive: true, reason: canary('提标') });
  await findDifferences(kit.app.services, { jobId: version.retroactiveJobId });
  return (await clerk.get(`/v1/retroactive-differences?policyVersionId=${version.id}`)).body.data[0];
}

async function approvedApplication(kit: Kit): Promise<void> {
  await approved(kit, (await kit.fresh('subsidy-applications')).id);
}

async function approved(kit: Kit, id: string): Promise<void> {
  const { clerk, reviewer } = kit.world;
  await clerk.act('subsidy-applications', id, 'submit');
  await clerk.act('subsidy-applications', id, 'accept');
  await reviewer.act('subsidy-applications', id, 'recommend');
  await kit.secondReviewer.act('subsidy-applications', id, 'approve', { fundId: (await payingFund(kit)).id });
}

export const subsidyApplication: Prepared = {
  records: {
    'subsidy-applications': { body: (kit) => claim(kit) },
    'retroactive-differences': { record: reachedBack },
    'predicate-overrides': {
      body: async (kit) => {
        const { clerk, reviewer } = kit.world;
        const { id, basisId } = await kit.fresh('subsidy-applications');
        await kit.app.sql('UPDATE enrollments SET hours_attended = 1 WHERE id = $1', [basisId]);
        await clerk.act('subsidy-applications', id, 'submit');
        await reviewer.act('subsidy-applications', id, 'accept');
        const { id: fileId } = await kit.record('files');
        return { applicationId: id, predicate: 'HOURS', reason: canary('签到表可证'), fileId, expiresOn: plus(kit, 30) };
      },
      record: async (kit) => kit.world.reviewer.create('predicate-overrides', await kit.body('predicate-overrides')),
    },
    'integrity-findings': {
      record: async (kit) => {
        const { clerk } = kit.world;
        const { id, personId } = await kit.fresh('subsidy-applications');
        const bankAccount = '6222039999999999';
        await clerk.patch(`/v1/people/${personId}`, { bankAccount });
        await clerk.patch(`/v1/people/${(await kit.fresh('people')).id}`, { bankAccount });
        await clerk.act('subsidy-applications', id, 'submit');
        return (await clerk.get(`/v1/integrity-findings?applicationId=${id}`)).body.data[0];
      },
    },
    'integrity-rules': {
      body: () => ({
        regionCode: KUNDULUN,
        checkKey: 'same-phone',
        severity: 'warn',
        limit: 5,
        effectiveFrom: new Date(Date.UTC(2030, 0, next() % 20_000)).toISOString().slice(0, 10),
        source: canary('办法'),
      }),
      record: async (kit) => kit.admin.create('integrity-rules', await kit.body('integrity-rules')),
    },
    'calendar-days': {
      body: () => ({
        regionCode: KUNDULUN,
        day: new Date(Date.UTC(2030, 0, next() % 20_000)).toISOString().slice(0, 10),
        kind: 'holiday',
        title: canary('放假'),
        source: canary('通知'),
      }),
    },
    'public-notices': {
      body: async (kit) => {
        await approvedApplication(kit);
        return { title: canary('公示'), workdays: 5, regionCode: KUNDULUN };
      },
      record: async (kit) => {
        const notice = await kit.world.clerk.create('public-notices', await kit.body('public-notices'));
        return kit.world.clerk.act('public-notices', notice.id, 'publish');
      },
    },
    objections: {
      body: async (kit) => {
        const notice = await kit.fresh('public-notices');
        const page = await kit.world.clerk.get(`/v1/subsidy-applications?noticeId=${notice.id}`);
        return { applicationId: page.body.data[0].id, raisedBy: canary('举报人'), grounds: canary('不符合条件') };
      },
    },
  },
  requests: {
    listPublicNoticeLines: async (kit) => ({ params: { id: (await kit.record('public-notices')).id } }),
    objectToPublicNotice: async (kit) => {
      const { id } = await kit.record('public-notices');
      const [line] = (await kit.world.clerk.get(`/v1/subsidy-applications?noticeId=${id}`)).body.data;
      return { params: { id }, body: { number: line.number, raisedBy: '李四', grounds: '不符合条件' } };
    },
    stateSubsidyApplication: () => ({ body: { facts: { 'visit.confirmed': true } } }),
    claimNextSubsidyApplication: () => ({ body: { stage: 'submitted' } }),
    decideSubsidyApplications: async (kit) => ({
      body: { action: 'recommend', ids: [(await kit.record('subsidy-applications')).id], dryRun: true },
    }),
    getPublishedNotice: async (kit) => ({ params: { id: (await kit.record('public-notices')).id } }),
  },
};

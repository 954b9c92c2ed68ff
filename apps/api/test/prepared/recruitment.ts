import { KUNDULUN } from '../harness.ts';
import { canary, type Prepared, plus } from './kit.ts';

export const recruitment: Prepared = {
  records: {
    'job-fairs': {
      body: (kit) => ({
        kind: 'onsite',
        title: canary('招聘会'),
        hostId: kit.provider.id,
        regionCode: KUNDULUN,
        startsAt: `${plus(kit, 3)}T01:00:00Z`,
        endsAt: `${plus(kit, 3)}T09:00:00Z`,
        place: canary('市场'),
        boothCapacity: 1_000,
      }),
    },
    booths: {
      body: async (kit) => {
        const fair = await kit.fresh('job-fairs');
        await kit.world.reviewer.act('job-fairs', fair.id, 'publish');
        return { fairId: fair.id, enterpriseId: kit.enterprise.id, needs: canary('需求') };
      },
    },
    'job-postings': {
      body: (kit) => ({
        enterpriseId: kit.enterprise.id,
        regionCode: KUNDULUN,
        title: canary('岗位'),
        occupationCode: '6-31-01-03',
        openings: 500,
        wageFromFen: 450_000,
        wageToFen: 700_000,
        place: canary('地点'),
        term: 'fixed',
        validUntilOn: plus(kit, 30),
      }),
    },
    'job-applications': {
      body: async (kit) => {
        const posting = await kit.fresh('job-postings');
        await kit.world.clerk.act('job-postings', posting.id, 'submit');
        await kit.world.reviewer.act('job-postings', posting.id, 'publish');
        return { postingId: posting.id, personId: (await kit.fresh('people')).id };
      },
    },
  },
  requests: {},
};

import { KUNDULUN } from '../harness.ts';
import { canary, type Prepared, plus } from './kit.ts';

export const evaluation: Prepared = {
  records: {
    'evaluation-schemes': {
      body: (kit) => ({
        organizerId: kit.provider.id,
        regionCode: KUNDULUN,
        title: canary('评价计划'),
        fromOn: plus(kit, -1),
        toOn: plus(kit, 300),
      }),
    },
    'evaluation-quotas': {
      body: async (kit) => ({ schemeId: (await kit.fresh('evaluation-schemes')).id, level: 'advanced', places: 50 }),
    },
    'evaluation-cases': {
      body: async (kit) => {
        const quota = await kit.fresh('evaluation-quotas');
        await kit.world.reviewer.act('evaluation-schemes', quota.schemeId, 'publish');
        return {
          schemeId: quota.schemeId,
          personId: (await kit.fresh('people')).id,
          employerId: kit.enterprise.id,
          occupationCode: '6-31-01-03',
          level: 'advanced',
          evidence: canary('业绩'),
        };
      },
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
  },
  requests: {
    verifyCertificate: async (kit) => {
      const { number } = await kit.record('certificates');
      return { params: { number }, query: `?code=${kit.app.services.keyring.sign('certificate', number).slice(0, 8)}` };
    },
  },
};

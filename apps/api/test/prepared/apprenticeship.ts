import { KUNDULUN } from '../harness.ts';
import { canary, next, type Prepared, plus } from './kit.ts';

export const apprenticeship: Prepared = {
  records: {
    'apprenticeship-programs': {
      body: (kit) => ({
        name: canary('学徒班'),
        enterpriseId: kit.enterprise.id,
        providerId: kit.provider.id,
        regionCode: KUNDULUN,
        occupationCode: '6-31-01-03',
        level: 'intermediate',
        termMonths: 12,
        theoryHours: 160,
        practiceHours: 480,
        startOn: plus(kit, 1),
        endOn: plus(kit, 366),
        headcount: 30,
        agreementNumber: canary('协议'),
      }),
    },
    apprenticeships: {
      body: async (kit) => {
        const program = await kit.fresh('apprenticeship-programs');
        await kit.world.clerk.act('apprenticeship-programs', program.id, 'submit');
        await kit.world.reviewer.act('apprenticeship-programs', program.id, 'file');
        return {
          programId: program.id,
          personId: (await kit.fresh('people')).id,
          enterpriseMentor: canary(`企业导师${next()}`),
          schoolMentor: canary(`院校导师${next()}`),
          hireKind: 'new_hire',
          postKind: 'skilled',
          contractMonths: 24,
          monthlyWageFen: 480_000,
        };
      },
    },
  },
  requests: {},
};

import { KUNDULUN } from '../harness.ts';
import { canary, type Kit, type Made, type Prepared, plus } from './kit.ts';

let shared: { kit: Kit; made: Promise<Made> } | undefined;

/** One class that takes everybody whom the tests enroll. */
function enrolling(kit: Kit): Promise<Made> {
  if (shared?.kit !== kit) {
    const made = kit.fresh('training-classes').then((row) => kit.world.clerk.act('training-classes', row.id, 'open'));
    shared = { kit, made };
  }
  return shared.made;
}

export const training: Prepared = {
  records: {
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
  },
  requests: {},
};

import type { AdminModule } from '../../module.ts';

export const module: AdminModule = {
  name: 'training',
  icon: 'book',
  resources: {
    'training-orders': {
      detail: () => import('./OrderDetailPage.vue'),
      columns: ['title', 'status', 'enterpriseId', 'occupationCode', 'headcount', 'seatsAwarded', 'level', 'number'],
      filters: ['status', 'level'],
      groups: [
        {
          label: { zh: '需求', en: 'What is ordered' },
          fields: ['number', 'title', 'enterpriseId', 'occupationCode', 'level', 'headcount', 'seatsAwarded', 'requiredHours', 'modules'],
        },
        {
          label: { zh: '待遇与承诺', en: 'Pay and commitment' },
          fields: ['wageFromFen', 'wageToFen', 'hireCommitmentBp', 'budgetPerHeadFen'],
        },
        { label: { zh: '时间与地点', en: 'Time and place' }, fields: ['startFromOn', 'startToOn', 'regionCode'] },
      ],
    },
    proposals: { columns: ['orderId', 'providerId', 'seats', 'pricePerHeadFen', 'startOn', 'endOn', 'status'], filters: ['status'] },
    'training-classes': {
      detail: () => import('./ClassDetailPage.vue'),
      columns: ['name', 'status', 'providerId', 'seats', 'seatsTaken', 'startOn', 'kind', 'level', 'number'],
      filters: ['status', 'kind'],
    },
    enrollments: {
      columns: ['personName', 'classId', 'enterpriseId', 'status', 'hoursAttended', 'score', 'createdAt'],
      filters: ['status'],
    },
  },
};

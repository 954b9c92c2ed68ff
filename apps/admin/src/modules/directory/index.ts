import type { AdminModule } from '../../module.ts';

export const module: AdminModule = {
  name: 'directory',
  icon: 'building',
  resources: {
    organizations: { columns: ['name', 'kind', 'uscc', 'status', 'regionCode', 'contactName', 'createdAt'], filters: ['status', 'kind'] },
    people: {
      columns: ['realName', 'nationalId', 'phone', 'degree', 'major', 'skillLevel', 'regionCode'],
      filters: ['degree', 'regionCode'],
      groups: [
        {
          label: { zh: '身份信息', en: 'Identity' },
          fields: ['realName', 'nationalId', 'sex', 'birthDate', 'phone', 'bankAccount', 'regionCode', 'homeRegionCode'],
        },
        {
          label: { zh: '学历与技能', en: 'Education and skills' },
          fields: ['degree', 'collegeId', 'major', 'graduatedOn', 'occupationCode', 'skillLevel', 'skills'],
        },
      ],
    },
    employments: { columns: ['personId', 'organizationId', 'startedOn', 'endedOn', 'monthlyWageFen', 'source'] },
  },
};

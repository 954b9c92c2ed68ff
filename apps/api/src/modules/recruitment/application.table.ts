import { text as label } from '../../kernel/text.ts';
import { date, instant, money, reference, text } from '../../platform/database/fields.ts';
import { type RowOf, table } from '../../platform/database/table.ts';
import { applicationLifecycle } from './application.lifecycle.ts';

export const applicationTable = table({
  name: 'job_applications',
  noun: 'job-application',
  label: label('岗位投递', 'Job application'),
  module: 'recruitment',
  place: 'region',
  lifecycle: applicationLifecycle,
  parties: { enterprise: 'enterpriseId' },
  copies: { postingId: { enterpriseId: 'enterpriseId', regionCode: 'regionCode' }, personId: { personName: 'realName' } },
  fields: {
    postingId: reference('job_postings').label('岗位', 'Posting'),
    personId: reference('people').label('求职者', 'Person'),
    personName: text(60).label('姓名', 'Name'),
    enterpriseId: reference('organizations').label('招聘企业', 'Enterprise'),
    fairId: reference('job_fairs').nullable().label('招聘活动', 'Fair'),
    interviewAt: instant().nullable().label('面试时间', 'Interview'),
    offeredWageFen: money().nullable().label('录用月薪', 'Wage offered'),
    startedOn: date().nullable().label('入职日期', 'Starts work'),
    employmentId: reference('employments').nullable().label('就业记录', 'Employment'),
    endReason: text(500).nullable().label('结束理由', 'Why ended'),
  },
  uniques: {
    live: {
      columns: ['postingId', 'personId'],
      where: "status NOT IN ('rejected', 'withdrawn')",
      code: 'already-applied',
      pointer: '/personId',
      message: label('该人员已投递此岗位', 'The person has applied for this posting already'),
    },
  },
  indices: {
    person: { columns: ['personId'] },
    enterprise: { columns: ['enterpriseId', 'createdAt'] },
    fair: { columns: ['fairId'] },
    place: { columns: ['regionCode', 'createdAt'] },
  },
});
export type ApplicationRow = RowOf<typeof applicationTable>;

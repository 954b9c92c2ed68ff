import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { jobApplications } from './application.routes.ts';
import { booths } from './booth.routes.ts';
import { jobFairs } from './fair.routes.ts';
import { expirePostings } from './posting.commands.ts';
import { jobPostings } from './posting.routes.ts';

export const recruitment: Module = {
  name: 'recruitment',
  label: text('招聘', 'Recruitment'),
  resources: [jobFairs, booths, jobPostings, jobApplications],
  timers: [{ name: 'expire-job-postings', pattern: '*/5 * * * *', run: expirePostings }],
};

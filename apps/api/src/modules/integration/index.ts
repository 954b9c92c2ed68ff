import { text } from '../../kernel/text.ts';
import { keepSealing } from '../../platform/audit.ts';
import type { Module } from '../../platform/http/module.ts';
import { releaseDeadWorkers } from '../../platform/job-workers.ts';
import { rescueJobs } from '../../platform/long-work.ts';
import { eventRoutes } from './event.routes.ts';
import { fileRoutes, files } from './file.routes.ts';
import { forgetAttempts, forgetKeys, forgetSessions } from './housekeeping.commands.ts';
import { integrationWords } from './integration.words.ts';
import { jobs } from './job.routes.ts';

export const integration: Module = {
  name: 'integration',
  label: text('集成', 'Integration'),
  words: integrationWords,
  resources: [files, jobs],
  routes: (app, services) => {
    eventRoutes(app, services);
    fileRoutes(app, services);
    keepSealing(app, services);
  },
  timers: [
    { name: 'rescue-jobs', pattern: '* * * * *', run: async (services) => void (await rescueJobs(services)) },
    { name: 'release-dead-workers', pattern: '* * * * *', run: async (services) => void (await releaseDeadWorkers(services.db)) },
    { name: 'forget-idempotency-keys', pattern: '7 * * * *', run: async (services) => void (await forgetKeys(services)) },
    { name: 'forget-sessions', pattern: '17 * * * *', run: async (services) => void (await forgetSessions(services)) },
    { name: 'forget-sign-in-attempts', pattern: '27 * * * *', run: async (services) => void (await forgetAttempts(services)) },
  ],
};

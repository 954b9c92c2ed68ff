import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { write } from '../../platform/http/write.ts';
import { systemActor } from '../../platform/security/actor.ts';
import { applicationRoutes, subsidyApplications } from './application.routes.ts';
import { batchRoutes, paymentBatches, payments } from './batch.routes.ts';
import { factRoutes } from './fact.routes.ts';
import { funds, ledgerEntries } from './fund.routes.ts';
import { closeEndedNotices } from './notice.commands.ts';
import { noticeRoutes, objections, publicNotices } from './notice.routes.ts';
import { policyRoutes, policyVersions } from './policy.routes.ts';
import { replayApprovals, simulatePolicy } from './policy-simulation.commands.ts';
import { policyTrialRoutes } from './policy-trial.routes.ts';
import { publicPolicyRoutes } from './public-policy.routes.ts';

export const subsidy: Module = {
  name: 'subsidy',
  label: text('补贴', 'Subsidies'),
  resources: [policyVersions, funds, ledgerEntries, subsidyApplications, publicNotices, objections, paymentBatches, payments],
  routes: (app, services) => {
    policyRoutes(app, services);
    factRoutes(app);
    policyTrialRoutes(app, services);
    publicPolicyRoutes(app, services);
    applicationRoutes(app, services);
    noticeRoutes(app, services);
    batchRoutes(app, services);
  },
  tasks: { 'policy-simulation': simulatePolicy, 'policy-replay': replayApprovals },
  timers: [
    {
      name: 'close-ended-notices',
      pattern: '*/10 * * * *',
      run: async (services) => {
        await write(services, systemActor, null, async (ctx) => ({ status: 204, body: { closed: await closeEndedNotices(ctx) } }));
      },
    },
  ],
};

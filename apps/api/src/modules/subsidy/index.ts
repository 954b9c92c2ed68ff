import { text } from '../../kernel/text.ts';
import type { Module } from '../../platform/http/module.ts';
import { write } from '../../platform/http/write.ts';
import { systemActor } from '../../platform/security/actor.ts';
import { applicationRoutes, subsidyApplications } from './application.routes.ts';
import { returnTasks } from './bank-return.commands.ts';
import { bankTemplateRoutes, bankTemplates } from './bank-template.routes.ts';
import { paymentBatches, payments } from './batch.routes.ts';
import { bankReturns, batchFileRoutes } from './batch-file.routes.ts';
import { batchTasks } from './batch-work.commands.ts';
import { calendarDays, calendarRoutes } from './calendar.routes.ts';
import { differenceRoutes } from './difference.routes.ts';
import { expireOffers } from './entitlement.commands.ts';
import { entitlementNearMisses, entitlementRuns, entitlements } from './entitlement.routes.ts';
import { factRoutes } from './fact.routes.ts';
import { budgetLines, fundRoutes, funds, ledgerEntries } from './fund.routes.ts';
import { integrityFindings } from './integrity.routes.ts';
import { closeEndedNotices } from './notice.commands.ts';
import { objections, publicNotices } from './notice.routes.ts';
import { publicNoticeRoutes } from './notice-public.routes.ts';
import { predicateOverrides } from './override.routes.ts';
import { policyRoutes, policyVersions } from './policy.routes.ts';
import { replayApprovals, simulatePolicy } from './policy-simulation.commands.ts';
import { policyTrialRoutes } from './policy-trial.routes.ts';
import { publicPolicyRoutes } from './public-policy.routes.ts';
import { recoveries, recoveryInstalments } from './recovery.routes.ts';
import { reviewRoutes } from './review.routes.ts';
import { SWEEP, startNightlyRuns, sweepEntitlements } from './sweep.commands.ts';
import { voucherRoutes } from './voucher.routes.ts';

export const subsidy: Module = {
  name: 'subsidy',
  label: text('补贴', 'Subsidies'),
  resources: [
    policyVersions,
    bankTemplates,
    funds,
    budgetLines,
    ledgerEntries,
    subsidyApplications,
    predicateOverrides,
    integrityFindings,
    calendarDays,
    publicNotices,
    objections,
    paymentBatches,
    payments,
    entitlementRuns,
    entitlements,
    entitlementNearMisses,
    bankReturns,
    recoveries,
    recoveryInstalments,
  ],
  routes: (app, services) => {
    policyRoutes(app, services);
    factRoutes(app);
    policyTrialRoutes(app, services);
    publicPolicyRoutes(app, services);
    applicationRoutes(app, services);
    reviewRoutes(app, services);
    calendarRoutes(app, services);
    publicNoticeRoutes(app, services);
    bankTemplateRoutes(app);
    fundRoutes(app, services);
    batchFileRoutes(app, services);
    voucherRoutes(app, services);
    differenceRoutes(app, services);
  },
  tasks: {
    [SWEEP]: sweepEntitlements,
    ...batchTasks,
    ...returnTasks,
    'policy-simulation': simulatePolicy,
    'policy-replay': replayApprovals,
  },
  timers: [
    {
      name: 'close-ended-notices',
      pattern: '*/10 * * * *',
      run: async (services) => {
        await write(services, systemActor, null, async (ctx) => ({ status: 204, body: { closed: await closeEndedNotices(ctx) } }));
      },
    },
    {
      // 01:30 in China
      name: 'start-entitlement-runs',
      pattern: '30 17 * * *',
      run: async (services) => {
        await write(services, systemActor, null, async (ctx) => ({ status: 204, body: { started: await startNightlyRuns(ctx) } }));
      },
    },
    {
      // 00:10 in China: the offers of yesterday have ended
      name: 'expire-entitlements',
      pattern: '10 16 * * *',
      run: async (services) => {
        await write(services, systemActor, null, async (ctx) => ({ status: 204, body: { expired: await expireOffers(ctx) } }));
      },
    },
  ],
};

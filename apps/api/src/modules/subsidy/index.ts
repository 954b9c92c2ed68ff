import { text } from '../../kernel/text.ts';
import { joinWords } from '../../platform/http/contract.ts';
import type { Module } from '../../platform/http/module.ts';
import { write } from '../../platform/http/write.ts';
import { systemActor } from '../../platform/security/actor.ts';
import { applicationRoutes, subsidyApplications } from './application/application.routes.ts';
import { applicationWords } from './application/application.words.ts';
import { integrityFindings, integrityRules } from './application/integrity.routes.ts';
import { endOverrides } from './application/override.commands.ts';
import { predicateOverrides } from './application/override.routes.ts';
import { reviewRoutes } from './application/review.routes.ts';
import { expireOffers, forgetNearMisses, revealSeeds } from './entitlement/entitlement.commands.ts';
import { entitlementNearMisses, entitlementRuns, entitlements } from './entitlement/entitlement.routes.ts';
import { entitlementWords } from './entitlement/entitlement.words.ts';
import { laterChecks } from './entitlement/later-check.routes.ts';
import { SWEEP, startNightlyRuns, sweepEntitlements } from './entitlement/sweep.commands.ts';
import { calendarDays, calendarRoutes } from './notice/calendar.routes.ts';
import { closeEndedNotices } from './notice/notice.commands.ts';
import { objections, publicNotices } from './notice/notice.routes.ts';
import { noticeWords } from './notice/notice.words.ts';
import { publicNoticeRoutes } from './notice/notice-public.routes.ts';
import { returnTasks } from './payment/bank-return.commands.ts';
import { bankReturnRoutes, bankReturns } from './payment/bank-return.routes.ts';
import { bankTemplateRoutes, bankTemplates } from './payment/bank-template.routes.ts';
import { paymentBatches, payments } from './payment/batch.routes.ts';
import { batchFileRoutes } from './payment/batch-file.routes.ts';
import { batchTasks } from './payment/batch-work.commands.ts';
import { differenceRoutes } from './payment/difference.routes.ts';
import { budgetLines, fundRoutes, funds, ledgerEntries } from './payment/fund.routes.ts';
import { advanceDue } from './payment/instalment.commands.ts';
import { paymentWords } from './payment/payment.words.ts';
import { purposeRoutes } from './payment/purpose.routes.ts';
import { recoveries, recoveryInstalments } from './payment/recovery.routes.ts';
import { findDifferences, openSupplements } from './payment/retroactive.commands.ts';
import { retroactiveDifferences, retroactiveRoutes } from './payment/retroactive.routes.ts';
import { FIND_DIFFERENCES, OPEN_SUPPLEMENTS } from './payment/retroactive.table.ts';
import { supplementRoutes } from './payment/supplement.routes.ts';
import { traceRoutes } from './payment/trace.routes.ts';
import { voucherRoutes } from './payment/voucher.routes.ts';
import { factRoutes } from './policy/fact.routes.ts';
import { policyRoutes, policyVersions } from './policy/policy.routes.ts';
import { policyWords } from './policy/policy.words.ts';
import { replayApprovals, simulatePolicy } from './policy/policy-simulation.commands.ts';
import { policyTrialRoutes } from './policy/policy-trial.routes.ts';
import { publicPolicyRoutes } from './policy/public-policy.routes.ts';
import { subsidyWords } from './subsidy.words.ts';

export const subsidy: Module = {
  name: 'subsidy',
  label: text('补贴', 'Subsidies'),
  words: joinWords(subsidyWords, policyWords, applicationWords, noticeWords, entitlementWords, paymentWords),
  resources: [
    policyVersions,
    bankTemplates,
    funds,
    budgetLines,
    ledgerEntries,
    subsidyApplications,
    predicateOverrides,
    integrityFindings,
    integrityRules,
    calendarDays,
    publicNotices,
    objections,
    paymentBatches,
    payments,
    entitlementRuns,
    entitlements,
    entitlementNearMisses,
    laterChecks,
    bankReturns,
    recoveries,
    recoveryInstalments,
    retroactiveDifferences,
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
    bankReturnRoutes(app, services);
    traceRoutes(app, services);
    purposeRoutes(app, services);
    voucherRoutes(app, services);
    differenceRoutes(app, services);
    supplementRoutes(app, services);
    retroactiveRoutes(app, services);
  },
  tasks: {
    [SWEEP]: sweepEntitlements,
    ...batchTasks,
    ...returnTasks,
    'policy-simulation': simulatePolicy,
    'policy-replay': replayApprovals,
    [FIND_DIFFERENCES]: findDifferences,
    [OPEN_SUPPLEMENTS]: openSupplements,
  },
  timers: [
    {
      // 00:40 in China: an instalment that came with yesterday's end is looked at before a batch takes it
      name: 'look-at-instalments',
      pattern: '40 16 * * *',
      run: advanceDue,
    },
    {
      name: 'close-ended-notices',
      pattern: '*/10 * * * *',
      run: closeEndedNotices,
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
      // 00:10 in China: what held until yesterday has ended
      name: 'expire-entitlements',
      pattern: '10 16 * * *',
      run: async (services) => {
        await write(services, systemActor, null, async (ctx) => {
          await expireOffers(ctx);
          await revealSeeds(ctx);
          await endOverrides(ctx);
          await forgetNearMisses(ctx);
          return { status: 204, body: null };
        });
      },
    },
  ],
};

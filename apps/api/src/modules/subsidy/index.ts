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
import { differenceRoutes } from './difference.routes.ts';
import { factRoutes } from './fact.routes.ts';
import { budgetLines, fundRoutes, funds, ledgerEntries } from './fund.routes.ts';
import { closeEndedNotices } from './notice.commands.ts';
import { noticeRoutes, objections, publicNotices } from './notice.routes.ts';
import { policyRoutes, policyVersions } from './policy.routes.ts';
import { recoveries, recoveryInstalments } from './recovery.routes.ts';
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
    publicNotices,
    objections,
    paymentBatches,
    payments,
    bankReturns,
    recoveries,
    recoveryInstalments,
  ],
  routes: (app, services) => {
    policyRoutes(app, services);
    factRoutes(app);
    applicationRoutes(app, services);
    noticeRoutes(app, services);
    bankTemplateRoutes(app);
    fundRoutes(app, services);
    batchFileRoutes(app, services);
    voucherRoutes(app, services);
    differenceRoutes(app, services);
  },
  tasks: { ...batchTasks, ...returnTasks },
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

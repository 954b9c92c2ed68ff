import { defineAsyncComponent } from 'vue';
import type { RouteRecordRaw } from 'vue-router';
import type { AdminModule } from '../../module.ts';
import { owedOf, signedSumOf, sumOf } from './batch-facts.ts';
import { failWarning } from './entitlement/failed-check.ts';
import { acceptAllWarning, acceptWarning, declineAllWarning, declineWarning } from './entitlement/offer.ts';
import { reissueFacts } from './reissue.ts';
import { cancelWarning, removalWarning } from './removal.ts';

// a policy is chosen by its name, whatever the contract calls its key
const policyLabels = { policyKey: { zh: '政策', en: 'Policy' } };
const BasisLink = defineAsyncComponent(() => import('./BasisLink.vue'));
const TemplateInput = defineAsyncComponent(() => import('./TemplateInput.vue'));
const PolicyInput = defineAsyncComponent(() => import('./ApplicationPolicyInput.vue'));
/** How long a list is announced unless a policy asks for more. */
const USUAL_WORKDAYS = 5;

/** A page beside the record of a policy version. */
const policyPage = (name: string, component: () => Promise<unknown>): RouteRecordRaw => ({
  path: `subsidy/policy-versions/:id/${name}`,
  name: `policy-${name}`,
  component: component as never,
  props: true,
  meta: { permission: 'subsidy:read', resource: 'policy-versions' },
});

export const module: AdminModule = {
  name: 'subsidy',
  icon: 'coins',
  menu: [{ to: '/app/subsidy/review', label: { zh: '审核工作台', en: 'Review desk' }, permission: 'subsidy:act' }],
  routes: [
    { path: 'subsidy/review', name: 'review', component: () => import('./ReviewPage.vue'), meta: { permission: 'subsidy:read' } },
    policyPage('reading', () => import('./policy/ReadingPage.vue')),
    policyPage('compare', () => import('./policy/ComparePage.vue')),
    policyPage('try', () => import('./policy/TryPage.vue')),
    policyPage('simulation', () => import('./policy/SimulationPage.vue')),
  ],
  resources: {
    'subsidy-applications': {
      detail: () => import('./ApplicationDetailPage.vue'),
      labels: policyLabels,
      inputs: {
        policyKey: PolicyInput,
        basisId: defineAsyncComponent(() => import('./ApplicationBasisInput.vue')),
        facts: defineAsyncComponent(() => import('./ApplicationFactsInput.vue')),
      },
      omit: [
        'policyKey',
        'level',
        'beneficiaryId',
        'basis',
        'basisId',
        'claimedById',
        'recommendedById',
        'approvedById',
        'amountFen',
        'beneficiaryName',
        'personId',
        'policyVersionId',
        'period',
        'missing',
        'mendList',
        'supplementOfId',
        'sequence',
        'grantedBeforeFen',
        'instalments',
      ],
      columns: [
        'number',
        'beneficiaryName',
        'personId',
        'policyVersionId',
        'outcome',
        'amountFen',
        'supplementOfId',
        'createdAt',
        'status',
      ],
      filters: ['status', 'outcome'],
    },
    'entitlement-runs': {
      detail: () => import('./entitlement/RunDetailPage.vue'),
      createLabel: { zh: '开始运行', en: 'Start the run' },
      start: (regionCode) => (regionCode ? { regionCode } : {}),
      labels: {
        policyKeys: { zh: '政策（不选即全部）', en: 'Policies (none chosen: all)' },
        asOf: { zh: '核验日期（不填即今天）', en: 'As of (left out: today)' },
        expiresOn: { zh: '确认截止日期（不填即 30 天后）', en: 'Offers end on (left out: in 30 days)' },
        sampleShareBp: { zh: '抽查比例（不填即 5%）', en: 'Share to be checked (left out: 5%)' },
      },
      inputs: { policyKeys: defineAsyncComponent(() => import('./entitlement/RunPolicyInput.vue')) },
      cells: { figures: defineAsyncComponent(() => import('./entitlement/RunFound.vue')) },
      omit: ['figures', 'policyKeys', 'seed', 'seedDigest', 'sampleShareBp'],
      columns: ['number', 'regionCode', 'asOf', 'figures', 'expiresOn', 'createdAt', 'finishedAt'],
    },
    entitlements: {
      detail: () => import('./entitlement/EntitlementDetailPage.vue'),
      warnings: { accept: acceptWarning, decline: declineWarning },
      bulkWarnings: { accept: acceptAllWarning, decline: declineAllWarning },
      cells: { basisId: BasisLink },
      omit: [
        'beneficiaryName',
        'amountFen',
        'policyVersionId',
        'policyKey',
        'personId',
        'expiresOn',
        'place',
        'expiredBecause',
        'applicationId',
        'predicates',
        'beneficiaryId',
      ],
      columns: ['beneficiaryName', 'amountFen', 'personId', 'policyVersionId', 'expiresOn', 'place', 'status'],
      filters: ['status', 'regionCode'],
    },
    'entitlement-near-misses': {
      detail: () => import('./entitlement/NearMissDetailPage.vue'),
      cells: {
        personId: defineAsyncComponent(() => import('./entitlement/MissSubject.vue')),
        predicate: defineAsyncComponent(() => import('./entitlement/ConditionName.vue')),
        basisId: BasisLink,
      },
      omit: ['policyKey', 'rank'],
      columns: ['personId', 'predicate', 'mend', 'daysLeft', 'policyVersionId', 'organizationId', 'foundAt'],
      filters: ['mend', 'predicate'],
    },
    'integrity-findings': {
      cells: { related: defineAsyncComponent(() => import('./FindingRecords.vue')) },
      omit: ['settledById'],
    },
    'later-checks': {
      warnings: { fail: failWarning },
      labels: policyLabels,
      omit: ['policyKey', 'checkedById'],
      columns: ['number', 'beneficiaryName', 'applicationId', 'createdAt', 'checkedByName', 'consequence', 'status'],
      filters: ['status', 'consequence'],
    },
    'public-notices': {
      detail: () => import('./NoticeDetailPage.vue'),
      createLabel: { zh: '拟公示', en: 'Draft the notice' },
      start: () => ({ workdays: USUAL_WORKDAYS }),
      labels: { policyKey: { zh: '政策（不选即全部待公示的申请）', en: 'Policy (none chosen: every approval that waits)' } },
      inputs: { policyKey: PolicyInput },
    },
    'retroactive-differences': {
      hidden: true,
      columns: ['beneficiaryName', 'applicationId', 'grantedFen', 'shouldBeFen', 'differenceFen', 'proposal', 'supplementId'],
      filters: ['proposal'],
    },
    'payment-batches': {
      createLabel: { zh: '生成批次', en: 'Make the batch' },
      facts: { lock: signedSumOf, send: sumOf },
      detail: () => import('./BatchDetailPage.vue'),
      inputs: { fundId: defineAsyncComponent(() => import('./BatchFundInput.vue')) },
      warnings: { cancel: cancelWarning },
      omit: ['createdBy', 'changedById', 'changedByIds', 'lockedById', 'declaredCount', 'declaredSumFen', 'skippedCount', 'templateName'],
      columns: ['number', 'fundId', 'declaredCount', 'declaredSumFen', 'failedCount', 'createdBy', 'lockedById', 'createdAt', 'status'],
      filters: ['status'],
    },
    funds: {
      detail: () => import('./FundDetailPage.vue'),
      omit: ['appropriatedFen', 'availableFen', 'committedFen', 'inPaymentFen', 'paidFen', 'returnedFen'],
      columns: ['name', 'year', 'appropriatedFen', 'availableFen', 'committedFen', 'inPaymentFen', 'paidFen', 'status'],
    },
    'budget-lines': {
      labels: policyLabels,
      inputs: { policyKey: PolicyInput },
      columns: ['name', 'amountFen', 'usedFen', 'leftFen', 'policyKey', 'year', 'fundId'],
    },
    'bank-templates': { inputs: { payment: TemplateInput, returns: TemplateInput }, columns: ['name', 'regionCode', 'updatedAt'] },
    recoveries: {
      detail: () => import('./RecoveryDetailPage.vue'),
      omit: ['amountFen', 'receivedFen', 'owedFen'],
      facts: { receive: owedOf, 'write-off': owedOf },
      columns: ['number', 'applicationId', 'amountFen', 'receivedFen', 'owedFen', 'dueOn', 'status'],
      filters: ['status'],
    },
    'recovery-instalments': { columns: ['recoveryId', 'sequence', 'dueOn', 'amountFen', 'receivedFen'] },
    'bank-returns': { columns: ['createdAt', 'lines', 'paid', 'failed', 'unknown', 'refusal', 'status'] },
    'ledger-entries': {
      columns: ['at', 'movement', 'account', 'amountFen', 'documentNumber', 'fundId', 'applicationId'],
      filters: ['fundId', 'movement', 'account'],
    },
    payments: {
      warnings: { remove: removalWarning },
      facts: { reissue: reissueFacts },
      cells: { covers: defineAsyncComponent(() => import('./PartsPaid.vue')) },
      detail: () => import('./PaymentDetailPage.vue'),
      columns: ['reference', 'payeeName', 'payeeAccount', 'amountFen', 'covers', 'batchId', 'failure', 'status'],
      filters: ['status', 'fundId'],
    },
    'policy-versions': {
      detail: () => import('./PolicyDetailPage.vue'),
      form: () => import('./policy/EditorPage.vue'),
      omit: ['createdBy', 'editedById', 'retroactiveReason', 'retroactiveJobId'],
      columns: ['title', 'policyKey', 'versionNumber', 'beneficiary', 'effectiveFrom', 'effectiveTo', 'status'],
      filters: ['status', 'beneficiary'],
    },
  },
};

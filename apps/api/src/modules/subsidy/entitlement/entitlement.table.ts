import { text as label } from '../../../kernel/text.ts';
import {
  basisPoints,
  code,
  date,
  flag,
  instant,
  integer,
  json,
  money,
  oneOf,
  reference,
  text,
  texts,
  uuid,
} from '../../../platform/database/fields.ts';
import { type RowOf, table } from '../../../platform/database/table.ts';
import { basisKinds } from '../policy/rules/basis-kind.ts';
import { entitlementLifecycle } from './entitlement.lifecycle.ts';

/** What a run found for one policy. */
export interface RunFigures {
  readonly policyKey: string;
  readonly basis: string;
  readonly due: number;
  readonly dueFen: number;
  readonly new: number;
  readonly newFen: number;
  readonly changed: number;
  readonly gone: number;
  readonly goneFen: number;
  readonly nearMisses: number;
  /** Of the near misses, those that are kept; runs of an earlier release do not say. */
  readonly nearMissesKept?: number;
  readonly keptBy?: 'soonest-first';
  readonly needsInfo: number;
  readonly waitlisted: number;
  readonly waitlistedFen: number;
}

const count = { type: 'integer', minimum: 0 };
const fen = { type: 'integer', format: 'int64', minimum: 0 };
const figuresOfOne = {
  policyKey: { type: 'string' },
  basis: { type: 'string' },
  due: { ...count, description: 'Due now, with those that were offered before' },
  dueFen: fen,
  new: { ...count, description: 'Offered by this run' },
  newFen: fen,
  changed: { ...count, description: 'Offers whose amount or version changed' },
  gone: { ...count, description: 'Offers that are no longer due, and were withdrawn' },
  goneFen: fen,
  nearMisses: { ...count, description: 'Subjects with exactly one condition that is unmet or unknown' },
  nearMissesKept: { ...count, description: 'Of these, the rows that are kept' },
  keptBy: {
    type: 'string',
    enum: ['soonest-first'],
    description:
      'Which are kept: what a day to come or a count lacking mends, the nearest first; then what lacks information; then the others',
  },
  needsInfo: { ...count, description: 'Subjects of whom more must be known' },
  waitlisted: { ...count, description: 'Meet every condition, and wait for a place' },
  waitlistedFen: fen,
};
/** Runs of an earlier release said less. */
const saidLater: readonly string[] = ['nearMissesKept', 'keptBy', 'waitlisted', 'waitlistedFen'];
const alwaysSaid = Object.keys(figuresOfOne).filter((name) => !saidLater.includes(name));

/** How a near miss can be mended, the easiest first. */
const mends = {
  time: label('到期即可满足', 'In time'),
  count: label('数量不足', 'A count lacks'),
  information: label('补充信息即可判定', 'Information lacks'),
  other: label('不易补正', 'Not easily'),
};

/** One sweep of a place. The job beside it says how far it is. */
export const runTable = table({
  name: 'entitlement_runs',
  noun: 'entitlement-run',
  label: label('免申即享筛查', 'Entitlement run'),
  module: 'subsidy',
  place: 'region',
  pasts: { sweep: 'swept' },
  fields: {
    number: text(20).label('筛查编号', 'Number'),
    jobId: reference('jobs').nullable().label('任务', 'Job'),
    policyKeys: texts(50, 80).default([]).label('政策标识', 'Policy keys'),
    asOf: date().label('核验日期', 'As of'),
    expiresOn: date().label('确认截止日期', 'Offers end on'),
    sampleShareBp: basisPoints().default(500).label('抽查比例（万分比）', 'Share to be checked (bp)'),
    /** Nobody sees by what is drawn while offers can still be answered; its digest stands from the first day. */
    drawSeed: code(32, '^[0-9a-f]{32}$').lazy(),
    seedDigest: code(64, '^[0-9a-f]{64}$').label('随机种子摘要（SHA-256）', 'Digest of the seed (SHA-256)'),
    /** Shown after the last day of the offers: with it anybody can draw again which of the accepted ones were drawn. */
    seed: code(32, '^[0-9a-f]{32}$').nullable().label('抽查随机种子', 'Seed of the draw'),
    figures: json<RunFigures[]>({
      type: 'array',
      items: { type: 'object', additionalProperties: false, properties: figuresOfOne, required: alwaysSaid },
    }).label('结果', 'Figures'),
    finishedAt: instant().nullable().label('完成时间', 'Finished'),
  },
  uniques: { number: { columns: ['number'] } },
  indices: { place: { columns: ['regionCode', 'createdAt'] } },
});
export type RunRow = RowOf<typeof runTable>;

/** What a case draws of a limit that it shares with others. */
export interface DrawnPlace {
  readonly limit: string;
  readonly max: number;
  readonly asks: number;
  /** Which of the limit's places: those of one region, level, year … */
  readonly bucket: Readonly<Record<string, string | null>>;
}

const kinds = { person: label('个人', 'Person'), organization: label('单位', 'Organization') };

export const entitlementTable = table({
  name: 'entitlements',
  noun: 'entitlement',
  label: label('免申即享资格', 'Entitlement'),
  module: 'subsidy',
  place: 'region',
  lifecycle: entitlementLifecycle,
  parties: { beneficiary: 'organizationId' },
  fields: {
    runId: reference('entitlement_runs').label('筛查', 'Run'),
    policyVersionId: reference('policy_versions').label('政策版本', 'Policy version'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    beneficiary: oneOf(kinds).label('受益对象', 'Beneficiary'),
    beneficiaryId: uuid().label('受益人编号', 'Beneficiary id'),
    beneficiaryName: text(120).label('受益人', 'Beneficiary name'),
    personId: reference('people').nullable().label('所涉人员', 'Person'),
    /** Only where the organization itself is the beneficiary. */
    organizationId: reference('organizations').nullable().label('受益单位', 'Organization'),
    basis: oneOf(basisKinds).label('依据类别', 'Kind of basis'),
    basisId: uuid().label('依据记录', 'Basis record'),
    period: text(20).label('所属期', 'Period'),
    amountFen: money().label('金额', 'Amount'),
    outcome: oneOf({ eligible: label('符合', 'Eligible') }).label('核验结果', 'Outcome'),
    predicates: json<Readonly<Record<string, string>>>({ type: 'object', additionalProperties: { type: 'string' } }).label(
      '各项条件',
      'Conditions',
    ),
    assessedAt: instant().label('核验时间', 'Assessed'),
    /** Nobody is asked to answer while they wait. */
    expiresOn: date().nullable().label('确认截止日期', 'Offer ends on'),
    /** Among those who wait for the same places; not told while a run looks at a part of them only. */
    place: integer(1, 2_000_000_000).nullable().label('候补顺位', 'Place in the queue'),
    places: json<readonly DrawnPlace[] | null>({ type: ['array', 'null'] })
      .nullable()
      .lazy(),
    expiredBecause: oneOf({ 'no-longer-due': label('不再符合', 'No longer due'), deadline: label('逾期未确认', 'Not answered in time') })
      .nullable()
      .label('失效原因', 'Why expired'),
    declinedReason: text(500).nullable().label('放弃理由', 'Why declined'),
    applicationId: reference('subsidy_applications').nullable().label('补贴申请', 'Application'),
    sampled: flag().default(false).label('抽查', 'To be checked'),
  },
  checks: {
    application: "(status = 'accepted') = (application_id IS NOT NULL)",
    why: "(status = 'expired') = (expired_because IS NOT NULL)",
    place: "place IS NULL OR status = 'waitlisted'",
    deadline: "expires_on IS NOT NULL OR status IN ('waitlisted', 'expired')",
  },
  uniques: {
    // what was answered, or not answered in time, is not offered again; what was withdrawn may become due again
    live: { columns: ['beneficiaryId', 'policyKey', 'basisId', 'period'], where: "expired_because IS DISTINCT FROM 'no-longer-due'" },
  },
  indices: {
    place: { columns: ['regionCode', 'status', 'createdAt'] },
    offers: { columns: ['policyKey', 'basisId'], where: "status IN ('offered', 'waitlisted')" },
    waiting: { columns: ['policyKey', 'createdAt'], where: "status = 'waitlisted'" },
    deadline: { columns: ['expiresOn'], where: "status = 'offered'" },
    run: { columns: ['runId'] },
    person: { columns: ['personId'] },
    organization: { columns: ['organizationId'] },
    application: { columns: ['applicationId'] },
  },
});
export type EntitlementRow = RowOf<typeof entitlementTable>;

/** Who misses by exactly one condition. Each run keeps so many for each policy; its figures say how many there were. */
export const nearMissTable = table({
  name: 'entitlement_near_misses',
  noun: 'entitlement-near-miss',
  label: label('差一项条件', 'Near miss'),
  module: 'subsidy',
  place: 'region',
  plain: true,
  fields: {
    // without a name of its own it is called after the first records that it points to
    personId: reference('people').nullable().label('所涉人员', 'Person'),
    policyVersionId: reference('policy_versions').label('政策版本', 'Policy version'),
    organizationId: reference('organizations').nullable().label('单位', 'Organization'),
    runId: reference('entitlement_runs').label('筛查', 'Run'),
    policyKey: code(80, '^[a-z0-9-]+$').label('政策标识', 'Policy key'),
    basis: oneOf(basisKinds).label('依据类别', 'Kind of basis'),
    basisId: uuid().label('依据记录', 'Basis record'),
    predicate: text(100).label('未满足的条件', 'Condition'),
    outcome: oneOf({ unmet: label('不符合', 'Unmet'), unknown: label('待补充', 'Unknown') }).label('结果', 'Outcome'),
    mend: oneOf(mends).default('other').label('如何补正', 'Can be mended'),
    /** Where only a day must come. */
    daysLeft: integer(0, 1_000_000).nullable().label('尚需天数', 'Days until then'),
    /** Its place among the near misses of its run and policy. */
    rank: integer(0, 1_000_000).default(0).label('次序', 'Rank'),
    foundAt: instant().label('发现时间', 'Found'),
  },
  indices: {
    place: { columns: ['regionCode', 'foundAt'] },
    run: { columns: ['runId', 'policyKey', 'rank'] },
    person: { columns: ['personId'] },
    time: { columns: ['foundAt'] },
  },
});

import { component, labelled } from '../../../platform/http/schemas.ts';
import { reviewStages } from './application.lifecycle.ts';
import { mendItems, reasonText, uuidText } from './application.schemas.ts';
import type { MendItem } from './application.table.ts';
import type { BatchAction, BatchReason, Verdict } from './rules/batch-verdict.ts';

export interface Queue {
  readonly stage?: (typeof reviewStages)[number] | undefined;
  readonly policyKey?: string | undefined;
  readonly regionCode?: string | undefined;
}

/** Cases in one decision: few enough for one short transaction. */
export const LARGEST_DECISION = 500;

export interface BatchDecision {
  readonly action: BatchAction;
  readonly ids?: readonly string[] | undefined;
  readonly filter?: { readonly policyKey?: string; readonly regionCode?: string; readonly status?: string } | undefined;
  readonly dryRun: boolean;
  readonly fundId?: string | undefined;
  readonly reason?: string | undefined;
  readonly items?: readonly MendItem[] | undefined;
  /** What the dry run answered: only what was shown is done. */
  readonly digest?: string | undefined;
}

export interface BatchLine {
  readonly id: string;
  readonly number: string;
  readonly beneficiaryName: string;
  readonly policyKey: string;
  readonly amountFen: number;
  readonly verdict: Verdict;
  readonly reasons: BatchReason[];
}

export interface BatchSum {
  readonly count: number;
  readonly sumFen: number;
}

export interface BatchAnswer {
  readonly dryRun: boolean;
  readonly digest: string;
  /** The filter finds more cases than one decision takes. */
  readonly more: boolean;
  readonly done: number;
  readonly pass: BatchSum;
  readonly needsEyes: BatchSum;
  readonly blocked: BatchSum;
  readonly rows: readonly BatchLine[];
}

const region = { type: 'string', pattern: '^[0-9]{6}$', minLength: 6, maxLength: 6, ...labelled('行政区划', 'Region') };
const policyKey = { type: 'string', maxLength: 80, pattern: '^[a-z0-9-]+$', ...labelled('政策标识', 'Policy key') };
const stage = { type: 'string', enum: [...reviewStages], ...labelled('环节', 'Stage') };

export const QueueBody = component<Queue>('ReviewQueue', {
  type: 'object',
  additionalProperties: false,
  description: 'Which waiting case; without a stage first and final review',
  properties: { stage, policyKey, regionCode: region },
});

export const BatchBody = component<BatchDecision>('BatchDecision', {
  type: 'object',
  additionalProperties: false,
  properties: {
    action: { type: 'string', enum: ['accept', 'recommend', 'approve', 'return', 'reject'], ...labelled('操作', 'Action') },
    ids: { type: 'array', minItems: 1, maxItems: LARGEST_DECISION, uniqueItems: true, items: uuidText },
    filter: { type: 'object', additionalProperties: false, properties: { policyKey, regionCode: region, status: stage } },
    dryRun: { type: 'boolean', description: 'true: shows what would happen, and a digest of it' },
    fundId: { ...uuidText, ...labelled('资金', 'Fund') },
    reason: reasonText,
    items: mendItems,
    digest: { type: 'string', maxLength: 100, description: 'That of the dry run: only what was shown is done' },
  },
  required: ['action', 'dryRun'],
});

const sum = {
  type: 'object',
  additionalProperties: false,
  properties: { count: { type: 'integer' }, sumFen: { type: 'integer' } },
  required: ['count', 'sumFen'],
};
export const BatchAnswerView = component<BatchAnswer>('BatchDecisionAnswer', {
  type: 'object',
  additionalProperties: false,
  properties: {
    dryRun: { type: 'boolean' },
    digest: { type: 'string' },
    more: { type: 'boolean', description: `The filter finds more than ${LARGEST_DECISION} cases; these are the oldest` },
    done: { type: 'integer' },
    pass: sum,
    needsEyes: sum,
    blocked: sum,
    rows: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          id: { type: 'string', format: 'uuid' },
          number: { type: 'string' },
          beneficiaryName: { type: 'string' },
          policyKey: { type: 'string' },
          amountFen: { type: 'integer' },
          verdict: { type: 'string', enum: ['pass', 'needs_eyes', 'blocked'] },
          reasons: { type: 'array', items: { type: 'string' } },
        },
        required: ['id', 'number', 'beneficiaryName', 'policyKey', 'amountFen', 'verdict', 'reasons'],
      },
    },
  },
  required: ['dryRun', 'digest', 'more', 'done', 'pass', 'needsEyes', 'blocked', 'rows'],
});

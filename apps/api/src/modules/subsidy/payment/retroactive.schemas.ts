import { component } from '../../../platform/http/schemas.ts';

export interface CountAndSum {
  readonly count: number;
  readonly sumFen: number;
}

export interface RetroactiveSummary {
  /** The job that looks for the claims, or did last. */
  readonly jobId: string | null;
  /** The job that opens supplements now. */
  readonly openingJobId: string | null;
  /** Claims of which more is due, and of which a supplement can be opened now. */
  readonly openable: CountAndSum;
  /** Whose notice has not ended. */
  readonly waiting: CountAndSum;
  /** Of which another supplement is under way. */
  readonly underWay: CountAndSum;
  /** Of which one was opened from here. */
  readonly opened: CountAndSum;
  /** Claims of which too much was granted: the sum is what is too much. */
  readonly losing: CountAndSum;
  /** Claims of which the facts of today do not tell. */
  readonly unclear: number;
  /** What is shown here, signed: only that is done. */
  readonly digest: string;
}

const figure = {
  type: 'object',
  additionalProperties: false,
  properties: { count: { type: 'integer' }, sumFen: { type: 'integer', format: 'int64' } },
  required: ['count', 'sumFen'],
};
const job = { type: ['string', 'null'], format: 'uuid' };

export const SummaryView = component<RetroactiveSummary>('RetroactiveSummary', {
  type: 'object',
  additionalProperties: false,
  description: 'What a version that reaches back changes for claims that were granted before · 追溯差额汇总',
  properties: {
    jobId: { ...job, description: 'The job that looks for the claims, or did last' },
    openingJobId: { ...job, description: 'The job that opens supplements now' },
    openable: { ...figure, description: 'More is due, and a supplement can be opened now' },
    waiting: { ...figure, description: 'More is due; the notice has not ended' },
    underWay: { ...figure, description: 'More is due; another supplement is under way' },
    opened: { ...figure, description: 'Supplements that were opened from here' },
    losing: { ...figure, description: 'Too much was granted; the sum is what is too much. Nothing is recovered by itself' },
    unclear: {
      type: 'integer',
      description: 'For a person to look at: the facts of today do not tell, money was asked back, or payments were stopped',
    },
    digest: { type: 'string' },
  },
  required: ['jobId', 'openingJobId', 'openable', 'waiting', 'underWay', 'opened', 'losing', 'unclear', 'digest'],
});

export interface OpenSupplements {
  readonly dryRun: boolean;
  readonly digest?: string | undefined;
}

export const OpenSupplementsBody = component<OpenSupplements>('OpenSupplements', {
  type: 'object',
  additionalProperties: false,
  properties: {
    dryRun: { type: 'boolean', description: 'true: only shows how many and how much, and a digest of it' },
    digest: { type: 'string', maxLength: 100, description: 'That of the dry run: only what was shown is done' },
  },
  required: ['dryRun'],
});

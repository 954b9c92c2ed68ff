import type { Facts } from '@rongcai/policy';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { component, labelled } from '../../../platform/http/schemas.ts';
import { ExplainedShape } from './decision.schemas.ts';

const anything = { type: 'object', additionalProperties: true };
const nullableObject = { type: ['object', 'null'], additionalProperties: true };
const day = { type: 'string', format: 'date', minLength: 10, maxLength: 10 };
const uuid = { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 };
const region = { type: 'string', pattern: '^[0-9]{6}$', minLength: 6, maxLength: 6, ...labelled('行政区划', 'Region') };
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

const object = (properties: Record<string, unknown>, required: readonly string[] = Object.keys(properties)) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required: [...required],
});

const document = { ...anything, description: 'A version in the policy language', ...labelled('规则', 'Rules') };
export const PolicyDocument = component<{ document: unknown }>('PolicyDocument', object({ document }));
export const PolicyDocumentPatch = component<{ document: unknown }>('PolicyDocumentPatch', object({ document }));
export const Retirement = component<{ from: string; leaveGap?: boolean }>(
  'PolicyRetirement',
  object(
    {
      from: {
        ...day,
        description: 'The first day on which it no longer holds',
        ...labelled('自何日起不再生效', 'No longer holds from'),
      },
      leaveGap: {
        type: 'boolean',
        description: 'No version need hold from then on',
        ...labelled('其后可无生效版本', 'Nothing need follow'),
      },
    },
    ['from'],
  ),
);

export interface PublicationOrder {
  readonly retroactive?: boolean | undefined;
  readonly reason?: string | undefined;
}
/** Nothing need be said of a version that reaches back over no approval. */
export const Publication = component<PublicationOrder | null>('PolicyPublication', {
  ...object(
    {
      retroactive: {
        type: 'boolean',
        description: 'It reaches back over approvals, and that is meant: they stand, and a job lists those that it decides otherwise',
        'x-label': { zh: '追溯适用', en: 'Reaches back' },
      },
      reason: {
        ...text(500),
        minLength: 2,
        pattern: PLAIN_TEXT,
        description: 'Why; kept in the audit log. Required with retroactive',
        'x-label': { zh: '追溯理由', en: 'Why it reaches back' },
      },
    },
    [],
  ),
  type: ['object', 'null'],
});

const bilingual = object({ zh: { type: 'string' }, en: { type: 'string' } }, ['zh']);
const finding = object({
  severity: { type: 'string', enum: ['error', 'warning'] },
  code: { type: 'string' },
  pointer: { type: 'string', description: 'JSON pointer into the document' },
  message: object({ zh: { type: 'string' }, en: { type: 'string' } }),
});
export const PolicyFindings = component('PolicyFindings', object({ findings: { type: 'array', items: finding } }));
export const PolicyText = component('PolicyText', object({ document: anything, zh: nullableObject, en: nullableObject }));
const clause = { text: { type: 'string' }, clauses: { type: 'array', items: { $ref: 'PolicyClause#' } } };
component('PolicyClause', { ...object(clause, ['text']), description: 'A sentence, or the beginning of one with its numbered parts' });
export const PolicyReading = component(
  'PolicyReading',
  object({
    title: { type: 'string' },
    lines: {
      type: 'array',
      items: object(
        {
          section: { type: 'string' },
          id: { type: 'string' },
          title: { type: 'string', description: 'What the bureau calls it' },
          text: { type: 'string', description: 'The whole of it in one line' },
          lead: { type: 'string', description: 'How it begins, where it has parts' },
          clauses: clause.clauses,
        },
        ['section', 'text'],
      ),
    },
    tables: {
      type: 'array',
      items: object({
        title: { type: 'string' },
        period: { type: 'string' },
        head: { type: 'array', items: { type: 'string' } },
        rows: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
      }),
    },
  }),
);

const brief = object({
  id: uuid,
  versionNumber: { type: 'string' },
  status: { type: 'string', enum: ['draft', 'published', 'retired'] },
  effectiveFrom: day,
  effectiveTo: { ...day, type: ['string', 'null'] },
});
const briefOrNull = { anyOf: [brief, { type: 'null' }] };
const change = { type: 'string', enum: ['added', 'removed', 'changed'] };
const dated = { from: day, before: {}, after: {} };
export const Comparison = component(
  'PolicyComparison',
  object({
    before: brief,
    after: brief,
    head: { type: 'array', items: object({ field: { type: 'string' }, before: {}, after: {} }) },
    parameters: {
      type: 'array',
      items: object({ name: { type: 'string' }, title: bilingual, change, values: { type: 'array', items: object(dated) } }),
    },
    tables: {
      type: 'array',
      items: object({
        name: { type: 'string' },
        title: bilingual,
        change,
        rows: {
          type: 'array',
          items: object({ ...dated, keys: { type: 'array', items: { type: 'string' } }, column: { type: 'string' } }),
        },
      }),
    },
    sentences: {
      type: 'array',
      items: object({
        section: { type: 'string' },
        id: { type: ['string', 'null'] },
        change,
        before: { anyOf: [bilingual, { type: 'null' }] },
        after: { anyOf: [bilingual, { type: 'null' }] },
      }),
    },
  }),
);
export const Succession = component(
  'PolicySuccession',
  object({
    next: briefOrNull,
    approved: { type: 'integer', description: 'Approvals that rest on it on or after that day' },
  }),
);

export interface ExplainBody {
  readonly facts?: Facts;
  readonly basisId?: string;
  readonly asOf?: string;
}
export const ExplainRequest = component<ExplainBody>('ExplainRequest', {
  ...object(
    { facts: anything, basisId: { ...uuid, description: 'The record whose facts are asked for, in place of facts' }, asOf: day },
    [],
  ),
  description: 'Either facts or basisId',
});
export const Explained = component('ExplainedDecision', { ...ExplainedShape, description: 'Decision · 试算结果' });
export const PublicExplainRequest = component<{ facts: Facts; asOf?: string }>(
  'PublicExplainRequest',
  object({ facts: { ...anything, maxProperties: 500 }, asOf: day }, ['facts']),
);
export interface SimulationBody {
  readonly regionCode?: string;
  readonly from?: string;
  readonly to?: string;
}
const window = {
  from: { ...day, description: 'First day of the events; the first of this year unless given' },
  to: { ...day, description: 'Last day of the events; the end of that year unless given' },
};
export const SimulationRequest = component<SimulationBody>('PolicySimulationRequest', object({ regionCode: region, ...window }, []));
export const ReplayRequest = component<Omit<SimulationBody, 'regionCode'>>('PolicyReplayRequest', object(window, []));

const policy = {
  key: { type: 'string' },
  regionCode: region,
  title: { type: 'string' },
  titleEn: { type: ['string', 'null'] },
  beneficiary: { type: 'string', enum: ['person', 'organization'] },
};
const inForce = { ...briefOrNull, description: 'The version that holds on the day' };
component('Policy', object({ ...policy, versions: { type: 'array', items: brief }, inForce, on: day }));
export const PolicyView = { $ref: 'Policy#' };
const page = (item: string) => object({ data: { type: 'array', items: { $ref: `${item}#` } }, page: { $ref: 'PageInfo#' } });
export const PolicyPage = component('PolicyPage', page('Policy'));
component('PublicPolicy', object({ ...policy, inForce, on: day }));
export const PublicPolicyPage = component('PublicPolicyPage', page('PublicPolicy'));
export const PublicPolicyText = component(
  'PublicPolicyText',
  object({
    ...policy,
    inForce,
    on: day,
    versions: { type: 'array', items: brief },
    document: anything,
    zh: anything,
    en: anything,
    facts: { type: 'array', items: anything, description: 'What the calculator may be given' },
  }),
);

export interface PolicyListQuery {
  readonly regionCode?: string;
  readonly on?: string;
  readonly q?: string;
  readonly limit?: number;
  readonly cursor?: string;
}
export const policyListQuery = object(
  {
    regionCode: { ...region, description: 'This region and all below it' },
    on: { ...day, description: 'The day for which inForce is said; today unless given' },
    q: { ...text(100), description: 'Looks into title and key' },
    limit: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    cursor: { type: 'string', maxLength: 1000, description: 'nextCursor of the page before' },
  },
  [],
);
const policyKey = { type: 'string', maxLength: 80, pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' };
export const policyParams = object({ regionCode: region, key: policyKey });
export const publicPolicyParams = object({ key: policyKey });
export const onQuery = object({ on: day }, []);
export const publicPolicyQuery = object({ regionCode: region, on: day }, []);
export const readingQuery = object({ language: { type: 'string', enum: ['zh', 'en'], default: 'zh' } }, []);
export const withQuery = object({ with: { ...uuid, description: 'The other version, which is taken as the one before' } });
export const fromQuery = object({ from: day });

import type { Facts } from '@rongcai/policy';
import { Type } from 'typebox';
import { PLAIN_TEXT } from '../../../platform/database/fields.ts';
import { component, labelled, shape } from '../../../platform/http/schemas.ts';
import { fundRefusals } from '../payment/rules/funding.ts';
import { DecisionShape } from '../policy/decision.schemas.ts';
import { basisKinds } from '../policy/rules/basis-kind.ts';
import type { MendItem } from './application.table.ts';
import { MemberView } from './member.schemas.ts';

export const uuidText = { type: 'string', format: 'uuid', minLength: 36, maxLength: 36 } as const;

const scalar = { type: ['string', 'number', 'boolean', 'null'], maxLength: 500 };
/** Facts by path; a list fact is an array of records. null takes a fact back. */
const factsSchema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 50,
  propertyNames: { type: 'string', maxLength: 80, pattern: '^[A-Za-z][A-Za-z0-9.]*$' },
  additionalProperties: {
    anyOf: [scalar, { type: 'array', maxItems: 1_000, items: { type: 'object', maxProperties: 50, additionalProperties: scalar } }],
  },
  description: 'Facts that the version declares for itself, by path; null takes one back',
  ...labelled('填报的事实', 'Stated facts'),
};

export const newApplicationSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    policyKey: { type: 'string', maxLength: 80, pattern: '^[a-z0-9-]+$', ...labelled('政策标识', 'Policy key') },
    basis: { type: 'string', enum: Object.keys(basisKinds), 'x-labels': basisKinds, ...labelled('依据类别', 'Kind of basis') },
    basisId: { ...uuidText, ...labelled('依据记录', 'Basis record') },
    facts: factsSchema,
  },
  required: ['policyKey', 'basis', 'basisId'],
};

export const FactsBody = component<{ facts: Facts }>('StatedFacts', {
  type: 'object',
  additionalProperties: false,
  properties: { facts: factsSchema },
  required: ['facts'],
});

export const AttachmentBody = shape(
  'EvidenceAttachment',
  Type.Object({
    kind: Type.String({ minLength: 1, maxLength: 80, pattern: PLAIN_TEXT, ...labelled('材料类别', 'Kind of evidence') }),
    fileId: Type.String({ ...uuidText, 'x-references': 'files', ...labelled('文件', 'File') }),
  }),
);

export const Approval = shape(
  'Approval',
  Type.Object({ fundId: Type.String({ ...uuidText, 'x-references': 'funds', ...labelled('资金', 'Fund') }) }),
);

const line = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength, pattern: PLAIN_TEXT });
export const mendItems = {
  type: 'array',
  maxItems: 50,
  ...labelled('补正清单', 'What to mend'),
  items: {
    type: 'object',
    additionalProperties: false,
    properties: {
      predicate: { ...line(80), ...labelled('条件', 'Condition') },
      field: { ...line(80), ...labelled('字段', 'Field') },
      evidence: { ...line(80), ...labelled('材料', 'Evidence') },
      message: { ...line(500), ...labelled('须补正', 'To mend') },
    },
    required: ['message'],
  },
};
export const reasonText = { type: 'string', minLength: 2, maxLength: 500, pattern: PLAIN_TEXT, ...labelled('理由', 'Reason') };
export const ReturnBody = component<{ reason: string; items?: readonly MendItem[] }>('SubsidyReturn', {
  type: 'object',
  additionalProperties: false,
  properties: { reason: reasonText, items: mendItems },
  required: ['reason'],
});

const anything = { type: 'object', additionalProperties: true };
const fen = { type: 'integer', format: 'int64' };
const funding = {
  type: ['object', 'null'],
  additionalProperties: false,
  description:
    'Which funds could pay a case that is still to be approved, as far as the caller sees them; null once it is, and for applicants',
  properties: {
    neededFen: fen,
    payable: { type: 'boolean', description: 'One of them can pay: without one the case can not be approved' },
    funds: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          id: { type: 'string', format: 'uuid' },
          name: { type: 'string' },
          year: { type: 'integer' },
          leftFen: { ...fen, description: 'For this policy: what its budget line has left, where the fund has lines' },
          setAside: { type: 'boolean', description: 'It has a budget line of this year for the policy' },
          refusal: {
            type: ['string', 'null'],
            enum: [...Object.keys(fundRefusals), null],
            'x-labels': fundRefusals,
            description: 'Why it could not pay',
            ...labelled('不能支付的原因', 'Why it cannot pay'),
          },
        },
        required: ['id', 'name', 'year', 'leftFen', 'setAside', 'refusal'],
      },
    },
  },
  required: ['neededFen', 'payable', 'funds'],
};
export const DecisionView = component('SubsidyDecision', {
  type: 'object',
  additionalProperties: false,
  description: 'A decision with the facts that it was made from and the rules that made it',
  properties: {
    facts: anything,
    decision: DecisionShape,
    members: { type: 'array', items: MemberView.ref, description: 'Of a policy that counts a list; else none' },
    stated: { ...anything, description: 'Facts given by hand, each with value, by and at' },
    statable: { type: 'array', items: anything, description: 'The facts that the version takes by hand, as it declares them' },
    evidence: { ...anything, description: 'What the kinds of evidence are called, zh and en' },
    reading: { type: 'object', additionalProperties: true, description: 'The version in sentences, zh and en' },
    assessedAt: { type: 'string', format: 'date-time' },
    versionEnded: {
      type: ['object', 'null'],
      additionalProperties: false,
      description: 'The version under which it was decided holds no longer on the day of the case: it is assessed again before a signature',
      properties: { version: { type: 'string' }, to: { type: 'string', format: 'date' } },
      required: ['version', 'to'],
    },
    funding,
  },
  required: ['facts', 'decision', 'members', 'stated', 'statable', 'evidence', 'reading', 'assessedAt', 'versionEnded', 'funding'],
});
export const ReplayView = component('SubsidyReplay', {
  type: 'object',
  additionalProperties: false,
  properties: {
    same: { type: 'boolean', description: 'The stored facts and version give the stored decision again' },
    decision: DecisionShape,
  },
  required: ['same', 'decision'],
});

const moment = Type.String({ format: 'date-time' });
const id = Type.String({ format: 'uuid' });
const bothLanguages = Type.Object({ zh: Type.String(), en: Type.String() });
const nullable = (maxLength: number) => Type.Union([Type.String({ maxLength }), Type.Null()]);
export const EvidenceView = shape(
  'SubsidyEvidence',
  Type.Object({
    kinds: Type.Array(
      Type.Object({
        kind: Type.String(),
        title: bothLanguages,
        predicates: Type.Array(Type.String()),
        required: Type.Boolean({ description: 'No register settles what it stands for' }),
        missing: Type.Boolean(),
      }),
    ),
    files: Type.Array(
      Type.Object({
        id,
        kind: Type.String(),
        fileId: id,
        fileName: Type.String(),
        sha256: Type.String(),
        attachedByName: Type.String(),
        attachedAt: moment,
        takenFrom: Type.Union([Type.String(), Type.Null()], { description: 'Number of the earlier application that it is attached to' }),
      }),
    ),
  }),
);

export const FindingsView = shape(
  'SubsidyFindings',
  Type.Object({
    data: Type.Array(
      Type.Object({
        id,
        checkKey: Type.String(),
        severity: Type.String({ enum: ['block', 'warn', 'info'] }),
        status: Type.String({ enum: ['open', 'settled'] }),
        measure: Type.Integer(),
        threshold: Type.Integer(),
        related: Type.Array(id),
        foundAt: moment,
        settledByName: nullable(120),
        settledReason: nullable(500),
        version: Type.Integer(),
        title: bothLanguages,
        message: bothLanguages,
        rows: Type.Array(
          Type.Object({
            path: Type.String({ ...labelled('记录类别', 'Kind of record'), description: 'The collection' }),
            id,
            title: Type.String(),
            detail: Type.String({ ...labelled('要点', 'What matters') }),
          }),
          labelled('相关记录', 'Records that it rests on, as far as the caller may see them'),
        ),
      }),
    ),
  }),
);

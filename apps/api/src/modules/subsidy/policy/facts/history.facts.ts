import type { FactDefinition, FieldDefinition } from '@rongcai/policy';
import { text } from '../../../../kernel/text.ts';
import { grantedStates } from '../../application/application.lifecycle.ts';
import { anchorDaySql } from '../rules/anchor-day.ts';
import { occupationInFacts } from '../rules/occupation.ts';
import { certificateFacts } from './certificate.facts.ts';
import { classFacts } from './class.facts.ts';
import { fieldsOf, list } from './declare.facts.ts';
import { employmentFacts } from './employment.facts.ts';
import { enrollmentFacts } from './enrollment.facts.ts';

/** What a person has done so far; `p` is the person. */
export const historyFacts = (p: string): FactDefinition[] => [
  list('person.employments', text('就业经历', 'Employments of the person'), {
    register: 'directory',
    from: 'employments pm',
    join: { column: 'pm.person_id', to: `${p}.id` },
    id: 'pm.id',
    fields: fieldsOf('employment', employmentFacts('pm')),
  }),
  list('person.certificates', text('所持证书', 'Certificates of the person'), {
    register: 'evaluation',
    from: 'certificates pz',
    join: { column: 'pz.person_id', to: `${p}.id` },
    id: 'pz.id',
    fields: fieldsOf('certificate', certificateFacts('pz')),
  }),
  list('person.enrollments', text('参加的培训', 'Trainings of the person'), {
    register: 'training',
    from: 'enrollments pe JOIN training_classes pc ON pc.id = pe.class_id',
    join: { column: 'pe.person_id', to: `${p}.id` },
    id: 'pe.id',
    fields: fieldsOf('enrollment', [...enrollmentFacts('pe', 'pc'), ...classFacts('pc')]),
  }),
];

const IS_GRANTED = `status IN (${grantedStates.map((state) => `'${state}'`).join(', ')})`;
/** A claim and its supplements are one grant. */
const GRANTED = `(SELECT * FROM subsidy_applications WHERE ${IS_GRANTED} AND supplement_of_id IS NULL) g`;
const GRANTED_FEN = `g.amount_fen + coalesce((SELECT sum(amount_fen) FROM subsidy_applications WHERE supplement_of_id = g.id AND ${IS_GRANTED}), 0)::bigint`;

const levelCodes = certificateFacts('g').find(({ path }) => path === 'certificate.level')?.codes ?? [];

const grantFields: FieldDefinition[] = [
  { name: 'policyKey', type: 'text', title: { zh: '政策', en: 'Policy' }, codeList: 'policy', sql: { expression: 'g.policy_key' } },
  {
    name: 'occupation',
    type: 'text',
    title: { zh: '职业（工种）', en: 'Occupation' },
    codeList: 'occupation',
    sql: {
      expression: occupationInFacts('g.facts'),
    },
  },
  { name: 'level', type: 'text', title: { zh: '等级', en: 'Level' }, codes: levelCodes, sql: { expression: 'g.level' } },
  {
    name: 'year',
    type: 'integer',
    title: { zh: '年度', en: 'Year' },
    sql: { expression: "extract(year FROM g.created_at AT TIME ZONE 'Asia/Shanghai')::int" },
  },
  {
    name: 'appliedOn',
    type: 'date',
    title: { zh: '申请日期', en: 'Day of the application' },
    sql: { expression: "(g.created_at AT TIME ZONE 'Asia/Shanghai')::date" },
  },
  {
    name: 'anchorDate',
    type: 'date',
    title: { zh: '事由日期', en: 'Day of the event that it was granted for' },
    sql: { expression: anchorDaySql('g.decision') },
  },
  { name: 'period', type: 'text', title: { zh: '所属期', en: 'Period' }, sql: { expression: 'g.period' } },
  { name: 'amountFen', type: 'money', title: { zh: '金额', en: 'Amount' }, unit: 'fen', minimum: 0, sql: { expression: GRANTED_FEN } },
];

const granted = (from: string, join: { column: string; to: string }, zh: string, en: string) =>
  list('grants', text(zh, en), { register: 'subsidy', from, join, id: 'g.id', fields: grantFields });

const ofPerson = ['此人已获批的补贴', 'Subsidies granted for this person before'] as const;
const ofOrganization = ['该单位已获批的补贴', 'Subsidies granted to this organization before'] as const;

/** Everything granted for a person: a claim on the person itself may come again in another year. */
export const grantsOfPerson = (p: string) => granted(GRANTED, { column: 'g.person_id', to: `${p}.id` }, ...ofPerson);

/**
 * Whose claim on which record is being tried: what a simulation asks about who has been granted that very thing. In any
 * other question the claim is not granted yet, or is left out by its id.
 */
export const TRIED_POLICY = 'rongcai.tried_policy';
const NOT_ITSELF = `NOT (gb.id = g.basis_id AND g.policy_key = coalesce(current_setting('${TRIED_POLICY}', true), ''))`;

/** What was granted for the person of a record, on this record and on any other; a claim that is tried does not stand in its own way. */
export const grantsForPersonOf = (table: string, alias: string) =>
  granted(
    `${GRANTED} JOIN ${table} gb ON gb.person_id = g.person_id AND ${NOT_ITSELF}`,
    { column: 'gb.id', to: `${alias}.id` },
    ...ofPerson,
  );

const TO_ORGANIZATION = "g.beneficiary = 'organization'";

export const grantsOfOrganization = (o: string) =>
  granted(`(SELECT * FROM ${GRANTED} WHERE ${TO_ORGANIZATION}) g`, { column: 'g.organization_id', to: `${o}.id` }, ...ofOrganization);

export const grantsForPartyOf = (table: string, party: string, alias: string) =>
  granted(
    `${GRANTED} JOIN ${table} gb ON gb.${party} = g.organization_id AND ${NOT_ITSELF} AND ${TO_ORGANIZATION}`,
    { column: 'gb.id', to: `${alias}.id` },
    ...ofOrganization,
  );

import type { FactDefinition } from '@rongcai/policy';
import { type Text, text } from '../../../../kernel/text.ts';
import { organizationTable } from '../../../directory/index.ts';
import { columns, fact } from './declare.facts.ts';

/** What is known of an organization, in the part that it plays: the employer, the provider, the applicant itself. */
export const organizationFacts = (of: string, o: string, title: Text): FactDefinition[] => [
  ...columns(organizationTable, { of, title, alias: o, columns: ['regionCode', 'kind', 'industryCode', 'size'] }),
  fact(`${of}.verified`, 'boolean', text(`${title.zh}已核实`, `${title.en}: verified`), {
    register: 'directory',
    expression: `(${o}.status = 'verified')`,
  }),
];

export const parts = {
  organization: text('单位', 'Organization'),
  employer: text('用人单位', 'Employer'),
  enterprise: text('企业', 'Enterprise'),
  provider: text('培训机构', 'Provider'),
  issuer: text('发证单位', 'Issuer'),
  host: text('接收单位', 'Host'),
};

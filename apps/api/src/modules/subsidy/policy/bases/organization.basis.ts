import { text } from '../../../../kernel/text.ts';
import { fieldsOf, list } from '../facts/declare.facts.ts';
import { employmentFacts } from '../facts/employment.facts.ts';
import { grantsOfOrganization } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const organizationBasis = basis({
  key: 'organization',
  from: 'organizations o',
  alias: 'o',
  person: null,
  organization: 'o.id',
  facts: [
    ...organizationFacts('organization', 'o', parts.organization),
    list('organization.employees', text('单位职工', 'Employees of the organization'), {
      register: 'directory',
      from: 'employments om JOIN people op ON op.id = om.person_id',
      join: { column: 'om.organization_id', to: 'o.id' },
      id: 'om.id',
      fields: fieldsOf('employment', [...employmentFacts('om'), ...personFacts('op')]),
    }),
    grantsOfOrganization('o'),
  ],
});

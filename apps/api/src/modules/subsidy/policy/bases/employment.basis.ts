import { employmentFacts } from '../facts/employment.facts.ts';
import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const employmentBasis = basis({
  key: 'employment',
  from: `employments m
    JOIN people p ON p.id = m.person_id
    JOIN organizations employer ON employer.id = m.organization_id`,
  alias: 'm',
  person: 'm.person_id',
  organization: 'm.organization_id',
  facts: [
    ...employmentFacts('m'),
    ...personFacts('p'),
    ageFact('p', 'm.started_on', '入职时年龄', 'Age on the first day of work'),
    ...organizationFacts('employer', 'employer', parts.employer),
    ...historyFacts('p'),
    grantsForPersonOf('employments', 'm'),
  ],
});

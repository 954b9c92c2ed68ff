import { caseFacts } from '../facts/case.facts.ts';
import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const caseBasis = basis({
  key: 'evaluation-case',
  from: `evaluation_cases c
    JOIN people p ON p.id = c.person_id
    JOIN organizations employer ON employer.id = c.employer_id`,
  alias: 'c',
  person: 'c.person_id',
  organization: 'c.employer_id',
  facts: [
    ...caseFacts('c'),
    ...personFacts('p'),
    ageFact('p', 'c.awarded_on', '认定时年龄', 'Age on the day of recognition'),
    ...organizationFacts('employer', 'employer', parts.employer),
    ...historyFacts('p'),
    grantsForPersonOf('evaluation_cases', 'c'),
  ],
});

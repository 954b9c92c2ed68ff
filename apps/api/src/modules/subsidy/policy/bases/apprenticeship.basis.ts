import { apprenticeshipFacts, programFacts } from '../facts/apprenticeship.facts.ts';
import { certificateFacts } from '../facts/certificate.facts.ts';
import { employmentFacts } from '../facts/employment.facts.ts';
import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const apprenticeshipBasis = basis({
  key: 'apprenticeship',
  from: `apprenticeships a
    JOIN apprenticeship_programs g0 ON g0.id = a.program_id
    JOIN people p ON p.id = a.person_id
    JOIN organizations enterprise ON enterprise.id = a.enterprise_id
    LEFT JOIN certificates z ON z.id = a.certificate_id
    LEFT JOIN employments m ON m.id = a.employment_id`,
  alias: 'a',
  person: 'a.person_id',
  organization: 'a.enterprise_id',
  facts: [
    ...apprenticeshipFacts('a'),
    ...programFacts('g0'),
    ...certificateFacts('z'),
    ...employmentFacts('m'),
    ...personFacts('p'),
    ageFact('p', 'coalesce(a.started_on, a.filed_on)', '开始培养时年龄', 'Age when the apprenticeship started, else was filed'),
    ...organizationFacts('enterprise', 'enterprise', parts.enterprise),
    ...historyFacts('p'),
    grantsForPersonOf('apprenticeships', 'a'),
  ],
});

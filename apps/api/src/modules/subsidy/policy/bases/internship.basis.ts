import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { internshipFacts, postFacts } from '../facts/internship.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

export const internshipBasis = basis({
  key: 'internship',
  from: `internships i
    JOIN internship_posts o ON o.id = i.post_id
    JOIN people p ON p.id = i.person_id
    JOIN organizations host ON host.id = i.host_id`,
  alias: 'i',
  person: 'i.person_id',
  organization: 'i.host_id',
  facts: [
    ...internshipFacts('i'),
    ...postFacts('o'),
    ...personFacts('p'),
    ageFact('p', 'i.started_on', '实习开始时年龄', 'Age on the first day of the internship'),
    ...organizationFacts('host', 'host', parts.host),
    ...historyFacts('p'),
    grantsForPersonOf('internships', 'i'),
  ],
});

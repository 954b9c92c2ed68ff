import { text } from '../../../../kernel/text.ts';
import { classTable } from '../../../training/index.ts';
import { certificateFacts } from '../facts/certificate.facts.ts';
import { classFacts, orderFacts } from '../facts/class.facts.ts';
import { columns } from '../facts/declare.facts.ts';
import { employmentFacts } from '../facts/employment.facts.ts';
import { enrollmentFacts } from '../facts/enrollment.facts.ts';
import { grantsForPersonOf, historyFacts } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { ageFact, personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

/** A trainee's way through one class: what order-class and project training is paid for. */
export const enrollmentBasis = basis({
  key: 'enrollment',
  from: `enrollments e
    JOIN training_classes c ON c.id = e.class_id
    JOIN people p ON p.id = e.person_id
    JOIN organizations provider ON provider.id = e.provider_id
    LEFT JOIN training_orders o ON o.id = e.order_id
    LEFT JOIN certificates z ON z.id = e.certificate_id
    LEFT JOIN employments m ON m.id = e.employment_id`,
  alias: 'e',
  person: 'e.person_id',
  organization: 'e.provider_id',
  facts: [
    ...enrollmentFacts('e', 'c'),
    // a trainee has the level of the class
    ...columns(classTable, { of: 'enrollment', title: text('培训', 'Enrollment'), alias: 'c', columns: ['level'] }),
    ...classFacts('c').filter(({ path }) => path !== 'class.level'),
    ...orderFacts('o'),
    ...certificateFacts('z'),
    ...employmentFacts('m'),
    ...personFacts('p'),
    ageFact('p', 'coalesce(e.passed_on, c.start_on)', '结业时年龄', 'Age on passing, else on the first day of class'),
    ...organizationFacts('provider', 'provider', parts.provider),
    ...historyFacts('p'),
    grantsForPersonOf('enrollments', 'e'),
  ],
});

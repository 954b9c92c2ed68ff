import { text } from '../../../../kernel/text.ts';
import { certificateFacts } from '../facts/certificate.facts.ts';
import { classFacts, orderFacts } from '../facts/class.facts.ts';
import { fieldsOf, list } from '../facts/declare.facts.ts';
import { employmentFacts } from '../facts/employment.facts.ts';
import { enrollmentFacts } from '../facts/enrollment.facts.ts';
import { grantsForPartyOf } from '../facts/history.facts.ts';
import { organizationFacts, parts } from '../facts/organization.facts.ts';
import { personFacts } from '../facts/person.facts.ts';
import { basis } from './basis.ts';

/** A whole class, whose trainees are the members: what a provider is paid by heads. */
export const classBasis = basis({
  key: 'training-class',
  from: `training_classes c
    JOIN organizations provider ON provider.id = c.provider_id
    LEFT JOIN training_orders o ON o.id = c.order_id`,
  alias: 'c',
  person: null,
  organization: 'c.provider_id',
  facts: [
    ...classFacts('c'),
    ...orderFacts('o'),
    ...organizationFacts('provider', 'provider', parts.provider),
    list('class.trainees', text('班级学员', 'Trainees of the class'), {
      register: 'training',
      from: `enrollments ce
        JOIN training_classes cc ON cc.id = ce.class_id
        JOIN people cp ON cp.id = ce.person_id
        LEFT JOIN certificates cz ON cz.id = ce.certificate_id
        LEFT JOIN employments cm ON cm.id = ce.employment_id`,
      join: { column: 'ce.class_id', to: 'c.id' },
      id: 'ce.id',
      fields: fieldsOf('enrollment', [
        ...enrollmentFacts('ce', 'cc'),
        ...personFacts('cp'),
        ...certificateFacts('cz'),
        ...employmentFacts('cm'),
      ]),
    }),
    grantsForPartyOf('training_classes', 'provider_id', 'c'),
  ],
});

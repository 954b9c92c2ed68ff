import { Type } from 'typebox';
import { labelled, shape } from '../../platform/http/schemas.ts';

const count = (zh: string, en: string) => Type.Integer({ minimum: 0, ...labelled(zh, en) });

export const OrderFunnel = shape(
  'TrainingOrderFunnel',
  Type.Object({
    ordered: count('需求', 'Ordered'),
    proposed: count('应单', 'Proposed'),
    awarded: count('定标', 'Awarded'),
    enrolled: count('报名', 'Enrolled'),
    completed: count('结业', 'Completed'),
    passed: count('合格', 'Passed'),
    placed: count('上岗', 'Placed'),
    retained3: count('留任3个月', 'Retained 3 months'),
    retained6: count('留任6个月', 'Retained 6 months'),
    retained12: count('留任12个月', 'Retained 12 months'),
    committed: count('承诺录用', 'Hires committed'),
  }),
);

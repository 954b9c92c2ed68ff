import { review as en } from '../../../../../../admin/src/language/review.en.ts';
import { review as zh } from '../../../../../../admin/src/language/review.zh.ts';
import { batchReasons } from './batch-verdict.ts';

it('every reason that keeps a case out of a decision over many has its words on the review desk', () => {
  const reasons = [...batchReasons].sort();
  expect(Object.keys(zh.why).sort()).toEqual(reasons);
  expect(Object.keys(en.why).sort()).toEqual(reasons);
});

import type { AnyRow, Label } from '@rongcai/client';
import { yuan } from '../../../ui/format.ts';

const w = (zh: string, en: string): Label => ({ zh, en });

const returned = w(
  '登记后，申请退回申请人补正，已有的审核意见作废。尚未拨付，不填追缴金额和还款期限。',
  'The application goes back to the applicant, and the reviews that it has had are void. Nothing is paid: leave amount and day empty.',
);
const revoked = w(
  '登记后，批准即予撤销：占用的资金退回资金余额，申请回到初审。尚未拨付，不填追缴金额和还款期限。',
  'The approval is revoked: its money is free again in the fund, and the application goes back to review. Nothing is paid: leave amount and day empty.',
);
const reopened = w(
  '登记后，此件退出公示：占用的资金退回资金余额，申请回到初审。尚未拨付，不填追缴金额和还款期限。',
  'It is taken off its notice: its money is free again in the fund, and the application goes back to review. Nothing is paid: leave amount and day empty.',
);
const being = w('此申请正在拨付，须在银行回盘之后登记不合格。', 'It is being paid: that it failed can be said once the bank has answered.');
const ended = w('此申请已了结，只记录结论，没有后续处理。', 'The application has ended: the finding is kept, and nothing follows.');
const unseen = w(
  '登记后，按申请所在环节处理：未批准的退回补正，已批准的撤销批准，公示中的退出公示，已拨付的立项追缴。',
  'What follows depends on where the application is: it is returned, its approval revoked, taken off its notice, or what was paid is asked back.',
);

const follows: Readonly<Record<string, Label>> = {
  submitted: returned,
  in_review: returned,
  in_final_review: returned,
  awaiting_notice: revoked,
  approved: revoked,
  in_public_notice: reopened,
  paying: being,
};

/** What failing a later check brings about, by where the application is. */
export function failWarning({ application }: AnyRow): Label {
  if (!application) return unseen;
  const { status, paidFen } = application as { readonly status: string; readonly paidFen: number };
  if (status === 'paying' || Number(paidFen) === 0) return follows[status] ?? ended;
  const paid = yuan(Number(paidFen));
  const stops =
    status === 'approved'
      ? w('其余各期随即停发，占用的资金退回资金余额。', ' The parts that are left are stopped, and their money is free again in the fund.')
      : w('', '');
  return w(
    `此申请已拨付 ${paid}：登记后按每笔拨付分别立项追缴，不填金额即追回尚未追缴的全部，不填期限即 30 天内。${stops.zh}`,
    `${paid} has been paid: each payment is asked back by a recovery of its own, all that is left of it and within 30 days where nothing else is said.${stops.en}`,
  );
}

/** Words of what is due beyond an approval: they are loaded with its pages, not with the app. */
const w = (zh: string, en: string) => ({ zh, en });

export const words = {
  title: w('应补应退', 'What should be'),
  lead: w('按今天的资料和现行版本重新核算，与已批准的相比', 'Decided anew with the facts of today under the version that holds now'),
  shouldBe: w('按今天资料应得', 'Due by today’s facts'),
  granted: w('已批准', 'Granted'),
  paid: w('已拨付', 'Paid'),
  claimed: w('已追缴', 'Asked back'),
  writtenOff: w('已核销', 'Written off'),
  difference: w('差额', 'Difference'),
  unknown: w('资料不足', 'More must be known'),
  proposals: {
    none: w('无差额', 'Nothing is due'),
    top_up: w('应补发', 'More is due'),
    recovery: w('应追缴', 'Too much was paid'),
    reassess: w('多批，尚未拨付', 'Too much was granted; nothing is paid yet'),
    more_information: w('资料不足，须先补充', 'More must be known first'),
  },
  open: w('办理补发', 'Open a supplement'),
  openAsk: w(
    '将为 {name} 开立补发申请（草稿），金额 {amount}，须照常提交、审核、公示、拨付。',
    'A supplement of {amount} is opened for {name} as a draft. It is submitted, reviewed, announced and paid like every application.',
  ),
  mindAskedBack: w(
    '此前曾追缴 {claimed}，其中已核销 {writtenOff}。补发前请人工查看追缴的原因：不应补发的，不要办理。',
    '{claimed} was asked back before, {writtenOff} of it written off. Look at why before more is paid, and leave it where it is not due.',
  ),
  mindStopped: w(
    '此前曾停发。补发前请人工查看停发的原因：不应补发的，不要办理。',
    'Payments of it were stopped before. Look at why before more is paid, and leave it where it is not due.',
  ),
  opened: w('补发申请已开立', 'The supplement is opened'),
  recover: w('立项追缴', 'Open a recovery'),
  recovered: w('追缴已立项', 'The recovery is opened'),
  recoverLead: w('此申请最多可追缴 {amount}', 'At most {amount} can be asked back of this application'),
  inNotice: w('公示期满、获批之后可以办理补发。', 'It can be topped up once its notice has ended.'),
  underWay: w('补发申请 {number} 在办', 'The supplement {number} is under way'),
  chain: w('原申请与补发', 'The first application and its supplements'),
  first: w('原申请', 'First application'),
  nth: w('第 {n} 次补发', 'Supplement {n}'),
  here: w('本申请', 'this one'),
  number: w('申请', 'Application'),
  amount: w('金额', 'Amount'),
  status: w('状态', 'Status'),
  takenOver: w(
    '原申请填报的事实、附上的材料和有效的人工认定沿用，均注明出处。',
    'What was stated, attached and found by hand for the first application counts here, each with where it stands.',
  ),
};

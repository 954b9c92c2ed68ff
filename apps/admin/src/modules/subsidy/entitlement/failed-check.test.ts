import { failWarning } from './failed-check.ts';

const said = (application: object | undefined) => failWarning({ application } as never).zh;

describe('what failing a later check brings about', () => {
  it.each([
    [{ status: 'in_final_review', paidFen: 0 }, '退回申请人补正'],
    [{ status: 'approved', paidFen: 0 }, '批准即予撤销'],
    [{ status: 'in_public_notice', paidFen: 0 }, '退出公示'],
    [{ status: 'paying', paidFen: 120_000 }, '正在拨付'],
    [{ status: 'approved', paidFen: 120_000 }, '已拨付 ¥1,200.00'],
    [{ status: 'approved', paidFen: 120_000 }, '其余各期随即停发'],
    [{ status: 'paid', paidFen: 180_000 }, '立项追缴'],
    [{ status: 'rejected', paidFen: 0 }, '没有后续处理'],
    [undefined, '按申请所在环节处理'],
  ])('of %j is said beforehand', (application, words) => {
    expect(said(application)).toContain(words);
  });
});

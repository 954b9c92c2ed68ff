import { acceptWarning, declineWarning } from './offer.ts';

const row = { id: 'a', beneficiaryName: '鹿城轻工职业学院', amountFen: 180_000, policyVersion: { title: '订单班培训补贴' } } as never;

describe('answering an offer', () => {
  it('by accepting it says for whom, how much, and that an application is submitted', () => {
    expect(acceptWarning(row).zh).toMatch(/为 鹿城轻工职业学院 确认「订单班培训补贴」 ¥1,800\.00：.*提交一份补贴申请/);
    expect(acceptWarning(row).en).toMatch(
      /^¥1,800\.00 of “订单班培训补贴” is accepted for 鹿城轻工职业学院: .*an application is submitted/,
    );
  });

  it('by declining it says for whom, how much, and that nothing comes of it', () => {
    expect(declineWarning(row).zh).toMatch(/为 鹿城轻工职业学院 放弃「订单班培训补贴」 ¥1,800\.00：不会产生补贴申请/);
    expect(declineWarning(row).en).toMatch(/^¥1,800\.00 .* declined for 鹿城轻工职业学院: no application comes of it/);
  });

  it('leaves the policy out where its name did not come along', () => {
    expect(acceptWarning({ id: 'a', beneficiaryName: '李某', amountFen: 100 } as never).en).toMatch(/^¥1\.00 is accepted for 李某/);
  });
});

import { acceptAllWarning, acceptWarning, declineAllWarning, declineWarning } from './offer.ts';

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

  it('together says how many, for how many, and what they come to', () => {
    const rows = [
      { id: 'a', beneficiaryId: 'x', amountFen: 180_000 },
      { id: 'b', beneficiaryId: 'x', amountFen: 120_000 },
      { id: 'c', beneficiaryId: 'y', amountFen: 50 },
    ] as never;
    expect(acceptAllWarning(rows).en).toMatch(/^3 offers for 2 beneficiaries, ¥3,000\.50 in all, are accepted: .*submitted for each/);
    expect(declineAllWarning(rows).zh).toMatch(/^将为 2 个受益人放弃 3 项，合计 ¥3,000\.50：不会产生补贴申请/);
  });

  it('leaves the policy out where its name did not come along', () => {
    expect(acceptWarning({ id: 'a', beneficiaryName: '李某', amountFen: 100 } as never).en).toMatch(/^¥1\.00 is accepted for 李某/);
  });
});

import { removalWarning } from './removal.ts';

const asked = (batch?: object) => removalWarning({ id: 'a', ...(batch ? { batch } : {}) } as never);

describe('taking a line out of a batch', () => {
  it('of a locked list warns that the list is opened again and another person signs anew', () => {
    expect(asked({ status: 'locked' }).zh).toMatch(/名单重新打开.*您和制作人以外的财务人员重新复核锁定/);
    expect(asked({ status: 'locked' }).en).toMatch(
      /opens the list again: a finance officer who is neither you nor the maker must lock it anew/,
    );
  });

  it('of an open list warns that one no longer signs for it oneself', () => {
    expect(asked({ status: 'draft' }).en).toMatch(/can no longer lock this batch yourself/);
  });

  it('of a list whose state is not known warns of both', () => {
    expect(asked().en).toMatch(/If the batch is locked/);
  });
});

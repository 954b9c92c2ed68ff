import type { AnyRow, Label } from '@rongcai/client';

const opensAgain: Label = {
  zh: '批次已复核锁定：移出后锁定和签核一并失效，名单重新打开，须由您和制作人以外的财务人员重新复核锁定，才能送银行。',
  en: 'The batch is locked. Taking the line out ends that signature and opens the list again: a finance officer who is neither you nor the maker must lock it anew before it goes to the bank.',
};
const signsNoMore: Label = {
  zh: '移出后，您不能再复核锁定本批次，须由您和制作人以外的财务人员锁定。',
  en: 'Afterwards you can no longer lock this batch yourself: a finance officer who is neither you nor the maker must.',
};
const maybe: Label = {
  zh: '批次如已复核锁定，移出后锁定失效，名单重新打开；其后须由您和制作人以外的财务人员复核锁定。',
  en: 'If the batch is locked, taking the line out opens its list again; in any case a finance officer who is neither you nor the maker must lock it afterwards.',
};

/** What taking a line out does to the batch: whoever does so can't be the one who signs for what is left. */
export function removalWarning({ batch }: AnyRow): Label {
  const { status } = (batch ?? {}) as { readonly status?: string };
  if (status === 'locked') return opensAgain;
  return status === 'draft' ? signsNoMore : maybe;
}

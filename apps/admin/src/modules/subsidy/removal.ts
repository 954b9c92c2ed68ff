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

/** What becomes of the lines when their batch is canceled. */
export function cancelWarning({ declaredCount, status }: AnyRow): Label {
  const n = Number(declaredCount);
  const signed =
    status === 'locked' ? { zh: '已有的复核签名随之作废。', en: ' The signature that stands falls with it.' } : { zh: '', en: '' };
  return {
    zh: `批次中的 ${n} 笔全部移出，不会送银行；其申请回到“已批准”，可列入新的批次，资金仍为其保留。${signed.zh}撤销后不能恢复。`,
    en: `Its ${n === 1 ? 'line leaves' : `${n} lines leave`} it and nothing goes to the bank; the claims are approved again, their money stays committed, and a new batch can take them.${signed.en} It can't be undone.`,
  };
}

/** What shapes that several parts of the module share say in Chinese where no table labels them; English is the name itself. */
export const subsidyWords = {
  facts: '事实',
  decision: '核验结果',
  required: '必需',
  severity: '级别',
  count: '笔数',
  sumFen: '合计',
  rows: '行',
  beneficiaryName: '受益人',
  policyKey: '政策标识',
  amountFen: '金额',
  basis: '依据类别',
  codes: '代码',
  key: '标识',
  year: '年度',
  beneficiary: '受益对象',
  language: '语言',
} as const;

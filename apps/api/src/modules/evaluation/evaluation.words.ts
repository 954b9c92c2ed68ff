/** What the shapes of evaluation say in Chinese where no table labels them; English is the name itself. */
export const evaluationWords = {
  occupationCode: '职业(工种)',
  issuedOn: '颁发日期',
  PublicCertificate: '证书核验结果',
} as const;

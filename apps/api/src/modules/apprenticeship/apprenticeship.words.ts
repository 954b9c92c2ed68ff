/** What the shapes of apprenticeship say in Chinese where no table labels them; English is the name itself. */
export const apprenticeshipWords = {
  ApprenticeshipSignature: '学徒协议签署',
} as const;

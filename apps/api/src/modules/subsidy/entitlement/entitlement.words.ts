/** What the shapes of entitlement say in Chinese where no table labels them; English is the name itself. */
export const entitlementWords = {
  waitlisted: '符合、排队数',
  waitlistedFen: '符合、排队金额（分）',
  due: '应享',
  dueFen: '应享金额',
  new: '新增',
  newFen: '新增金额',
  changed: '变化',
  gone: '不再享有',
  goneFen: '不再享有金额',
  nearMisses: '差一项',
  nearMissesKept: '留存的差一项',
  keptBy: '留存次序',
  needsInfo: '待补充',
  LaterCheckPass: '核查合格',
  LaterCheckFail: '核查不合格',
} as const;

/** What the shapes of entitlement say in Chinese where no table labels them; English is the name itself. */
export const entitlementWords = {
  due: '应享',
  dueFen: '应享金额',
  new: '新增',
  newFen: '新增金额',
  changed: '变化',
  gone: '不再享有',
  goneFen: '不再享有金额',
  nearMisses: '差一项',
  needsInfo: '待补充',
} as const;

import type { PolicyVersion, Text } from './form.ts';

/** Kinds of evidence that policies ask for again and again; a version names others itself. */
const known: { readonly [kind: string]: Text } = {
  attendance: { zh: '考勤记录', en: 'attendance record' },
  certificate: { zh: '证书', en: 'certificate' },
  contract: { zh: '劳动合同', en: 'labour contract' },
  'cooperation-agreement': { zh: '合作协议', en: 'cooperation agreement' },
  diploma: { zh: '毕业证书', en: 'diploma' },
  filing: { zh: '备案材料', en: 'filing' },
  'host-confirmation': { zh: '接收单位证明', en: 'confirmation of the host' },
  'insurance-policy': { zh: '保险单', en: 'insurance policy' },
  'insurance-record': { zh: '参保记录', en: 'social-insurance record' },
  'labour-contract': { zh: '劳动合同', en: 'labour contract' },
  lease: { zh: '租赁合同', en: 'lease' },
  licence: { zh: '许可证照', en: 'licence' },
  'placement-record': { zh: '上岗记录', en: 'placement record' },
  'recognition-certificate': { zh: '认定证书', en: 'certificate of recognition' },
  roster: { zh: '人员花名册', en: 'roster' },
  'social-insurance': { zh: '参保记录', en: 'social-insurance record' },
  'student-card': { zh: '学生证', en: 'student card' },
  'visit-record': { zh: '走访记录', en: 'record of the visit' },
  'wage-transfers': { zh: '工资发放流水', en: 'wage transfers' },
};

/** Every kind of evidence that has a name without a version's giving it one. */
export const knownEvidence = Object.keys(known);

/** What a kind of evidence is called: as its version says, or as usual; a kind may also be written in plain words. */
export function evidenceTitle(kind: string, version?: Pick<PolicyVersion, 'evidence'>): Required<Text> {
  const own = version?.evidence && Object.hasOwn(version.evidence, kind) ? version.evidence[kind] : undefined;
  const title = own ?? (Object.hasOwn(known, kind) ? known[kind] : undefined) ?? { zh: kind };
  return { zh: title.zh, en: title.en ?? title.zh };
}

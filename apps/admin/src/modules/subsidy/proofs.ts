import type { Label } from '@rongcai/client';

const proofs: Readonly<Record<string, Label>> = {
  'placement-record': { zh: '上岗记录', en: 'placement record' },
  certificate: { zh: '证书', en: 'certificate' },
  'recognition-certificate': { zh: '认定证书', en: 'certificate of recognition' },
  attendance: { zh: '考勤记录', en: 'attendance' },
  contract: { zh: '劳动合同', en: 'labour contract' },
  'labour-contract': { zh: '劳动合同', en: 'labour contract' },
  'cooperation-agreement': { zh: '合作协议', en: 'cooperation agreement' },
  'social-insurance': { zh: '参保记录', en: 'social-insurance record' },
  'insurance-record': { zh: '参保记录', en: 'social-insurance record' },
  'insurance-policy': { zh: '保险单', en: 'insurance policy' },
  'wage-transfers': { zh: '工资发放流水', en: 'wage transfers' },
  'host-confirmation': { zh: '接收单位证明', en: 'confirmation of the host' },
  'visit-record': { zh: '走访记录', en: 'record of the visit' },
  'student-card': { zh: '学生证', en: 'student card' },
  diploma: { zh: '毕业证书', en: 'diploma' },
  licence: { zh: '许可证照', en: 'licence' },
  filing: { zh: '备案材料', en: 'filing' },
  roster: { zh: '人员花名册', en: 'roster' },
};
/** A kind of evidence as people call it; a policy may also name one in its own words. */
export const proofName = (key: string): Label => proofs[key] ?? { zh: key, en: key };

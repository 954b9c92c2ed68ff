import { knownEvidence } from '@rongcai/policy';
import { proofName } from './proofs.ts';

it.each(knownEvidence)('evidence of the kind %s has a Chinese and an English name', (kind) => {
  expect(proofName(kind).zh).toMatch(/^\p{Script=Han}+$/u);
  expect(proofName(kind).en).toMatch(/^[a-z -]+$/);
});

it('evidence goes by the name that its version gives it, and what is written in plain words by those', () => {
  expect(proofName('visit-photo', { 'visit-photo': { zh: '走访照片', en: 'photo of the visit' } }).zh).toBe('走访照片');
  expect(proofName('培训协议').zh).toBe('培训协议');
});

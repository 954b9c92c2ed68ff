import { proofName } from './proofs.ts';

it.each([
  'attendance',
  'certificate',
  'cooperation-agreement',
  'diploma',
  'filing',
  'host-confirmation',
  'insurance-policy',
  'insurance-record',
  'labour-contract',
  'licence',
  'placement-record',
  'recognition-certificate',
  'roster',
  'student-card',
  'visit-record',
  'wage-transfers',
])('evidence of the kind %s, which policies at hand ask for, has a Chinese name', (kind) => {
  expect(proofName(kind).zh).toMatch(/^\p{Script=Han}+$/u);
});

it('evidence that a policy names in its own words is called so', () => {
  expect(proofName('培训协议').zh).toBe('培训协议');
});

import { findRegion } from '@rongcai/codes';
import { fieldError, invalid } from '../../../kernel/errors.ts';

/** Refuses a code that GB/T 2260 does not have. */
export function checkRegion(pointer: string, code: string | null | undefined): void {
  if (code === null || code === undefined || code === '000000' || findRegion(code)) return;
  throw invalid(fieldError(pointer, 'unknown-region', `没有行政区划 ${code}`, `There is no region ${code} in GB/T 2260`));
}

import { findOccupation, findRegion } from '@rongcai/codes';
import { fieldError, invalid } from '../../../kernel/errors.ts';

/** Refuses a code that GB/T 2260 does not have. */
export function checkRegion(pointer: string, code: string | null | undefined): void {
  if (code === null || code === undefined || code === '000000' || findRegion(code)) return;
  throw invalid(fieldError(pointer, 'unknown-region', `没有行政区划 ${code}`, `There is no region ${code} in GB/T 2260`));
}

/** Refuses a code that the national classification of occupations does not have. */
export function checkOccupation(pointer: string, code: string | null | undefined): void {
  if (code === null || code === undefined || findOccupation(code)) return;
  throw invalid(
    fieldError(pointer, 'unknown-occupation', `没有职业（工种）${code}`, `There is no occupation ${code} in the national classification`),
  );
}

import type { NearMiss } from './decision.ts';

/** How a near miss is said: as one of days, as one of numbers, or that a day has gone by, which doesn't come again. */
export function nearMissWords(
  { fact, operator }: Pick<NearMiss, 'fact' | 'operator'>,
  type?: string,
): 'tooLate' | 'dayOperators' | 'operators' {
  if (fact === 'asOf' && ['lt', 'le'].includes(operator)) return 'tooLate';
  return ['date', 'month'].includes(type ?? '') && operator !== 'eq' ? 'dayOperators' : 'operators';
}

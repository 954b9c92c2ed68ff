/**
 * How many hours are lacking for completion: the class's minimum share of its hours, exactly (no rounding of the
 * share), less what was attended. Zero when the share is reached.
 */
export function attendanceShort(own: { hours: number; minimumShareBp: number }, attended: number): number {
  const needed = Math.ceil((own.hours * own.minimumShareBp) / 10_000);
  return Math.max(0, needed - attended);
}

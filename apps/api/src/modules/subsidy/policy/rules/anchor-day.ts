/**
 * SQL: the day of the event that a decision was made for; NULL where it isn't known. A policy may be anchored in a month,
 * which is then decided as its first day.
 */
export const anchorDaySql = (decision: string): string => `left((${decision}->>'anchorDate') || '-01', 10)::date`;

/** SQL: whether a version has ended before the day of the event that it decided; NULL where the day isn't known. */
export const versionEndedSql = (decision: string, version: string): string => `${anchorDaySql(decision)} >= ${version}.effective_to`;

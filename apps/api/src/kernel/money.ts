/** An amount in yuan with two places, as people and spreadsheets read it. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2);

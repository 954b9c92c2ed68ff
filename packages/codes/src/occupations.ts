// 职业: 中华人民共和国职业分类大典 (2022) and the occupations that were added to it since.
import { occupationLines } from './occupations.data.ts';

export interface Occupation {
  /** Major, middle, minor group and occupation: `6-31-01-03`. */
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

let occupations: ReadonlyMap<string, Occupation> | undefined;

/** The occupation of a code; `undefined` when this selection doesn't have it (see {@link allOccupations}). */
export function findOccupation(code: string): Occupation | undefined {
  return occupationMap().get(code);
}

/**
 * A selection in the order of the codes, enough to begin with. The classification has over 1,600 occupations:
 * a bureau imports the full table, and then a code is looked up there.
 */
export function allOccupations(): readonly Occupation[] {
  return [...occupationMap().values()];
}

/** Whether the text has the form of an occupation code; says nothing about whether the occupation exists. */
export function isOccupationCode(text: string): boolean {
  return /^[1-8](-\d{2}){3}$/.test(text);
}

function occupationMap(): ReadonlyMap<string, Occupation> {
  occupations ??= new Map(
    occupationLines
      .trim()
      .split('\n')
      .map((line) => {
        const [code = '', zh = '', en = ''] = line.split('|');
        return [code, { code, zh, en }];
      }),
  );
  return occupations;
}

import type { ScalarType, Text } from './form.ts';

/** Where a fact comes from in the database: trusted text of the catalogue, never of a policy. */
export interface FactSql {
  /** An SQL expression over the subject's relation, such as `p.degree`. */
  readonly expression: string;
}

export interface ListSql {
  /** A relation with its alias, such as `employments e`. */
  readonly from: string;
  /** Joins the rows to the subject, such as `e.person_id = p.id`, or to the outer list's row: `m.intern_id = {outer.id}`. */
  readonly on: string;
  /** The same join in two parts (`e.person_id`, `p.id`): a sweep can then group the whole list once instead of asking for each subject. */
  readonly join?: { readonly column: string; readonly to: string };
}

export interface FieldDefinition {
  readonly name: string;
  readonly type: ScalarType | 'enum' | 'list';
  readonly title?: Text;
  readonly unit?: string;
  readonly codes?: readonly Code[];
  readonly codeList?: string;
  readonly fields?: readonly FieldDefinition[];
  readonly key?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly sql?: FactSql | ListSql;
}

export interface Code {
  readonly code: string;
  readonly zh?: string;
  readonly en?: string;
}

/** What a code of a named list is called. */
export type Names = (list: string, code: string) => Text | undefined;

/** One typed input. The catalogue is all that a rule may read. */
export interface FactDefinition {
  readonly path: string;
  readonly type: ScalarType | 'enum' | 'list';
  readonly title: Text;
  /** `fen`, `month`, `day`, `hour`, `person`, `year`, `ratio` … */
  readonly unit?: string;
  /** The register that it is read from, such as `social-insurance`. */
  readonly register?: string;
  /** What the value's date means: as at the event, as at the day of the question … */
  readonly effectiveTime?: string;
  /** Bounds of a number, when the register has any; they help to find predicates that can't fail and amounts without end. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** The values of an enum, all of them; of a text or a number, the names of those that have one. */
  readonly codes?: readonly Code[];
  /** A list of codes that is too long to stand here, such as `region`: the catalogue gives its names. */
  readonly codeList?: string;
  /** A list's fields; a list of plain values has one field named `value`. */
  readonly fields?: readonly FieldDefinition[];
  /** The field that tells a list's members apart; it breaks ties of an order. */
  readonly key?: string;
  readonly sql?: FactSql | ListSql;
}

export interface Catalogue {
  readonly facts: readonly FactDefinition[];
  /** The relation that a sweep runs over, such as `people p`, and its key `p.id`. */
  readonly subject?: { readonly from: string; readonly key: string };
  /** Lists of codes that facts name: as data, or asked for one by one. */
  readonly codeLists?: { readonly [list: string]: readonly Code[] };
  readonly names?: Names;
}

/** A word in both languages of the contract. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'integer'
  | 'number'
  /** Integer fen. */
  | 'money'
  /** Basis points, 1/100 %. */
  | 'share'
  | 'date'
  | 'instant'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'texts'
  /** GB/T 2260 code. */
  | 'region'
  | 'occupation'
  /** Id of a record of the resource `references`. */
  | 'reference'
  | 'references'
  | 'id'
  | 'password'
  | 'object'
  | 'objects';

export interface Choice extends Label {
  readonly value: string;
}

export interface Field {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Label;
  /** Path of the resource that the value points to. */
  readonly references?: string;
  readonly choices?: readonly Choice[];
  /** Shown as a mask; a reveal shows it whole. */
  readonly masked?: true;
  readonly nullable?: true;
  readonly required?: true;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  /** Members of an object, or of the objects of a list. */
  readonly fields?: readonly Field[];
  /** The English description of the contract, where it says more than the label. */
  readonly note?: string;
}

export interface Filter {
  readonly name: string;
  readonly kind: 'text' | 'choices' | 'flag' | 'region' | 'occupation' | 'reference' | 'range' | 'money-range' | 'share-range' | 'dates';
  readonly label: Label;
  readonly references?: string;
  readonly choices?: readonly Choice[];
  /** Names of the two parameters of a range. */
  readonly from?: string;
  readonly to?: string;
}

export interface ResourceAction {
  readonly name: string;
  readonly label: Label;
  /** Empty: the action stands outside the lifecycle and is open in every state. */
  readonly from: readonly string[];
  readonly by: readonly string[];
  readonly permission: string;
  readonly fields: readonly Field[];
  /** Wants If-Match. */
  readonly guarded: boolean;
  /** What it answers: the record as it is now, nothing, or something else (a new secret, say). */
  readonly answers: 'record' | 'nothing' | 'other';
}

export interface ResourceBody {
  readonly fields: readonly Field[];
  readonly by: readonly string[];
  readonly permission: string;
  /** States in which the record may be changed; absent: all. */
  readonly states?: readonly string[];
  readonly answers: 'record' | 'nothing' | 'other';
}

/** What navigation and search need to know of a resource. */
export interface ResourceEntry {
  /** Plural kebab-case segment: `/v1/<path>`. */
  readonly path: string;
  readonly module: string;
  readonly label: Label;
  readonly plural: Label;
  readonly permission: string;
  /** Absent when it cannot be created through the API. */
  readonly create?: { readonly permission: string; readonly by: readonly string[] };
  readonly searchable: boolean;
}

/** Everything that generic list, detail and form pages need. */
export interface Resource extends ResourceEntry {
  /** Its name in the log and in events: `training-order`. */
  readonly noun: string;
  readonly fields: readonly Field[];
  /** The field that names a record in words; null when only its id does. */
  readonly title: string | null;
  readonly filters: readonly Filter[];
  readonly sorts: readonly string[];
  readonly defaultSort: string;
  /** Names that `include` may embed, with the resource of each. */
  readonly includes: Readonly<Record<string, string>>;
  readonly body: ResourceBody | null;
  readonly patch: ResourceBody | null;
  readonly actions: readonly ResourceAction[];
  /** Every action of the lifecycle, also those that nobody asks for: what the history of a record speaks of. */
  readonly verbs: Readonly<Record<string, Label>>;
  /** Fields that `reveal` shows whole, and the permission for it. */
  readonly reveal: { readonly fields: readonly string[]; readonly permission: string } | null;
  readonly history: boolean;
  readonly versioned: boolean;
}

export interface ModuleEntry {
  readonly name: string;
  readonly label: Label;
}

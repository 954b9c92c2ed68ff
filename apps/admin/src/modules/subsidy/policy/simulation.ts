/** What a simulation's job leaves; its shape is that of the API's `policy-simulation`. */
export interface Group {
  readonly key: string;
  readonly cases: number;
  readonly fen: number;
  readonly beforeCases: number;
  readonly beforeFen: number;
}
export interface Changed {
  readonly id: string;
  /** Persons masked. */
  readonly name: string | null;
  readonly on: string | null;
  readonly region: string;
  readonly level: string | null;
  readonly beforeOutcome: string;
  readonly outcome: string;
  readonly beforeFen: number;
  readonly fen: number;
}
interface Decides {
  /** First and last day of the window whose events the version decides. */
  readonly decides: { readonly from: string; readonly to: string };
  /** No day of the window is the version's own: it is tried on all of it. */
  readonly stretched: boolean;
  /** Events of the window that the version doesn't decide. */
  readonly unchanged: number;
}
export interface Simulation extends Decides {
  readonly records: number;
  readonly from: string;
  readonly to: string;
  /** The rules in force are taken to go on after their last day. */
  readonly continued: boolean;
  readonly inForce: { readonly id: string; readonly versionNumber: string } | null;
  readonly cost: {
    readonly year: string;
    readonly fen: number;
    readonly beforeFen: number;
    readonly differenceFen: number;
    readonly by: 'months' | 'events';
  };
  readonly shared: readonly string[];
  readonly outcomes: Readonly<Record<string, number>>;
  readonly fen: number;
  readonly beforeFen: number;
  readonly gain: number;
  readonly gainFen: number;
  readonly lose: number;
  readonly loseFen: number;
  readonly nearMisses: Readonly<Record<string, number>>;
  readonly unmet: Readonly<Record<string, number>>;
  /** Members that fail a condition which is asked of each. */
  readonly unmetMembers: Readonly<Record<string, number>>;
  readonly byLevel: readonly Group[];
  readonly byMonth: readonly Group[];
  readonly byRegion: readonly Group[];
  readonly gainers: readonly Changed[];
  readonly losers: readonly Changed[];
}
export interface Replay extends Decides {
  readonly examined: number;
  readonly outcomeChanged: number;
  readonly amountChanged: number;
  readonly beforeFen: number;
  readonly fen: number;
  readonly moreFen: number;
  readonly lessFen: number;
  readonly changedTotal: number;
  readonly changed: readonly {
    readonly id: string;
    readonly number: string;
    readonly beneficiaryName: string;
    readonly outcome: string;
    readonly beforeFen: number;
    readonly fen: number;
  }[];
}

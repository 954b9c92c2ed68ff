/** One bar of a chart: what the draft gives and what the rules in force give. */
interface Group {
  readonly key: string;
  readonly cases: number;
  readonly fen: number;
  readonly beforeCases: number;
  readonly beforeFen: number;
}
interface Changed {
  readonly id: string;
  readonly on: string | null;
  readonly region: string;
  readonly level: string | null;
  readonly beforeOutcome: string;
  readonly outcome: string;
  readonly beforeFen: number;
  readonly fen: number;
  readonly failed: readonly string[];
}
type Counts = Readonly<Record<string, number>>;

/** What a sweep over some of the records gave; parts add up to the whole. */
export interface SimulationPart {
  /** Records whose event lies outside the days that are looked at. */
  readonly outside: number;
  /** Records whose event the draft doesn't decide: under both they are what the rules in force make of them. */
  readonly unchanged: number;
  readonly outcomes: Counts;
  readonly beforeOutcomes: Counts;
  readonly fen: number;
  readonly beforeFen: number;
  /** What falls into the year of the question. */
  readonly costFen: number;
  readonly beforeCostFen: number;
  readonly gain: number;
  readonly gainFen: number;
  readonly lose: number;
  readonly loseFen: number;
  /** Records that each condition keeps out, also by their members; `members` are those that have none. */
  readonly unmet: Counts;
  /** Members that fail each condition, over all records. */
  readonly unmetMembers: Counts;
  readonly nearMisses: Counts;
  readonly byLevel: readonly Group[];
  readonly byMonth: readonly Group[];
  readonly byRegion: readonly Group[];
  readonly gainers: readonly Changed[];
  readonly losers: readonly Changed[];
}

const LISTED = 50;

function addCounts(a: Counts, b: Counts): Counts {
  const sum = new Map(Object.entries(a));
  for (const [name, n] of Object.entries(b)) sum.set(name, (sum.get(name) ?? 0) + n);
  return Object.fromEntries(sum);
}

function addGroups(a: readonly Group[], b: readonly Group[]): Group[] {
  const sum = new Map(a.map((group) => [group.key, group]));
  for (const group of b) {
    const known = sum.get(group.key);
    sum.set(
      group.key,
      known
        ? {
            key: group.key,
            cases: known.cases + group.cases,
            fen: known.fen + group.fen,
            beforeCases: known.beforeCases + group.beforeCases,
            beforeFen: known.beforeFen + group.beforeFen,
          }
        : group,
    );
  }
  return [...sum.values()].sort((x, y) => (x.key < y.key ? -1 : 1));
}

const most = (a: readonly Changed[], b: readonly Changed[]): Changed[] =>
  [...a, ...b].sort((x, y) => Math.abs(y.fen - y.beforeFen) - Math.abs(x.fen - x.beforeFen)).slice(0, LISTED);

export function addPartials(a: SimulationPart | null, b: SimulationPart): SimulationPart {
  if (!a) return { ...b, byLevel: addGroups([], b.byLevel), byMonth: addGroups([], b.byMonth), byRegion: addGroups([], b.byRegion) };
  return {
    outside: a.outside + b.outside,
    unchanged: a.unchanged + b.unchanged,
    outcomes: addCounts(a.outcomes, b.outcomes),
    beforeOutcomes: addCounts(a.beforeOutcomes, b.beforeOutcomes),
    fen: a.fen + b.fen,
    beforeFen: a.beforeFen + b.beforeFen,
    costFen: a.costFen + b.costFen,
    beforeCostFen: a.beforeCostFen + b.beforeCostFen,
    gain: a.gain + b.gain,
    gainFen: a.gainFen + b.gainFen,
    lose: a.lose + b.lose,
    loseFen: a.loseFen + b.loseFen,
    unmet: addCounts(a.unmet, b.unmet),
    unmetMembers: addCounts(a.unmetMembers, b.unmetMembers),
    nearMisses: addCounts(a.nearMisses, b.nearMisses),
    byLevel: addGroups(a.byLevel, b.byLevel),
    byMonth: addGroups(a.byMonth, b.byMonth),
    byRegion: addGroups(a.byRegion, b.byRegion),
    gainers: most(a.gainers, b.gainers),
    losers: most(a.losers, b.losers),
  };
}

/**
 * Holds a plan for the majors of vocational schools against the rules of its city.
 *
 * Years are school years, named by the autumn in which they start. A blank (absent, undefined or null) is never a
 * zero.
 */

/** Judges a plan, or one of its scenarios. @throws {PlanError} at the first thing that is not in order. */
export function evaluate(plan: Plan, options?: EvaluateOptions | null): Report;

/**
 * Everything that is wrong with a plan, each scenario applied: the first 1,000, then one entry with an empty path that
 * says how many more there are. An empty list means that the plan is in order.
 */
export function validate(plan: unknown): PlanProblem[];

/** The version of the engine, as in `Report.engine`. */
export function version(): string;

/** What is wrong with a plan. The message does not repeat the path. */
export class PlanError extends Error {
  constructor(path: string, message: string);
  readonly name: 'PlanError';
  /** Such as `schools[0].offerings[1].intake.2027`; empty where the whole plan is meant. */
  readonly path: string;
}

export interface PlanProblem {
  path: string;
  message: string;
}

export interface EvaluateOptions {
  /** The id of the scenario to apply; without one the plan is judged as it stands. */
  scenario?: string | null | undefined;
  /** Lists what is met too. */
  all?: boolean | null | undefined;
}

// --- the plan ---

/** May be left blank. */
export type Blank<T> = T | null | undefined;

/** Fields of other programs are kept, and mean nothing here. */
export interface Foreign {
  [name: `x_${string}`]: unknown;
}

/** By school year. */
export interface ByYear<T> {
  [year: string]: T | null | undefined;
  [year: number]: T | null | undefined;
}

export interface Plan extends Foreign {
  format: 'major-planner/plan';
  version: 1;
  title?: Blank<string>;
  pack: PackId;
  readings?: Blank<PlanReadings>;
  /** The last school year with recorded intakes. */
  as_of: number;
  /** The last year judged, at most ten years after `as_of`. */
  horizon: number;
  /** `city` (without it, too): the plan holds every school of the city. */
  extent?: Blank<'city' | 'part'>;
  /** Only with `extent: 'part'`: what the schools not listed add up to. */
  background?: Blank<Background>;
  projection?: Blank<Projection>;
  schools: School[];
  scenarios?: Blank<Scenario[]>;
}

export type PackId = 'hohhot-2022';

export type ChainId =
  | 'green-food'
  | 'new-energy'
  | 'biomedicine'
  | 'information'
  | 'logistics'
  | 'culture-tourism'
  | 'strategic-emerging'
  | 'local-strength';

/** All readings of vague clauses, then all numbers that the policy sets, as a report states them. */
export interface Readings {
  class_minimum: number;
  zero_counts_as_small: boolean;
  refile_counts_as_new: boolean;
  cap_strictness: 'soft' | 'hard';
  site_unit: 'offering' | 'major';
  site_basis: 'on_file' | 'recruiting';
  quality_tolerance: 2 | 0;
  share_target: number;
  chain_school_minimum: number;
  school_offering_minimum: number;
  quality_target: number;
  cap_national_key: number;
  cap_other: number;
  window: number;
  coverage_due: number;
  quality_due: number;
}

/** Those that differ from the pack's. */
export type PlanReadings = { [name in keyof Readings]?: Blank<Readings[name]> } & Foreign;

export interface Background extends Foreign {
  schools?: Blank<number>;
  offerings?: Blank<number>;
  serving_offerings?: Blank<number>;
  serving_schools?: Blank<number>;
  chain_schools?: Blank<{ [chain in ChainId]?: Blank<number> }>;
  quality_offerings?: Blank<number>;
}

export interface Projection extends Foreign {
  method?: Blank<'hold' | 'mean' | 'drift' | 'linear' | 'damped'>;
}

export interface School extends Foreign {
  id: string;
  name?: Blank<string>;
  district?: Blank<string>;
  kind: 'national_key' | 'other';
  offerings?: Blank<Offering[]>;
}

export type Level = 'none' | 'school' | 'region_quality' | 'region_backbone';

export type Flag =
  | 'strength'
  | 'feature'
  | 'shortage'
  | 'off_orientation'
  | 'weak_fit'
  | 'below_conditions'
  | 'oversupply'
  | 'vanished_job';

/** A major at a school at one length of study. */
export interface Offering extends Foreign {
  id: string;
  /** Six digits, or any text with `off_catalogue`. */
  code: string;
  off_catalogue?: Blank<boolean>;
  name?: Blank<string>;
  /** Years of study, 3 unless given. */
  length?: Blank<number>;
  /** The first school year on file. */
  first_year: number;
  /** The first school year no longer on file. */
  closed_from?: Blank<number>;
  chains?: Blank<ChainId[]>;
  /** Recorded, up to `as_of`. */
  intake?: Blank<ByYear<number>>;
  /** Planned, after `as_of`. */
  planned?: Blank<ByYear<number>>;
  suspensions?: Blank<Suspension[]>;
  refiled_in?: Blank<number[]>;
  level?: Blank<Level>;
  level_since?: Blank<number>;
  flags?: Blank<Flag[]>;
  assessments?: Blank<ByYear<Assessment>>;
  order?: Blank<Order>;
  filing?: Blank<Filing>;
  ledger?: Blank<Ledger>;
}

/** No recruiting from `from` (included) to `until` (excluded; blank is open). */
export interface Suspension extends Foreign {
  from: number;
  until?: Blank<number>;
}

export type AssessmentMark = 'conditions' | 'teaching' | 'quality' | 'employment';
export type FilingMark = 'plan' | 'resources' | 'teachers' | 'procedure';

/** True meets, false does not. */
export type AssessmentMarks = { [mark in AssessmentMark]?: Blank<boolean> };

export type Assessment = AssessmentMarks & Foreign;

/** The supervision order, in force from `since`. */
export type Order = Foreign &
  (
    | { stage: 'rectify'; since: number; deadline: number }
    | { stage: 'suspended'; since: number; deadline?: Blank<number> }
  );

export type Filing = { status?: Blank<'filed' | 'pending' | 'refused'>; since?: Blank<number> } & {
  [mark in FilingMark]?: Blank<boolean>;
} & Foreign;

/** What the planner decided. */
export interface Ledger extends Foreign {
  action?: Blank<'keep' | 'close' | 'merge' | 'upgrade' | 'retag' | 'rectify' | 'expand'>;
  year?: Blank<number>;
  reason?: Blank<string>;
}

// --- scenarios ---

export interface Scenario extends Foreign {
  id: string;
  name?: Blank<string>;
  actions?: Blank<Action[]>;
}

export type Action = Foreign &
  (
    | {
        do: 'open';
        school: string;
        year: number;
        id: string;
        code: string;
        name?: Blank<string>;
        length?: Blank<number>;
        chains?: Blank<ChainId[]>;
        planned?: Blank<ByYear<number>>;
        filing?: Blank<Filing>;
      }
    | { do: 'close'; offering: string; year: number }
    | { do: 'suspend'; offering: string; year: number; until?: Blank<number> }
    | { do: 'resume'; offering: string; year: number }
    | { do: 'refile'; offering: string; year: number }
    | { do: 'set_intake'; offering: string; year: number; students?: Blank<number> }
    | { do: 'set_chains'; offering: string; chains: ChainId[] }
    | { do: 'designate'; offering: string; level: Level; year?: Blank<number> }
    | ({ do: 'assess'; offering: string; year: number } & AssessmentMarks)
    | { do: 'order'; offering: string; stage: 'rectify'; since: number; deadline: number }
    | { do: 'order'; offering: string; stage: 'suspended'; since: number; deadline?: Blank<number> }
    | { do: 'order'; offering: string; stage: 'none'; since?: Blank<number>; deadline?: Blank<number> }
    | SetReading<keyof Readings>
  );

/** Another reading or number for this scenario. */
export type SetReading<Name extends keyof Readings> = Name extends keyof Readings
  ? { do: 'set_reading'; reading: Name; value: Readings[Name] }
  : never;

// --- the report ---

export interface Report {
  format: 'major-planner/report';
  version: 1;
  engine: string;
  pack: { id: PackId; version: string };
  /** The id of the scenario applied. */
  scenario: string | null;
  readings: Readings;
  /** One entry a year, from `as_of` to `horizon`. */
  years: ReportYear[];
}

export interface ReportYear {
  year: number;
  basis: 'recorded' | 'projected';
  /** How many verdicts of each kind there are, listed or not. */
  counts: { [verdict in Verdict]: number };
  coverage: Coverage;
  /** By rule, then in the order of the plan; without `all` no verdicts `met`. */
  findings: Finding[];
}

export interface Coverage {
  schools: number;
  serving_schools: number;
  offerings: number;
  serving_offerings: number;
  students: number;
  serving_students: number;
  /** Offerings on file whose intake of the year is blank. */
  blank_intakes: number;
  chains: ChainCoverage[];
}

export interface ChainCoverage {
  id: ChainId;
  schools: number;
  offerings: number;
  students: number;
}

export type Verdict = 'breach' | 'near' | 'unknown' | 'met';
export type Severity = 'hard' | 'soft';

/** A verdict on one subject. `rule` tells which facts it has. */
export type Finding = { [Rule in RuleId]: FindingOf<Rule> }[RuleId];
export type RuleId = keyof Rules;

export type FindingOf<Rule extends RuleId> = {
  rule: Rule;
  /** The place in the policy, such as `IV.2.6`. */
  clause: string;
} & Rules[Rule]['about'] & {
    verdict: Verdict;
    severity: Severity;
    /** What the rule asks for on breach and near. */
    action: Rules[Rule]['action'] | null;
    /** Whether every combination of the alternative readings gives the same verdict. */
    robust: boolean;
    /** The numbers that the verdict rests on. */
    facts: Rules[Rule]['facts'];
  };

/** What each rule is about, what it asks for, and its facts. */
export interface Rules {
  'small-intake': { about: AboutOffering; action: 'close'; facts: SmallIntakeFacts };
  idle: { about: AboutOffering; action: 'refile'; facts: IdleFacts };
  'new-cap': { about: AboutSchool; action: 'defer'; facts: NewCapFacts };
  'school-chain': { about: AboutSchool; action: 'open'; facts: SchoolChainFacts };
  'chain-schools': { about: AboutChain; action: 'open'; facts: ChainSchoolsFacts };
  'serving-share': { about: AboutCity; action: 'rebalance'; facts: ServingShareFacts };
  'quality-count': { about: AboutCity; action: 'designate'; facts: QualityCountFacts };
  stage: {
    about: AboutOffering;
    action: 'order_rectification' | 'rectify' | 'suspend' | 'stop_recruiting' | 'close';
    facts: StageFacts;
  };
  filing: { about: AboutOffering; action: 'complete_filing'; facts: FilingFacts };
  'unfiled-intake': { about: AboutOffering; action: 'stop_recruiting'; facts: UnfiledIntakeFacts };
  alignment: { about: AboutOffering; action: 'reorient'; facts: AlignmentFacts };
  ledger: { about: AboutOffering; action: 'decide'; facts: LedgerFacts };
}

export interface AboutOffering {
  school: string;
  offering: string;
  chain: null;
}

export interface AboutSchool {
  school: string;
  offering: null;
  chain: null;
}

export interface AboutChain {
  school: null;
  offering: null;
  chain: ChainId;
}

export interface AboutCity {
  school: null;
  offering: null;
  chain: null;
}

/** A number; or, where blanks leave it open, its least and greatest value, null without a limit. */
export type Open = number | [low: number, high: number | null];

/** Years and their intakes, in order; null is a blank. */
export type Window = [year: number, intake: number | null][];

export interface SmallIntakeFacts {
  window: Window;
  minimum: number;
  /** Years too small in a row. */
  run: number;
}

export interface IdleFacts {
  window: Window;
  /** Years without intake in a row. */
  run: number;
}

export interface NewCapFacts {
  new: number;
  cap: number;
}

export interface SchoolChainFacts {
  serving: Open;
  minimum: number;
  /** The year in which the target falls due. */
  due: number;
}

export interface ChainSchoolsFacts {
  schools: Open;
  minimum: number;
  due: number;
}

export interface ServingShareFacts {
  serving: Open;
  total: Open;
  /** Percent. */
  target: number;
  due: number;
  /** The least number of new serving offerings that reaches the target; null where none does or blanks leave it open. */
  needed: number | null;
}

export interface QualityCountFacts {
  count: Open;
  target: number;
  tolerance: number;
  due: number;
}

export interface StageFacts {
  /** The order in force. */
  stage: 'none' | 'rectify' | 'suspended';
  failing: AssessmentMark[];
  /** The year of the latest assessment. */
  assessed: number | null;
  deadline: number | null;
}

export interface FilingFacts {
  missing: FilingMark[];
  unstated: FilingMark[];
}

export interface UnfiledIntakeFacts {
  intake: Open;
}

export interface AlignmentFacts {
  [name: string]: never;
}

export interface LedgerFacts {
  flags: Flag[];
}

// How a program in TypeScript uses the package; `@ts-expect-error` is where it must not compile.
import { PlanError, evaluate, validate, version } from 'major-planner';
import type { Action, Finding, FindingOf, Offering, Open, Plan, Report, SmallIntakeFacts } from 'major-planner';

const offering: Offering = {
  id: 'S01-01',
  code: '720201',
  first_year: 2015,
  closed_from: null,
  chains: ['biomedicine'],
  intake: { 2023: 42, '2024': 0, 2025: null },
  assessments: { 2024: { conditions: true, quality: null, x_by: 'inspector' } },
  order: { stage: 'rectify', since: 2024, deadline: 2026 },
  filing: { status: 'filed', plan: true },
  x_note: ['kept'],
};

const actions: Action[] = [
  { do: 'close', offering: 'S01-01', year: 2026, x_why: 'small' },
  { do: 'set_intake', offering: 'S01-01', year: 2026, students: null },
  { do: 'order', offering: 'S01-01', stage: 'none' },
  { do: 'set_reading', reading: 'class_minimum', value: 25 },
  { do: 'set_reading', reading: 'site_unit', value: 'major' },
  // @ts-expect-error the reading has words, no number
  { do: 'set_reading', reading: 'site_unit', value: 25 },
  // @ts-expect-error there is no such action
  { do: 'open_again', offering: 'S01-01', year: 2026 },
  // @ts-expect-error no year
  { do: 'close', offering: 'S01-01' },
  // @ts-expect-error no deadline
  { do: 'order', offering: 'S01-01', stage: 'rectify', since: 2024 },
];

const plan: Plan = {
  format: 'major-planner/plan',
  version: 1,
  title: undefined,
  pack: 'hohhot-2022',
  readings: { class_minimum: 30, cap_strictness: null, x_read_by: 'us' },
  as_of: 2025,
  horizon: 2028,
  extent: 'part',
  background: { schools: 12, chain_schools: { 'green-food': 3, logistics: null } },
  projection: { method: 'damped' },
  schools: [{ id: 'S01', kind: 'national_key', offerings: [offering] }, { id: 'S02', kind: 'other' }],
  scenarios: [{ id: 'A', actions }],
};

// @ts-expect-error a field that the format does not have
const misspelt: Plan = { ...plan, horizont: 2028 };
// @ts-expect-error no horizon
const unbounded: Plan = { format: 'major-planner/plan', version: 1, pack: 'hohhot-2022', as_of: 2025, schools: [] };
// @ts-expect-error there is no such chain
const chainless: Offering = { id: 'S01-02', code: '720201', first_year: 2015, chains: ['mining'] };
// @ts-expect-error a text is no intake
const worded: Offering = { id: 'S01-03', code: '720201', first_year: 2015, intake: { 2025: '40' } };

const report: Report = evaluate(plan, { scenario: 'A', all: true });
evaluate(plan);
evaluate(plan, { scenario: null });
// @ts-expect-error a scenario is named by its id
evaluate(plan, { scenario: 1 });
// @ts-expect-error text is no plan
evaluate('{}');

function said(finding: Finding): string {
  switch (finding.rule) {
    case 'small-intake': {
      const facts: SmallIntakeFacts = finding.facts;
      const school: string = finding.school;
      const nothing: null = finding.chain;
      return `${school} ${nothing} ${facts.run} of ${facts.window.map(([year, intake]) => `${year}: ${intake ?? 'blank'}`).join()}`;
    }
    case 'chain-schools': {
      const schools: Open = finding.facts.schools;
      const [low, high] = typeof schools === 'number' ? [schools, schools] : schools;
      return `${finding.chain}: ${low} to ${high ?? 'any number'}`;
    }
    case 'serving-share':
      // @ts-expect-error no such fact
      return `${finding.facts.run}`;
    case 'stage': {
      const stage: 'none' | 'rectify' | 'suspended' = finding.facts.stage;
      return `${stage} ${finding.facts.failing.join()} ${finding.facts.assessed ?? ''}`;
    }
    case 'ledger':
      // @ts-expect-error it may be null
      return finding.action;
    default:
      return finding.clause;
  }
}

const told: string[] = report.years.flatMap((year) => year.findings.map(said));
const idle: FindingOf<'idle'>[] = report.years.flatMap(({ findings }) => findings.filter((it) => it.rule === 'idle'));
const breaches: number | undefined = report.years[0]?.counts.breach;

try {
  evaluate(plan);
} catch (error) {
  if (error instanceof PlanError) {
    const name: 'PlanError' = error.name;
    const text: string = `${name} ${error.path}: ${error.message}`;
    void text;
  }
}

const problems: { path: string; message: string }[] = validate(JSON.parse('{}') as unknown);
void [version().length, problems, told, idle, breaches, misspelt, unbounded, chainless, worded];

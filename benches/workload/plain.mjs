// The reference: the same rules in plain JavaScript, as one would write them down, and no cleverer. Every edit judges
// everything again. Only what the workload's plans hold is here: recorded intakes without blanks, the default readings,
// the linear projection, and codes that differ within a school, so that a major and an offering are one site.
const CHAINS = ['green-food', 'new-energy', 'biomedicine', 'information',
  'logistics', 'culture-tourism', 'strategic-emerging', 'local-strength'];
const READINGS = {
  class_minimum: 30, zero_counts_as_small: true, refile_counts_as_new: true, cap_strictness: 'soft',
  site_unit: 'offering', site_basis: 'on_file', quality_tolerance: 2,
  share_target: 70, chain_school_minimum: 2, school_offering_minimum: 1, quality_target: 12,
  cap_national_key: 3, cap_other: 2, window: 3, coverage_due: 2025, quality_due: 2024,
};
const MINIMA = [20, 25, 30, 40];
const TOLERANCES = [0, 2];
const EFFECTIVE = 2022;

/** The report of a plan, as `major-planner evaluate` prints it. */
export function evaluate(plan) {
  const years = [];
  for (let year = plan.as_of; year <= plan.horizon; year += 1) years.push(evaluateYear(plan, year));
  return {
    format: 'major-planner/report', version: 1, engine: '0.1.0', pack: { id: plan.pack, version: '1' },
    scenario: null, readings: READINGS, years,
  };
}

function evaluateYear(plan, year) {
  const { schools, totals } = count(plan, year);
  const counts = { breach: 0, near: 0, unknown: 0, met: 0 };
  const findings = [];
  const add = (rule, clause, severity, action, school, offering, chain, { verdict, robust, facts }) => {
    counts[verdict] += 1;
    if (verdict === 'met') return;
    findings.push({ rule, clause, school, offering, chain, verdict, severity, action, robust, facts });
  };
  const offerings = (judge, rule, clause, action) => {
    for (const school of schools) {
      for (const offering of school.offerings) {
        const found = judge(offering.window);
        if (found) add(rule, clause, 'hard', action, school.id, offering.id, null, found);
      }
    }
  };
  offerings(smallIntake, 'small-intake', 'IV.2.6', 'close');
  offerings(idle, 'idle', 'IV.2.6', 'refile');
  for (const school of schools) {
    const found = newCap(school, year);
    if (found) add('new-cap', 'IV.2.7', 'soft', 'defer', school.id, null, null, found);
  }
  for (const school of schools) {
    const found = schoolChain(school);
    if (found) add('school-chain', 'II', 'hard', 'open', school.id, null, null, found);
  }
  for (const chain of totals.chains) add('chain-schools', 'II', 'hard', 'open', null, null, chain.id, chainSchools(chain));
  const share = servingShare(totals);
  if (share) add('serving-share', 'II', 'hard', 'rebalance', null, null, null, share);
  add('quality-count', 'IV.4.11', 'soft', 'designate', null, null, null, qualityCount(totals));
  // Nothing in the workload has assessments, orders, filings or flags: the other rules apply to nobody.
  return { year, basis: year === plan.as_of ? 'recorded' : 'projected', counts, coverage: coverage(totals), findings };
}

/** What the schools add up to in a year, and each school with its offerings on file. */
function count(plan, year) {
  const totals = {
    schools: 0, servingSchools: 0, offerings: 0, serving: 0, students: 0, servingStudents: 0, quality: 0,
    recruiting: 0, servingRecruiting: 0,
    chains: CHAINS.map((id) => ({ id, schools: 0, recruitingSchools: 0, offerings: 0, students: 0 })),
  };
  const schools = plan.schools.map((school) => {
    const counted = { id: school.id, kind: school.kind, offerings: [], opened: 0, serving: 0, servingRecruiting: 0 };
    const chains = new Set();
    const recruitingChains = new Set();
    for (const offering of school.offerings) {
      if (offering.first_year > year) continue;
      const window = lastYears(offering, year, plan.as_of);
      const students = window[window.length - 1][1];
      const serves = offering.chains.length > 0;
      counted.offerings.push({ id: offering.id, window });
      if (offering.first_year === year) counted.opened += 1;
      if (offering.level === 'region_quality') totals.quality += 1;
      totals.students += students;
      if (students > 0) totals.recruiting += 1;
      if (!serves) continue;
      counted.serving += 1;
      if (students > 0) counted.servingRecruiting += 1;
      totals.servingStudents += students;
      for (const id of offering.chains) {
        const chain = totals.chains[CHAINS.indexOf(id)];
        chain.offerings += 1;
        chain.students += students;
        chains.add(chain);
        if (students > 0) recruitingChains.add(chain);
      }
    }
    for (const chain of chains) chain.schools += 1;
    for (const chain of recruitingChains) chain.recruitingSchools += 1;
    if (counted.offerings.length > 0) totals.schools += 1;
    if (counted.serving > 0) totals.servingSchools += 1;
    totals.offerings += counted.offerings.length;
    totals.serving += counted.serving;
    totals.servingRecruiting += counted.servingRecruiting;
    return counted;
  });
  return { schools, totals };
}

/** The recorded intake, or the projected one. */
function intake(offering, year, asOf) {
  const known = offering.intake[year];
  if (known !== undefined) return known;
  const points = [];
  for (let at = asOf - 4; at <= asOf; at += 1) {
    const students = offering.intake[at];
    if (students !== undefined) points.push([at - asOf, students]);
  }
  const n = points.length;
  if (n === 1) return points[0][1];
  let [x, y, xx, xy] = [0, 0, 0, 0];
  for (const [at, students] of points) {
    x += at;
    y += students;
    xx += at * at;
    xy += at * students;
  }
  const d = n * xx - x * x;
  const numerator = y * d + (n * xy - x * y) * (n * (year - asOf) - x);
  return Math.max(0, Math.floor((2 * numerator + n * d) / (2 * n * d)));
}

/** The last years up to this one, no further back than the offering was opened. */
function lastYears(offering, year, asOf) {
  const window = [];
  for (let at = Math.max(year - READINGS.window + 1, offering.first_year); at <= year; at += 1) {
    window.push([at, intake(offering, at, asOf)]);
  }
  return window;
}

function run(window, holds) {
  let length = 0;
  while (length < window.length && holds(window[window.length - 1 - length][1])) length += 1;
  return length;
}

function smallVerdict(window, isSmall) {
  if (window.length === READINGS.window) {
    if (window.every(([, it]) => it === 0)) return null;
    if (window.every(([, it]) => isSmall(it))) return 'breach';
    return window.slice(1).every(([, it]) => isSmall(it)) ? 'near' : 'met';
  }
  return window.length === READINGS.window - 1 && window.every(([, it]) => isSmall(it)) ? 'near' : 'met';
}

function smallIntake(window) {
  const small = (minimum, zero) => (it) => it < minimum && (zero || it !== 0);
  const inForce = small(READINGS.class_minimum, READINGS.zero_counts_as_small);
  const verdict = smallVerdict(window, inForce);
  if (!verdict) return null;
  if (verdict === 'met') return { verdict };
  const robust = MINIMA.every((minimum) => [true, false].every((zero) => smallVerdict(window, small(minimum, zero)) === verdict));
  return { verdict, robust, facts: { window, minimum: READINGS.class_minimum, run: run(window, inForce) } };
}

function idle(window) {
  const isZero = (it) => it === 0;
  let verdict = 'met';
  if (window.length === READINGS.window) {
    if (window.every(([, it]) => isZero(it))) verdict = 'breach';
    else if (window.slice(1).every(([, it]) => isZero(it))) verdict = 'near';
  } else if (window.length === READINGS.window - 1 && window.every(([, it]) => isZero(it))) verdict = 'near';
  return { verdict, robust: true, facts: { window, run: run(window, isZero) } };
}

function newCap(school, year) {
  if (year < EFFECTIVE) return null;
  const cap = school.kind === 'national_key' ? READINGS.cap_national_key : READINGS.cap_other;
  return { verdict: school.opened > cap ? 'breach' : 'met', robust: true, facts: { new: school.opened, cap } };
}

const atLeast = (number, minimum) => (number < minimum ? 'breach' : 'met');

function schoolChain({ offerings, serving, servingRecruiting }) {
  if (offerings.length === 0) return null;
  const minimum = READINGS.school_offering_minimum;
  const verdict = atLeast(serving, minimum);
  const robust = atLeast(servingRecruiting, minimum) === verdict;
  return { verdict, robust, facts: { serving, minimum, due: READINGS.coverage_due } };
}

function chainSchools({ schools, recruitingSchools }) {
  const minimum = READINGS.chain_school_minimum;
  const verdict = atLeast(schools, minimum);
  const robust = atLeast(recruitingSchools, minimum) === verdict;
  return { verdict, robust, facts: { schools, minimum, due: READINGS.coverage_due } };
}

function servingShare({ serving, offerings: total, servingRecruiting, recruiting }) {
  const target = READINGS.share_target;
  const judge = (serving, total) => (total === 0 ? null : 100 * serving < target * total ? 'breach' : 'met');
  const verdict = judge(serving, total);
  if (!verdict) return null;
  const missing = Math.max(0, target * total - 100 * serving);
  const needed = Math.ceil(missing / (100 - target));
  const robust = judge(servingRecruiting, recruiting) === verdict;
  return { verdict, robust, facts: { serving, total, target, due: READINGS.coverage_due, needed } };
}

function qualityCount({ quality: count }) {
  const { quality_target: target, quality_tolerance: tolerance } = READINGS;
  const judge = (tolerance) => (count < target - tolerance ? 'breach' : count < target ? 'near' : 'met');
  const verdict = judge(tolerance);
  const robust = TOLERANCES.every((it) => judge(it) === verdict);
  return { verdict, robust, facts: { count, target, tolerance, due: READINGS.quality_due } };
}

function coverage(totals) {
  return {
    schools: totals.schools, serving_schools: totals.servingSchools,
    offerings: totals.offerings, serving_offerings: totals.serving,
    students: totals.students, serving_students: totals.servingStudents, blank_intakes: 0,
    chains: totals.chains.map(({ id, schools, offerings, students }) => ({ id, schools, offerings, students })),
  };
}

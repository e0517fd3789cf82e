// Workload W as a plan file of the contract. usage: node to-plan.mjs city 1 > city-1.json
import { generate } from './generate.mjs';

const CHAINS = ['green-food', 'new-energy', 'biomedicine', 'information',
  'logistics', 'culture-tourism', 'strategic-emerging', 'local-strength'];

export function toPlan(data) {
  return {
    format: 'major-planner/plan', version: 1,
    title: `W ${data.size} ${data.seed}`, pack: 'hohhot-2022',
    as_of: 2025, horizon: 2026, extent: 'city', projection: { method: 'linear' },
    schools: data.schools.map((school) => ({
      id: `S${school.id}`, name: `School ${school.id}`, district: `D${school.district}`, kind: school.kind,
      offerings: school.majors.map((major, m) => ({
        id: `S${school.id}-${m}`, code: String(major.code), name: `Major ${major.code}`, off_catalogue: true,
        first_year: major.first_year, chains: major.serves.map((c) => CHAINS[c]),
        intake: Object.fromEntries(major.intakes.flatMap((v, k) => (v === null ? [] : [[String(2019 + k), v]]))),
      })),
    })),
  };
}

if (import.meta.url === `file://${globalThis.process?.argv[1]}`) {
  process.stdout.write(JSON.stringify(toPlan(generate(process.argv[2], Number(process.argv[3])))));
}

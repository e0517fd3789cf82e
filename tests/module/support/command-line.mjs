// The command line, which the module is held against.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from './package.mjs';

const BINARY = process.env.MAJOR_PLANNER ?? path.join(ROOT, 'target/debug/major-planner');

function run(program, options, input) {
  const done = spawnSync(program, options, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30, input });
  if (done.error) throw done.error;
  return done;
}

/** What `evaluate --compact` prints. */
export function printed(file, { scenario, all } = {}) {
  const options = [...(scenario === undefined ? [] : ['--scenario', scenario]), ...(all ? ['--all'] : [])];
  const { status, stdout, stderr } = run(BINARY, ['evaluate', file, '--compact', ...options]);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** The answers to `{ text, scenario, all }`, a line each: the texts of the plans go in as they are. */
export function batch(requests) {
  const lines = requests.map(({ text, scenario = null, all = false }) => `{"plan":${text},"scenario":${JSON.stringify(scenario)},"all":${all}}\n`);
  const { stdout } = run(BINARY, ['evaluate', '--batch'], lines.join(''));
  return stdout.split(/(?<=\n)/);
}

/** The lines of `validate`, or of why `evaluate` gives no report, without the name of the file. */
export function complaints(text, command = ['validate']) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'major-planner-'));
  const file = path.join(folder, 'plan.json');
  try {
    fs.writeFileSync(file, text);
    const [name, ...options] = command;
    const { stderr } = run(BINARY, [name, file, ...options]);
    return stderr.split(`${file}: `).slice(1).map((line) => line.replace(/\n$/, ''));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Plans made up by the second implementation, as text, with the scenario that each is to be judged under. */
export function randomPlans(count, seed = 1) {
  const program =
    'import json, sys; from random_plans import random_case\n' +
    'for index in range(int(sys.argv[1])):\n' +
    '    plan, scenario = random_case(int(sys.argv[2]), index)\n' +
    '    print(json.dumps([json.dumps(plan, ensure_ascii=False), scenario]))\n';
  const done = spawnSync('python3', ['-B', '-c', program, String(count), String(seed)], {
    encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, PYTHONPATH: path.join(ROOT, 'tests/checker') },
  });
  if (done.status !== 0) throw new Error(`python3: ${done.error?.message ?? done.stderr}`);
  return done.stdout.trim().split('\n').map((line) => {
    const [text, scenario] = JSON.parse(line);
    return { text, scenario };
  });
}

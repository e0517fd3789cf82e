// The figures of runs of cargo-mutants: node .ci/mutants.mjs FOLDER...
import { readFileSync } from "node:fs";
import { join } from "node:path";

const LEAST = 95;
const lines = (name) => process.argv.slice(2).flatMap((folder) => readFileSync(join(folder, `${name}.txt`), "utf8").split("\n").filter(Boolean));
const [caught, missed, unviable, timeouts] = ["caught", "missed", "unviable", "timeout"].map(lines);
// One that never ends is not counted as caught: on a busy machine a slow one looks the same.
const viable = caught.length + missed.length + timeouts.length;
const percent = (100 * caught.length) / viable;

for (const it of [...missed, ...timeouts.map((it) => `${it} (time limit)`)].sort()) console.log(`[mutants] survived: ${it}`);
console.log(`[mutants] caught ${caught.length}, missed ${missed.length}, timeouts ${timeouts.length}, unviable ${unviable.length}`);
console.log(`[mutants] ${percent.toFixed(1)} % of ${viable} viable mutants caught (at least ${LEAST} %)`);
if (!(percent >= LEAST)) process.exitCode = 1;

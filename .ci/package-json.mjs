// Writes the package.json of the folder given: what the crate says of itself, and the files of the folder, come from
// there.
//
//   cargo metadata … | node .ci/package-json.mjs TEMPLATE FOLDER
import fs from 'node:fs';
import path from 'node:path';

const [template, folder] = process.argv.slice(2);
const crate = JSON.parse(fs.readFileSync(0, 'utf8')).packages.find(({ name }) => name === 'major-planner');
const text = JSON.parse(fs.readFileSync(template, 'utf8'));
const { version, description, license } = crate;
const files = fs.readdirSync(folder).sort();
fs.writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify({ ...text, version, description, license, files }, null, 2)}\n`);

// Writes the seeds of the fuzz targets, a folder each, and their dictionaries:
//   node fuzz/seeds.mjs FOLDER
// Everything is taken from files that the tests and the product have.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const out = process.argv[2];
const root = join(import.meta.dirname, "..");
const read = (path) => readFileSync(join(root, path), "utf8");
const json = (folder) => readdirSync(join(root, folder)).filter((it) => it.endsWith(".json")).map((it) => join(folder, it));

const city = read("src/store/example-city.json");
const packs = json("src/policy/packs").map(read);
const files = [...json("tests/files"), ...json("tests/files/valid")].map(read);
const cases = json("tests/golden").flatMap((it) => JSON.parse(read(it)));
const majors = read("src/catalogue/majors.txt").match(/[\p{Script=Han}]{2,}|\b\d{6}\b/gu);
const syllables = read("src/catalogue/pinyin.txt").match(/[a-zü]+/g);

const seeds = {
  plan: [city, ...files, ...cases.map((it) => JSON.stringify(it.plan))],
  // Smaller ones too: a mutation of a large file is mostly a broken text.
  pack: [...packs, ...packs.flatMap((it) => slices(JSON.parse(it)))],
  catalogue: [...sample(majors, 200), ...sample(syllables, 100), "lv you", "HuLi", "７２０２０１", "xi'an"],
  entry: ["", "0", "40", "４０", "3〇", "1,200", "１，２００", "1 200", "40人", "40 名", "-3", "12.5", "100001", "1,2", "二十"],
};
const words = {
  plan: names(JSON.parse(city), ...files.flatMap(parsed), ...cases.map((it) => it.plan)),
  pack: names(...packs.map((it) => JSON.parse(it))),
  catalogue: new Set(syllables),
  entry: new Set([..."０９〇，.．。－−人名'’٬ ,-", "\u{3000}", "\u{a0}", "\u{202f}", "\u{2009}"]),
};

for (const [target, texts] of Object.entries(seeds)) {
  const folder = join(out, target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  texts.forEach((text, nth) => writeFileSync(join(folder, String(nth)), text));
  writeFileSync(`${folder}.dict`, [...words[target]].map((it) => `"${escaped(it)}"\n`).join(""));
}

function parsed(text) {
  try {
    return [JSON.parse(text.replace(/^\u{feff}/u, ""))];
  } catch {
    return []; // a file that is broken on purpose
  }
}

/** Every name of a field, and every short value. */
function names(...values) {
  const found = new Set();
  const walk = (value) => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === "object") {
      for (const [name, inner] of Object.entries(value)) {
        found.add(JSON.stringify(name));
        walk(inner);
      }
    } else if (/^[\w-]{1,20}$/.test(String(value))) found.add(JSON.stringify(value));
  };
  values.forEach(walk);
  return sample([...found], 500);
}

/** The pack with one item in each list, one rule after the other. */
function slices(pack) {
  const one = (list) => list.slice(0, 1);
  return pack.rules.map((rule) => JSON.stringify({
    ...pack,
    rules: [rule],
    clauses: pack.clauses.filter((it) => it.id === rule.clause),
    chains: one(pack.chains), readings: one(pack.readings), parameters: [],
  }));
}

function sample(list, most) {
  const step = Math.max(1, Math.floor(list.length / most));
  return list.filter((_, nth) => nth % step === 0).slice(0, most);
}

function escaped(text) {
  return [...Buffer.from(text)].map((it) => (it >= 0x20 && it < 0x7f && it !== 0x22 && it !== 0x5c ? String.fromCharCode(it) : `\\x${it.toString(16).padStart(2, "0")}`)).join("");
}

// The program `kompass` as somebody at a terminal or in a script meets it: what it prints where, and how it ends.
//
//   KOMPASS=build/native/kompass node --test tests/cli/

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const program = process.env.KOMPASS;
assert.ok(program, "KOMPASS names the program under test");

const folder = mkdtempSync(join(tmpdir(), "kompass-cli-"));
after(() => rmSync(folder, { recursive: true }));

const writeFingerprints = fileURLToPath(new URL("../../scripts/write-fingerprints.mjs", import.meta.url));

const done = 0;
const faultyInput = 1;
const wrongUsage = 2;
const cannotRead = 3;

/** Runs the program; `input` is what it finds on standard input. */
function run(words, input = "") {
  const { status, stdout, stderr, signal } = spawnSync(program, words, { input, encoding: "utf8", maxBuffer: 2 ** 28 });
  assert.equal(signal, null, stderr);
  return { status, stdout, stderr };
}

/** Runs the program, which must end with `status` and print one line of JSON. */
function answer(status, words, input) {
  const result = run(words, input);
  assert.equal(result.status, status, result.stdout + result.stderr);
  assert.ok(result.stdout.endsWith("\n"));
  return JSON.parse(result.stdout);
}

/** Runs the program, which must print nothing but one complaint. */
function complaint(status, words, input) {
  const result = run(words, input);
  assert.equal(result.status, status, result.stdout + result.stderr);
  assert.equal(result.stdout, "");
  assert.match(result.stderr, /^kompass: .+\n$/u);
  return result.stderr;
}

function file(name, content) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const header = { id: "small", version: "1", valid: { from: "2025-01-01", to: "2026-12-31" }, languages: [], topics: ["all"] };
const facts = [{ id: "offer", topic: "all", type: "yes-no" }];
const cites = ["§ 1"];
const routes = [
  {
    id: "r", title: "permit", provision: "§ 1", modality: "may", cites,
    conditions: { id: "has-offer", fact: "offer", is: true, cites },
    consequences: [{ id: "practice", kind: "channel", profile: "berlin", cites }],
  },
];
const profiles = [{ id: "berlin", land: "BE", sources: [{ name: "A page", "looked-up": "2026-01-02" }] }];
const small = join(folder, "small");
file("small/catalogue.json", { catalogue: header });
file("small/facts/all.json", { facts });
file("small/routes/r.json", { routes });
file("small/profiles.json", { profiles });
file("small/schema/part.schema.json", "not even JSON, and never read");
file("small/notes.txt", "never read either");
const catalogue = ["--catalogue", small];

const caseOf = (answers, more = {}) => JSON.stringify({ format: "kompass-case/1", "as-of": "2026-06-01", answers, ...more });

test("--help goes to standard output and explains the exit status", () => {
  for (const words of [["--help"], ["-h"], ["assess", "--help"]]) {
    const { status, stdout, stderr } = run(words);
    assert.equal(status, done);
    assert.match(stdout, /^usage: kompass COMMAND/u);
    assert.match(stdout, /Exit status: 0/u);
    assert.equal(stderr, "");
  }
});

test("--version prints name and version", () => {
  assert.match(run(["--version"]).stdout, /^kompass \d+\.\d+\.\d+\n$/u);
});

test("without a command the usage is printed as a complaint", () => {
  const { status, stdout, stderr } = run([]);
  assert.equal(status, wrongUsage);
  assert.equal(stdout, "");
  assert.match(stderr, /^usage:/u);
});

test("a command line that cannot be understood is refused with the word that is wrong", () => {
  assert.match(complaint(wrongUsage, ["--colour"]), /--colour/u);
  assert.match(complaint(wrongUsage, ["assess", "-x"]), /-x/u);
  assert.match(complaint(wrongUsage, ["--as-of"]), /--as-of needs a value/u);
  assert.match(complaint(wrongUsage, ["judge"]), /unknown command judge/u);
  assert.match(complaint(wrongUsage, ["assess", "a", "b"]), /too many/u);
  assert.match(complaint(wrongUsage, ["routes", "a"]), /too many/u);
  assert.match(complaint(wrongUsage, ["judge", "a", "b"]), /unknown command judge/u);
  assert.match(complaint(wrongUsage, ["routes", "--batch"]), /--batch goes with commands that take a case file/u);
  assert.match(complaint(wrongUsage, ["ask", "--explain"]), /--explain goes with assess/u);
});

test("of several things that are wrong the first is told", () => {
  assert.match(complaint(wrongUsage, ["assess", "--colour", "--size"]), /--colour/u);
});

test("an option without a value, or one that would change nothing, is refused and not passed over", () => {
  // As in `kompass assess --as-of "$DAY"` where the variable is not set: the day of the file would be taken.
  assert.match(complaint(wrongUsage, ["assess", "--as-of", ""]), /--as-of needs a value/u);
  assert.match(complaint(wrongUsage, ["assess", "--profile="]), /--profile needs a value/u);
  assert.match(complaint(wrongUsage, ["routes", "--profile", "berlin"]), /--profile goes with commands that take a case file/u);
  assert.match(complaint(wrongUsage, ["assess", "--route", "18b"]), /--route goes with gaps and reasons/u);
  assert.match(complaint(wrongUsage, ["when", "--bound", "2"]), /--bound goes with gaps/u);
  assert.match(complaint(wrongUsage, ["gaps", "--bound", "0"]), /--bound takes 1 to 8/u);
  assert.match(complaint(wrongUsage, ["gaps", "--bound", "9"]), /--bound takes 1 to 8/u);
  assert.match(complaint(wrongUsage, ["gaps", "--bound", "two"]), /--bound takes 1 to 8/u);
  assert.match(complaint(wrongUsage, ["when", "--fact", "german-level"]), /--fact goes with what-if/u);
  assert.match(complaint(wrongUsage, ["what-if"]), /what-if needs --fact once or twice/u);
  assert.match(complaint(wrongUsage, ["reasons"]), /reasons needs --route/u);
  assert.match(complaint(wrongUsage, ["check", "--as-of", "2026-01-01"]), /--as-of says nothing to check/u);
  assert.match(complaint(wrongUsage, ["statements", "--as-of", "2026-01-01"]), /--as-of says nothing to statements/u);
});

/** An engineer abroad whose pay is too low for the Blue Card of a shortage occupation by a hundred euro. */
const engineer = {
  format: "kompass-case/1",
  "as-of": "2026-11-22",
  answers: {
    nationality: "IN", "birth-date": "1994-05-17", "in-germany": false, "job-offer": "contract", degree: "foreign-comparable", training: "none",
    "degree-date": "2018-06-30", "job-qualified": true, "job-adequate-to-degree": true, "occupation-group": "isco-21", "gross-yearly-pay": "45834.20",
    "contract-term": "unlimited", "employment-form": "direct", licence: "not-needed", "title-decision-year": "this-year", "held-skilled-permit": false,
    "eu-situation": "none", "livelihood-secured": true, "identity-clarified": true, "passport-valid": true, "expulsion-interest": false, "entry-ban": false,
  },
};

test("gaps names the pay that is missing to the cent, and what is missing for a route it is asked about", () => {
  const { routes: [card], notes } = answer(done, ["gaps", "--route", "18g-1-2-shortage"], JSON.stringify(engineer));
  assert.equal(card.verdict, "not-met");
  assert.equal(card.fewest, 1);
  const pay = card.gaps.find(({ changes }) => changes.length === 1 && changes[0].fact === "gross-yearly-pay");
  assert.deepEqual(pay.changes[0], {
    fact: "gross-yearly-pay", change: "quick", from: "45834.20", nearest: "45934.20", intervals: [{ from: "45934.20" }],
  });
  assert.equal(pay.then, "met");
  assert.deepEqual(notes, []);
});

test("gaps says so where the bound is too small, and why where no change helps", () => {
  const nothing = { ...engineer, answers: { ...engineer.answers, degree: "none", "job-offer": "none", "gross-yearly-pay": "20000.00" } };
  const far = answer(done, ["gaps", "--route", "18g-1-1", "--bound", "1"], JSON.stringify(nothing));
  assert.deepEqual(far.routes[0].gaps, []);
  assert.ok(far.routes[0].fewest > 1);
  assert.equal(far.notes[0].code, "bound-too-small");
  const unborn = { ...engineer, answers: { ...engineer.answers, nationality: "FR" } };
  const { routes: [barred] } = answer(done, ["gaps", "--route", "18b"], JSON.stringify(unborn));
  assert.deepEqual(barred.gaps, []);
  assert.deepEqual(barred.unchangeable, ["nationality"]);
});

test("a title that has ended the day before is named with what builds on it; on its last day it has not", () => {
  const held = (day) => JSON.stringify({ ...engineer, answers: { ...engineer.answers, "in-germany": true, "stay-status": "residence-permit", "permit-section": "18b", "title-valid-until": day } });
  const asOf = Date.parse(`${engineer["as-of"]}T00:00:00Z`);
  const [yesterday, today] = [asOf - 86_400_000, asOf].map((time) => new Date(time).toISOString().slice(0, 10));
  for (const command of ["assess", "when", "path"]) {
    const { notes } = answer(done, [command], held(yesterday));
    assert.deepEqual(notes.map(({ code, condition, facts }) => ({ code, condition, facts })), [
      { code: "contradiction", condition: "title-has-ended", facts: ["in-germany", "stay-status", "title-valid-until"] },
    ]);
    assert.deepEqual(answer(done, [command], held(today)).notes, []);
  }
});

test("dates that cannot all be true are named", () => {
  const wrong = { ...engineer, answers: { ...engineer.answers, "degree-date": "1990-01-01" } };
  assert.deepEqual(answer(done, ["assess"], JSON.stringify(wrong)).notes.map(({ condition }) => condition), ["degree-before-birth"]);
});

test("a day outside the window is refused by everything that advises, with the window", () => {
  for (const words of [["gaps"], ["when"], ["path"], ["reasons", "--route", "18b"], ["what-if", "--fact", "birth-date"]]) {
    const { errors: [error] } = answer(faultyInput, [...words, "--as-of", "2030-01-01"], JSON.stringify(engineer));
    assert.equal(error.code, "outside-validity");
    assert.match(error.message, /2023-11-18 to 2027-12-31/u);
  }
});

test("a fact that is fixed never stands in a gap, but what it would change can be asked", () => {
  assert.equal(answer(done, ["what-if", "--fact", "birth-date"], JSON.stringify(engineer)).change, "fixed");
  for (const { gaps } of answer(done, ["gaps"], JSON.stringify(engineer)).routes)
    for (const { changes } of gaps) assert.ok(changes.every(({ fact, change }) => fact !== "birth-date" && change !== "fixed"));
});

test("what-if goes through all values of a fact, and of two", () => {
  const { groups, routes: ids } = answer(done, ["what-if", "--fact", "gross-yearly-pay"], JSON.stringify(engineer));
  const shortage = ids.indexOf("18g-1-2-shortage");
  const steps = groups.map(({ intervals, verdicts }) => [intervals[0].from ?? "0.00", verdicts[shortage]]);
  assert.deepEqual(steps.find(([, verdict]) => verdict === "met"), ["45934.20", "met"]);
  const grid = answer(done, ["what-if", "--fact", "gross-yearly-pay", "--fact", "german-level"], JSON.stringify(engineer));
  assert.equal(grid.grid.length, grid.rows.groups.length);
  assert.ok(grid.grid.every((row) => row.length === grid.columns.groups.length));
  assert.equal(answer(faultyInput, ["what-if", "--fact", "wealth"], JSON.stringify(engineer)).errors[0].code, "unknown-reference");
  assert.equal(answer(faultyInput, ["what-if", "--fact", "it-experience-periods"], JSON.stringify(engineer)).errors[0].code, "bad-value");
});

test("when names the days on which a verdict changes, and refuses a day outside the law", () => {
  const holder = { ...engineer, answers: { ...engineer.answers, "in-germany": true, "stay-status": "residence-permit", "permit-section": "18g",
    "gross-yearly-pay": "60000.00", "blue-card-job-months": 5, "counted-permit-months": 5, "pension-months": 5, "german-level": "b1",
    "civic-knowledge": "other-proof", "work-permitted-for-good": "yes", "housing-sufficient": true, "illness-hinders": "no" } };
  const { events, "met-from": metFrom } = answer(done, ["when"], JSON.stringify(holder));
  const settled = events.find(({ routes }) => routes.some(({ id, to }) => id === "18c-2" && to === "met"));
  // § 18c (2) s. 3: 21 months with German at level B1; 16 are missing.
  assert.equal(settled.date, "2028-03-22");
  assert.equal(metFrom["18c-2"], "2028-03-22");
  assert.deepEqual(settled.because, [{ kind: "number", fact: "blue-card-job-months", from: 5, value: 21 }]);
  assert.equal(answer(faultyInput, ["when", "--as-of", "2019-01-01"], JSON.stringify(holder)).errors[0].code, "outside-validity");
});

/** In Germany with a Blue Card for eleven months; nothing is said of German. */
const cardHolder = { ...engineer, answers: { ...engineer.answers, "in-germany": true, "stay-status": "residence-permit", "permit-section": "18g",
  "asylum-status": "none", "gross-yearly-pay": "60000.00", "blue-card-job-months": 11, "counted-permit-months": 11, "pension-months": 11,
  "civic-knowledge": "other-proof", "work-permitted-for-good": "yes", "housing-sufficient": true, "illness-hinders": "no" } };

test("path names the answers that are needed: with B1 after 21 months, with A1 after 27", () => {
  const { paths } = answer(done, ["path"], JSON.stringify(cardHolder));
  const settled = paths.filter(({ steps }) => steps.length === 1 && steps[0].route === "18c-2").map(({ steps: [step] }) => step);
  // § 18c (2) s. 1, 3
  assert.deepEqual(settled.map(({ date, needs, then }) => [date, then, needs]), [
    ["2027-09-22", "met", [{ fact: "german-level", values: ["b1", "b2", "c1", "c2"] }]],
    ["2028-03-22", "met", [{ fact: "german-level", values: ["a1", "a2", "b1", "b2", "c1", "c2"] }]],
  ]);
});

test("path says why there is none, and still looks where a title has run out", () => {
  const none = (answers) => answer(done, ["path"], JSON.stringify({ ...engineer, answers }));
  assert.deepEqual(none({}), { ok: true, "as-of": "2026-11-22", until: "2036-11-22", paths: [], "why-none": "open-questions", notes: [] });
  assert.equal(none({ ...engineer.answers, nationality: "FR" })["why-none"], "no-title-needed");
  assert.equal(none({ ...engineer.answers, "entry-ban": true, "job-offer": "none", degree: "none" })["why-none"], "not-found");
  const expired = { ...cardHolder, answers: { ...cardHolder.answers, "title-valid-until": "2026-10-31", "german-level": "b1" } };
  const { paths, "why-none": why } = answer(done, ["path"], JSON.stringify(expired));
  assert.equal(why, undefined);
  assert.ok(paths.every(({ steps }) => steps.every(({ date }) => date >= "2026-11-22")));
});

test("reasons lists every minimal set of obstacles", () => {
  const two = { ...engineer, answers: { ...engineer.answers, "entry-ban": true } };
  const { obstacles, reason } = answer(done, ["reasons", "--route", "18g-1-2-shortage"], JSON.stringify(two));
  assert.equal(reason.length, 1);
  assert.ok(obstacles.some((set) => set.join() === "entry-ban"));
  assert.ok(obstacles.some((set) => set.includes("gross-yearly-pay")));
});

test("--help says for which day the law is shown where none is named", () => {
  assert.match(run(["--help"]).stdout, /routes, facts, profiles, describe: without it the last day for which the law is known/u);
});

test("the built-in catalogue is found and has no fault", () => {
  assert.equal(answer(done, ["check"]).ok, true);
});

test("check reads a folder, or a bundle, and names every fault with its file", () => {
  assert.equal(answer(done, ["check", small]).catalogue.id, "small");
  const bundle = file("bundle.json", run(["bundle", small]).stdout);
  assert.equal(answer(done, ["check", bundle]).catalogue.id, "small");
  assert.equal(answer(done, ["check", "-"], run(["bundle", small]).stdout).ok, true);

  file("faulty/catalogue.json", { catalogue: { ...header, topics: ["other"] } });
  file("faulty/facts/all.json", { facts });
  file("faulty/routes/r.json", { routes });
  const report = answer(faultyInput, ["check", join(folder, "faulty")]);
  assert.deepEqual(report.errors.map((error) => `${error.code} ${error.place}`).sort(), [
    "unknown-reference facts/all.json#/facts/0",
    "unknown-reference routes/r.json#/routes/0/consequences/0",
  ]);
});

test("check warns of a figure that differs from the one before it by more than a quarter", () => {
  const withSecond = (value) => {
    const values = [["2025-01-01", "2025-12-31", "100.00"], ["2026-01-01", "2026-12-31", value]];
    const parameter = { id: "fee", type: "amount", cites, values: values.map(([from, to, amount]) => ({ from, to, value: amount, status: "in-force", source: "§ 1" })) };
    file("steps/catalogue.json", { catalogue: header });
    file("steps/parameters.json", { parameters: [parameter] });
    return answer(done, ["check", join(folder, "steps")]);
  };
  assert.deepEqual(withSecond("125.01").warnings?.map(({ code, place }) => `${code} ${place}`), ["large-step parameters.json#/parameters/0/values/1"]);
  assert.equal(withSecond("74.99").warnings?.length, 1);
  for (const value of ["125.00", "75.00", "100.00"]) assert.equal("warnings" in withSecond(value), false);
});

/** Writes down that the translations of a catalogue's folder are as they should be. */
function acceptTranslations(path) {
  for (const { language, sentences } of answer(done, ["fingerprints", path]).fingerprints)
    writeFileSync(join(path, "texts", language, "fingerprints.json"), JSON.stringify({ fingerprints: { language, sentences } }));
}

test("check names translations that nobody has accepted, those whose sentence has changed since, and fingerprints of nothing", () => {
  const texts = (language, topic) => file(`translated/texts/${language}/all.json`, { texts: { language, topics: { all: topic } } });
  file("translated/catalogue.json", { catalogue: { ...header, languages: ["de", "en"] } });
  texts("de", "Alles");
  texts("en", "All");
  const path = join(folder, "translated");
  const faults = () => answer(faultyInput, ["check", path]).errors.map(({ code, place }) => `${code} ${place}`);
  answer(done, ["check", path]); // a translation that is still being written
  file("translated/texts/en/fingerprints.json", { fingerprints: { language: "en", sentences: {} } });
  assert.deepEqual(faults(), ["missing-fingerprint texts/en/all.json#/texts/topics/all"]);
  acceptTranslations(path);
  answer(done, ["check", path]);
  assert.deepEqual(answer(done, ["fingerprints", path]).fingerprints, [{ language: "en", sentences: { "topics.all": "2ec162cbaff729e0" } }]);
  texts("de", "Alles zusammen");
  assert.deepEqual(faults(), ["stale-translation texts/en/all.json#/texts/topics/all"]);
  texts("de", "Alles");
  file("translated/texts/en/more.json", { fingerprints: { language: "en", sentences: { "topics.gone": "0000000000000000" } } });
  assert.deepEqual(faults(), ["unknown-reference texts/en/more.json#/fingerprints/sentences/topics.gone"]);
});

test("fingerprints that a merge has broken are written anew", () => {
  file("merged/catalogue.json", { catalogue: { ...header, languages: ["de", "en"] } });
  for (const language of ["de", "en"]) file(`merged/texts/${language}/all.json`, { texts: { language, topics: { all: "All" } } });
  const path = join(folder, "merged");
  for (const broken of ['{ "fingerprints": { "language": "en", "sentences": { "topics.all": "1", "topics.all": "2" } } }', "<<<<<<< HEAD\n"]) {
    const kept = file("merged/texts/en/fingerprints.json", broken);
    assert.equal(answer(faultyInput, ["check", path]).ok, false);
    const { status, stderr } = spawnSync(process.execPath, [writeFingerprints, path], { input: run(["fingerprints", path]).stdout, encoding: "utf8" });
    assert.equal(status, 0, stderr);
    answer(done, ["check", path]);
    assert.match(readFileSync(kept, "utf8"), /"topics.all": "[0-9a-f]{16}"/u);
  }
});

/** The files of the example in the description for clerks, by name. */
function exampleProfile() {
  const text = readFileSync(new URL("../../core/catalogue/profiles/README.md", import.meta.url), "utf8");
  return new Map([...text.matchAll(/^`([a-z0-9/-]+\.json)`\n\n```json\n(.*?)^```$/gmsu)].map(([, name, content]) => [name, content]));
}

/** The built-in catalogue with these files added, as a folder of its own. */
function withProfile(name, files) {
  const path = join(folder, name);
  cpSync(new URL("../../core/catalogue", import.meta.url), path, { recursive: true });
  for (const [part, content] of files) file(`${name}/${part}`, content);
  return path;
}

test("the example in the description for clerks is a profile without faults, and its practice is told", () => {
  const files = exampleProfile();
  assert.deepEqual([...files.keys()], [
    "profiles/beispielstadt.json", "texts/de/profile-beispielstadt.json", "texts/en/profile-beispielstadt.json",
  ]);
  const path = withProfile("example", files);
  acceptTranslations(path);
  answer(done, ["check", path]);
  const profile = answer(done, ["profiles", "--catalogue", path]).profiles.find(({ id }) => id === "beispielstadt");
  assert.equal(profile.offices.length, 2);
  const text = JSON.stringify({ format: "kompass-case/1", "as-of": "2026-11-22", answers: { "in-germany": true } });
  const local = answer(done, ["assess", "--explain", "--catalogue", path, "--profile", "beispielstadt"], text);
  assert.equal(local.consequences["18b"]["beispielstadt-lead-time"], "met");
  assert.equal(local.consequences["18b"]["beispielstadt-paper-form"], "met");
  assert.equal("beispielstadt-paper-form" in local.consequences["18g-1-1"], false);
  const federal = answer(done, ["assess", "--explain", "--catalogue", path], text);
  assert.equal("beispielstadt-lead-time" in federal.consequences["18b"], false);
  assert.deepEqual(local.routes, federal.routes);
});

test("check names file, place and sentence of each fault in a clerk's profile", () => {
  const files = exampleProfile();
  const changed = (name, from, to) => {
    const content = files.get(name);
    assert.ok(content.includes(from), from);
    files.set(name, content.replace(from, to));
  };
  changed("profiles/beispielstadt.json", '"+49 30 23125-003"', '"030 / 23125-003"');
  changed("profiles/beispielstadt.json", '"routes": ["18a", "18b"]', '"routes": ["18a", "18x"]');
  changed("profiles/beispielstadt.json", '"looked-up": "2026-11-20"', '"looked-up": "20.11.2026"');
  changed("texts/en/profile-beispielstadt.json", '        "access": "The entrance and the toilet are free of barriers.",\n', "");
  changed("texts/de/profile-beispielstadt.json", '"beispielstadt-welcome-centre"', '"beispielstadt-welcome-center"');
  const { errors } = answer(faultyInput, ["check", withProfile("faulty-example", files)]);
  const profile = "profiles/beispielstadt.json#/profiles/0";
  assert.deepEqual(errors.map(({ place, message }) => `${place}: ${message}`).sort(), [
    `${profile}/consequences/1/routes/1: There is no route "18x".`,
    `${profile}/offices/0: The en text offices.beispielstadt-immigration-office.access is missing.`,
    `${profile}/offices/1/telephone: "030 / 23125-003" is no telephone number in the international form, such as +49 6131 12-0.`,
    `${profile}/offices/1: The de text offices.beispielstadt-welcome-centre.handles is missing.`,
    `${profile}/offices/1: The de text offices.beispielstadt-welcome-centre.name is missing.`,
    `${profile}/sources/1/looked-up: "20.11.2026" is not a date of the calendar written as YYYY-MM-DD.`,
    ...["handles", "name"].map(
      (member) =>
        `texts/de/profile-beispielstadt.json#/texts/offices/beispielstadt-welcome-center/${member}: ` +
        `Nothing in the catalogue needs the text offices.beispielstadt-welcome-center.${member}; its id may be mistyped.`,
    ),
  ]);
});

test("check also compiles the days on which a figure of the next year is read", () => {
  // In 2025, and only then, the figures of 2026 tell more groups of values apart than a fact may have.
  const figures = (i) => [["2024-01-01", "2025-12-31", 1], ["2026-01-01", "2026-12-31", i + 1], ["2027-01-01", "2027-12-31", 1]];
  const parameters = Array.from({ length: 66 }, (_, i) => ({
    id: `p${i}`, type: "number", cites, values: figures(i).map(([from, to, value]) => ({ from, to, value, status: "in-force", source: "§ 1" })),
  }));
  const conditions = parameters.map(({ id }) => ({ id: `c-${id}`, fact: "months", "at-least": { parameter: id, on: "next-year" }, cites }));
  const content = {
    catalogue: { ...header, valid: { from: "2024-01-01", to: "2026-12-31" } },
    facts: [{ id: "months", topic: "all", type: "number", minimum: 0, maximum: 600 }], parameters, conditions,
  };
  const path = file("crowded.json", { format: "kompass-catalogue/1", parts: [{ name: "all.json", content }] });
  assert.equal(answer(faultyInput, ["check", path]).errors[0].code, "too-complex");
});

test("a part that is no JSON is named with its own line and column, also beside another", () => {
  const broken = join(folder, "broken");
  file("broken/catalogue.json", { catalogue: header });
  file("broken/a.json", '{ "facts": [\n  oops ] }');
  file("broken/b.json", '{ "lists": [], "lists": [] }');
  const { errors } = answer(faultyInput, ["check", broken]);
  assert.deepEqual(errors.map((error) => `${error.code} ${error.place}`), ["syntax a.json#", "duplicate-member b.json#/lists"]);
  assert.match(errors[0].message, /line 2, column 3/u);
});

test("a part cannot smuggle in another one", () => {
  const smuggled = join(folder, "smuggled");
  file("smuggled/catalogue.json", { catalogue: header });
  file("smuggled/x.json", '{}},{"name":"y","content":{}');
  assert.equal(answer(faultyInput, ["check", smuggled]).errors[0].place, "x.json#");
});

test("what cannot be read is said so", () => {
  const missing = join(folder, "missing");
  assert.match(complaint(cannotRead, ["check", missing]), /cannot read .*missing: No such file or directory/u);
  assert.match(complaint(cannotRead, ["assess", ...catalogue, folder]), /cannot read .*: Is a directory/u);
  assert.match(complaint(cannotRead, ["bundle", missing]), /cannot read/u);
  assert.match(complaint(cannotRead, ["routes", "--catalogue", missing]), /cannot read/u);
  assert.match(complaint(cannotRead, ["assess", ...catalogue, missing]), /cannot read/u);
  assert.match(complaint(cannotRead, ["assess", "--batch", ...catalogue, missing]), /cannot read .*missing: No such file or directory/u);
  assert.match(complaint(cannotRead, ["assess", "--batch", ...catalogue, folder]), /cannot read .*: Is a directory/u);
});

test("no command works on a faulty catalogue: its faults are printed and it is said which one it is", () => {
  const faulty = file("faulty.json", "{}");
  const { status, stdout, stderr } = run(["assess", "--catalogue", faulty], caseOf({}));
  assert.equal(status, faultyInput);
  assert.equal(JSON.parse(stdout).errors[0].code, "unknown-format");
  assert.match(stderr, /faulty\.json has faults/u);
});

test("routes, facts, profiles, describe and statements print JSON, on the last day known or on another", () => {
  const listed = answer(done, ["routes", ...catalogue]);
  assert.equal(listed["as-of"], "2026-12-31");
  assert.equal(listed.routes[0].id, "r");
  assert.equal(answer(done, ["facts", ...catalogue, "--as-of", "2025-03-01"])["as-of"], "2025-03-01");
  assert.equal(answer(done, ["facts", ...catalogue]).facts[0].id, "offer");
  assert.deepEqual(answer(done, ["profiles", ...catalogue]).profiles.map(({ id }) => id), ["berlin"]);
  assert.equal(answer(done, ["describe", ...catalogue]).profiles[0].sources[0]["looked-up"], "2026-01-02");
  assert.equal(answer(done, ["statements", ...catalogue]).total, 0);
  assert.equal(answer(faultyInput, ["routes", ...catalogue, "--as-of", "2024-12-31"]).errors[0].code, "outside-validity");
  assert.equal(answer(faultyInput, ["facts", ...catalogue, "--as-of=yesterday"]).errors[0].code, "impossible-date");
});

test("a case comes from a file, from standard input, or from standard input named by a hyphen", () => {
  const text = caseOf({ offer: true });
  const fromFile = answer(done, ["assess", ...catalogue, file("case.json", text)]);
  assert.equal(fromFile.routes[0].verdict, "met");
  assert.deepEqual(answer(done, ["assess", ...catalogue], text), fromFile);
  assert.deepEqual(answer(done, ["assess", ...catalogue, "-"], text), fromFile);
  assert.deepEqual(answer(done, ["assess", ...catalogue, "--", join(folder, "case.json")]), fromFile);
  assert.equal(answer(done, ["ask", ...catalogue], caseOf({})).next, "offer");
});

test("a faulty case is told with word, place and sentence, and the exit status says so", () => {
  const { errors } = answer(faultyInput, ["assess", ...catalogue], caseOf({ offer: "yes" }));
  assert.equal(errors[0].code, "wrong-type");
  assert.equal(errors[0].place, "/answers/offer");
  for (const text of ["", "{", "[]", "\u0000", "[".repeat(10_000_000)])
    assert.equal(answer(faultyInput, ["assess", ...catalogue, "--as-of", "2026-01-01"], text).ok, false);
});

test("--explain adds the routes that the case names, or all", () => {
  const second = { ...routes[0], id: "s", consequences: [], conditions: { ...routes[0].conditions, id: "has-offer-too" } };
  const two = file("two.json", { format: "kompass-catalogue/1", parts: [{ name: "all.json", content: { catalogue: header, facts, profiles, routes: [...routes, second] } }] });
  const trees = (text) => Object.keys(answer(done, ["assess", "--catalogue", two, "--explain"], text).trees);
  assert.deepEqual(trees(caseOf({ offer: true })), ["r", "s"]);
  assert.deepEqual(trees(caseOf({ offer: true }, { routes: ["s"] })), ["s"]);
});

test("--as-of and --profile replace what the case says", () => {
  const text = caseOf({ offer: true }, { profile: "berlin" });
  assert.deepEqual(answer(done, ["assess", ...catalogue, "--explain"], text).consequences.r, { practice: "met" });
  assert.equal(answer(done, ["assess", ...catalogue, "--as-of", "2025-05-05"], text)["as-of"], "2025-05-05");
  assert.equal(answer(faultyInput, ["assess", ...catalogue, "--as-of", "2027-01-01"], text).errors[0].code, "outside-validity");
  assert.equal(answer(faultyInput, ["assess", ...catalogue, "--profile", "atlantis"], text).errors[0].place, "/profile");
  assert.deepEqual(answer(done, ["assess", ...catalogue, "--explain", "--profile=berlin"], caseOf({})).consequences.r, { practice: "met" });
});

test("an override does not hide that an answer stands twice", () => {
  const text = '{"format":"kompass-case/1","as-of":"2026-06-01","answers":{"offer":true,"offer":false}}';
  assert.equal(answer(faultyInput, ["assess", ...catalogue], text).errors[0].code, "duplicate-member");
  assert.equal(answer(faultyInput, ["assess", ...catalogue, "--as-of", "2026-06-02"], text).errors[0].code, "duplicate-member");
});

test("--explain adds the tree of every route and what hangs on it", () => {
  const { trees, consequences } = answer(done, ["assess", ...catalogue, "--explain"], caseOf({ offer: true }));
  assert.deepEqual(consequences.r, {});
  assert.equal(trees.r.status, "met");
  assert.equal(answer(faultyInput, ["assess", ...catalogue, "--explain"], "{").errors[0].code, "syntax");
});

test("--batch answers line by line, passes over blank lines, and goes on after a faulty one", () => {
  const lines = [caseOf({ offer: true }), "", "{ oops", "  \t\r", caseOf({ offer: false })].join("\n");
  const { status, stdout } = run(["assess", ...catalogue, "--batch"], lines);
  assert.equal(status, faultyInput);
  const answers = stdout.trimEnd().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(answers.map((one) => (one.ok ? one.routes[0].verdict : one.errors[0].code)), ["met", "syntax", "not-met"]);
  assert.equal(run(["assess", ...catalogue, "--batch"], `${caseOf({})}\r\n${caseOf({})}\n`).status, done);
  assert.equal(run(["assess", ...catalogue, "--batch"], "").stdout, "");
});

test("--batch answers a line before it waits for the next", { timeout: 20_000 }, async () => {
  const dialogue = spawn(program, ["assess", ...catalogue, "--batch"], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface(dialogue.stdout)[Symbol.asyncIterator]();
  for (const offer of [true, false]) {
    dialogue.stdin.write(`${caseOf({ offer })}\n`);
    assert.equal(JSON.parse((await answers.next()).value).routes[0].verdict, offer ? "met" : "not-met");
  }
  dialogue.stdin.end();
  assert.equal((await once(dialogue, "close"))[0], done);
});

test("what cannot be written is not passed over in silence", { skip: process.platform !== "linux" }, () => {
  const { status } = spawnSync("sh", ["-c", `"$KOMPASS" routes --catalogue "${small}" > /dev/full`], { env: process.env });
  assert.equal(status, cannotRead);
});

import {
  testAll,
  testRules
} from "./shared-gate-test-rules.js";
import {
  readRules,
  ruleFiles
} from "./shared-marcbachmann-cel-js.js";
import {
  SourceText,
  UsageError,
  joinPath
} from "./core.js";

// src/gate/test-parts.ts
var rulesOfThread = 32;
async function testInParts(paths, files, run, threads) {
  const parts = run.write === void 0 && threads !== void 0 ? partsOf(paths, files, run, threads.most) : [];
  const answers = parts.length > 1 ? await threads?.run(parts) : void 0;
  return (answers && together(answers)) ?? testRules(paths, files, run);
}
function testPart(part, files) {
  const { paths, mutate } = part;
  for (const path of paths) files.allow(path);
  try {
    const rules = readRules(paths, files);
    const names = rules.flatMap(({ code, name }) => [code, name]);
    const report = testAll(rules, files, { mutate });
    const answer = { report: { ...report, problems: report.problems.map(sent) }, names };
    return answer;
  } catch (error) {
    if (error instanceof UsageError) return void 0;
    throw error;
  }
}
function partsOf(paths, files, { mutate = false }, most) {
  const named = paths.map((path) => ruleFiles(path, files));
  const found = [...new Set(named.flat().map((path) => joinPath(path)))];
  if (named.some((list) => list.length === 0)) return [];
  const count = Math.min(most, Math.floor(found.length / rulesOfThread));
  const size = Math.ceil(found.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => ({ paths: found.slice(at * size, (at + 1) * size), mutate }));
}
function together(answers) {
  if (answers.includes(void 0)) return void 0;
  const parts = answers;
  const names = parts.flatMap((part) => part.names);
  if (new Set(names).size < names.length) return void 0;
  const reports = parts.map(({ report }) => report);
  const mutations = reports.flatMap(({ mutants }) => mutants === void 0 ? [] : [mutants]);
  return {
    version: 1,
    results: reports.flatMap(({ results }) => results),
    coverage: {
      rules: sum(reports.map(({ coverage }) => coverage.rules)),
      complete: sum(reports.map(({ coverage }) => coverage.complete)),
      gaps: reports.flatMap(({ coverage }) => coverage.gaps)
    },
    ...mutations.length > 0 && { mutants: sumOf(mutations) },
    problems: reports.flatMap(({ problems }) => problems.map(revived))
  };
}
function sumOf(mutations) {
  return {
    total: sum(mutations.map(({ total }) => total)),
    killed: sum(mutations.map(({ killed }) => killed)),
    excused: sum(mutations.map(({ excused }) => excused)),
    skipped: mutations.flatMap(({ skipped }) => skipped),
    survivors: mutations.flatMap(({ survivors }) => survivors)
  };
}
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
function sent(problem) {
  const { place } = problem;
  if (place === void 0) return problem;
  const { path, text } = place.source;
  return { ...problem, place: { ...place, source: { path, text } } };
}
function revived(problem) {
  const { place } = problem;
  if (place === void 0) return problem;
  return { ...problem, place: { ...place, source: new SourceText(place.source.path, place.source.text) } };
}

export {
  testInParts,
  testPart
};

import {
  locationOf
} from "./core.js";

// src/gate/test-report.ts
function reportOf(rules, problems) {
  const results = rules.flatMap(
    ({ rule, results: cases }) => cases.map(({ name, place, difference }) => {
      return { rule: rule.code, name, passed: difference.length === 0, difference, location: locationOf(place) };
    })
  );
  const read = rules.filter(({ problems: own }) => own.every(({ level }) => level !== "error"));
  const gaps = read.filter((result) => result.gaps.length > 0).map(({ rule, gaps: missing }) => ({ rule: rule.code, file: rule.source, missing }));
  return {
    version: 1,
    results,
    coverage: { rules: rules.length, complete: read.length - gaps.length, gaps },
    problems: [...rules.flatMap((result) => result.problems), ...problems]
  };
}
function mutationOf(rules, placeOf) {
  const sum = (key) => rules.reduce((total, { mutants }) => total + (mutants?.[key] ?? 0), 0);
  return {
    total: sum("total"),
    killed: sum("killed"),
    excused: sum("excused"),
    skipped: rules.flatMap(({ rule, mutants }) => mutants === void 0 ? [rule.code] : []),
    survivors: rules.flatMap(
      ({ rule, mutants }) => (mutants?.survivors ?? []).map(({ name, path, hint }) => {
        return { rule: rule.code, mutant: name, location: locationOf(placeOf(rule.source, path)), hint };
      })
    )
  };
}
function isSound({ results, mutants, problems }) {
  return results.every(({ passed }) => passed) && (mutants?.survivors ?? []).length === 0 && problems.every(({ level }) => level !== "error");
}

export {
  reportOf,
  mutationOf,
  isSound
};

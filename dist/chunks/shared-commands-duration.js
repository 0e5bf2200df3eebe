import {
  healthRun,
  seenAt
} from "./shared-gate-health-explain.js";
import {
  noAnswer
} from "./shared-source-health-source.js";
import {
  UsageError,
  judge,
  progressLine
} from "./core.js";

// src/gate/health/watch.ts
var seenLong = { goodAnswers: Number.MAX_SAFE_INTEGER, seconds: Number.MAX_SAFE_INTEGER, timeIsUp: false };
async function watchHealth(run, ports, options) {
  const { wait, interval, before = noAnswer } = options;
  const started = ports.clock();
  if (wait === void 0) return judgeOnce(run, await ports.source.read(), options);
  for (let good = 0; ; ) {
    const answer = await ports.source.read();
    const seconds2 = (ports.clock() - started) / 1e3;
    const judged = judgeAnswer(run, answer, before);
    const { report, settle, wanted } = judged;
    const isGood = report.exitCode === 0 && report.verdict === "pass";
    const counts = isGood && seconds2 >= settle;
    if (counts && good + 1 >= wanted) return judged.at({ goodAnswers: good, seconds: seconds2, timeIsUp: false }, run);
    const left = wait - seconds2;
    const strict = { ...run, config: { ...run.config, unknown: "fail" } };
    if (left <= 0 || answer.isHopeless === true)
      return judged.at({ goodAnswers: good, seconds: seconds2, timeIsUp: isGood }, strict);
    good = counts ? good + 1 : 0;
    ports.tell({ report, seconds: seconds2, good, wanted, settle });
    await ports.sleep(Math.min(interval, left) * 1e3);
  }
}
function judgeOnce(run, answer, { before = noAnswer }) {
  const { health, problems } = healthRun(answer, before);
  return judge({ ...run, problems: [...run.problems, ...problems], health });
}
function judgeAnswer(run, answer, before) {
  const { health, problems } = healthRun(answer, before, seenLong);
  const judgeAs = (asRun, watch) => judge({ ...asRun, problems: [...asRun.problems, ...problems], health: seenAt(health, watch) });
  const report = judgeAs(run, seenLong);
  const pools = report.health ?? [];
  return {
    report,
    settle: Math.max(0, ...pools.map(({ settleSeconds }) => settleSeconds)),
    wanted: Math.max(1, ...pools.map(({ consecutive }) => consecutive)),
    at: (watch, asRun) => judgeAs(asRun, watch)
  };
}

// src/commands/duration.ts
var seconds = { s: 1, m: 60, h: 3600 };
var longest = 24 * 3600;
function secondsOf(option, given, least) {
  if (given === void 0) return void 0;
  const text = given.trim().toLowerCase();
  const parts = [...text.matchAll(/(\d{1,6})([smh]?)/g)];
  const isWhole = parts.length > 0 && parts.map(([part]) => part).join("") === text;
  if (!isWhole || parts.length > 1 && parts.some(([, , unit]) => unit === ""))
    throw new UsageError(`${option} takes a time such as 90s, 10m or 1h30m, not ${given}.`);
  const total = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (seconds[unit] ?? 1), 0);
  if (total < least || total > longest)
    throw new UsageError(`${option} must be between ${least} s and 24 h, not ${given}.`);
  return total;
}

// src/commands/health-progress.ts
var Progress = class {
  #output;
  #quiet;
  #last = "";
  constructor(output, quiet) {
    this.#output = output;
    this.#quiet = quiet;
  }
  tell({ report, seconds: seconds2, good, wanted, settle }) {
    if (this.#quiet) return;
    const { isTerminal, columns } = this.#output;
    const line = progressLine(report, { good, wanted, settling: Math.max(0, Math.ceil(settle - seconds2)) });
    const time = `${Math.floor(seconds2)} s`.padStart(6);
    if (isTerminal) this.#output.write(`\r\x1B[K${`${time}  ${line}`.slice(0, Math.max(20, columns - 1))}`);
    else if (line !== this.#last) this.#output.write(`${time}  ${line}
`);
    this.#last = line;
  }
  end() {
    if (this.#last !== "" && this.#output.isTerminal) this.#output.write("\r\x1B[K");
  }
};

export {
  watchHealth,
  secondsOf,
  Progress
};

import {
  healthRunOf,
  healthSource
} from "./shared-commands-health-source.js";
import {
  healthRun,
  seenAt
} from "./shared-gate-health-explain.js";
import {
  noAnswer
} from "./shared-source-health-source.js";
import {
  UsageError,
  configOption,
  giveReports,
  judge,
  judgingOf,
  openFiles,
  progressLine,
  recordOptions,
  reportOptions,
  rulesOption,
  scopeOptions,
  severityOptions,
  todayOption,
  wantedReports
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
    if (left <= 0) return judged.at({ goodAnswers: good, seconds: seconds2, timeIsUp: isGood }, strict);
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
    throw new UsageError(`--${option} takes a time such as 90s, 10m or 1h30m, not ${given}.`);
  const total = parts.reduce((sum, [, count, unit = ""]) => sum + Number(count) * (seconds[unit] ?? 1), 0);
  if (total < least || total > longest)
    throw new UsageError(`--${option} must be between ${least} s and 24 h, not ${given}.`);
  return total;
}

// src/commands/health.ts
var usualInterval = 15;
var healthCommand = {
  name: "health",
  usage: "[FILE…] [options]",
  summary: "Judges the backend health that Azure answers, with the cause and the fix of each message",
  fileOption: "template",
  options: {
    template: { value: "FILE", several: true, help: "the template of these pools: what in it is the cause" },
    parameters: { value: "FILE|NAME=VALUE", several: true, help: "parameters of the --template before it" },
    before: { value: "FILE", several: true, help: "the health before the deployment: nothing healthy may be lost" },
    rule: { value: "ID", help: "the load-balancing rule of an answer that names none, by id or as lb/rule" },
    wait: { value: "TIME", help: "reads again until the health holds, at most so long: 90s, 10m" },
    interval: { value: "TIME", help: `time between two answers; ${usualInterval}s when not given` },
    ...configOption,
    ...rulesOption,
    ...reportOptions,
    ...severityOptions,
    ...todayOption,
    ...scopeOptions,
    ...recordOptions
  },
  async run(args, host) {
    const started = host.clock();
    const files = await openFiles(args, host);
    const wanted = wantedReports(args);
    const [wait, interval] = [
      secondsOf("wait", args.value("wait"), 1),
      secondsOf("interval", args.value("interval"), 1)
    ];
    requireSense(args);
    const options = judgingOf(args, host);
    const rule = args.value("rule");
    const run = await healthRunOf(args.files, options, files);
    const before = await healthSource(args.values("before"), rule, files).read();
    const source = healthSource(args.rest, rule, files);
    const progress = new Progress(args, host);
    const ports = {
      source,
      // A recording keeps the moments of the clock too, so that its replay ends with the same answer.
      clock: () => files.azure?.moment(host.clock()) ?? host.clock(),
      sleep: async (milliseconds) => {
        if (files.azure?.isReplay !== true) await host.sleep(milliseconds);
      },
      tell: (seen) => progress.tell(seen)
    };
    const report = await watchHealth(run, ports, {
      wait,
      interval: interval ?? usualInterval,
      before
    });
    progress.end();
    await giveReports(report, wanted, { args, host, files, started });
    return report.exitCode;
  }
};
function requireSense(args) {
  if (args.rest.length === 0)
    throw new UsageError(
      "No health to judge: name a file with what Azure answered (az network application-gateway show-backend-health), or azure: and the id of a gateway, load balancer or rule."
    );
  if (args.has("interval") && !args.has("wait"))
    throw new UsageError("--interval is the time between two answers, and without --wait there is one. Add --wait 10m.");
  if (args.has("parameters") && !args.has("template"))
    throw new UsageError("--parameters belongs to a --template, and there is none. Add --template FILE.");
}
var Progress = class {
  #host;
  #quiet;
  #last = "";
  constructor(args, host) {
    this.#host = host;
    this.#quiet = args.has("quiet");
  }
  tell({ report, seconds: seconds2, good, wanted, settle }) {
    if (this.#quiet) return;
    const { err } = this.#host;
    const line = progressLine(report, { good, wanted, settling: Math.max(0, Math.ceil(settle - seconds2)) });
    const time = `${Math.floor(seconds2)} s`.padStart(6);
    if (err.isTerminal) err.write(`\r\x1B[K${`${time}  ${line}`.slice(0, Math.max(20, err.columns - 1))}`);
    else if (line !== this.#last) err.write(`${time}  ${line}
`);
    this.#last = line;
  }
  end() {
    if (this.#last !== "" && this.#host.err.isTerminal) this.#host.err.write("\r\x1B[K");
  }
};
export {
  healthCommand
};

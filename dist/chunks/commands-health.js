import {
  Progress,
  secondsOf,
  watchHealth
} from "./shared-commands-duration.js";
import {
  healthRunOf,
  healthSource,
  usualInterval
} from "./shared-commands-health-source.js";
import "./shared-gate-live-read.js";
import "./shared-gate-health-explain.js";
import "./shared-source-health-source.js";
import {
  UsageError,
  configOption,
  giveReports,
  judgingOf,
  needPictures,
  openFiles,
  recordOptions,
  reportOptions,
  rulesOption,
  scopeOptions,
  severityOptions,
  todayOption,
  wantedReports
} from "./core.js";

// src/commands/health.ts
var healthCommand = {
  name: "health",
  usage: "[FILE\u2026] [options]",
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
      secondsOf("--wait", args.value("wait"), 1),
      secondsOf("--interval", args.value("interval"), 1)
    ];
    requireSense(args);
    const options = { ...judgingOf(args, host), pictures: needPictures(wanted) };
    const rule = args.value("rule");
    const run = await healthRunOf(args.files, options, files);
    const before = await healthSource(args.values("before"), rule, files).read();
    const source = healthSource(args.rest, rule, files);
    const progress = new Progress(host.err, args.has("quiet"));
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
export {
  healthCommand
};

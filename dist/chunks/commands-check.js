import {
  UsageError,
  beforeOptions,
  checkFiles,
  configOption,
  giveReports,
  hasErrors,
  inputOptions,
  judgingOf,
  liveMode,
  liveOptions,
  modes,
  needPictures,
  openFiles,
  parseShard,
  plain,
  plural,
  prepare,
  printChangedSince,
  progressOf,
  reportOptions,
  requireAsked,
  rulesOption,
  safeJson,
  severityOptions,
  tellProblems,
  todayOption,
  updateBaseline,
  wantedReports
} from "./core.js";

// src/commands/check.ts
var checkCommand = {
  name: "check",
  usage: "[FILE\u2026] [options]",
  summary: "Evaluates the rules and closes the gate on what they find",
  options: {
    ...inputOptions,
    ...beforeOptions,
    ...liveOptions,
    ...configOption,
    ...rulesOption,
    rule: { value: "CODE", several: true, help: "runs only this rule, by code or by name, and those that are locked" },
    ...reportOptions,
    ...severityOptions,
    baseline: { value: "FILE", help: "the baseline; without it poolgate.baseline.json beside the configuration" },
    "update-baseline": { help: "writes what is found into the baseline, from which on it does not count" },
    ...todayOption,
    health: {
      value: "FILE",
      several: true,
      help: "backend health as Azure answered it, or azure: and the id of a gateway, load balancer or rule"
    },
    list: { help: "prints the sets without evaluating them" },
    shard: { value: "I/N", help: "checks the I-th of N parts of the sets; `poolgate merge` joins the JSON reports" },
    "changed-since": { value: "REF", help: "checks only the sets that the change since this commit or branch touches" },
    fix: { help: "sets in templates what rules name for certain, and then checks them; what is left is yours" }
  },
  async run(args, host) {
    const started = host.clock();
    const files = await openFiles(args, host);
    const wanted = wantedReports(args);
    if (args.has("list")) return list(args, host, files);
    const options = await optionsOf(args, host, files);
    if (args.has("fix")) await fix(args, options, host, files);
    if (args.has("update-baseline")) {
      refusePart(args, "--update-baseline needs all findings");
      const { path, count } = await updateBaseline(args.files, options, files);
      host.err.write(`Wrote ${plain(path)}: ${plural(count, "finding")}.
`);
    }
    const progress = progressOf(args, host);
    const report = await checkFiles(
      args.files,
      { ...options, pictures: needPictures(wanted), onSet: progress.tell },
      files
    ).finally(progress.end);
    requireAsked(args, files);
    await giveReports(report, wanted, { args, host, files, started });
    return report.exitCode;
  }
};
async function optionsOf(args, host, files) {
  const baseline = args.value("baseline");
  const health = args.values("health");
  const shard = args.value("shard");
  if (health.length > 0) refusePart(args, "--health is about all sets");
  return {
    ...judgingOf(args, host),
    only: args.values("rule"),
    before: args.before,
    mode: args.word("mode", modes),
    live: liveMode(args),
    changedSince: args.value("changed-since"),
    ...shard !== void 0 && { shard: parseShard(shard) },
    ...baseline !== void 0 && { baseline },
    ...health.length > 0 && {
      health: (await import("./commands-health-source.js")).healthSource(health, void 0, files)
    }
  };
}
async function fix(args, options, host, files) {
  const { fixFiles } = await import("./gate-fix-fix-files.js");
  const fixed = await fixFiles(args.files, options, files);
  if (args.has("quiet")) return;
  for (const { path, count } of fixed)
    host.err.write(`Fixed ${plain(path)}: ${plural(count, "property", "properties")} set.
`);
  if (fixed.length === 0) host.err.write("Nothing was found that can be mended for certain.\n");
}
var partial = ["shard", "changed-since"];
function refusePart(args, why) {
  const part = partial.find((option) => args.has(option));
  if (part !== void 0) throw new UsageError(`${why}, and --${part} checks a part. Leave one of them out.`);
}
async function list(args, host, files) {
  const format = args.value("format") ?? "text";
  if (format !== "text" && format !== "json" || args.has("output"))
    throw new UsageError(
      "--list prints the sets to standard output, as text or json. Leave out other formats and --output."
    );
  const { sets, problems, changedSince } = await prepare(args.files, await optionsOf(args, host, files), files);
  const plain2 = sets.map(({ name, deployments, before }) => ({
    name,
    deployments: deployments.map(listed),
    ...before && { before: before.deployments.map(listed) }
  }));
  if (format === "json") host.out.write(`${safeJson({ version: 1, sets: plain2, changedSince }, 2)}
`);
  else host.out.write(plain2.map(listSet).join(""));
  if (changedSince && !args.has("quiet")) host.err.write(`${plain(printChangedSince(changedSince))}
`);
  tellProblems(problems, args, host);
  return hasErrors(problems) ? 2 : 0;
}
function listed({ path, parameterFiles, scope }) {
  return { template: path, parameters: parameterFiles, scope };
}
function listSet({ name, deployments, before = [] }) {
  const lineOf = ({ template, parameters }) => `${template}${parameters.length === 0 ? "" : `  (parameters ${parameters.join(", ")})`}`;
  const lines = [...deployments.map(lineOf), ...before.map((one) => `before ${lineOf(one)}`)].map((line) => `  ${line}`);
  return `${[name, ...lines].map(plain).join("\n")}
`;
}
export {
  checkCommand
};

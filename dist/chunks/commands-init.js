import {
  comment,
  flow,
  schemaLine,
  survey,
  whole
} from "./shared-scaffold-schemas.js";
import {
  UsageError,
  addTo,
  isElement,
  isUnknown,
  joinPath,
  piecesOf,
  plain,
  planFiles,
  plural,
  printKinds,
  tellProblems
} from "./core.js";

// src/scaffold/configuration-text.ts
var mostPools = 100;
function configurationText(found) {
  const { rulePaths } = found;
  const lines = [
    schemaLine("config"),
    "# What poolgate checks, and what closes the gate. A line that begins with # and no blank is switched off.",
    "version: 1",
    "extends: recommended # the rules to start from: recommended | strict | all | none",
    "failOn: error # the lowest severity that closes the gate: error | warning | info",
    "unknown: warn # what rules do that cannot be decided: fail | warn | ignore",
    "",
    "# Severities of single rules, by code or by name: off | info | warning | error. `poolgate rules` lists them.",
    "#rules:",
    "#  rule-without-probe: error",
    "",
    "# Rules of your own. `poolgate new-rule ops my-rule` writes the first one.",
    rulePaths.length > 0 ? `rulePaths: ${flow(rulePaths)}` : "#rulePaths: [./policies]",
    "",
    ...inputLines(found),
    "",
    ...poolLines(found.pools),
    "",
    "# Findings that do not count: each for a reason, and best with the last day of it.",
    "#waivers:",
    "#  - { rule: LB103, target: 'lb-legacy/*', reason: it goes with the old shop, expires: 2027-06-30 }"
  ];
  return `${lines.join("\n")}
`;
}
function inputLines({ count, inputs, unusable }) {
  const broken = unusable.flatMap(({ place }) => place === void 0 ? [] : [place.source.path]);
  const left = [...new Set(broken)].map((path) => `#  - ${flow({ template: path })} # left out: it cannot be read yet`);
  const about = [
    "# What `poolgate check` checks when it is given no FILE. Entries of one `set` share a topology: members in one",
    "# template join pools in another. An entry may say where it goes: scope: { subscriptionId: \u2026, resourceGroup: \u2026 }"
  ];
  if (inputs.length === 0)
    return [...about, "#inputs:", ...left.length > 0 ? left : ["#  - { template: infra/main.json }"]];
  const whole2 = count > inputs.length ? ` # ${count} deployments; each is a set of its own` : "";
  return [...about, "inputs:", ...inputs.map((input) => `  - ${flow(entryOf(input))}${whole2}`), ...left];
}
function entryOf({ set, template, parameters }) {
  const [first, ...others] = parameters;
  return { set, template, parameters: others.length > 0 ? parameters : first };
}
function poolLines(pools) {
  const about = [
    "# What you expect of your pools, so that a member that is lost closes the gate. Take the # from `pools:` and from what",
    "# must hold. Patterns are globs: * any text, ? one character. Further keys: include, exclude, closed, probe."
  ];
  const example = ["#  - match: { owner: 'lb-*', pool: web }", "#    members: { min: 2 }"];
  const entries = entriesOf(pools);
  const shown = entries.slice(0, mostPools).flatMap(({ match, members, today }) => [
    `#  - match: ${flow(match)}`,
    `#    members: ${flow(members)} # ${comment(today)}`
  ]);
  const more = entries.length - mostPools;
  const rest = more > 0 ? [`# and ${more} more; \`poolgate show\` lists them`] : [];
  return [...about, "#pools:", ...shown.length > 0 ? shown : example, ...rest];
}
function entriesOf(pools) {
  const byName = /* @__PURE__ */ new Map();
  for (const pool of pools) {
    const names = { owner: patternOf(ownerOf(pool)), pool: patternOf(pool.element.get("name")) };
    const key = JSON.stringify(names).toLowerCase();
    const entry = { match: { set: patternOf(pool.set), ...names }, ...expectationOf(pool) };
    addTo(byName, key, entry);
  }
  return [...byName.values()].flatMap((entries) => {
    const same = new Map(entries.map((entry) => [JSON.stringify([entry.members, entry.today]), entry]));
    if (same.size > 1) return entries;
    return [...same.values()].map(({ match: { owner, pool }, ...rest }) => ({ match: { owner, pool }, ...rest }));
  });
}
function ownerOf({ element }) {
  const owner = element.get("owner");
  return isElement(owner) ? owner.get("name") : void 0;
}
function patternOf(name) {
  if (typeof name !== "string" && !isUnknown(name)) return "*";
  return piecesOf(name).map((piece) => typeof piece === "string" ? piece.replaceAll("*", "?") : "*").join("");
}
function expectationOf(pool) {
  const { min, max, known, open, because } = pool.members;
  const kinds = printKinds(pool);
  const of = kinds === "" ? "" : `: ${kinds}`;
  const why = because?.causes[0]?.reason;
  if (open && min === 0) return { members: { min: 1 }, today: "not known today: its members are declared elsewhere" };
  if (!known || open || max !== min) {
    const reason = why === void 0 ? "" : `: ${why}`;
    if (min === 0) return { members: { min: 1 }, today: `not known today${reason}` };
    const bounds = max === null || open ? `${min} or more` : `${min} to ${max}`;
    return { members: { min }, today: `${bounds} today${of}${why === void 0 ? "" : `; ${why}`}` };
  }
  if (min === 0) return { members: { min: 1 }, today: "none today" };
  if (pool.scales !== void 0)
    return { members: pool.scales, today: `${min} today, scales ${pool.scales.min} to ${pool.scales.max}${of}` };
  return { members: { exactly: min }, today: `${min} today${of}` };
}

// src/scaffold/workflow-text.ts
function workflowText(directory) {
  const lines = [
    "name: poolgate",
    "on: pull_request",
    "permissions:",
    "  contents: read",
    "jobs:",
    "  pools:",
    "    runs-on: ubuntu-latest",
    "    steps:",
    "      - uses: actions/checkout@v6",
    "      - uses: poolgate/poolgate@main # no release yet: pin a commit",
    ...directory === "" ? [] : ["        with:", `          working-directory: ${flow(directory)}`]
  ];
  return `${lines.join("\n")}
`;
}

// src/commands/init.ts
var workflowPath = ".github/workflows/poolgate.yml";
var initCommand = {
  name: "init",
  usage: "[--force]",
  summary: "Writes poolgate.yaml with the templates and pools that it finds, and a workflow for GitHub Actions",
  options: { force: { help: "replaces a poolgate.yaml that is there; a workflow is never replaced" } },
  mostArguments: 0,
  async run(args, host) {
    const files = host.openFiles();
    const path = joinPath(files.directory, "poolgate.yaml");
    if (!args.has("force") && files.kindOf(path) !== "absent")
      throw new UsageError(`${path} exists already and is kept. \`poolgate init --force\` replaces it.`);
    const found = survey(await planFiles([whole(files.directory)], files), files, files.directory);
    files.writeFile(path, configurationText(found), { overwrite: args.has("force") });
    const workflow = writeWorkflow(files, host);
    tellProblems(
      [...found.warnings, ...found.unusable.map((problem) => ({ ...problem, level: "warning" }))],
      args,
      host
    );
    host.out.write(`${[whatWasWritten(path, found), workflow, "", ...nextSteps(found)].join("\n")}
`);
    return 0;
  }
};
function whatWasWritten(path, { count, pools, unusable }) {
  const found = count === 0 ? "no template was found" : `${plural(count, "deployment")}, ${plural(pools.length, "pool")}`;
  const left = unusable.length === 0 ? "" : `; ${plural(unusable.length, "file")} left out`;
  return `wrote ${path}: ${found}${left}`;
}
function writeWorkflow(files, host) {
  const root = repositoryOf(files);
  if (root === void 0) return "no workflow: this is no git repository";
  const path = joinPath(root, workflowPath);
  if (files.kindOf(path) !== "absent") return `kept  ${path}, which was there`;
  files.writeFile(path, workflowText(host.openFiles({ base: root === "" ? "." : root }).directory));
  return `wrote ${path}: checks every pull request`;
}
function repositoryOf(files) {
  for (let folder = files.directory; files.kindOf(folder) === "directory"; folder = joinPath(folder, ".."))
    if (files.kindOf(joinPath(folder, ".git")) !== "absent") return folder;
  return void 0;
}
function nextSteps({ count, pools }) {
  if (count === 0)
    return ["Next: name your templates under `inputs` in poolgate.yaml, or check one: poolgate check FILE"];
  const [first] = pools;
  const expect = first === void 0 ? [] : [
    "",
    `The pools that were found, such as ${plain(`${first.owner}/${first.name}`)}, stand in poolgate.yaml with the members they have`,
    "today, switched off. Take the # away from those that must keep them."
  ];
  return ["Next", "  poolgate show    the pools and their members", "  poolgate check   the gate", ...expect];
}
export {
  initCommand
};

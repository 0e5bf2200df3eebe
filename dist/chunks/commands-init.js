import {
  comment,
  flow,
  schemaLine
} from "./shared-scaffold-schemas.js";
import {
  UsageError,
  isElement,
  isUnknown,
  joinPath,
  judge,
  piecesOf,
  plain,
  plan,
  plural,
  printKinds,
  tellProblems
} from "./core.js";

// src/scaffold/configuration-text.ts
var mostPools = 100;
function configurationText(found) {
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
    "#rulePaths: [./policies]",
    "",
    ...inputLines(found),
    "",
    ...poolLines(found.pools)
  ];
  return `${lines.join("\n")}
`;
}
function inputLines({ count, inputs, unusable }) {
  const broken = unusable.flatMap(({ place }) => place === void 0 ? [] : [place.source.path]);
  const left = [...new Set(broken)].map((path) => `#  - ${flow({ template: path })} # left out: it cannot be read yet`);
  const about = [
    "# What `poolgate check` checks when it is given no FILE. Entries of one `set` share a topology: members in one",
    "# template join pools in another. An entry may say where it goes: scope: { subscriptionId: …, resourceGroup: … }"
  ];
  if (inputs.length === 0)
    return [...about, "#inputs:", ...left.length > 0 ? left : ["#  - { template: infra/main.json }"]];
  const whole = count > inputs.length ? ` # ${count} deployments; each is a set of its own` : "";
  return [...about, "inputs:", ...inputs.map((input) => `  - ${flow(entryOf(input))}${whole}`), ...left];
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
    byName.set(key, [...byName.get(key) ?? [], entry]);
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

// src/scaffold/sets.ts
var mostTrials = 400;
function setsThatBelongTogether(found, poolsOf2) {
  const groups = grouped(found, labelOf);
  const leader = /* @__PURE__ */ new Map();
  for (const group of groups.values()) for (const [member, owner] of links(group, poolsOf2)) leader.set(member, owner);
  const joined = [...grouped(found, (set) => leader.get(set) ?? set)].map(([first, sets]) => {
    const inOrder = [first, ...sets.filter((set) => set !== first)];
    return { ...first, deployments: inOrder.flatMap(({ deployments }) => deployments) };
  });
  const byLabel = grouped(joined, labelOf);
  return joined.map((set) => {
    const label = labelOf(set);
    return label !== "" && byLabel.get(label)?.length === 1 ? { ...set, name: label } : set;
  });
}
function grouped(sets, keyOf) {
  const groups = /* @__PURE__ */ new Map();
  for (const set of sets) {
    const key = keyOf(set);
    const group = groups.get(key);
    if (group === void 0) groups.set(key, [set]);
    else group.push(set);
  }
  return groups;
}
function labelOf({ name, deployments }) {
  const head = `${deployments[0]?.path ?? ""} (`;
  return name.startsWith(head) ? name.slice(head.length, -1) : "";
}
function links(group, poolsOf2) {
  const pools = new Map(group.map((set) => [set, poolsOf2([set])]));
  const times = /* @__PURE__ */ new Map();
  for (const { id } of [...pools.values()].flat()) times.set(id, (times.get(id) ?? 0) + 1);
  const open = (set) => (pools.get(set) ?? []).filter(({ members, id }) => members.open && times.get(id) === 1);
  const owners = group.filter((set) => open(set).length > 0);
  if (owners.length * group.length > mostTrials) return [];
  const joins = owners.flatMap(
    (owner) => group.filter((other) => other !== owner && !owners.includes(other)).map((other) => ({
      owner,
      other,
      members: joiningMembers(owner, other, new Set(open(owner).map(({ id }) => id)), poolsOf2)
    })).filter(({ members }) => members.length > 0)
  );
  return joins.filter(({ owner, other, members }) => {
    const isElsewhere = joins.some((join) => join.other === other && join.owner !== owner);
    const isTwice = joins.some(
      (join) => join.owner === owner && join.other !== other && join.members.some((name) => members.includes(name))
    );
    return !isElsewhere && !isTwice;
  }).map(({ owner, other }) => [other, owner]);
}
function joiningMembers(owner, other, ids, poolsOf2) {
  const deployments = [...owner.deployments, ...other.deployments];
  const together = poolsOf2([{ name: owner.name, deployments, gaps: [...owner.gaps, ...other.gaps] }]);
  return together.flatMap(({ id, members }) => ids.has(id) ? members.list.map(({ name }) => name) : []);
}

// src/scaffold/survey.ts
var mostInputs = 100;
function survey(files, directory) {
  const found = plan([{ path: directory, label: "the working directory" }], files);
  const errors = found.problems.filter(({ level }) => level === "error");
  const deployed = found.sets.filter(({ deployments }) => deployments.length > 0);
  const count = deployed.reduce((sum, { deployments }) => sum + deployments.length, 0);
  const isWhole = count > mostInputs;
  const sets = isWhole ? deployed : setsThatBelongTogether(deployed, poolsOf);
  return {
    count,
    inputs: isWhole ? [{ template: ".", parameters: [] }] : sets.flatMap(
      ({ name, deployments }) => deployments.map(({ path, parameterFiles }) => ({
        template: path,
        parameters: parameterFiles,
        ...(deployments.length > 1 || name !== path) && { set: name }
      }))
    ),
    pools: poolsOf(sets),
    unusable: errors.filter(({ code }) => code !== "no-template"),
    warnings: found.problems.filter(({ level }) => level === "warning")
  };
}
function poolsOf(sets) {
  const nothing = {
    problems: [],
    config: {},
    locate: () => void 0,
    rules: [],
    only: [],
    limits: {},
    complete: false
  };
  return judge({ ...nothing, sets }).pools;
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
  run(args, host) {
    const files = host.openFiles();
    const path = joinPath(files.directory, "poolgate.yaml");
    if (!args.has("force") && files.kindOf(path) !== "absent")
      throw new UsageError(`${path} exists already and is kept. \`poolgate init --force\` replaces it.`);
    const found = survey(files, files.directory);
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

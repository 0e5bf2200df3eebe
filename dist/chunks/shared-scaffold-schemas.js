import {
  buildSet,
  groupBy,
  joinPath,
  plain
} from "./core.js";

// src/scaffold/sets.ts
var mostTrials = 400;
function setsThatBelongTogether(found, poolsOf2) {
  const groups = groupBy(found, labelOf);
  const leader = /* @__PURE__ */ new Map();
  for (const group of groups.values()) for (const [member, owner] of links(group, poolsOf2)) leader.set(member, owner);
  const joined = [...groupBy(found, (set) => leader.get(set) ?? set)].map(([first, sets]) => {
    const inOrder = [first, ...sets.filter((set) => set !== first)];
    return { ...first, deployments: inOrder.flatMap(({ deployments }) => deployments) };
  });
  const byLabel = groupBy(joined, labelOf);
  return joined.map((set) => {
    const label = labelOf(set);
    return label !== "" && byLabel.get(label)?.length === 1 ? { ...set, name: label } : set;
  });
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
function whole(directory) {
  return { path: directory, label: "the working directory" };
}
function survey(found, files, directory) {
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
    rulePaths: holdsRules(files, joinPath(directory, ruleFolder)) ? [`./${ruleFolder}`] : [],
    pools: poolsOf(sets),
    unusable: errors.filter(({ code }) => code !== "no-template"),
    warnings: found.problems.filter(({ level }) => level === "warning")
  };
}
var ruleFolder = "policies";
function holdsRules(files, folder) {
  return files.kindOf(folder) === "directory" && files.list(folder).some(({ name }) => /\.cases\.ya?ml$/i.test(name));
}
function poolsOf(sets) {
  return sets.flatMap((set) => buildSet(set, {}).topology.pools.map((pool) => ({ ...pool, set: set.name })));
}

// src/scaffold/schemas.ts
function schemaLine(name) {
  return `# yaml-language-server: $schema=https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/${name}.schema.json`;
}

// src/scaffold/yaml-text.ts
function flow(value) {
  if (typeof value === "string") return scalar(value);
  if (typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(flow).join(", ")}]`;
  const members = Object.entries(value).flatMap(([key, member]) => {
    return member === void 0 ? [] : [`${scalar(key)}: ${flow(member)}`];
  });
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
function comment(text) {
  return plain(text);
}
function isList(value) {
  return Array.isArray(value);
}
function scalar(text) {
  if (/^[\w./-]*$/.test(text) && isText.test(text) && !words.has(text.toLowerCase())) return text;
  if (plain(text) === text && !/['\\]/.test(text)) return `'${text}'`;
  return JSON.stringify(text).replace(/[^\u0020-\u007e\u00a1-\u1fff\u3001-\ud7ff\uf900-\ufaff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
var isText = /^(?:[A-Za-z]|(?:\.{1,2}\/)+\w|\w[\w.-]*\/)/;
var words = /* @__PURE__ */ new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);

export {
  schemaLine,
  flow,
  comment,
  whole,
  survey,
  ruleFolder
};

import {
  addTo,
  baseOf,
  folderOf,
  isBicep,
  isLivePath,
  joinPath,
  referencesIn,
  stemOf
} from "./core.js";

// src/source/touched.ts
function touchedSets(sets, changes, tree) {
  const deployments = sets.flatMap((set) => set.deployments);
  const touched = touchedFiles(deployments.flatMap(filesOf), changes, tree);
  const released = releasedBy(changes);
  const parameters = parametersOf(changes.paths);
  const isTouched = (deployment) => isLivePath(deployment.path) || filesOf(deployment).some((file) => touched.has(file)) || entriesOf(deployment).some((file) => released.has(file)) || parameters.mayBelongTo(deployment);
  return sets.filter((set) => set.gaps.length > 0 || set.deployments.some(isTouched));
}
function untouchedBicep(paths, changes, tree) {
  const touched = touchedFiles(paths, changes, tree);
  const released = releasedBy(changes);
  const parameters = parametersOf(changes.paths);
  const isTouched = (path) => touched.has(path) || released.has(path) || parameters.mayBelongTo({ path, parameterFiles: [] });
  return new Set(paths.filter((path) => !isTouched(path)));
}
function releasedBy({ former }) {
  return new Set([...former].flatMap(([path, text]) => referencesIn(path, text).paths));
}
function entriesOf({ path, compiledFrom = [] }) {
  return [path, ...compiledFrom.map(({ file }) => file)];
}
function filesOf(deployment) {
  return [...entriesOf(deployment), ...deployment.parameterFiles];
}
function touchedFiles(roots, changes, tree) {
  const isJsonChanged = changes.paths.some((path) => /\.jsonc?$/i.test(path));
  const settings = changes.paths.filter((path) => baseOf(path) === "bicepconfig.json").map(folderOf);
  const users = /* @__PURE__ */ new Map();
  const seen = new Set(roots);
  const touched = /* @__PURE__ */ new Set();
  for (const path of seen) {
    const { paths, isOpen } = referencesOf(path, tree);
    for (const target of paths) {
      addTo(users, target, path);
      seen.add(target);
    }
    const isConfigured = isBicep(path) && settings.some((folder) => isBelow(folder, path));
    if (changes.has(path) || isConfigured || isOpen && isJsonChanged) touched.add(path);
  }
  for (const path of touched) for (const user of users.get(path) ?? []) touched.add(user);
  return touched;
}
function referencesOf(path, tree) {
  const file = tree.kindOf(path) === "file" ? tree.read(path) : void 0;
  return referencesIn(path, file !== void 0 && "text" in file ? file.text : "");
}
function isBelow(folder, path) {
  return folder === "" || /^(?:\.\.\/)*\.\.$/.test(folder) || path.startsWith(`${folder}/`);
}
function parametersOf(changed) {
  const folders = /* @__PURE__ */ new Set();
  const stems = /* @__PURE__ */ new Set();
  for (const path of changed.filter((one) => /\.jsonc?$/i.test(one))) {
    folders.add(folderOf(path).toLowerCase());
    const parts = baseOf(path).toLowerCase().split(".");
    const last = parts.includes("parameters") ? parts.length : 0;
    for (let end = 1; end < last; end++)
      stems.add(joinPath(folderOf(path), parts.slice(0, end).join(".")).toLowerCase());
  }
  return {
    mayBelongTo({ path, parameterFiles }) {
      const folder = folderOf(path);
      const isLost = stems.has(joinPath(folder, stemOf(path)).toLowerCase());
      return parameterFiles.length === 0 && (isLost || folders.has(joinPath(folder, "parameters").toLowerCase()));
    }
  };
}

// src/gate/changed.ts
async function narrowing(about, isCompared, changes, files) {
  const single = await changedForAll(about, changes, files);
  const isAll = single !== void 0 || isCompared;
  return {
    untouched: (paths) => isAll ? /* @__PURE__ */ new Set() : untouchedBicep(paths, changes, files),
    of({ sets, leftOut }, before) {
      const because = single ?? changedBefore(before.sets, changes, files);
      const touched = because === void 0 ? touchedSets(sets, changes, files) : sets;
      const counts = { checked: touched.length, leftOut: sets.length - touched.length + leftOut };
      return { sets: touched, changedSince: { ref: changes.ref, ...counts, ...because !== void 0 && { because } } };
    }
  };
}
async function changedForAll(about, changes, files) {
  const { config, rulePaths, baselinePath } = about;
  const layers = config.stack.layers.flatMap(({ file }) => file ?? []);
  const named = [...layers, ...await filesOfRules(rulePaths, files), baselinePath];
  const single = named.find((path) => hasChanged(path, changes));
  if (single !== void 0) return single;
  return changes.paths.find((path) => rulePaths.some((folder) => path.startsWith(`${folder}/`)));
}
function changedBefore(before, changes, files) {
  const written = before.flatMap((set) => set.deployments.filter(({ source }) => source !== "live"));
  const single = written.map((one) => ({ name: one.path, deployments: [one], gaps: [] }));
  return touchedSets(single, changes, files)[0]?.name;
}
async function filesOfRules(paths, files) {
  if (paths.length === 0) return [];
  const { ruleFiles } = await import("./gate-rules.js");
  return paths.flatMap((path) => ruleFiles(path, files));
}
function hasChanged(path, changes) {
  if (!path.split("/").includes("node_modules")) return changes.has(path);
  return changes.paths.some((changed) => installing.has(baseOf(changed)));
}
var installing = /* @__PURE__ */ new Set([
  "package.json",
  "package-lock.json",
  "npm-shrinkwrap.json",
  "yarn.lock",
  "pnpm-lock.yaml",
  "bun.lock"
]);
export {
  narrowing
};

import {
  mendable,
  withEdits
} from "./shared-gate-fix-edit.js";
import {
  groupBy,
  isFilePath,
  judge,
  readRun
} from "./core.js";

// src/gate/fix/fix-files.ts
async function fixFiles(paths, options, files) {
  const run = await readRun(paths, options, files);
  const found = mendable(judge(run).findings, run.rules);
  const byPath = groupBy(found, ({ finding }) => finding.place.source.path);
  return [...byPath].flatMap(([path, some]) => {
    const count = fixFile(path, some, files);
    return count === 0 ? [] : [{ path, count }];
  });
}
function fixFile(path, found, files) {
  const [first] = found;
  const file = files.read(path);
  if (first === void 0 || !isFilePath(path) || "fault" in file || file.text !== first.finding.place.source.text)
    return 0;
  const edits = new Map(found.map(({ edit }) => [JSON.stringify(edit), edit]));
  const { text, made } = withEdits(file.text, [...edits.values()]);
  files.rewriteFile(path, text);
  return made;
}
export {
  fixFiles
};

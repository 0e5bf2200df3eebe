import {
  editAt,
  withEdits
} from "./shared-gate-fix-edit.js";
import {
  JsonDocument,
  isSuppressed,
  judge,
  readJsonText,
  readRun
} from "./core.js";

// src/gate/fix/fix-files.ts
async function fixFiles(paths, options, files) {
  const run = await readRun(paths, options, files);
  const edits = new Map(run.rules.flatMap(({ code, edit }) => edit === void 0 ? [] : [[code, edit]]));
  return filesOf(judge(run).findings, edits).flatMap(({ source, edits: wanted }) => {
    const file = files.read(source.path);
    if (files.kindOf(source.path) !== "file" || "fault" in file || file.text !== source.text) return [];
    const { text, made } = withEdits(source.text, wanted);
    files.rewriteFile(source.path, text);
    return [{ path: source.path, count: made }];
  });
}
function filesOf(findings, rules) {
  const texts = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const rule = rules.get(finding.code);
    if (rule === void 0 || finding.outcome !== "fail" || isSuppressed(finding)) continue;
    const { source, start } = finding.place;
    const known = texts.get(source.path) ?? { source, document: documentOf(source), edits: /* @__PURE__ */ new Map() };
    texts.set(source.path, known);
    const edit = known.document && editAt(known.document, start, rule);
    if (edit !== void 0) known.edits.set(JSON.stringify(edit), edit);
  }
  return [...texts.values()].filter(({ edits }) => edits.size > 0).map(({ source, edits }) => ({ source, edits: [...edits.values()] }));
}
function documentOf(source) {
  const document = readJsonText(source.path, source.text);
  return document instanceof JsonDocument ? document : void 0;
}
export {
  filesOf,
  fixFiles
};

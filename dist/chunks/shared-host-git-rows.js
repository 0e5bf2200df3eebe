import {
  isHash
} from "./shared-host-git-git.js";

// src/host/git/rows.ts
var rawDiff = [
  "diff",
  "--raw",
  "-z",
  "--no-abbrev",
  "--no-renames",
  "--no-ext-diff",
  "--ignore-submodules=dirty"
];
function rowsOf(raw) {
  const parts = namesOf(raw);
  return parts.flatMap((head, index) => {
    const path = parts[index + 1];
    const [mode = "", , blob = ""] = head.slice(1).split(" ");
    if (index % 2 === 1 || path === void 0) return [];
    const isFile = mode.startsWith("100") && isHash(blob);
    const former = isFile ? "file" : /^0+$/.test(mode) ? "absent" : "other";
    return [{ path, former, blob: isFile ? blob : void 0 }];
  });
}
function namesOf(listed) {
  return listed.split("\0").filter((name) => name !== "");
}
async function formerBytes(rows, git) {
  const asked = rows.flatMap(({ path, blob }) => blob === void 0 ? [] : [{ path, blob }]);
  const texts = /* @__PURE__ */ new Map();
  if (asked.length === 0) return texts;
  const { output } = await git.ask(["cat-file", "--batch"], asked.map(({ blob }) => `${blob}
`).join(""));
  let at = 0;
  for (const { path } of asked) {
    const end = output.indexOf("\n", at);
    const [, , size] = output.toString("latin1", at, end).split(" ");
    const bytes = size === void 0 ? 0 : Number(size) + 1;
    if (size !== void 0) texts.set(path, output.subarray(end + 1, end + bytes));
    at = end + 1 + bytes;
  }
  return texts;
}

export {
  rawDiff,
  rowsOf,
  namesOf,
  formerBytes
};

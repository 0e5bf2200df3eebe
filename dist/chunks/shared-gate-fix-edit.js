import {
  JsonDocument,
  isSuppressed,
  memberOf,
  readJsonText,
  valueOf
} from "./core.js";

// src/gate/fix/edit.ts
function editAt(document, at, { set, value }) {
  if (!isWrittenByHand(document.root)) return void 0;
  const way = wayTo(document.root, at);
  const [last] = way.slice(-1);
  if (last === void 0 || way.some(({ object }) => memberOf(object, "copy") !== void 0)) return void 0;
  const path = set.split(".");
  const { text } = document.source;
  if (endsWith(way, path)) return replaced(last.member, value, text);
  return last.member.key.toLowerCase() === "name" ? added(last.object, path, value, text) : void 0;
}
function isWrittenByHand(root) {
  const schema = valueOf(root, "$schema");
  const generator = valueOf(valueOf(root, "metadata"), "_generator");
  return schema?.kind === "string" && /deploymenttemplate/i.test(schema.value) && generator === void 0;
}
function wayTo(root, at) {
  const way = [];
  for (let node = root; node !== void 0; ) {
    if (node.kind === "array") node = node.items.find(({ start, end }) => start <= at && at < end);
    else if (node.kind === "object") {
      const object = node;
      const member = object.members.find(({ keyStart, value }) => keyStart <= at && at < value.end);
      if (member === void 0) return [];
      way.push({ object, member });
      if (member.keyStart === at) return way;
      node = member.value;
    } else return [];
  }
  return [];
}
function endsWith(way, path) {
  const keys = way.slice(-path.length).map(({ member }) => member.key.toLowerCase());
  return keys.length === path.length && path.every((key, index) => key.toLowerCase() === keys[index]);
}
function replaced({ value: node }, value, text) {
  const isExpression = node.kind === "string" && node.value.startsWith("[");
  if (isExpression || node.kind === "object" || node.kind === "array") return void 0;
  const written = JSON.stringify(value);
  return text.slice(node.start, node.end) === written ? void 0 : { start: node.start, end: node.end, text: written };
}
function added(element, path, value, text) {
  const key = path.at(-1) ?? "";
  const holder = path.slice(0, -1).reduce(valueOf, element);
  if (holder?.kind !== "object" || memberOf(holder, key) !== void 0 || memberOf(holder, "copy") !== void 0)
    return void 0;
  const last = holder.members.at(-1);
  if (last === void 0) {
    const isEmpty = text.slice(holder.start + 1, holder.end - 1).trim() === "";
    return isEmpty ? { start: holder.start, end: holder.end, text: `{ ${JSON.stringify(key)}: ${JSON.stringify(value)} }` } : void 0;
  }
  const colon = text.slice(last.keyEnd, last.value.start);
  const property = `${JSON.stringify(key)}${/^ *: *$/.test(colon) ? colon : ": "}${JSON.stringify(value)}`;
  const [, lineBreak] = /(\r?\n[ \t]*)$/.exec(text.slice(0, last.keyStart)) ?? [];
  return { start: last.value.end, end: last.value.end, text: `,${lineBreak ?? " "}${property}` };
}
function withEdits(text, edits) {
  let [done, at, made] = ["", 0, 0];
  for (const { start, end, text: replacement } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    done += text.slice(at, start) + replacement;
    at = end;
    made++;
  }
  return { text: done + text.slice(at), made };
}

// src/gate/fix/found.ts
function mendable(findings, rules, isAsked = () => true) {
  const edits = new Map(rules.flatMap(({ code, edit }) => edit === void 0 ? [] : [[code, edit]]));
  const documents = /* @__PURE__ */ new Map();
  return findings.flatMap((finding) => {
    const rule = edits.get(finding.code);
    const { source, start } = finding.place;
    if (rule === void 0 || finding.outcome !== "fail" || isSuppressed(finding) || !isAsked(source.path)) return [];
    if (!documents.has(source.path)) {
      const read = readJsonText(source.path, source.text);
      documents.set(source.path, read instanceof JsonDocument ? read : void 0);
    }
    const document = documents.get(source.path);
    const edit = document && editAt(document, start, rule);
    return edit === void 0 ? [] : [{ finding, edit }];
  });
}

export {
  withEdits,
  mendable
};

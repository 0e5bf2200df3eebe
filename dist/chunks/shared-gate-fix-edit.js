import {
  memberOf,
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

export {
  editAt,
  withEdits
};

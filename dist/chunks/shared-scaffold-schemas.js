import {
  plain
} from "./core.js";

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
  comment
};

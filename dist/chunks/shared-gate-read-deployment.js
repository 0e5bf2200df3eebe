import {
  JsonDocument,
  describeOther,
  isStateKind,
  problemIn,
  readInput,
  readJsonText
} from "./core.js";

// src/gate/read-deployment.ts
function readDeployment({ template, parameters = [], scope = {} }) {
  const { path } = template;
  const input = readInput(path, template.text);
  if ("level" in input) return input;
  const { document, kind, read } = input;
  const of = { path, scope };
  if (read !== void 0 && parameters.length === 0) return { ...of, source: "resources", parameterFiles: [], ...read };
  if (isStateKind(kind) && parameters.length === 0) return { ...of, source: kind, document, parameterFiles: [] };
  if (kind !== "template") return problemIn(input, describeOther(kind, document.root));
  const sources = [];
  for (const parameter of parameters) {
    if ("name" in parameter) {
      sources.push(parameter);
      continue;
    }
    const file = readJsonText(parameter.path, parameter.text);
    if (!(file instanceof JsonDocument)) return file;
    sources.push({ document: file });
  }
  const parameterFiles = parameters.flatMap((parameter) => "path" in parameter ? [parameter.path] : []);
  return { ...of, source: "template", template: document, parameters: sources, parameterFiles };
}

export {
  readDeployment
};

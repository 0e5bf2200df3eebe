import {
  writeSnapshot
} from "./shared-arm-template-snapshot.js";
import {
  ArmError,
  UsageError,
  excerptOf,
  gapProblems,
  hasErrors,
  inputOptions,
  isArray,
  isObject,
  nearest,
  openFiles,
  plain,
  planOne,
  printPlace,
  problemsIn,
  safeJsonText,
  sourceMapOf,
  tellProblems,
  withRemedy,
  writeJson,
  yieldOf
} from "./core.js";

// src/commands/explain-value.ts
var longestValue = 200;
function explainValue(expansion, pointer, placed) {
  const [head, index = "", ...rest] = parsePointer(pointer);
  const resource = head === "predictedResources" && /^\d+$/.test(index) ? expansion.resources[Number(index)] : void 0;
  if (resource === void 0) {
    const count = expansion.resources.length;
    const range = count === 0 ? "there is no resource" : `resources are /predictedResources/0 to /predictedResources/${count - 1}`;
    throw new UsageError(`--explain ${pointer} names no resource of the output: ${range}, followed by the property.`);
  }
  const path = [];
  let value = resource.body;
  for (const part of rest) {
    const next = childOf(value, part);
    if (next === void 0) throw new UsageError(`--explain ${pointer}: there is no ${part}.${hint(value, part)}`);
    path.push(next.key);
    value = next.value;
  }
  const { place: found, related } = resource.origin.locate(path);
  const place = placed(found);
  const excerpt = excerptOf(place);
  const lines = [
    `${plain(pointer)} = ${print(value)}`,
    printPlace(place),
    ...excerpt === void 0 ? [] : [`  ${excerpt.text}`, `  ${" ".repeat(excerpt.start)}${"~".repeat(excerpt.length)}`],
    ...related.map((link) => {
      const given = link.value === void 0 ? "" : ` = ${print(link.value)}`;
      return `from ${printPlace(placed(link.place))}  ${plain(link.label)}${given}`;
    })
  ];
  return `${lines.join("\n")}
`;
}
function parsePointer(pointer) {
  if (!pointer.startsWith("/"))
    throw new UsageError(`--explain ${pointer} is no JSON pointer: it begins with /predictedResources.`);
  const parts = pointer.slice(1).split("/");
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function childOf(value, part) {
  if (isArray(value)) {
    const item = /^\d+$/.test(part) ? value[Number(part)] : void 0;
    return item === void 0 ? void 0 : { key: Number(part), value: item };
  }
  const key = isObject(value) ? value.spelling(part) : void 0;
  const member = isObject(value) && key !== void 0 ? value.get(key) : void 0;
  return key === void 0 || member === void 0 ? void 0 : { key, value: member };
}
function hint(value, part) {
  if (isArray(value)) return ` The array has ${value.length} elements.`;
  if (!isObject(value)) return " The value above it is neither an object nor an array.";
  const names = [...value.keys()];
  return nearest(part, names) || ` There are: ${names.slice(0, 12).join(", ")}.`;
}
function print(value) {
  const text = plain(writeJson(value));
  return text.length > longestValue ? `${text.slice(0, longestValue)}\u2026` : text;
}

// src/commands/expand.ts
var { set: _, ...options } = inputOptions;
var expandCommand = {
  name: "expand",
  usage: "FILE [options]",
  summary: "Prints the resources that a template deploys",
  options: {
    ...options,
    explain: { value: "POINTER", help: "prints where the value at this JSON pointer of the output comes from" }
  },
  mostArguments: 1,
  async run(args, host) {
    const [file] = args.files;
    if (file === void 0) throw new UsageError("`poolgate expand` needs a template: poolgate expand FILE.");
    const files = await openFiles(args, host);
    const planned = await planOne(file, args.scope, files);
    const { deployment } = planned;
    if (deployment === void 0) {
      tellProblems(planned.problems, args, host);
      return 2;
    }
    const expansion = yieldOf(deployment);
    const map = sourceMapOf([deployment], files);
    const problems = [...planned.problems, ...problemsIn(expansion.problems.map(withRemedy), map)];
    const pointer = args.value("explain");
    const output = hasErrors(problems) ? "" : pointer === void 0 ? print2(expansion, problems) : explainValue(expansion, pointer, (place) => map?.place(place) ?? place);
    tellProblems([...problems, ...problemsIn(gapProblems(expansion.gaps), map)], args, host);
    if (hasErrors(problems)) return 2;
    host.out.write(output);
    return 0;
  }
};
function print2(expansion, problems) {
  try {
    return safeJsonText(writeSnapshot({ ...expansion, problems }));
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    problems.push({ level: "error", code: error.code, message: error.message });
    return "";
  }
}
export {
  expandCommand
};

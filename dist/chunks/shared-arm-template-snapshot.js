import {
  ObjectValue,
  Unknown,
  findUnknown,
  isUnknown,
  mergeCauses,
  printValue,
  writeJson
} from "./core.js";

// src/arm/template/snapshot.ts
function writeSnapshot({ resources, outputs, problems }) {
  const diagnostics = problems.map(({ level, code, message }) => ObjectValue.of({ level, code, message }));
  const predictedResources = resources.map(({ body }) => body);
  const snapshot = ObjectValue.of({ predictedResources, diagnostics, outputs: wholeOutputs(outputs) });
  return `${writeJson(snapshot, { indent: 2 })}
`;
}
function wholeOutputs(outputs) {
  const values = /* @__PURE__ */ new Map();
  for (const [name, value] of outputs.entries()) {
    const unknown = isUnknown(value) ? void 0 : findUnknown(value);
    const whole = unknown && new Unknown({ print: () => printValue(value), causes: mergeCauses([unknown]) });
    values.set(name, whole ?? value);
  }
  return new ObjectValue(values);
}

export {
  writeSnapshot
};

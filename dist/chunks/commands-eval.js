import {
  Deployment,
  JsonDocument,
  Run,
  SourceText,
  asArmError,
  findUnknown,
  makers,
  nothingSupplied,
  plain,
  requireScope,
  rootScope,
  safeJson,
  safeJsonText,
  scopeOptions,
  writeJson
} from "./core.js";

// src/arm/template/evaluate-text.ts
function evaluateText(expression, context = {}) {
  const trimmed = expression.trim();
  const text = trimmed.startsWith("[") && trimmed.endsWith("]") ? trimmed : `[${trimmed}]`;
  const source = new SourceText("expression", text);
  const node = { kind: "string", value: text, start: -1, end: text.length + 1 };
  const template = { kind: "object", members: [], start: 0, end: text.length };
  const run = new Run(makers, context);
  try {
    const scope = rootScope(context.scope ?? {}, levelOf(context));
    const document = new JsonDocument(source, template);
    const parts = {
      run,
      document,
      template,
      scope,
      path: "",
      name: scope.deploymentName,
      supplied: () => nothingSupplied
    };
    const value = new Deployment(parts).frame.value(node);
    const unknown = findUnknown(value);
    const [problem] = run.problems;
    if (problem !== void 0) return { error: problem.message };
    return unknown === void 0 ? { value } : { unknown: unknown.causes[0]?.reason ?? unknown.text, value };
  } catch (error) {
    return { error: asArmError(error).message };
  }
}
function levelOf(context) {
  const { resourceGroup, subscriptionId, managementGroup } = context.scope ?? {};
  if (resourceGroup === void 0 && subscriptionId === void 0 && managementGroup !== void 0)
    return "managementGroup";
  if (resourceGroup === void 0 && subscriptionId !== void 0) return "subscription";
  return "resourceGroup";
}

// src/commands/eval.ts
var evalCommand = {
  name: "eval",
  usage: '["EXPRESSION"] [options]',
  summary: "Prints what an ARM expression gives, as JSON; without one reads standard input, one expression a line (exit code 0 when every line was answered, also with an error)",
  options: scopeOptions,
  mostArguments: 1,
  async run(args, host) {
    const [expression] = args.rest;
    requireScope(args.scope);
    if (expression === void 0 || expression === "-") {
      for await (const line of host.inputLines()) host.out.write(`${lineFor(line, args.scope)}
`);
      return 0;
    }
    const result = evaluate(expression, args.scope);
    if ("error" in result) {
      host.err.write(`${plain(result.error)}
`);
      return 2;
    }
    if ("unknown" in result && !args.has("quiet"))
      host.err.write(`Known at deployment time only: ${plain(result.unknown)}
`);
    const strings = "unknown" in result ? "template" : "plain";
    host.out.write(`${safeJsonText(writeJson(result.value, { strings }))}
`);
    return 0;
  }
};
function lineFor(expression, scope) {
  const result = evaluate(expression, scope);
  if ("error" in result) return safeJson({ error: result.error });
  if ("unknown" in result) return safeJson({ unknown: result.unknown });
  return safeJsonText(`{"value":${writeJson(result.value, { strings: "plain" })}}`);
}
function evaluate(expression, scope) {
  return expression.trim() === "" ? { error: "The line is empty; an expression is expected." } : evaluateText(expression, { scope });
}
export {
  evalCommand
};

import {
  readYaml,
  textAt,
  toJson,
  valueAt
} from "./shared-yaml.js";
import {
  kinds,
  nearest,
  paramTypes,
  severities
} from "./core.js";

// src/rule/yaml.ts
var ruleLimits = { characters: 256 * 1024, nodes: 2e4 };
var casesLimits = { characters: 1024 * 1024, nodes: 2e5 };
function readRuleYaml(source) {
  return read(source, ruleLimits);
}
function readCasesYaml(source) {
  return read(source, casesLimits);
}
function read(source, limits) {
  const tree = readYaml(source, limits);
  return "type" in tree ? tree : tree.map(({ message: message2, place }) => problemAt(message2, place));
}
function problemAt(message2, place) {
  return { level: "error", code: "rule", message: message2, place };
}
function whole(source) {
  return { source, start: 0, end: 0, pointer: "" };
}

// src/rule/edit.ts
var editShape = {
  type: "object",
  description: "What mends it for certain: `poolgate check --fix` writes it. For a rule with one condition, whose at is the property.",
  required: ["set", "value"],
  fields: {
    set: {
      type: "text",
      pattern: "^[A-Za-z][A-Za-z0-9]*([.][A-Za-z][A-Za-z0-9]*)*$",
      example: "properties.enableTcpReset",
      description: "The property, from the element on, as templates have it."
    },
    value: { type: "any", description: "A text, a number, true or false." }
  }
};
function readEdit(rule) {
  const node = valueAt(rule, "edit");
  const value = valueAt(node, "value");
  if (node === void 0 || value === void 0) return { problems: [] };
  const set = textAt(node, "set") ?? "";
  const json = toJson(value);
  const fault = (message2, place = node.place) => ({ problems: [problemAt(message2, place)] });
  if (valueAt(rule, "assert")?.type === "list")
    return fault("edit belongs to a rule with one condition, and this one has a list.");
  if (textAt(rule, "at")?.split(".").at(-1) !== set.split(".").at(-1))
    return fault(`edit sets ${set}, and \`at\` points elsewhere. Let \`at\` be that property.`);
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean")
    return { edit: { set, value: json }, problems: [] };
  return fault("value must be a text, a number, true or false.", value.place);
}

// src/rule/shape.ts
function checkShape(node, shape, what) {
  const wrong = (expected) => [
    problemAt(capital(`${what} must be ${expected}, not ${kindOf(node)}.`), node.place)
  ];
  switch (shape.type) {
    case "any":
      return [];
    case "text":
      return node.type === "scalar" && node.value !== null ? checkText(node, shape, what) : wrong("a text");
    case "bool":
      return node.type === "scalar" && typeof node.value === "boolean" ? [] : wrong("true or false");
    case "enum":
      return checkEnum(node, shape.values, what);
    case "list":
      return node.type === "list" ? checkList(node, shape, what) : wrong("a list");
    case "map":
      return node.type === "map" ? checkMap(node, shape, what) : wrong("names and values");
    case "object":
      return node.type === "map" ? checkObject(node, shape, what) : wrong("keys and values");
    case "byKey":
      return checkShape(node, choiceOf(node, shape), what);
    case "either": {
      const fitting = shape.of.find((choice) => fits(node, choice)) ?? shape.of[0];
      return fitting === void 0 ? [] : checkShape(node, fitting, what);
    }
  }
}
function choiceOf(node, { of, otherwise }) {
  const entries = node.type === "map" ? node.entries : [];
  return Object.entries(of).find(([name]) => entries.some(({ key }) => key === name))?.[1] ?? otherwise;
}
function fits(node, shape) {
  if (shape.type === "list") return node.type === "list";
  if (shape.type === "map" || shape.type === "object") return node.type === "map";
  return shape.type === "any" || node.type === "scalar";
}
function checkText(node, { pattern, example }, what) {
  const text2 = node.type === "scalar" ? String(node.value) : "";
  if (text2.trim() === "") return [problemAt(`${what} must not be empty.`, node.place)];
  if (pattern === void 0 || new RegExp(pattern, "u").test(text2)) return [];
  return [problemAt(`${what} '${text2}' has the wrong form; it is like ${example ?? pattern}.`, node.place)];
}
function checkEnum(node, values, what) {
  const text2 = node.type === "scalar" ? String(node.value) : kindOf(node);
  if (values.includes(text2)) return [];
  return [problemAt(`${what} is ${values.join(", ")}; not '${text2}'.${nearest(text2, values)}`, node.place)];
}
function checkList(node, shape, what) {
  if (node.items.length < (shape.least ?? 0)) return [problemAt(`${what} must not be empty.`, node.place)];
  return node.items.flatMap((item, index) => checkShape(item, shape.of, `${what}[${index}]`));
}
function checkMap(node, shape, what) {
  const extra = node.entries[shape.most ?? node.entries.length];
  if (extra !== void 0)
    return [
      problemAt(
        `${what} has ${shape.most === 1 ? "one name" : `${shape.most} names`}; ${extra.key} is one too many.`,
        extra.keyPlace
      )
    ];
  return node.entries.flatMap(({ key, keyPlace, value }) => {
    const badKey = shape.keys !== void 0 && !new RegExp(shape.keys, "u").test(key);
    if (badKey)
      return [problemAt(`'${key}' cannot be a name in ${what}: letters and digits, a letter first.`, keyPlace)];
    return checkShape(value, shape.of, `${what}.${key}`);
  });
}
function checkObject(node, { fields, required, later = [] }, what) {
  const names = Object.keys(fields);
  const problems = node.entries.flatMap(({ key, keyPlace, value }) => {
    const shape = Object.hasOwn(fields, key) ? fields[key] : void 0;
    if (shape !== void 0) return checkShape(value, shape, key);
    if (later.includes(key)) return [problemAt(`'${key}' is not available in this version. Remove it.`, keyPlace)];
    const near = nearest(key, names) || ` Known keys are ${names.join(", ")}.`;
    return [problemAt(`Unknown key '${key}' in ${what}.${near}`, keyPlace)];
  });
  const missing = required.filter((key) => node.entries.every((entry) => entry.key !== key));
  const place = { ...node.place, end: Math.min(node.place.end, node.place.start + 1) };
  return [
    ...problems,
    ...missing.map((key) => problemAt(`${capital(what)} has no '${key}'. ${describe(fields[key])}`.trim(), place))
  ];
}
function describe(shape) {
  return shape?.description ?? "";
}
function kindOf(node) {
  if (node.type === "map") return "keys and values";
  if (node.type === "list") return "a list";
  if (node.value === null) return "nothing";
  return typeof node.value === "string" ? `the text '${node.value.slice(0, 40)}'` : `${typeof node.value} ${node.value}`;
}
function capital(text2) {
  return text2.slice(0, 1).toUpperCase() + text2.slice(1);
}
function jsonSchemaOf(shape) {
  const { description } = shape;
  switch (shape.type) {
    case "any":
      return { description };
    case "text":
      return textSchema(shape);
    case "bool":
      return { type: "boolean", description };
    case "enum":
      return { enum: shape.values, description };
    case "list":
      return {
        type: "array",
        items: jsonSchemaOf(shape.of),
        ...shape.least !== void 0 && { minItems: shape.least },
        description
      };
    case "map":
      return {
        type: "object",
        ...shape.keys === void 0 ? {} : { propertyNames: { pattern: shape.keys } },
        ...shape.most === void 0 ? {} : { maxProperties: shape.most },
        additionalProperties: jsonSchemaOf(shape.of),
        description
      };
    case "object":
      return {
        type: "object",
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, jsonSchemaOf(field)])
        ),
        required: shape.required,
        additionalProperties: false,
        description
      };
    case "either":
      return { anyOf: shape.of.map(jsonSchemaOf), description };
    case "byKey":
      return { anyOf: [...Object.values(shape.of), shape.otherwise].map(jsonSchemaOf), description };
  }
}
function textSchema({ pattern, example, values, description }) {
  return {
    type: "string",
    ...pattern === void 0 ? {} : { pattern },
    ...values === void 0 ? {} : { enum: values },
    ...example === void 0 ? {} : { examples: [example] },
    description
  };
}

// src/rule/schema.ts
var text = (description, example) => ({
  type: "text",
  ...example !== void 0 && { example },
  description
});
var texts = (description) => ({ type: "list", of: text("A text."), description });
var severity = {
  type: "enum",
  values: severities,
  description: "error closes the gate; error, warning or info."
};
var condition = text(
  "A condition in CEL over the target, the names of let and the functions of poolgate: docs/vocabulary.md.",
  "rule.probe != null"
);
var message = text(
  "What is wrong and what happens if it ships; {\u2026} holds an expression.",
  "Rule {rule.name} has no probe."
);
var fix = text("What to change; {\u2026} holds an expression.");
var at = text("Where the finding points: an element, a field of one, or a list. The target when left out.");
var param = {
  type: "object",
  description: "A value that a configuration can set for this rule.",
  required: ["type", "default", "description"],
  fields: {
    type: { type: "enum", values: paramTypes, description: "int, text, bool, texts (a list) or ints (a list)." },
    default: { type: "any", description: "Its value where no configuration sets it; of the type." },
    description: text("What it is for, in one sentence.")
  }
};
var assertion = {
  type: "object",
  description: "One condition of several; the first that is not true reports.",
  required: ["assert"],
  fields: { assert: condition, severity, message, at, fix }
};
var codePattern = "^[A-Z][A-Z0-9]{1,15}[0-9]{2,4}$";
var deployOutcomes = ["rejected", "rejected?", "silent", "silent?", "later", "unknown"];
var ruleShape = {
  type: "object",
  description: "A rule of poolgate.",
  required: ["code", "name", "title", "severity", "for", "assert"],
  fields: {
    code: {
      type: "text",
      pattern: codePattern,
      example: "LB012",
      description: "Its code: letters and a number."
    },
    name: {
      type: "text",
      pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$",
      example: "mixed-pool-members",
      description: "Its name, in kebab case."
    },
    title: text("What is wrong when it fails, in a few words."),
    severity,
    azure: {
      type: "object",
      description: "What Azure does with it at deployment time.",
      required: ["deploy"],
      fields: {
        deploy: {
          type: "enum",
          values: deployOutcomes,
          description: "rejected, silent (accepted), later (fails on a later operation), unknown; with ? when it is inferred."
        },
        error: text("Azure's error code.")
      }
    },
    for: {
      type: "either",
      description: "What it looks at: a kind of the topology, or the resources of a type.",
      of: [
        {
          type: "text",
          values: Object.keys(kinds).sort(),
          description: "A kind of the topology; conditions call its element by the variable of the kind: docs/vocabulary.md."
        },
        {
          type: "object",
          required: ["resource"],
          fields: {
            resource: {
              type: "text",
              pattern: "^[A-Za-z0-9.]+(/[A-Za-z0-9]+)+$",
              example: "Microsoft.Network/natGateways",
              description: "A resource type: Microsoft.Network/natGateways. Conditions call it resource."
            }
          },
          description: "Any resource type."
        }
      ]
    },
    params: {
      type: "map",
      keys: "^[A-Za-z][A-Za-z0-9_]*$",
      of: param,
      description: "What a configuration can set: conditions and messages read params.<name>."
    },
    forEach: {
      type: "map",
      keys: "^[A-Za-z][A-Za-z0-9_]*$",
      of: text("A list in CEL.", "lb.probes"),
      most: 1,
      description: "One name and a list: the rule is asked once for each element, which the name stands for."
    },
    when: text("A condition in CEL: where it is false the rule does not apply.", "pool.isUsed"),
    let: {
      type: "map",
      keys: "^[A-Za-z][A-Za-z0-9_]*$",
      of: text("An expression in CEL."),
      description: "Names for sub-expressions, in order; a later one can use an earlier one."
    },
    assert: {
      type: "either",
      of: [
        condition,
        { type: "list", least: 1, of: assertion, description: "Conditions in order, each with its own message." }
      ],
      description: "What must hold."
    },
    at,
    message,
    fix,
    edit: editShape,
    coveredBy: {
      type: "list",
      of: { type: "text", pattern: codePattern, example: "LB114", description: "A code." },
      description: "Codes of rules that say the same: where one of them reports on a target, this one is told with it."
    },
    why: text("Why it matters."),
    links: {
      type: "list",
      of: { type: "text", pattern: "^https://", example: "https://\u2026", description: "A page." },
      description: "Pages that say so."
    },
    tags: texts("Words to find it by."),
    since: text("The version of poolgate that has it first.", "0.1.0")
  }
};
var outcomes = ["pass", "fail", "unknown"];
var wanted = {
  at: text("What the finding calls its target, or a JSON pointer (or its end) to where it points."),
  message: text("A part of the message."),
  severity,
  fix: text("A part of what the finding says to do.")
};
var template = {
  type: "either",
  of: [text("Path of a template, relative to this file."), { type: "any", description: "A template." }],
  description: "The template: inline, or a path."
};
var parameters = {
  type: "either",
  of: [
    { type: "map", of: { type: "any", description: "A value." }, description: "Values by name." },
    text("Path of a parameter file, relative to this file.")
  ],
  description: "Values of parameters by name, or the path of a parameter file."
};
var scope = {
  type: "object",
  description: "Where it is deployed to; what is left out is not known.",
  required: [],
  fields: {
    subscriptionId: text("Subscription."),
    resourceGroup: text("Resource group."),
    location: text("Location of the deployment or of its resource group."),
    tenantId: text("Tenant."),
    managementGroup: text("Management group."),
    deploymentName: text("Name of the deployment.")
  }
};
var before = {
  type: "byKey",
  of: {
    template: {
      type: "object",
      description: "A template with its parameters.",
      required: ["template"],
      fields: { template, parameters, scope }
    }
  },
  otherwise: {
    type: "either",
    of: [
      text("Path of a template or of exported resources, relative to this file."),
      { type: "any", description: "A template, or { value: [\u2026] } with resources as Azure prints them." }
    ],
    description: "A template or resources."
  },
  description: "What was there before: like `template`, with `template`, `parameters` and `scope`, or resources."
};
var health = {
  type: "either",
  of: [text("Path of an answer, relative to this file."), { type: "any", description: "An answer." }],
  description: "What Azure answered about health: inline, or a path. Alone it needs no template."
};
var caseShape = {
  type: "object",
  description: "A deployment, and what the rule says of it.",
  required: ["name", "expect"],
  later: ["live"],
  fields: {
    name: text("What the case shows, in a few words."),
    template,
    parameters,
    scope,
    templates: {
      type: "list",
      description: "Several deployments that share one topology, instead of `template`.",
      of: {
        type: "object",
        description: "A deployment.",
        required: ["template"],
        fields: { template, parameters, scope }
      }
    },
    before,
    mode: {
      type: "enum",
      values: ["incremental", "complete", "stack-delete"],
      description: "What becomes of that which was before and is not declared; it stays when left out."
    },
    health,
    healthBefore: { ...health, description: `${health.description} This one is from before the deployment.` },
    watched: {
      type: "object",
      description: "What a run that waits has seen.",
      required: [],
      fields: {
        answers: { type: "any", description: "How many answers in a row were good." },
        seconds: { type: "any", description: "Seconds since the first answer." },
        timeUp: { type: "bool", description: "Whether the time to wait is over." }
      }
    },
    config: { type: "any", description: "What poolgate.yaml says: pools, and the parameters of the rule." },
    today: text("The day of the run, YYYY-MM-DD; without it nothing is known of what time changes.", "2027-01-30"),
    expect: {
      type: "enum",
      values: ["pass", "fail", "unknown", "skip"],
      description: "fail when any target fails, else unknown, else pass; skip when it applies to nothing."
    },
    ...wanted,
    findings: {
      type: "list",
      description: "All findings of the outcome, in any order; no other may come.",
      of: { type: "object", description: "A finding.", required: [], fields: wanted }
    }
  }
};
var survivorShape = {
  type: "object",
  description: "A mutant of the rule that no case can fail.",
  required: ["mutant", "survives"],
  fields: {
    mutant: text("The name of the mutant, as `poolgate test --mutate` prints it."),
    survives: text("Why no case can fail it.")
  }
};
var neverShape = {
  type: "object",
  description: "An outcome that the rule cannot have, so that there is no case of it.",
  required: ["never", "because"],
  fields: {
    never: { type: "enum", values: outcomes, description: "The outcome." },
    because: text("Why it cannot be.")
  }
};
var casesShape = {
  type: "list",
  of: {
    type: "byKey",
    of: { mutant: survivorShape, never: neverShape },
    otherwise: caseShape,
    description: "A case, or an excuse."
  },
  description: "Cases of one rule, and excuses for what has none."
};
var ruleSchema = published("rule", ruleShape);
var casesSchema = published("cases", casesShape);
function published(name, shape) {
  const $id = `https://raw.githubusercontent.com/poolgate/poolgate/main/schemas/${name}.schema.json`;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id,
    title: `poolgate ${name}`,
    ...jsonSchemaOf(shape)
  };
}

export {
  readRuleYaml,
  readCasesYaml,
  problemAt,
  whole,
  readEdit,
  checkShape,
  ruleShape,
  casesShape
};

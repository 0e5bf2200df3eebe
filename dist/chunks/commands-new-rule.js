import {
  flow,
  ruleFolder,
  schemaLine
} from "./shared-scaffold-schemas.js";
import {
  readConfiguration
} from "./shared-config-read.js";
import {
  ruleFiles
} from "./shared-marcbachmann-cel-js.js";
import "./shared-rule-edit.js";
import "./shared-yaml.js";
import "./shared-schemas-config-schema.js";
import {
  SourceText,
  UsageError,
  baseOf,
  folderOf,
  hasErrors,
  joinPath,
  library,
  loadConfiguration,
  nearest,
  plain,
  severities
} from "./core.js";

// src/scaffold/rule-names.ts
function takenBy(path, text) {
  const [, fileCode = "", fileName = ""] = /^([A-Za-z]+\d+)-([^.]*)/.exec(baseOf(path)) ?? [];
  const [, code = fileCode] = /^code:[ \t]*["']?(\w+)/m.exec(text) ?? [];
  const [, name = fileName] = /^name:[ \t]*["']?([\w-]+)/m.exec(text) ?? [];
  return { code, name, source: path };
}
function nextCode(area, taken) {
  if (!/^[A-Za-z]{2,12}$/.test(area))
    throw new UsageError(
      `AREA ${plain(area)} is not 2 to 12 letters. It is what the code begins with: \`ops\` gives OPS001.`
    );
  const letters = area.toUpperCase();
  const numbers = taken.flatMap(({ code }) => {
    const [, head = "", number = ""] = /^([A-Za-z]+)(\d{1,4})$/.exec(code) ?? [];
    return head.toUpperCase() === letters ? [Number(number)] : [];
  });
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  if (next > 9999) throw new UsageError(`There is no code left after ${letters}9999. Take other letters.`);
  return `${letters}${String(next).padStart(3, "0")}`;
}
function requireName(name, taken) {
  if (name.length > mostLetters)
    throw new UsageError(`NAME has ${name.length} characters; take ${mostLetters} at most.`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    const right = kebab(name);
    throw new UsageError(
      `NAME ${plain(name)} is not in kebab case: small letters and digits, words joined by -.${right === "" ? "" : ` Take ${right}.`}`
    );
  }
  const other = taken.find((rule) => rule.name.toLowerCase() === name);
  if (other !== void 0)
    throw new UsageError(`The name ${name} is taken by ${other.code} (${plain(other.source)}). Take another.`);
  return name;
}
var mostLetters = 60;
function kebab(name) {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1-$2").toLowerCase().split(/[^a-z0-9]/).filter((part) => part !== "").join("-").replace(/^[0-9-]+/, "");
}

// src/scaffold/rule-folder.ts
function isLibrary(files) {
  const [first] = library;
  return first !== void 0 && files.kindOf(first.source) === "file";
}
function defaultFolder(area, config, files) {
  if (isLibrary(files)) return joinPath("rules", area.toLowerCase());
  const own = config.stack.layers.at(-1)?.value.rulePaths ?? [];
  const folder = own.find((path) => isFolderOfOurs(path, files));
  return folder ?? files.canonical(joinPath(folderOf(config.path ?? ""), ruleFolder));
}
function isFolderOfOurs(path, files) {
  if (path.split("/").includes("node_modules")) return false;
  const kind = files.kindOf(path);
  return kind === "directory" || kind === "absent" && !/\.ya?ml$/i.test(path);
}
function isRead(folder, config) {
  const { rulePaths = [] } = config.value;
  return rulePaths.some((path) => path === "" || folder === path || folder.startsWith(`${path}/`));
}
function rulesThere(folder, config, files) {
  const { rulePaths = [] } = config.value;
  const paths = [...rulePaths, folder];
  const own = paths.filter((path) => files.kindOf(path) !== "absent").flatMap((path) => ruleFiles(path, files));
  const read = [...new Set(own)].map((path) => {
    const file = files.read(path);
    return takenBy(path, "text" in file ? file.text : "");
  });
  return [...library, ...read];
}

// src/scaffold/rule-paths.ts
function withRulePath(text, path) {
  const line = `rulePaths: ${flow([path])}`;
  const added = replaceSwitchedOff(text, line) ?? append(text, line);
  return saysTheSame(text, added, path) ? added : void 0;
}
function replaceSwitchedOff(text, line) {
  const switchedOff = /^#[ \t]?rulePaths:[^\r\n]*/m;
  return switchedOff.test(text) ? text.replace(switchedOff, () => line) : void 0;
}
function append(text, line) {
  const newLine = text.includes("\r\n") ? "\r\n" : "\n";
  const head = text === "" || text.endsWith("\n") ? text : `${text}${newLine}`;
  return `${head}${line}${newLine}`;
}
function saysTheSame(before, after, path) {
  const old = readConfiguration(new SourceText("", before));
  const { value: value2, problems } = readConfiguration(new SourceText("", after));
  const { rulePaths, ...rest } = value2;
  return problems.length === 0 && JSON.stringify(rulePaths) === JSON.stringify([path]) && JSON.stringify(rest) === JSON.stringify(old.value);
}

// src/scaffold/rule-text.ts
function ruleText({ code, name, severity, kind, skeleton }) {
  const { variable, list, title, assert, message, fix } = skeleton;
  const target = kind.includes("/") ? `{ resource: ${kind} }` : kind;
  const lines = [
    schemaLine("rule"),
    `code: ${code} # letters and a number; a code never changes its meaning`,
    `name: ${name} # what people call it`,
    `title: ${title} # what is wrong when it fails, in a few words`,
    `severity: ${severity} # error closes the gate; error | warning | info`,
    `for: ${target} # what it looks at; in conditions it is called ${variable}`,
    "#params: # what poolgate.yaml may set",
    "#  least: { type: int, default: 2, description: What it is for. } # read as params.least",
    ...list === void 0 ? [] : [`#forEach: { one: ${list} } # asks once for each element of a list`],
    `#when: ${variable}.name != "example" # where it applies; everywhere when left out`,
    `#let: { who: ${variable}.label } # names for sub-expressions, in order`,
    `assert: ${assert} # what must hold, in CEL (https://cel.dev)`,
    `#at: ${variable} # where the finding points; the target when left out`,
    `message: ${message} # what is wrong and what happens; {\u2026} holds an expression`,
    `fix: ${fix} # what to change`,
    "#coveredBy: [LB103] # rules that say the same: where one of them fails, this one is told with it",
    "#why: Why it matters, for people who meet it. # shown by poolgate explain",
    "#links: [https://example.com/our-standards] # pages that say so",
    "#tags: [team] # words to find it by"
  ];
  return `${lines.join("\n")}
`;
}
function casesText({ name, skeleton }) {
  const cases = "answer" in skeleton ? healthCases(name, skeleton) : templateCases(name, skeleton);
  return `${[schemaLine("cases"), ...cases].join("\n")}
`;
}
function templateCases(name, { type, bad, good, was, resources }) {
  const before = was === void 0 ? [] : [`  before: *before`];
  return [
    `# Deployments, and what ${name} says of each: fail, pass, unknown (a value is missing) or skip (it does not apply).`,
    "- name: what it is against",
    "  template: &template # a template, inline or as a path; &template names it for the cases below",
    `    parameters: { value: { type: ${type} } }`,
    "    resources:",
    ...resources.map((line) => `      ${line}`),
    `  parameters: { value: ${bad} }`,
    ...was === void 0 ? [] : [`  before: &before { template: *template, parameters: { value: ${was} } } # what was there until now`],
    "  expect: fail",
    "- name: as it should be",
    "  template: *template",
    `  parameters: { value: ${good} }`,
    ...before,
    "  expect: pass",
    "- name: a value that nobody gives",
    "  template: *template",
    ...before,
    "  expect: unknown"
  ];
}
function healthCases(name, { bad, good, open, openName, answer }) {
  const health = (word) => answer(word).map((line) => `    ${line}`);
  return [
    `# Answers of Azure, and what ${name} says of each: fail, pass, unknown (Azure does not know) or skip (it does not apply).`,
    "- name: what it is against",
    "  health: # what Azure answered, inline or as a path; a template beside it is not needed",
    ...health(bad),
    "  expect: fail",
    "- name: as it should be",
    "  health:",
    ...health(good),
    "  expect: pass",
    `- name: ${openName}`,
    "  health:",
    ...health(open),
    "  expect: unknown"
  ];
}

// src/scaffold/skeleton.ts
var value = `"[parameters('value')]"`;
function resource(type, name, ...body) {
  return [`- type: ${type}`, "  apiVersion: 2024-05-01", `  name: ${name}`, ...body.map((line) => `  ${line}`)];
}
var pool = resource(
  "Microsoft.Network/loadBalancers",
  "lb",
  "sku: { name: Standard }",
  "properties: { backendAddressPools: [{ name: web }] }"
);
function poolId(name) {
  return `"[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', 'lb', ${name})]"`;
}
var scaleSet = resource(
  "Microsoft.Compute/virtualMachineScaleSets",
  "vmss-web",
  `sku: { name: Standard_D2s_v5, capacity: ${value} }`,
  "properties:",
  "  virtualMachineProfile:",
  "    networkProfile:",
  "      networkInterfaceConfigurations:",
  "        - name: nic",
  "          properties:",
  "            ipConfigurations:",
  `              - { name: ip, properties: { loadBalancerBackendAddressPools: [{ id: ${poolId("'web'")} }] } }`
);

// src/scaffold/change-skeletons.ts
var changeSkeletons = {
  poolChange: {
    variable: "poolChange",
    list: "poolChange.removed",
    title: "A deployment takes more than half of a pool away",
    assert: "poolChange.afterCount * 2 >= poolChange.beforeCount",
    message: "'{poolChange.label} shrinks from {poolChange.beforeCount} members to {poolChange.afterCount} at once.'",
    fix: "Take members away in steps.",
    type: "int",
    bad: "1",
    good: "3",
    was: "4",
    resources: [...pool, ...scaleSet]
  },
  attachmentChange: {
    variable: "attachmentChange",
    list: "attachmentChange.left",
    title: "A deployment takes a machine out of its pool",
    assert: "count(attachmentChange.left) == 0",
    message: "'{attachmentChange.name} leaves {attachmentChange.left.map(left, left.name)}.'",
    fix: "Name the pool in the network interface again, or announce it.",
    type: "string",
    bad: "api",
    good: "web",
    was: "web",
    resources: [
      ...resource(
        "Microsoft.Network/loadBalancers",
        "lb",
        "sku: { name: Standard }",
        "properties: { backendAddressPools: [{ name: web }, { name: api }] }"
      ),
      ...resource(
        "Microsoft.Network/networkInterfaces",
        "nic-web",
        "properties:",
        "  ipConfigurations:",
        `    - { name: ip, properties: { loadBalancerBackendAddressPools: [{ id: ${poolId("parameters('value')")} }] } }`
      )
    ]
  },
  change: {
    variable: "change",
    list: "change.removed",
    title: "A deployment takes something away",
    assert: 'change.action != "delete"',
    message: "'{change.kind} {change.name} goes away.'",
    fix: "Declare it again, or waive this finding for one deployment.",
    type: "int",
    bad: "1",
    good: "3",
    was: "2",
    resources: resource(
      "Microsoft.Network/loadBalancers",
      "lb",
      "sku: { name: Standard }",
      "properties:",
      "  copy:",
      "    - name: probes",
      `      count: ${value}`,
      `      input: { name: "[concat('probe-', copyIndex('probes'))]", properties: { protocol: Tcp, port: 443 } }`
    )
  }
};

// src/scaffold/health-skeletons.ts
var network = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg/providers/Microsoft.Network";
function report(state) {
  return reportOf("health: Healthy", `health: ${state}`);
}
function reportOf(second, third) {
  const gateway2 = `${network}/applicationGateways/agw`;
  return [
    "backendAddressPools:",
    `  - backendAddressPool: { id: ${gateway2}/backendAddressPools/web }`,
    "    backendHttpSettingsCollection:",
    `      - backendHttpSettings: { id: ${gateway2}/backendHttpSettingsCollection/https }`,
    "        servers:",
    "          - { address: 10.0.0.4, health: Healthy }",
    `          - { address: 10.0.0.5, ${second} }`,
    `          - { address: 10.0.0.6, ${third} }`
  ];
}
function received(status) {
  return `healthProbeLog: 'Received invalid status code: ${status} in the backend server HTTP response.'`;
}
var ofServers = {
  bad: "Unhealthy",
  good: "Healthy",
  open: "Unknown",
  openName: "a server whose health Azure does not know"
};
var healthSkeletons = {
  poolHealth: {
    ...ofServers,
    variable: "health",
    list: "health.messages",
    title: "A pool has a server that is not healthy",
    assert: "health.unhealthy == 0 && health.isAllKnown",
    message: "'{health.unhealthy} of {health.total} servers of {health.label} are not healthy; we release with none of these.'",
    fix: "Mend them, or roll back.",
    answer: report
  },
  serverHealth: {
    ...ofServers,
    variable: "server",
    title: "A server is not healthy",
    assert: "server.isHealthy",
    message: "'{server.address} is {server.written}.'",
    fix: "Mend it, or take it out of the pool.",
    answer: report
  },
  healthMessage: {
    ...ofServers,
    variable: "message",
    list: "message.servers",
    title: "A server answers the probe with 404",
    assert: `'!(message.isFailing && message.received == "404")'`,
    message: "'{message.addresses} answer the probe with 404: the application was deployed without its probe page.'",
    fix: "Deploy the page that the probe asks for.",
    answer: (state) => reportOf(`health: Unhealthy, ${received(503)}`, `health: ${state}, ${received(404)}`)
  },
  healthMetric: {
    variable: "series",
    title: "A probe of a load balancer has failed",
    assert: "series.average >= 99",
    message: "'The probe of {series.resource} passed {series.average} percent of the time.'",
    fix: "Look at the health of its rules.",
    bad: "[{ average: 50 }]",
    good: "[{ average: 100 }]",
    open: "[]",
    openName: "a metric without data",
    answer: (data) => [
      "namespace: Microsoft.Network/loadBalancers",
      "value:",
      `  - id: ${network}/loadBalancers/lb/providers/Microsoft.Insights/metrics/DipAvailability`,
      "    name: { value: DipAvailability }",
      `    timeseries: [{ metadatavalues: [], data: ${data} }]`
    ]
  }
};

// src/scaffold/skeletons.ts
function withList(list, properties) {
  return ["properties:", `  ${list}:`, "    - name: web", `      properties: { ${properties} }`];
}
function balancer(list, properties) {
  return resource("Microsoft.Network/loadBalancers", "lb", "sku: { name: Standard }", ...withList(list, properties));
}
function gateway(list, properties) {
  return resource("Microsoft.Network/applicationGateways", "gateway", ...withList(list, properties));
}
function located(variable, what, type) {
  return {
    variable,
    title: `${what} is outside of our region`,
    assert: `${variable}.location == "westeurope"`,
    message: `'{${variable}.name} is in {${variable}.location}; we deploy to westeurope.'`,
    fix: "Set location to westeurope.",
    type: "string",
    bad: "eastus",
    good: "westeurope",
    resources: resource(type, nameOf(type), `location: ${value}`, "properties: {}")
  };
}
var skeletons = {
  loadBalancingRule: {
    variable: "rule",
    list: "rule.pools",
    title: "A load-balancing rule changes the port",
    assert: "rule.frontendPort == rule.backendPort",
    message: "'Rule {rule.name} listens on port {rule.frontendPort} and sends to port {rule.backendPort}.'",
    fix: "Give frontendPort and backendPort the same number.",
    type: "int",
    bad: "8443",
    good: "443",
    resources: balancer("loadBalancingRules", `frontendPort: ${value}, backendPort: 443`)
  },
  backendPool: {
    variable: "pool",
    list: "pool.members",
    title: "A backend pool has a single member",
    assert: "pool.count >= 2",
    message: "'Pool {pool.name} has {pool.count} members; we run two at least.'",
    fix: "Raise the capacity of the scale set, or add members.",
    type: "int",
    bad: "1",
    good: "2",
    resources: [...pool, ...scaleSet]
  },
  probe: {
    variable: "probe",
    title: "A health probe asks too seldom",
    assert: "probe.intervalInSeconds <= 15",
    message: "'Probe {probe.name} asks every {probe.intervalInSeconds} seconds; a member that is down is noticed late.'",
    fix: "Set intervalInSeconds to 15 or less.",
    type: "int",
    bad: "60",
    good: "15",
    resources: balancer("probes", `protocol: Tcp, port: 443, intervalInSeconds: ${value}`)
  },
  frontend: {
    variable: "frontend",
    title: "A frontend has no address of its own choice",
    assert: 'frontend.privateIPAllocationMethod == "Static"',
    message: "'Frontend {frontend.name} takes whatever address is free; clients must know it.'",
    fix: "Set privateIPAllocationMethod to Static, and privateIPAddress.",
    type: "string",
    bad: "Dynamic",
    good: "Static",
    resources: balancer("frontendIPConfigurations", `privateIPAllocationMethod: ${value}`)
  },
  outboundRule: {
    variable: "rule",
    title: "An outbound rule gives too few ports",
    assert: "rule.allocatedOutboundPorts >= 1024",
    message: "'Rule {rule.name} gives each member {rule.allocatedOutboundPorts} ports; we need 1024.'",
    fix: "Set allocatedOutboundPorts to 1024 or more.",
    type: "int",
    bad: "64",
    good: "1024",
    resources: balancer("outboundRules", `protocol: All, allocatedOutboundPorts: ${value}`)
  },
  inboundNatRule: {
    variable: "rule",
    title: "An inbound NAT rule opens SSH",
    assert: "rule.backendPort != 22",
    message: "'Rule {rule.name} leads to port {rule.backendPort} of a machine.'",
    fix: "Remove the rule; reach the machine another way.",
    type: "int",
    bad: "22",
    good: "8080",
    resources: balancer("inboundNatRules", `protocol: Tcp, frontendPort: 5000, backendPort: ${value}`)
  },
  gatewayListener: {
    variable: "listener",
    title: "A listener speaks HTTP",
    assert: 'listener.protocol == "Https"',
    message: "'Listener {listener.name} speaks {listener.protocol}; we serve HTTPS only.'",
    fix: "Set protocol to Https, with a certificate.",
    type: "string",
    bad: "Http",
    good: "Https",
    resources: gateway("httpListeners", `protocol: ${value}`)
  },
  backendSettings: {
    variable: "settings",
    title: "Backend settings wait too long",
    assert: "settings.requestTimeout <= 60",
    message: "'Settings {settings.name} wait {settings.requestTimeout} seconds for an answer.'",
    fix: "Set requestTimeout to 60 or less.",
    type: "int",
    bad: "300",
    good: "60",
    resources: gateway("backendHttpSettingsCollection", `port: 443, protocol: Https, requestTimeout: ${value}`)
  },
  gatewayProbe: {
    variable: "probe",
    title: "A probe of a gateway asks too seldom",
    assert: "probe.interval <= 30",
    message: "'Probe {probe.name} asks every {probe.interval} seconds; a member that is down is noticed late.'",
    fix: "Set interval to 30 or less.",
    type: "int",
    bad: "120",
    good: "30",
    resources: gateway("probes", `protocol: Https, path: /ready, interval: ${value}`)
  },
  routingRule: {
    variable: "rule",
    list: "rule.pools",
    title: "A routing rule takes a number that is kept free",
    assert: "rule.priority >= 100",
    message: "'Rule {rule.name} has priority {rule.priority}; those below 100 are kept free.'",
    fix: "Give it a priority from 100.",
    type: "int",
    bad: "1",
    good: "100",
    resources: gateway("requestRoutingRules", `ruleType: Basic, priority: ${value}`)
  },
  scaleSet: {
    variable: "vmss",
    title: "A scale set has a single instance",
    assert: "vmss.count >= 2",
    message: "'{vmss.name} has {vmss.count} instances; we run two at least.'",
    fix: "Raise sku.capacity.",
    type: "int",
    bad: "1",
    good: "2",
    resources: scaleSet
  },
  subnet: {
    variable: "subnet",
    title: "A subnet reaches the internet by default",
    assert: "subnet.defaultOutboundAccess == false",
    message: "'Subnet {subnet.name} does not say defaultOutboundAccess: false.'",
    fix: "Set defaultOutboundAccess to false.",
    type: "bool",
    bad: "true",
    good: "false",
    resources: resource(
      "Microsoft.Network/virtualNetworks",
      "vnet",
      ...withList("subnets", `addressPrefix: 10.0.0.0/24, defaultOutboundAccess: ${value}`)
    )
  },
  securityRule: {
    variable: "rule",
    title: "A security rule takes the place of those of the platform team",
    assert: "rule.priority >= 200",
    message: "'Rule {rule.name} has priority {rule.priority}; those below 200 are kept free.'",
    fix: "Give it a priority from 200.",
    type: "int",
    bad: "100",
    good: "200",
    resources: resource(
      "Microsoft.Network/networkSecurityGroups",
      "nsg-web",
      ...withList("securityRules", `direction: Inbound, access: Allow, protocol: Tcp, priority: ${value}`)
    )
  },
  natGateway: {
    variable: "natGateway",
    title: "A NAT gateway keeps idle connections too long",
    assert: "natGateway.idleTimeoutInMinutes <= 10",
    message: "'{natGateway.name} keeps idle connections for {natGateway.idleTimeoutInMinutes} minutes.'",
    fix: "Set idleTimeoutInMinutes to 10 or less.",
    type: "int",
    bad: "120",
    good: "10",
    resources: resource("Microsoft.Network/natGateways", "nat-web", `properties: { idleTimeoutInMinutes: ${value} }`)
  },
  firewallPolicy: {
    variable: "policy",
    title: "A firewall policy only tells, and blocks nothing",
    assert: 'policy.mode == "Prevention"',
    message: "'Policy {policy.name} is in mode {policy.mode}.'",
    fix: "Set policySettings.mode to Prevention.",
    type: "string",
    bad: "Detection",
    good: "Prevention",
    resources: resource(
      "Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies",
      "waf-web",
      `properties: { policySettings: { state: Enabled, mode: ${value} } }`
    )
  },
  loadBalancer: { ...located("lb", "A load balancer", "Microsoft.Network/loadBalancers"), list: "lb.rules" },
  applicationGateway: {
    ...located("gateway", "A gateway", "Microsoft.Network/applicationGateways"),
    list: "gateway.rules"
  },
  networkInterface: located("nic", "A network interface", "Microsoft.Network/networkInterfaces"),
  virtualMachine: located("vm", "A virtual machine", "Microsoft.Compute/virtualMachines"),
  networkSecurityGroup: located("nsg", "A network security group", "Microsoft.Network/networkSecurityGroups"),
  routeTable: located("routeTable", "A route table", "Microsoft.Network/routeTables"),
  virtualNetwork: located("vnet", "A virtual network", "Microsoft.Network/virtualNetworks"),
  publicIPAddress: located("publicIP", "A public IP address", "Microsoft.Network/publicIPAddresses"),
  ...changeSkeletons,
  ...healthSkeletons
};
function nameOf(type) {
  const [, ...segments] = type.split("/");
  return segments.map(() => "main").join("/");
}
function skeletonOfType(type) {
  if (!/^[A-Za-z0-9.]+(?:\/[A-Za-z0-9]+)+$/.test(type)) return void 0;
  return located("resource", `A resource ${type}`, type);
}

// src/commands/new-rule.ts
var defaultKind = "loadBalancingRule";
var newRuleCommand = {
  name: "new-rule",
  usage: "AREA NAME [options]",
  summary: "Writes a rule of your own and its cases: `new-rule ops https-only` makes OPS001-https-only",
  options: {
    kind: { value: "KIND", help: `what the rule looks at, or a resource type; ${defaultKind} when not given` },
    severity: { value: severities.join("|"), values: severities, help: "error when not given" },
    dir: { value: "DIR", help: "the folder; that of rulePaths in poolgate.yaml, else policies, when not given" }
  },
  mostArguments: 2,
  async run(args, host) {
    const [area, name] = args.rest;
    if (area === void 0 || name === void 0)
      throw new UsageError(
        "`poolgate new-rule` needs AREA and NAME: `poolgate new-rule ops https-only` makes OPS001-https-only."
      );
    const files = host.openFiles();
    const config = await loadConfiguration(void 0, files);
    if (hasErrors(config.problems)) throw new UsageError("The configuration has mistakes.", config.problems);
    const dir = args.value("dir");
    const folder = dir === void 0 ? defaultFolder(area, config, files) : files.fromUser(dir);
    const taken = rulesThere(folder, config, files);
    const code = nextCode(area, taken);
    const rule = { code, name: requireName(name, taken), ...whatItAsks(args) };
    const isOurs = isLibrary(files);
    const splice = isOurs ? void 0 : spliceFor(folder, config, files, host);
    writeBoth(rule, folder, files);
    if (splice !== void 0) files.writeFile(splice.path, splice.text, { overwrite: true });
    const lines = [
      ...pathsOf(rule, folder).map((path) => `wrote ${plain(path)}`),
      ...splice === void 0 ? [] : [`added rulePaths: [${plain(splice.added)}] to ${splice.path}`],
      ...isOurs ? [] : warningOf(code),
      "",
      ...nextSteps(
        folder,
        { isOurs, isKnown: splice !== void 0 || isRead(folder, config), runs: runsBy(rule) },
        config
      )
    ];
    host.out.write(`${lines.join("\n")}
`);
    return 0;
  }
};
function whatItAsks(args) {
  const kind = args.value("kind") ?? defaultKind;
  const skeleton = Object.hasOwn(skeletons, kind) ? skeletons[kind] : skeletonOfType(kind);
  const severity = args.word("severity", severities) ?? "error";
  if (skeleton !== void 0) return { kind, severity, skeleton };
  const kinds = Object.keys(skeletons);
  throw new UsageError(
    `--kind ${plain(kind)} is none that a first rule is written for.${nearest(kind, kinds)} Take ${kinds.join(", ")}, or a resource type as Microsoft.Network/natGateways. For another kind take the one that is nearest, and change \`for\` in the rule.`
  );
}
function pathsOf({ code, name }, folder) {
  const head = joinPath(folder, `${code}-${name}`);
  return [`${head}.yaml`, `${head}.cases.yaml`];
}
function writeBoth(rule, folder, files) {
  const paths = pathsOf(rule, folder);
  for (const path of paths) {
    if (files.kindOf(path) !== "absent")
      throw new UsageError(`${path} cannot be written: something of that name is there. Take another NAME or --dir.`);
  }
  files.writeFile(paths[0], ruleText(rule));
  files.writeFile(paths[1], casesText(rule));
}
function spliceFor(folder, config, files, host) {
  const { path } = config;
  if (path === void 0 || config.value.rulePaths !== void 0) return void 0;
  const file = files.read(path);
  const beside = host.openFiles({ base: folderOf(path) === "" ? "." : folderOf(path) });
  const way = beside.fromUser(folder);
  const added = way.startsWith("../") ? way : `./${way}`;
  const text = "text" in file ? withRulePath(file.text, added) : void 0;
  return text === void 0 ? void 0 : { path, text, added };
}
function warningOf(code) {
  const letters = code.replace(/\d+$/, "");
  if (!library.some((rule) => rule.code.replace(/\d+$/, "") === letters)) return [];
  return [
    `Codes with ${letters} are those of poolgate itself: a later version may take ${code}. Letters of your own are safe.`
  ];
}
function runsBy({ skeleton }) {
  if ("answer" in skeleton) return "poolgate health FILE";
  return skeleton.was === void 0 ? "poolgate check" : "poolgate check FILE --before FILE";
}
function nextSteps(folder, { isOurs, isKnown, runs }, config) {
  const shown = plain(folder);
  const rows = isOurs ? [
    [`poolgate test ${shown}`, "runs its cases, which pass as written"],
    ["npm run build", "checks it and puts it into the library"]
  ] : [
    [isKnown ? "poolgate test" : `poolgate test ${shown}`, "runs its cases, which pass as written"],
    [isKnown ? runs : `${runs.replace(/check$/, "check FILE")} --rules ${shown}`, "runs it with all other rules"]
  ];
  const width = Math.max(...rows.map(([command]) => command.length));
  const isLeft = !isOurs && !isKnown && config.path !== void 0;
  return [
    "Change what it asks, and its cases. Then",
    ...rows.map(([command, what]) => `  ${command.padEnd(width)}   ${what}`),
    ...isLeft ? ["", `Name ${shown} under rulePaths in ${config.path}: without it no check reads the rule.`] : []
  ];
}
export {
  newRuleCommand
};

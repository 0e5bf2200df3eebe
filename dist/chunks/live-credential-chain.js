import {
  LiveError,
  quoted
} from "./shared-live-fault.js";
import {
  field,
  parsed,
  textAt
} from "./shared-host-json.js";
import "./core.js";

// src/live/credential/token.ts
function variable(ports, name) {
  const value = ports.env[name]?.trim();
  return value === "" ? void 0 : value;
}

// src/live/credential/azure-cli.ts
var fiveMinutes = 3e5;
var azureCli = {
  name: "Azure CLI",
  token: async (request, ports) => {
    const tenant = variable(ports, "AZURE_TENANT_ID");
    if (tenant !== void 0) return ask(["--tenant", tenant], request, ports);
    const { subscription } = request;
    if (subscription === void 0) return ask([], request, ports);
    const first = await ask(["--subscription", subscription], request, ports);
    return "reason" in first && /subscription .*not found/i.test(first.reason) ? ask([], request, ports) : first;
  }
};
async function ask(further, { cloud }, { run, now, env }) {
  const args = ["account", "get-access-token", "--output", "json", "--resource", cloud.audience, ...further];
  if (further.some((arg) => !/^[\w.-]+$/.test(arg))) return { reason: "AZURE_TENANT_ID is no tenant", isBroken: true };
  const isWindows = env["OS"] === "Windows_NT";
  const ran = await (isWindows ? run("cmd.exe", ["/d", "/s", "/c", "az", ...args]) : run("az", args));
  if (ran === void 0) return { reason: "`az` is not on PATH", isBroken: false };
  if (ran.exit === null) return { reason: "`az` takes too long", isBroken: true };
  if (ran.exit !== 0) return { reason: saidBy(ran.stderr), isBroken: true };
  const json = parsed(ran.stdout);
  const token = textAt(json, "accessToken");
  if (token === "") return { reason: "`az` printed no token", isBroken: true };
  const seconds = field(json, "expires_on");
  return { token, expires: typeof seconds === "number" ? seconds * 1e3 : now() + fiveMinutes };
}
function saidBy(stderr) {
  const lines = stderr.split(/\r?\n/).filter((line2) => line2.trim() !== "");
  const line = lines.find((candidate) => /^ERROR:/i.test(candidate)) ?? lines.at(-1) ?? "";
  const said = quoted(line.replace(/^ERROR:/i, ""), 200).replace(/\.$/, "");
  return said === "" ? "`az` failed" : `\`az\` says: ${said}`;
}

// src/live/credential/exchange.ts
function identityOf({ env }) {
  const client = env["AZURE_CLIENT_ID"]?.trim() ?? "";
  const tenant = env["AZURE_TENANT_ID"]?.trim() ?? "";
  const missing = [client === "" ? "AZURE_CLIENT_ID" : "", tenant === "" ? "AZURE_TENANT_ID" : ""].filter(
    (name) => name !== ""
  );
  if (missing.length > 0) return `${missing.join(" and ")} ${missing.length === 1 ? "is" : "are"} not set`;
  return /^[\w.-]+$/.test(tenant) ? { client, tenant } : "AZURE_TENANT_ID is no tenant";
}
async function exchanged({ client, tenant }, proof, { cloud }, ports) {
  const form = new URLSearchParams({
    client_id: client,
    scope: `${cloud.audience}/.default`,
    grant_type: "client_credentials",
    ...proof
  });
  const send = await ports.send();
  const answer = await send({
    method: "POST",
    url: `${cloud.authority}/${tenant}/oauth2/v2.0/token`,
    body: form.toString(),
    contentType: "application/x-www-form-urlencoded"
  });
  const where = new URL(cloud.authority).host;
  if ("fault" in answer)
    return { reason: `${where} does not answer (${answer.detail || answer.fault})`, isBroken: true };
  const json = parsed(answer.text);
  const token = textAt(json, "access_token");
  const seconds = field(json, "expires_in");
  if (answer.status === 200 && token !== "" && typeof seconds === "number")
    return { token, expires: ports.now() + seconds * 1e3 };
  const said = quoted(textAt(json, "error_description") || textAt(json, "error"), 200).replace(/\.$/, "");
  return { reason: `${where} refuses it (${answer.status}${said === "" ? "" : `: ${said}`})`, isBroken: true };
}
function assertion(token) {
  return {
    client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
    client_assertion: token
  };
}

// src/live/credential/federated.ts
var workloadIdentity = {
  name: "workload identity",
  token: async (request, ports) => {
    const path = variable(ports, "AZURE_FEDERATED_TOKEN_FILE");
    if (path === void 0) return { reason: "AZURE_FEDERATED_TOKEN_FILE is not set", isBroken: false };
    const identity = identityOf(ports);
    if (typeof identity === "string") return { reason: identity, isBroken: true };
    const token = ports.readFile(path)?.trim() ?? "";
    if (token === "")
      return { reason: "AZURE_FEDERATED_TOKEN_FILE names a file that cannot be read, or is empty", isBroken: true };
    return exchanged(identity, assertion(token), request, ports);
  }
};
var gitHub = {
  name: "GitHub OIDC",
  token: async (request, ports) => {
    const url = variable(ports, "ACTIONS_ID_TOKEN_REQUEST_URL");
    const secret2 = variable(ports, "ACTIONS_ID_TOKEN_REQUEST_TOKEN");
    const identity = identityOf(ports);
    if (variable(ports, "GITHUB_ACTIONS") === void 0) return { reason: "this is no job of GitHub", isBroken: false };
    if (typeof identity === "string") return { reason: identity, isBroken: false };
    if (url === void 0 || secret2 === void 0)
      return { reason: "the job lacks `permissions: id-token: write`", isBroken: false };
    if (!url.startsWith("https://"))
      return { reason: "ACTIONS_ID_TOKEN_REQUEST_URL is no https address", isBroken: true };
    const send = await ports.send();
    const audience = encodeURIComponent(request.cloud.exchange);
    const answer = await send({
      method: "GET",
      url: `${url}${url.includes("?") ? "&" : "?"}audience=${audience}`,
      headers: { authorization: `bearer ${secret2}` }
    });
    const token = "fault" in answer || answer.status !== 200 ? "" : textAt(parsed(answer.text), "value");
    if (token === "") return { reason: "the runner gives no token", isBroken: true };
    return exchanged(identity, assertion(token), request, ports);
  }
};
var secret = {
  name: "AZURE_CLIENT_SECRET",
  token: async (request, ports) => {
    const value = variable(ports, "AZURE_CLIENT_SECRET");
    if (value === void 0) return { reason: "AZURE_CLIENT_SECRET is not set", isBroken: false };
    const identity = identityOf(ports);
    if (typeof identity === "string") return { reason: identity, isBroken: true };
    return exchanged(identity, { client_secret: value }, request, ports);
  }
};

// src/live/credential/given.ts
var tokenVariable = "POOLGATE_AZURE_TOKEN";
var day = 864e5;
var givenToken = {
  name: tokenVariable,
  token: async (_, ports) => {
    const token = variable(ports, tokenVariable);
    if (token === void 0) return { reason: `${tokenVariable} is not set`, isBroken: false };
    if (/[^\x21-\x7e]/.test(token))
      return {
        reason: `${tokenVariable} holds more than a token: white space, or letters beside ASCII`,
        isBroken: true
      };
    return { token, expires: ports.now() + day };
  }
};

// src/live/credential/chain.ts
var ways = [givenToken, workloadIdentity, gitHub, secret, azureCli];
var minute = 6e4;
function credentialOf(request, ports) {
  let failure;
  const next = async () => {
    if (failure !== void 0) throw failure;
    try {
      return await signIn(request, ports);
    } catch (error) {
      if (error instanceof LiveError) failure = error;
      throw error;
    }
  };
  return {
    getToken: async (_scopes, options) => {
      if (options?.claims !== void 0)
        throw new LiveError(
          "sign-in",
          "Azure asks for a stronger sign-in (a policy of conditional access). Sign in anew with `az logout` and `az login`."
        );
      const { token, expires } = await next();
      return { token, expiresOnTimestamp: Math.max(expires, ports.now() + 5 * minute) };
    }
  };
}
async function signIn(request, ports) {
  const tried = [];
  for (const way of ways) {
    const result = await way.token(request, ports);
    if ("token" in result) return result;
    if (result.isBroken)
      throw new LiveError("sign-in", `The sign-in to Azure by ${way.name} failed: ${result.reason}. ${adviceFor(way)}`);
    tried.push(result.reason);
  }
  throw new LiveError(
    "sign-in",
    `There is no sign-in to Azure. Run \`az login\`, or in a job of GitHub set AZURE_CLIENT_ID and AZURE_TENANT_ID with \`permissions: id-token: write\`. Tried: ${tried.join("; ")}.`
  );
}
function adviceFor(way) {
  return way === azureCli ? "Sign in with `az login`." : `Mend it, or unset it to use another way.`;
}
export {
  credentialOf
};

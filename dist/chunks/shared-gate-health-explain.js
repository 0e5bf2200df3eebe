import {
  noAnswer
} from "./shared-source-health-source.js";
import {
  Cursor,
  FactList,
  JsonDocument,
  ObjectValue,
  Range,
  SourceText,
  StandIn,
  Unknown,
  addTo,
  compareIds,
  describeOther,
  detect,
  groupBy,
  healthMessage,
  healthMetric,
  intentOf,
  isElement,
  isUnknown,
  listFact,
  mergeCauses,
  missingHealth,
  nameOf,
  parentId,
  parseId,
  placeOfFile,
  pointerOf,
  poolHealth,
  printId,
  printPlace,
  printText,
  problemAt,
  problemIn,
  readJsonText,
  serverHealth,
  shortText,
  stemOf
} from "./core.js";

// src/resource/health.ts
var noWatch = { goodAnswers: 0, seconds: 0, timeIsUp: false };

// src/source/health/scanner.ts
var NotJson = class extends Error {
  at;
  constructor(at) {
    super(`not JSON at offset ${at}`);
    this.at = at;
  }
};
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;
var Last = class {
  text = "";
  isPlain = false;
};
var JsonScanner = class {
  #text;
  #at = 0;
  /** The next backslash, so that strings without one are not looked through. */
  #backslash = -1;
  constructor(text) {
    this.#text = text;
    if (text.charCodeAt(0) === 65279) this.#at = 1;
  }
  /** The offset of the value that comes next, or behind the last one. */
  get at() {
    return this.#at;
  }
  /** What comes next. */
  peek() {
    const code = this.#skipBlanks();
    if (code === OPEN_BRACE) return "object";
    if (code === OPEN_BRACKET) return "array";
    if (code === QUOTE) return "string";
    return code < 0 ? "end" : "scalar";
  }
  /**
   * Reads an object. `visit` gets each key and where it stands, and reads or skips the value. `keys` are those of the last
   * such object, in order.
   */
  members(visit, keys = []) {
    this.#take(OPEN_BRACE);
    if (this.#skipBlanks() === CLOSE_BRACE) return void this.#at++;
    for (let index = 0; ; index++) {
      this.#skipBlanks();
      const keyStart = this.#at;
      const key = this.#stringLike(keys[index] ??= new Last());
      this.skipColon();
      visit(key, keyStart);
      const code = this.#skipBlanks();
      this.#at++;
      if (code === CLOSE_BRACE) return;
      if (code !== COMMA) throw new NotJson(this.#at - 1);
    }
  }
  /** Reads an array. `visit` reads or skips each item. */
  items(visit) {
    this.#take(OPEN_BRACKET);
    if (this.#skipBlanks() === CLOSE_BRACKET) return void this.#at++;
    for (let index = 0; ; index++) {
      this.#skipBlanks();
      visit(index);
      const code = this.#skipBlanks();
      this.#at++;
      if (code === CLOSE_BRACKET) return;
      if (code !== COMMA) throw new NotJson(this.#at - 1);
    }
  }
  /** The text of a string; anything else is skipped. */
  text(last) {
    if (this.#text.charCodeAt(this.#at) === QUOTE) return last === void 0 ? this.#string() : this.#stringLike(last);
    this.skip();
    return void 0;
  }
  /** A number, also one that is written as a text; anything else is skipped. */
  number() {
    if (this.#text.charCodeAt(this.#at) === QUOTE) return numberOf(this.#string());
    const start = this.#at;
    this.skip();
    return numberOf(this.#text.slice(start, Math.min(this.#at, start + 400)));
  }
  /**
   * Reads what is written as the pieces are, with a plain string between each two of them; false, and nothing is read,
   * where it is not. `spans` takes where each of these strings begins and ends.
   */
  follow(pieces, spans) {
    const backslash = this.#backslash;
    const end = this.#endOf(pieces, spans);
    if (end >= 0) this.#at = end;
    else this.#backslash = backslash;
    return end >= 0;
  }
  #endOf(pieces, spans) {
    const text = this.#text;
    let at = this.#at;
    for (let index = 0; index < pieces.length; index++) {
      if (index > 0) {
        const quote = text.indexOf('"', at);
        if (quote < 0 || this.#hasBackslash(at, quote)) return -1;
        spans[2 * index - 2] = at;
        spans[2 * index - 1] = quote;
        at = quote;
      }
      const piece = pieces[index] ?? "";
      const end = at + piece.length;
      if (text.slice(at, end) !== piece) return -1;
      at = end;
    }
    return at;
  }
  slice(start, end) {
    return this.#text.slice(start, end);
  }
  /** Reads over what stands between a key and its value. */
  skipColon() {
    if (this.#skipBlanks() !== COLON) throw new NotJson(this.#at);
    this.#at++;
    this.#skipBlanks();
  }
  /** Whether the string that was read last is a key. */
  get isBeforeColon() {
    const at = this.#at;
    const isColon = this.#skipBlanks() === COLON;
    this.#at = at;
    return isColon;
  }
  /** Reads over a value, however deep it is. */
  skip() {
    let depth = 0;
    do {
      const code = this.#skipBlanks();
      if (code === QUOTE) this.#string();
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        depth++;
        this.#at++;
        continue;
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (--depth < 0) throw new NotJson(this.#at);
        this.#at++;
      } else if (depth > 0 && (code === COMMA || code === COLON)) this.#at++;
      else this.#word();
    } while (depth > 0);
  }
  /** The code of the next character that is no blank, -1 at the end. */
  #skipBlanks() {
    const text = this.#text;
    let at = this.#at;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);
    this.#at = at;
    return at < text.length ? code : -1;
  }
  #take(wanted) {
    if (this.#text.charCodeAt(this.#at) !== wanted) throw new NotJson(this.#at);
    this.#at++;
  }
  /** `true`, `null`, a number. */
  #word() {
    const start = this.#at;
    while (isWord(this.#text.charCodeAt(this.#at))) this.#at++;
    if (this.#at === start) throw new NotJson(start);
  }
  #stringLike(last) {
    const { text: known } = last;
    const start = this.#at + 1;
    const end = start + known.length;
    const text = this.#text;
    if (last.isPlain && text.charCodeAt(end) === QUOTE && text.charCodeAt(this.#at) === QUOTE) {
      if (text.slice(start, end) === known) {
        this.#at = end + 1;
        return known;
      }
    }
    const read = this.#string();
    last.text = read;
    last.isPlain = this.#at - start - 1 === read.length;
    return read;
  }
  #string() {
    const text = this.#text;
    if (text.charCodeAt(this.#at) !== QUOTE) throw new NotJson(this.#at);
    const start = this.#at + 1;
    const end = text.indexOf('"', start);
    if (end < 0) throw new NotJson(this.#at);
    if (this.#hasBackslash(start, end)) return this.#escaped(start);
    this.#at = end + 1;
    return text.slice(start, end);
  }
  #hasBackslash(start, end) {
    if (this.#backslash < start) {
      const next = this.#text.indexOf("\\", start);
      this.#backslash = next < 0 ? this.#text.length : next;
    }
    return this.#backslash < end;
  }
  #escaped(start) {
    const text = this.#text;
    let at = start;
    while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    if (at >= text.length) throw new NotJson(start);
    this.#at = at + 1;
    return decode(text.slice(start, at), start);
  }
};
function isWord(code) {
  const folded = code | 32;
  return code >= 48 && code <= 57 || folded >= 97 && folded <= 122 || code === 43 || code === 45 || code === 46;
}
var ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "	" };
function decode(raw, start) {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))|\\u/g, (_, hex, one) => {
    if (hex !== void 0) return String.fromCharCode(Number.parseInt(hex, 16));
    if (one === void 0) throw new NotJson(start);
    return ESCAPES[one] ?? one;
  });
}
function numberOf(text) {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : void 0;
}

// src/source/health/state.ts
var STATES = {
  healthy: "healthy",
  up: "healthy",
  unhealthy: "unhealthy",
  down: "unhealthy",
  partial: "partial",
  draining: "draining"
};
function stateOf(written, reason = "") {
  const word = written.trim().toLowerCase();
  if (reason.trim().toUpperCase() === "NA") return "unknown";
  return Object.hasOwn(STATES, word) ? STATES[word] ?? "unknown" : "unknown";
}

// src/source/health/draft.ts
function placeAt({ source, within }, start, end, path) {
  return within ?? { source, start, end, pointer: pointerOf(path) };
}
function saidOf({ said }, last, written, text, reason) {
  if (last?.written === written && last.text === text && last.reason === reason) return last;
  const key = JSON.stringify([written, reason, text]);
  const known = said.get(key) ?? { state: stateOf(written, reason), written, text, reason };
  said.set(key, known);
  return known;
}
var ServerList = class {
  reading;
  #path;
  #pointer;
  constructor(reading, path) {
    this.reading = reading;
    this.#path = path;
  }
  /** Of one of its servers. */
  placeAt(start, end, index) {
    const { source, within } = this.reading;
    this.#pointer ??= pointerOf(this.#path);
    return within ?? { source, start, end, pointer: `${this.#pointer}/${index}` };
  }
};
var Server = class {
  address;
  ipConfiguration;
  said;
  #list;
  #index;
  /** Where its address and its text are: offsets of their keys. */
  #start;
  #textStart;
  constructor(list, index, parts) {
    this.address = parts.address;
    this.ipConfiguration = parts.ipConfiguration;
    this.said = parts.said;
    this.#list = list;
    this.#index = index;
    this.#start = parts.start;
    this.#textStart = parts.textStart < 0 ? parts.start : parts.textStart;
  }
  get place() {
    return this.#placeFrom(this.#start);
  }
  get textPlace() {
    return this.#placeFrom(this.#textStart);
  }
  #placeFrom(start) {
    const end = endOfMember(this.#list.reading.source.text, start);
    return this.#list.placeAt(start, end, this.#index);
  }
};
var LONGEST_PLACE = 4096;
function endOfMember(text, start) {
  const scanner = new JsonScanner(text.slice(start, start + LONGEST_PLACE));
  try {
    if (scanner.peek() === "string") scanner.skip();
    if (!scanner.isBeforeColon) return start + scanner.at;
    scanner.skipColon();
    scanner.skip();
    return start + scanner.at;
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return Math.min(text.length, start + LONGEST_PLACE);
  }
}
var cutByPowerShell = {
  reason: "ConvertTo-Json has cut the servers off",
  supply: "print it with ConvertTo-Json -Depth 10"
};
var malformed = {
  reason: "the answer holds what is no server in a list of servers",
  supply: "give the answer as Azure printed it"
};
function gapOf(shape) {
  return shape === "string" ? cutByPowerShell : malformed;
}
var notProbed = {
  reason: "the answer has no servers for it",
  supply: "have a rule with a listener use the pool with these settings: Azure probes no other"
};
function readId(scanner, text = () => scanner.text()) {
  if (scanner.peek() === "string") return nonEmpty(text());
  let id;
  readMembers(scanner, (key) => {
    if (key === "id") id = text();
    else scanner.skip();
  });
  return nonEmpty(id);
}
function nonEmpty(text) {
  return text === "" ? void 0 : text;
}
function readMembers(scanner, visit, keys = []) {
  if (scanner.peek() !== "object") return scanner.skip();
  scanner.members((key, start) => visit(SPELLINGS.get(key) ?? key.toLowerCase(), start), keys);
}
var SPELLINGS = new Map(
  [
    "address health healthProbeLog healthProbeErrorName ipConfiguration id resourceGroup",
    "Address Health HealthProbeLog IpConfiguration Id",
    "ipAddress networkInterfaceIPConfigurationId state reason"
  ].flatMap((keys) => keys.split(" ")).map((key) => [key, key.toLowerCase()])
);
function readItems(scanner, visit) {
  const shape = scanner.peek();
  if (shape === "array") scanner.items(visit);
  else if (shape === "object" || shape === "string") visit(0);
  else scanner.skip();
}

// src/source/health/mould.ts
var Impression = class {
  #scanner;
  #names = [];
  /** Where each string begins and ends, without its quotes. */
  #spans = [];
  #start;
  #isPlain = true;
  constructor(scanner) {
    this.#scanner = scanner;
    this.#start = scanner.at;
  }
  /** Reads a string that may be another one in the next object. */
  text(name) {
    const start = this.#scanner.at + 1;
    const text = this.#scanner.text();
    if (text === void 0) return void 0;
    const end = this.#scanner.at - 1;
    this.#names.push(name);
    this.#spans.push(start, end);
    this.#isPlain &&= text.length === end - start;
    return text;
  }
  /** A place in the object; where it begins when none is given. */
  mark(at = this.#start) {
    return { at, after: this.#names.length, distance: at - (this.#spans.at(-1) ?? this.#start) };
  }
  /** When the object has been read; undefined where a string of it cannot be told by its quotes. */
  take() {
    if (!this.#isPlain) return void 0;
    const bounds = [this.#start, ...this.#spans, this.#scanner.at];
    const pieces = [...this.#names, ""].map(
      (_, index) => this.#scanner.slice(bounds[2 * index] ?? 0, bounds[2 * index + 1] ?? 0)
    );
    return new Mould(this.#names, pieces);
  }
};
var Mould = class {
  names;
  #pieces;
  #spans = [];
  #start = 0;
  constructor(names, pieces) {
    this.names = names;
    this.#pieces = pieces;
  }
  /** Reads an object that has this text; false, and nothing is read, when the next one has not. */
  fits(scanner) {
    this.#start = scanner.at;
    return scanner.follow(this.#pieces, this.#spans);
  }
  /** A string of the object that was read last. */
  textOf(scanner, index) {
    return scanner.slice(this.#spans[2 * index] ?? 0, this.#spans[2 * index + 1] ?? 0);
  }
  /** Where in that object the place is that was marked in the first. */
  placeOf({ after, distance }) {
    return (after === 0 ? this.#start : this.#spans[2 * after - 1] ?? 0) + distance;
  }
};

// src/source/health/server.ts
function readServers(reading, path) {
  const { scanner } = reading;
  if (scanner.peek() === "string") {
    scanner.skip();
    return gapOf("string");
  }
  if (scanner.peek() === "scalar") {
    scanner.skip();
    return void 0;
  }
  const servers = [];
  const list = new ServerList(reading, path);
  const draft = new ServerDraft(reading);
  const keys = [];
  const read = (key, keyStart) => {
    if (!draft.read(key, keyStart)) scanner.skip();
  };
  let gap;
  readItems(scanner, (index) => {
    const again = draft.again(list, index);
    if (again !== void 0) return void servers.push(again);
    draft.begin();
    const shape = scanner.peek();
    if (shape === "object") {
      readMembers(scanner, read, keys);
      servers.push(draft.finish(list, index));
      return;
    }
    gap ??= gapOf(shape);
    scanner.skip();
  });
  return gap ?? servers;
}
var ServerDraft = class {
  #reading;
  #impression;
  #start;
  #address = "";
  #ipConfiguration;
  #written = "";
  #text = "";
  #reason = "";
  #textStart;
  #says = false;
  #before;
  #lastWritten = new Last();
  #lastText = new Last();
  #lastReason = new Last();
  constructor(reading) {
    this.#reading = reading;
    this.#impression = new Impression(reading.scanner);
    this.#start = this.#impression.mark();
  }
  begin() {
    this.#impression = new Impression(this.#reading.scanner);
    this.#start = this.#impression.mark();
    this.#address = this.#written = this.#text = this.#reason = "";
    this.#ipConfiguration = void 0;
    this.#textStart = void 0;
    this.#says = false;
  }
  /** Whether it is one at all: it has an address and says its health. */
  get isServer() {
    return this.#says && this.#address !== "";
  }
  /** A property of a server; false when it is none, and the value is not read. */
  read(key, keyStart) {
    const { scanner } = this.#reading;
    const impression = this.#impression;
    switch (key) {
      case "address":
        this.#start = impression.mark(keyStart);
        this.#address = impression.text("address") ?? "";
        return true;
      case "health":
        this.#written = scanner.text(this.#lastWritten) ?? "";
        this.#says = true;
        return true;
      case "healthprobelog":
        this.#textStart = impression.mark(keyStart);
        this.#text = scanner.text(this.#lastText) ?? "";
        return true;
      case "healthprobeerrorname":
        this.#reason = scanner.text(this.#lastReason) ?? "";
        return true;
      case "ipconfiguration":
        this.#ipConfiguration = readId(scanner, () => impression.text("ipConfiguration"));
        return true;
      default:
        return false;
    }
  }
  finish(list, index) {
    const said = saidOf(this.#reading, this.#before?.said, this.#written, this.#text, this.#reason);
    const mould = this.#impression.take();
    this.#before = mould && { mould, said, start: this.#start, textStart: this.#textStart };
    return new Server(list, index, {
      address: this.#address,
      ipConfiguration: this.#ipConfiguration,
      said,
      start: this.#start.at,
      textStart: this.#textStart?.at ?? -1
    });
  }
  /** The next server, when it is written as the one before but for what it has to itself; else undefined, and it is not read. */
  again(list, index) {
    const { scanner } = this.#reading;
    const before = this.#before;
    if (before === void 0 || !before.mould.fits(scanner)) return void 0;
    const { mould, said, start, textStart } = before;
    const own = { address: "", ipConfiguration: "" };
    for (const [at, name] of mould.names.entries()) own[name] = mould.textOf(scanner, at);
    return new Server(list, index, {
      address: own.address,
      ipConfiguration: own.ipConfiguration === "" ? void 0 : own.ipConfiguration,
      said,
      start: mould.placeOf(start),
      textStart: textStart === void 0 ? -1 : mould.placeOf(textStart)
    });
  }
};

// src/source/health/gateway.ts
function newPool(start, path) {
  return { id: void 0, settings: [], form: "report", span: { start, end: start }, path };
}
function readPools(reading, path) {
  const { scanner } = reading;
  readItems(scanner, (index) => {
    const pool = newPool(scanner.at, [...path, index]);
    const shape = scanner.peek();
    if (shape !== "object") pool.settings = gapOf(shape);
    readMembers(scanner, (key) => {
      if (!readPoolMember(reading, pool, key)) scanner.skip();
    });
    addPool(reading, pool);
  });
}
function readPoolMember(reading, pool, key) {
  const { scanner } = reading;
  switch (key) {
    case "backendaddresspool": {
      const id = readId(scanner);
      if (id?.startsWith("/") === true) pool.id = id;
      return true;
    }
    case "backendhttpsettingscollection":
    case "backendsettingscollection":
      readSettingsList(reading, pool, key);
      return true;
    case "backendhealthhttpsettings":
      pool.form = "onDemand";
      pool.settings = [readSettings(reading, [...pool.path, "backendHealthHttpSettings"])];
      return true;
    default:
      return false;
  }
}
function readSettingsList(reading, pool, key) {
  const { scanner } = reading;
  if (scanner.peek() === "string") {
    scanner.skip();
    pool.settings = gapOf("string");
    return;
  }
  const list = [];
  const name = key === "backendsettingscollection" ? "backendSettingsCollection" : "backendHttpSettingsCollection";
  readItems(scanner, (index) => {
    const path = [...pool.path, name, index];
    const shape = scanner.peek();
    if (shape === "object") return void list.push(readSettings(reading, path));
    list.push({ ...emptySettings(scanner.at, path), servers: gapOf(shape) });
    scanner.skip();
  });
  pool.settings = list;
}
function emptySettings(start, path) {
  return { id: void 0, port: void 0, protocol: void 0, servers: void 0, span: { start, end: start }, path };
}
function readSettings(reading, path) {
  const { scanner } = reading;
  const draft = emptySettings(scanner.at, path);
  readMembers(scanner, (key, keyStart) => {
    if (key === "backendhttpsettings" || key === "backendsettings") readSettingsId(reading, draft);
    else if (key === "servers") {
      draft.servers = readServers(reading, [...path, "servers"]);
      draft.span = { start: keyStart, end: keyStart + '"servers"'.length };
    } else scanner.skip();
  });
  return draft;
}
function readSettingsId({ scanner }, draft) {
  if (scanner.peek() === "string") return scanner.skip();
  const readValues = (key) => {
    if (key === "id") draft.id = scanner.text();
    else if (key === "port") draft.port = scanner.number();
    else if (key === "protocol") draft.protocol = scanner.text();
    else if (key === "properties") readMembers(scanner, readValues);
    else scanner.skip();
  };
  readMembers(scanner, readValues);
}
function addPool(reading, pool) {
  const { pools } = reading.found;
  const { id, form, settings, span, path } = pool;
  const own = { form, pool: id, servers: [], place: placeAt(reading, span.start, span.end, path) };
  if (!Array.isArray(settings)) pools.push({ ...own, cut: settings });
  else if (settings.length === 0) pools.push({ ...own, cut: notProbed });
  else for (const one of settings) pools.push({ ...own, ...settingsOf(reading, one) });
}
function settingsOf(reading, draft) {
  const { id, port, protocol, servers, span, path } = draft;
  const place = placeAt(reading, span.start, span.end, path);
  const own = { settings: id, port, protocol, place };
  if (servers === void 0) return { ...own, servers: [], cut: notProbed };
  return Array.isArray(servers) ? { ...own, servers } : { ...own, servers: [], cut: servers };
}

// src/source/health/load-balancer.ts
function newRule(start, path) {
  const none2 = { rule: void 0, members: void 0, up: void 0, down: void 0 };
  return { ...none2, span: { start, end: start }, path };
}
function readRuleMember(reading, rule, key, keyStart) {
  const { scanner } = reading;
  switch (key) {
    case "loadbalancerbackendaddresses":
      rule.span = { start: keyStart, end: keyStart + key.length + 2 };
      rule.members = readMembersOfRule(reading, [...rule.path, "loadBalancerBackendAddresses"]);
      return true;
    case "up":
      rule.up = scanner.number();
      return true;
    case "down":
      rule.down = scanner.number();
      return true;
    default:
      return false;
  }
}
function addRule(reading, draft) {
  const { rule, members = [], up: up2, down: down2, span, path } = draft;
  const place = placeAt(reading, span.start, span.end, path);
  const own = { form: "ruleHealth", rule, up: up2, down: down2, place };
  reading.found.pools.push(
    Array.isArray(members) ? { ...own, servers: members } : { ...own, servers: [], cut: members }
  );
}
function readMembersOfRule(reading, path) {
  const { scanner } = reading;
  const list = new ServerList(reading, path);
  const members = [];
  let gap;
  readItems(scanner, (index) => {
    const shape = scanner.peek();
    if (shape === "object") return void members.push(readMember(list, index));
    gap ??= gapOf(shape);
    scanner.skip();
  });
  return gap ?? members;
}
function readMember(list, index) {
  const { reading } = list;
  const { scanner } = reading;
  const parts = { address: "", ipConfiguration: void 0, start: scanner.at, textStart: -1 };
  let written = "";
  let reason = "";
  readMembers(scanner, (key, keyStart) => {
    switch (key) {
      case "ipaddress":
        parts.address = scanner.text() ?? "";
        parts.start = keyStart;
        break;
      case "networkinterfaceipconfigurationid":
        parts.ipConfiguration = readId(scanner);
        break;
      case "state":
        written = scanner.text() ?? "";
        break;
      case "reason":
        reason = scanner.text() ?? "";
        parts.textStart = keyStart;
        break;
      default:
        scanner.skip();
    }
  });
  const said = saidOf(reading, void 0, written, "", reason);
  return new Server(list, index, { ...parts, said });
}

// src/source/health/metrics.ts
var OF_METRIC = "/providers/microsoft.insights/metrics/";
function readMetrics(reading, path) {
  let isMetric = false;
  readItems(reading.scanner, (index) => {
    if (readMetric(reading, [...path, index])) isMetric = true;
  });
  return isMetric;
}
function readMetric(reading, path) {
  const { scanner, found: found2 } = reading;
  const start = scanner.at;
  let name = "";
  let id = "";
  let series;
  readMembers(scanner, (key) => {
    if (key === "name") name = readName(reading);
    else if (key === "id") id = scanner.text() ?? "";
    else if (key === "timeseries") series = readAllSeries(reading);
    else scanner.skip();
  });
  if (series === void 0 || name === "") return false;
  const cut2 = id.toLowerCase().indexOf(OF_METRIC);
  const resource = cut2 < 0 ? "" : id.slice(0, cut2);
  const metrics = series.map((one) => {
    const place = placeAt(reading, one.start, one.end, [...path, "timeseries", one.index]);
    return { name, resource, dimensions: one.dimensions, ...one.data.reading, place };
  });
  const none2 = { name, resource, dimensions: /* @__PURE__ */ new Map(), ...new Sums().reading };
  found2.metrics.push(...metrics.length === 0 ? [{ ...none2, place: placeAt(reading, start, start, path) }] : metrics);
  if (name.toLowerCase() === "dipavailability") found2.pools.push(...probed(reading, resource, series, path));
  return true;
}
function readName({ scanner }) {
  if (scanner.peek() === "string") return scanner.text() ?? "";
  let name = "";
  readMembers(scanner, (key) => {
    if (key === "value") name = scanner.text() ?? "";
    else scanner.skip();
  });
  return name;
}
function readAllSeries(reading) {
  const { scanner } = reading;
  const series = [];
  readItems(scanner, (index) => {
    let span = { start: scanner.at, end: scanner.at };
    const dimensions = /* @__PURE__ */ new Map();
    const data = new Sums();
    readMembers(scanner, (key) => {
      if (key === "metadatavalues") readItems(scanner, () => span = readDimension(reading, dimensions) ?? span);
      else if (key === "data") readItems(scanner, () => data.add(readPoint(reading)));
      else scanner.skip();
    });
    series.push({ dimensions, data, ...span, index });
  });
  return series;
}
function readDimension(reading, dimensions) {
  const { scanner } = reading;
  let name = "";
  let value = "";
  let span;
  readMembers(scanner, (key, start) => {
    if (key === "name") name = readName(reading);
    else if (key === "value") {
      value = scanner.text() ?? "";
      span = { start, end: scanner.at };
    } else scanner.skip();
  });
  if (name !== "") dimensions.set(name.toLowerCase(), value);
  return name.toLowerCase() === "backendipaddress" ? span : void 0;
}
function readPoint({ scanner }) {
  let average;
  let other;
  let total;
  readMembers(scanner, (key) => {
    if (key === "average") average = scanner.number();
    else if (key === "maximum" || key === "minimum") other = scanner.number() ?? other;
    else if (key === "total") total = scanner.number();
    else scanner.skip();
  });
  return { value: average ?? other ?? total, total };
}
var Sums = class {
  #sum = 0;
  #points = 0;
  #total;
  #lowest;
  #highest;
  #last;
  add({ value, total }) {
    if (total !== void 0) this.#total = (this.#total ?? 0) + total;
    if (value === void 0) return;
    this.#points++;
    this.#sum += value;
    this.#lowest = Math.min(value, this.#lowest ?? value);
    this.#highest = Math.max(value, this.#highest ?? value);
    this.#last = value;
  }
  get reading() {
    return {
      points: this.#points,
      average: this.#points === 0 ? void 0 : this.#sum / this.#points,
      lowest: this.#lowest,
      highest: this.#highest,
      total: this.#total,
      last: this.#last
    };
  }
};
function probed(reading, loadBalancer, series, path) {
  const ports = /* @__PURE__ */ new Map();
  const list = new ServerList(reading, [...path, "timeseries"]);
  for (const { dimensions, data, start, index } of series) {
    const address = dimensions.get("backendipaddress");
    if (address === void 0) continue;
    const { last } = data.reading;
    const port = dimensions.get("backendport") ?? "";
    const said = {
      state: stateBy(last),
      written: last === void 0 ? "no data" : `${last} %`,
      text: "",
      reason: ""
    };
    const server = new Server(list, index, { address, ipConfiguration: void 0, said, start, textStart: -1 });
    const servers = ports.get(port);
    if (servers === void 0) ports.set(port, [server]);
    else servers.push(server);
  }
  return [...ports].map(([port, servers]) => {
    const number = port === "" ? void 0 : Number(port);
    const place = servers[0]?.place ?? placeAt(reading, 0, 0, path);
    return { form: "metrics", loadBalancer, ...Number.isInteger(number) && { port: number }, servers, place };
  });
}
function stateBy(percent) {
  if (percent === void 0) return "unknown";
  return percent >= 100 ? "healthy" : percent > 0 ? "partial" : "unhealthy";
}

// src/source/health/refusal.ts
var healthActions = {
  applicationGateway: "Microsoft.Network/applicationGateways/backendhealth/action",
  loadBalancer: "Microsoft.Network/loadBalancers/loadBalancingRules/health/action"
};
var KINDS = {
  authorizationfailed: "forbidden",
  linkedauthorizationfailed: "forbidden",
  forbidden: "forbidden",
  scopelocked: "locked",
  resourcenotfound: "absent",
  resourcegroupnotfound: "absent",
  subscriptionnotfound: "absent",
  notfound: "absent"
};
var STATUSES = { 202: "pending", 401: "forbidden", 403: "forbidden", 404: "absent" };
function refusalOf({ code, message, status }, place) {
  const folded = code.toLowerCase();
  const kind = (Object.hasOwn(KINDS, folded) ? KINDS[folded] : STATUSES[status ?? 0]) ?? "failed";
  const [action, scope] = quotedIn(message);
  switch (kind) {
    case "forbidden": {
      const asked = action?.includes("/action") === true ? action : void 0;
      return { kind, of: idOf(scope), reason: "its health may not be read", supply: permission(asked), place };
    }
    case "locked":
      return {
        kind,
        of: idOf(action),
        reason: "a read-only lock keeps its health from being asked for",
        supply: unlock,
        place
      };
    case "absent":
      return { kind, reason: "Azure does not know the resource that was asked for", supply: "correct its id", place };
    case "pending":
      return {
        kind,
        reason: "Azure has only begun to gather the health",
        supply: "ask at the address in its header Location",
        place
      };
    case "failed":
      return { kind, reason: `Azure answered ${code === "" ? "an error" : code}`, supply: "ask again", place };
  }
}
function noResults(place) {
  return { kind: "forbidden", reason: "its health may not be read", supply: permission(void 0), place };
}
function permission(action) {
  const wanted = action ?? `${healthActions.applicationGateway} (or ${healthActions.loadBalancer})`;
  return `grant ${wanted}: Network Contributor has it, Reader has not`;
}
var unlock = "lift the lock while the health is read: asking for it is a POST";
function quotedIn(message) {
  const after = message.indexOf("perform action '");
  const text = after < 0 ? message : message.slice(after);
  const parts = text.slice(0, 4096).split("'");
  return [parts[1], parts[3]];
}
function idOf(text) {
  return text?.startsWith("/") === true ? text : void 0;
}

// src/source/health/answer.ts
var DEEPEST = 8;
function readAnswer(reading, path, flat, depth = 0) {
  const { scanner } = reading;
  const shape = scanner.peek();
  if (depth > DEEPEST) scanner.skip();
  else if (shape === "object") new Answer(reading, path, flat, depth).read();
  else if (shape === "array") readList(reading, path, depth);
  else scanner.skip();
}
function readList(reading, path, depth) {
  const start = reading.scanner.at;
  const flat = [];
  readItems(reading.scanner, (index) => readAnswer(reading, [...path, index], flat, depth + 1));
  if (flat.length > 0)
    reading.found.pools.push({ form: "report", servers: flat, place: placeAt(reading, start, start, path) });
}
var Answer = class {
  #reading;
  #path;
  #flat;
  #depth;
  #start;
  #pool;
  #rule;
  #server;
  #isPool = false;
  #id;
  #text;
  #status;
  #error;
  constructor(reading, path, flat, depth) {
    this.#reading = reading;
    this.#path = path;
    this.#flat = flat;
    this.#depth = depth;
    this.#start = reading.scanner.at;
    this.#pool = newPool(this.#start, path);
    this.#rule = newRule(this.#start, path);
    this.#server = new ServerDraft(reading);
  }
  read() {
    const { pools } = this.#reading.found;
    const before = pools.length;
    const { scanner } = this.#reading;
    readMembers(scanner, (key, keyStart) => {
      if (!this.#member(key, keyStart)) scanner.skip();
    });
    this.#close();
    const id = this.#id;
    if (id === void 0) return;
    for (let at = before; at < pools.length; at++) {
      const pool = pools[at];
      if (pool?.form === "ruleHealth") pools[at] = { ...pool, rule: pool.rule ?? id };
    }
  }
  /** False when the property says nothing of health, and its value is not read. */
  #member(key, keyStart) {
    const { scanner } = this.#reading;
    switch (key) {
      case "backendaddresspools":
        readPools(this.#reading, [...this.#path, "backendAddressPools"]);
        return true;
      case "backendaddresspoolstext":
        this.#text = scanner.text();
        return true;
      case "id":
        this.#id = scanner.text();
        return true;
      case "status":
        this.#status = scanner.number();
        return true;
      case "error":
        this.#error = this.#readError();
        return true;
      default:
        return this.#inner(key) || this.#part(key, keyStart);
    }
  }
  /** An answer inside of this one. */
  #inner(key) {
    const { scanner } = this.#reading;
    const shape = scanner.peek();
    const path = [...this.#path, key];
    if (key === "value" && shape === "array") readMetrics(this.#reading, path);
    else if (INNER.has(key) && shape === "object") readAnswer(this.#reading, path, [], this.#depth + 1);
    else return false;
    return true;
  }
  #part(key, keyStart) {
    if (readPoolMember(this.#reading, this.#pool, key)) {
      this.#isPool = true;
      return true;
    }
    return readRuleMember(this.#reading, this.#rule, key, keyStart) || this.#server.read(key, keyStart);
  }
  #readError() {
    const { scanner } = this.#reading;
    const error = { code: "", message: "" };
    readMembers(scanner, (key) => {
      if (key === "code") error.code = scanner.text() ?? "";
      else if (key === "message") error.message = scanner.text() ?? "";
      else scanner.skip();
    });
    return error;
  }
  #close() {
    const reading = this.#reading;
    const place = placeAt(reading, this.#start, this.#start, this.#path);
    if (this.#isPool) addPool(reading, this.#pool);
    if (this.#rule.members !== void 0) addRule(reading, this.#rule);
    if (this.#server.isServer) {
      const list = new ServerList(reading, this.#path.slice(0, -1));
      this.#flat.push(this.#server.finish(list, this.#flat.length));
    }
    if (this.#error !== void 0 || this.#status === 202)
      reading.found.refusals.push(refusalOf({ code: "", message: "", ...this.#error, status: this.#status }, place));
    if (this.#text !== void 0) this.#readText(this.#text);
  }
  /** NOTE: PowerShell prints the pools a second time as a text, which its depth does not cut. */
  #readText(text) {
    const { found: found2 } = this.#reading;
    const isWhole = found2.pools.some(({ cut: cut2 }) => cut2 === void 0);
    if (isWhole || this.#reading.within !== void 0) return;
    found2.pools.length = 0;
    const within = placeAt(this.#reading, this.#start, this.#start, this.#path);
    const source = new SourceText(this.#reading.source.path, text);
    readAnswer({ ...this.#reading, source, scanner: new JsonScanner(text), within }, this.#path, [], this.#depth + 1);
  }
};
var INNER = /* @__PURE__ */ new Set(["health", "body", "properties", "output"]);

// src/source/health/read.ts
function readHealth({ path, text, of }) {
  const found2 = { pools: [], metrics: [], refusals: [] };
  if (isNoResults(text)) return { path, ...found2, refusals: [noResults(placeOfFile(path, text))] };
  const reading = {
    source: new SourceText(path, text),
    scanner: new JsonScanner(text),
    found: found2,
    said: /* @__PURE__ */ new Map()
  };
  try {
    while (reading.scanner.peek() !== "end") readAnswer(reading, [], []);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    return notRead(path, text);
  }
  if (found2.pools.length + found2.metrics.length + found2.refusals.length === 0) return noHealth(path, text);
  const rule = of ?? ruleOfName(path);
  return { path, ...found2, pools: rule === void 0 ? found2.pools : found2.pools.map((pool) => named(pool, rule)) };
}
function isNoResults(text) {
  return text.length < 64 && /^"?no results\.?"?$/i.test(text.trim());
}
function named(pool, rule) {
  return pool.form === "ruleHealth" && pool.rule === void 0 ? { ...pool, rule } : pool;
}
function ruleOfName(path) {
  const [owner, rule, ...more] = stemOf(path).split(".");
  if (owner === void 0 || owner === "" || rule === void 0 || rule === "" || more.length > 0) return void 0;
  return rule.toLowerCase() === "health" ? void 0 : `${owner}/${rule}`;
}
function notRead(path, text) {
  const document = readJsonText(path, text);
  if (!(document instanceof JsonDocument)) {
    const isConsole = /^\s*BackendAddressPools/i.test(text);
    return isConsole ? problemAt(path, "health", fromConsole) : document;
  }
  return problemIn({ path, document, kind: "health" }, notPlain);
}
function noHealth(path, text) {
  if (text.trim() === "") return problemAt(path, "health", `The file is empty. ${howToAsk}`);
  const document = readJsonText(path, text);
  if (!(document instanceof JsonDocument)) return document;
  const kind = detect(document.root, true);
  return problemIn(
    { path, document, kind },
    kind === "template" ? isTemplate : `${holdsNone} ${whatToGive(document, kind)}`
  );
}
function whatToGive({ root }, kind) {
  return kind === "other" || kind === "health" ? howToAsk : `${describeOther(kind, root).split(". ")[0] ?? ""}. ${howToAsk}`;
}
var howToAsk = "Give what `az network application-gateway show-backend-health` prints, the answer of a load-balancing rule, or metrics.";
var holdsNone = "No backend health is in this file.";
var isTemplate = "This is a template, not backend health. Give it with --template.";
var notPlain = "This is JSON with comments, single quotes or commas to spare. Give it as Azure printed it.";
var fromConsole = "This is what a console shows, not JSON. Print it with `| ConvertTo-Json -Depth 10`.";

// src/topology/health/messages/answer.ts
var WRONG_STATUS = ["AGW101", "AGW110", "AGW108", "AGW115", "AGW141"];
var wrongStatus = {
  cause: "The server answers the probe with {received}, and {accepted}.",
  possible: [
    "the probe asks for a path or a host name that the application does not serve",
    "the application asks for a login, redirects, or is not ready",
    "the answer is right, and the probe does not accept it"
  ],
  verify: ["what the server answers: {curl}"],
  fix: "Let the probe of {settings} ask for a path that answers {expected}, or accept {received} in its match.",
  provedBy: WRONG_STATUS
};
var answerMessages = [
  {
    code: "HAG01",
    patterns: ["success received [<received>] status code", "^success"],
    names: ["SuccessWithStatusCode"],
    cause: "The last probe passed.",
    possible: ["the state follows the probes: a server is healthy again after the next ones"],
    verify: ["the health a minute later"],
    fix: "Read the health again; --wait 5m does it until it holds.",
    provedBy: []
  },
  {
    code: "HAG06",
    patterns: [
      "status code of the backend[s] http response did not match the probe setting expected <expected> received <received>",
      "status code of the backend[s] http response did not match the probe setting",
      "probe status code mismatch expected <expected> received <received>",
      "probe status code mismatch received status code is different from expected",
      "probe status code mismatch received <received>",
      "probe status code mismatch"
    ],
    ...wrongStatus
  },
  {
    code: "HAG07",
    patterns: [
      "received invalid status code <received> in the backend server[s] http response [as per the health probe configuration <expected> {is|are} the acceptable status code]"
    ],
    slugs: ["statuscodemismatch"],
    names: ["HttpStatusCodeMismatchWithStatusCode", "HttpStatusCodeMismatch"],
    ...wrongStatus
  },
  {
    code: "HAG08",
    patterns: [
      "body of the backend[s] http response did not match the probe setting [received response body {does not|doesnt} contain <body..>]",
      "probe response body mismatch"
    ],
    cause: "The server answers, and its body does not hold the text that the probe looks for ({body}).",
    possible: [
      "the application says something else than when the probe was set up",
      "the text of the probe is mistyped: it is looked for as it stands, with case"
    ],
    verify: ["what the server answers: {curl}", "match.body of the probe of {settings}: {body}"],
    fix: "Write into match.body a text that the answer of {path} always holds, or leave it out.",
    provedBy: ["AGW116"]
  }
];
var STATUS = {
  "301": redirects(),
  "302": redirects(),
  "307": redirects(),
  "308": redirects(),
  "400": {
    possible: ["the probe asks with a host name that the server refuses: by default 127.0.0.1, without a name in TLS"],
    fix: "Give the probe of {settings} the host name that the application answers to.",
    provedBy: ["AGW101", "AGW104", "AGW106", "AGW108"]
  },
  "401": {
    possible: ["the path of the probe asks for a login, and a probe cannot give one"],
    fix: "Let the probe of {settings} ask for a path without a login, or accept 401 in its match.",
    provedBy: ["AGW101", "AGW115"]
  },
  "403": {
    possible: [
      "the server forbids the path",
      "access restrictions of the service, or a firewall in front of it, do not let the subnet of the gateway in"
    ],
    fix: "Allow the subnet of the gateway at {server}, or let the probe of {settings} ask for an open path.",
    provedBy: ["AGW101", "AGW108"]
  },
  "404": {
    possible: ["the server does not know {path}", "it serves another application for {host}"],
    fix: "Give the probe of {settings} a path and a host name that the application serves.",
    provedBy: ["AGW108", "AGW110", "AGW141", "AGW101"]
  },
  "405": {
    possible: ["the server does not allow GET on {path}, and probes use no other method"],
    fix: "Allow GET on the path of the probe, or let the probe of {settings} ask for another.",
    provedBy: ["AGW110"]
  },
  "500": {
    possible: ["the application fails", "something that it depends on fails"],
    verify: ["the log of the application on {server}", "what the server answers: {curl}"],
    fix: "Mend the application on {server}: the way to it is open.",
    provedBy: []
  },
  "502": behindProxy(),
  "503": {
    possible: ["the application is not started, or is overloaded", "it says itself that it is not ready"],
    verify: ["the services on {server}", "what the server answers: {curl}"],
    fix: "Start or mend the application on {server}: the way to it is open.",
    provedBy: []
  },
  "504": behindProxy()
};
function redirects() {
  return {
    possible: ["the server redirects to HTTPS or to another host name, and the probe does not follow"],
    fix: "Let the probe of {settings} ask by the protocol and host name that the server redirects to, or accept {received}.",
    provedBy: ["AGW108", "AGW115", "AGW101"]
  };
}
function behindProxy() {
  return {
    possible: ["{server} is a proxy itself, and what is behind it does not answer"],
    verify: ["what is behind {server}: its log, its own health", "what the server answers: {curl}"],
    fix: "Mend what is behind {server}: the way to it is open.",
    provedBy: ["AGW117"]
  };
}
function withStatus(advice, received) {
  const more = received !== void 0 && Object.hasOwn(STATUS, received) ? STATUS[received] : void 0;
  return { ...advice, ...more };
}

// src/topology/health/messages/certificate.ts
var CHAIN = "what the server shows: {tls}";
var incomplete = {
  possible: [
    "only the certificate of the server is installed, without those that signed it",
    "the certificate is signed by itself and is no certificate authority"
  ],
  verify: [CHAIN],
  fix: "Install the whole chain on {server}: its certificate first, then the intermediate ones, then the root.",
  provedBy: ["AGW119"]
};
var notTrusted = {
  possible: [
    "the authority is a private one, and its root is not among trustedRootCertificates of the settings",
    "the certificate is signed by itself"
  ],
  verify: [CHAIN, "trustedRootCertificates of {settings}"],
  fix: "Upload the root certificate (.cer) of the authority and name it in trustedRootCertificates of {settings}.",
  provedBy: ["AGW119"]
};
var otherRoot = {
  verify: [CHAIN, "thumbprint and subject of the roots that {settings} trust"],
  fix: "Upload the root that signed the chain of {server}, and name it in trustedRootCertificates of {settings}.",
  provedBy: ["AGW120", "AGW121", "AGW001"]
};
var certificateMessages = [
  {
    code: "HAG09",
    patterns: [
      "common name [cn] of the leaf certificate presented by the backend [server] (does not match|doesnt match)"
    ],
    slugs: ["cnmismatch"],
    names: ["BackendCertificateCNMismatchWithProbeHostName"],
    cause: "The certificate of {server} is not made out to {host}, the name that the probe asks for.",
    possible: [
      "the host of the probe, or else the host name of the settings, is not on the certificate",
      "the probe asks for an address, which is on no certificate",
      "the server shows another certificate because it does not know the name"
    ],
    verify: [CHAIN, "the names on it: {names}"],
    fix: "Give the probe of {settings}, or the settings, a host name that is on the certificate.",
    provedBy: ["AGW106", "AGW145", "AGW104", "AGW105", "AGW107", "AGW124"]
  },
  {
    code: "HAG10",
    patterns: [
      "common name cn of the backend [server] certificate (does not match|doesnt match)",
      "^invalid certificate invalid cn"
    ],
    slugs: ["backendcertcnmismatch"],
    cause: "The certificate of {server} is not made out to {host}.",
    possible: [
      "version 1: the name in the pool is not the common name of the certificate",
      "version 2: the host of the probe or of the settings is not on the certificate",
      "the authority of the certificate is not trusted: a test in the portal says the same then"
    ],
    verify: [CHAIN, "the names on it: {names}"],
    fix: "Give the probe of {settings} a host name that is on the certificate; in version 1 the pool.",
    provedBy: ["AGW106", "AGW145", "AGW119", "AGW124"]
  },
  {
    code: "HAG11",
    patterns: [
      "backend certificate is invalid current date (is not|isnt) within the valid from and valid to date range",
      "backend certificate is invalid current date (is not|isnt) within",
      "backend [server] certificate expired",
      "backend [server] certificate has expired"
    ],
    cause: "A certificate in the chain of {server} has expired, or does not hold yet.",
    possible: [
      "the certificate of the server has expired",
      "an intermediate or a root certificate that it comes with has expired",
      "the clock of who made it was wrong, and it holds only from a later day"
    ],
    verify: ["from when to when they hold: {dates}"],
    fix: "Install a renewed chain on {server}; if its private root has changed, upload the new root to {settings}.",
    provedBy: ["AGW120", "AGW314"]
  },
  {
    code: "HAG12",
    patterns: ["backend certificate has been marked invalid"],
    names: ["BackendSecureConnectionError"],
    cause: "The gateway holds the certificate of {server} to be invalid.",
    possible: ["it has expired", "it was revoked", "its chain is broken"],
    verify: [CHAIN, "from when to when they hold: {dates}"],
    fix: "Renew the certificate of {server} with its chain; in version 1 upload it to {settings} again.",
    provedBy: ["AGW301", "AGW120"]
  },
  {
    code: "HAG13",
    patterns: ["intermediate certificate is missing from the certificate chain"],
    cause: "The server shows its own certificate without the intermediate one that signed it.",
    ...incomplete
  },
  {
    code: "HAG14",
    patterns: ["incomplete certificate chain including only the leaf certificate"],
    names: ["IncompleteBackendCertificateChainOnlyLeafCertificateIsPresent"],
    cause: "The server shows its own certificate and nothing that signed it.",
    ...incomplete
  },
  {
    code: "HAG15",
    patterns: ["leaf certificate is missing from the certificate chain"],
    names: ["IncorrectBackendCertificateChainMissingLeafCertificate"],
    cause: "The chain that the server shows has no certificate of its own.",
    possible: ["the certificate of the server is not installed beside those that signed it"],
    verify: [CHAIN],
    fix: incomplete.fix,
    provedBy: []
  },
  {
    code: "HAG16",
    patterns: [
      "server certificate [used by the backend] (is not|isnt) signed by a well known certificate authority",
      "^invalid certificate invalid ca"
    ],
    cause: "No public authority signed the certificate of {server}, and the settings trust no other.",
    ...notTrusted
  },
  {
    code: "HAG17",
    patterns: ["intermediate certificate (is not|isnt) signed by a well known certificate authority"],
    cause: "No public authority signed the intermediate certificate of {server}, and the settings trust no other.",
    ...notTrusted
  },
  {
    code: "HAG18",
    patterns: [
      "intermediate certificate [is] not signed by any root certificate[s] uploaded to the application gateway"
    ],
    cause: "None of the roots that the settings trust signed the intermediate certificate of {server}.",
    possible: ["the uploaded root is not the one of this authority", "the server does not show its root"],
    ...otherRoot
  },
  {
    code: "HAG19",
    patterns: [
      "root certificate of the server certificate used by the backend (does not|doesnt) match the trusted root certificate"
    ],
    cause: "The root in the chain of {server} is none of those that the settings trust.",
    possible: ["the uploaded root is another one", "the authority has a new root since it was uploaded"],
    ...otherRoot
  },
  {
    code: "HAG20",
    patterns: ["leaf certificate (is not|isnt) the topmost certificate in the chain"],
    slugs: ["leafmustbetopmostinchain"],
    names: ["IncorrectBackendCertificateChainLeafCertificateIsNotTopmostCertificate"],
    cause: "The chain that the server shows does not begin with its own certificate.",
    possible: ["the certificates were put together in another order"],
    verify: [CHAIN],
    fix: incomplete.fix,
    provedBy: []
  },
  {
    code: "HAG21",
    patterns: [
      "validity of the backend certificate could not be verified to find out the reason check openssl diagnostics for the message associated with error code <openssl>",
      "validity of the backend certificate could not be verified"
    ],
    cause: "OpenSSL refuses the certificate of {server}{openssl}.",
    possible: ["the certificate was not made as one for servers", "a part of its chain is missing or broken"],
    verify: [CHAIN, "what the error code means: man openssl-verification-options"],
    fix: "Make the certificate of {server} anew with its whole chain, and install it.",
    provedBy: ["AGW119", "AGW120"]
  },
  {
    code: "HAG23",
    patterns: [
      "backend server certificate (is not|isnt) (whitelisted|allowlisted|white listed|allow listed|listed) with [the] application gateway"
    ],
    slugs: ["authcertificatemismatch"],
    names: ["BackendServerCertificateNotWhitelisted"],
    cause: "Version 1: the certificate of {server} is none of the authentication certificates of the settings.",
    possible: ["the server has a new certificate that was not uploaded", "another certificate was uploaded"],
    verify: [CHAIN, "authenticationCertificates of {settings}"],
    fix: "Upload the certificate (.cer) of {server} to {settings}; better, move to version 2, which trusts roots.",
    provedBy: ["AGW301", "AGW122", "AGW123"]
  },
  {
    code: "HAG32",
    patterns: ["could not find any certificate related information in the trusted root certificate"],
    cause: "The root certificate that the settings trust cannot be read.",
    possible: ["the uploaded file is no certificate", "it was encoded twice, or cut off"],
    verify: ["the data of trustedRootCertificates of {settings}: openssl x509 -inform der -text"],
    fix: "Upload the root certificate again as .cer, Base64 of DER, and name it in {settings}.",
    provedBy: ["AGW120"]
  }
];

// src/topology/health/messages/connection.ts
var REACH = ["AGW205", "AGW206", "AGW210", "AGW111", "AGW118", "AGW221", "AGW130", "AGW131"];
var noConnection = {
  cause: "The gateway gets no TCP connection to {endpoint}.",
  possible: [
    "the port of the settings or the probe is not the one that the application listens on",
    "a network security group of the server, or of its subnet, drops packets from the subnet of the gateway",
    "a network security group of the subnet of the gateway drops packets to the server",
    "a route sends them elsewhere: a user-defined one, or a default route from ExpressRoute or VPN",
    "nothing listens on the port, or only on another address of the server",
    "the firewall of the system on the server refuses them"
  ],
  verify: [
    "from a machine in the network of the gateway: {connect}",
    "the effective security rules and routes of the network interface of {server}",
    "on the server: which address and port the application listens on (netstat -an, ss -ltn)"
  ],
  fix: "Open the way from the subnet of the gateway to {endpoint}, or correct the port of {settings} or of its probe.",
  provedBy: REACH
};
var connectionMessages = [
  {
    code: "HAG02",
    patterns: [
      "time taken by the backend to respond to application gateway[s] health probe is more than the time out threshold",
      "^probe timeout increase timeout value"
    ],
    slugs: ["probetimeout"],
    cause: "The server takes the connection, and does not answer the probe within {timeout}.",
    possible: [
      "the application, or something that it depends on, such as a database, is slow or hangs",
      "the path of the probe does more work than a probe should ask for",
      "the answer takes longer by its nature, and the timeout of the probe is too short for it",
      "packets are dropped on the way, by a network security group or an appliance"
    ],
    verify: ["how long the server takes: {timing}", "the timeout of the probe of {settings}"],
    fix: "Make {path} answer faster than {timeout}, or raise the timeout of the probe above what it needs.",
    provedBy: ["AGW101", "AGW113", "AGW117", "AGW206", "AGW210"]
  },
  {
    code: "HAG03",
    patterns: ["could not create a probe for this backend", "backend server fqdn cannot be resolved"],
    slugs: ["dnsresolutionerror"],
    names: ["HostNameNotResolved"],
    cause: "The gateway cannot resolve {server} to an address.",
    possible: [
      "the name in the pool is wrong, or is not a public one",
      "the DNS server of the virtual network does not know it",
      "its A or CNAME record is missing",
      "it is private, and its zone is not linked to the virtual network of the gateway",
      "the gateway still has what it heard before: it asks anew when it is stopped and started"
    ],
    verify: ["from a machine in the network of the gateway: {resolve}", "the DNS servers of that virtual network"],
    fix: "Correct the name in the pool, its DNS record, or the link of its private zone to the network of the gateway.",
    provedBy: ["AGW130", "AGW132", "AGW133", "AGW218", "AGW219"]
  },
  {
    code: "HAG04",
    patterns: ["application gateway could not connect to the backend"],
    ...noConnection
  },
  {
    code: "HAG05",
    patterns: [
      "cannot connect to [the] [backend] server[s] check whether any nsg udr firewall",
      "server[s] [address] [port] cannot be reached check whether any nsg udr firewall"
    ],
    slugs: ["servernotreachable"],
    names: ["ServerNotReachable"],
    ...noConnection,
    provedBy: [...REACH, "AGW133"]
  },
  {
    code: "HAG22",
    patterns: ["verify that the backend server is set up to accept the proxy protocol header sent by the probe[s]"],
    cause: "The probe begins with a header of the proxy protocol, and the server does not understand it.",
    possible: ["the settings keep the address of clients, which needs the proxy protocol on the server"],
    verify: ["whether the server is set up for the proxy protocol", "enableL4ClientIpPreservation of {settings}"],
    fix: "Switch the proxy protocol on at the server, or enableL4ClientIpPreservation of {settings} off.",
    provedBy: ["AGW138"]
  },
  {
    code: "HAG31",
    patterns: ["https probe connection error"],
    cause: "The TLS handshake with {endpoint} breaks off before a certificate could be judged.",
    possible: [
      "gateway and server have no version of TLS or no cipher suite in common",
      "the server does not speak TLS on this port",
      "the server ends the connection because it does not know the name that it is asked for"
    ],
    verify: ["what the server offers: {tls}"],
    fix: "Let the server take TLS 1.2 with a cipher suite of the gateway, or correct protocol and port of {settings}.",
    provedBy: ["AGW313", "AGW314", "AGW118"]
  }
];

// src/topology/health/messages/reasons.ts
var blocked = ["LB303", "LB140", "POOL014"];
var REASONS = {
  up_probe_success: { ...good("The probe passes.") },
  up_platform: { ...good("The platform holds it to be up.") },
  up_probe_approachingunhealthythreshold: {
    code: "HLB05",
    cause: "The last probes failed; as many as are needed to take the member out have not failed yet.",
    possible: ["the application is slow or restarts", "the probe asks too often or waits too little"],
    verify: ["what the member answers: {curl}"],
    fix: "Look at {server} now: the next failing probe takes it out.",
    provedBy: ["LB143"]
  },
  up_probe_alldownisup: {
    code: "HLB04",
    cause: "Every member fails its probe; noHealthyBackendsBehavior AllProbedUp sends traffic to them all the same.",
    possible: [],
    verify: ["what the member answers: {curl}"],
    fix: "Mend what the probe complains of, or set noHealthyBackendsBehavior to AllProbedDown.",
    provedBy: ["LB148", ...blocked]
  },
  up_admin: {
    code: "HLB04",
    cause: "Its adminState is Up: it gets new connections whatever the probe says.",
    possible: [],
    verify: ["adminState of the address in the pool"],
    fix: "Set adminState of {server} back to None, so that the probe decides.",
    provedBy: ["POOL026"]
  },
  down_probe_approachinghealthythreshold: {
    code: "HLB03",
    cause: "It recovers: the last probes passed, and not yet as many as are needed.",
    possible: [],
    verify: ["the health a minute later"],
    fix: "Read the health again; --wait 5m does it until it holds.",
    provedBy: []
  },
  down_probe_httpstatuscodeerror: {
    code: "HLB03",
    cause: "It answers the probe with another status than 200.",
    possible: [
      "the path of the probe is another one",
      "the application redirects or asks for a login there",
      "it is not ready"
    ],
    verify: ["what the member answers: {curl}"],
    fix: "Let the probe ask {server} for a path that answers 200: it follows no redirect and gives no login.",
    provedBy: ["LB142", "LB151"]
  },
  down_probe_httpendpointunreachable: {
    code: "HLB03",
    cause: "The TCP connection stands, and the HTTP session is refused.",
    possible: [
      "a security group or an appliance lets the connection in and drops what follows",
      "no healthy application is behind the port"
    ],
    verify: ["what the member answers: {curl}"],
    fix: "Start the application behind {endpoint}, and allow AzureLoadBalancer to reach it.",
    provedBy: ["LB303", "LB140"]
  },
  down_probe_httpnoresponse: {
    code: "HLB03",
    cause: "The session stands, and the application sends nothing back.",
    possible: ["the application hangs", "it waits for something that it depends on"],
    verify: ["how long it takes: {timing}"],
    fix: "Mend the application on {server}: the way to it is open.",
    provedBy: ["LB143"]
  },
  down_probe_tcpprobetimeout: {
    code: "HLB03",
    cause: "The probe gets no TCP connection in time.",
    possible: [
      "nothing listens on the port of the probe",
      "a network security group drops packets from AzureLoadBalancer (168.63.129.16)",
      "the firewall of the system on the member refuses them"
    ],
    verify: [
      "on the member: what listens (netstat -an, ss -ltn)",
      "the effective security rules of its network interface"
    ],
    fix: "Let {server} listen on the port of the probe, and allow AzureLoadBalancer to reach it.",
    provedBy: blocked
  },
  down_probe_nohealthybackend: {
    code: "HLB03",
    cause: "The regional load balancer behind it has no healthy member.",
    possible: ["the members of the regional pool fail their own probe", "the regional pool is empty"],
    verify: ["the health of the rules of that regional load balancer"],
    fix: "Mend the pool of the regional load balancer at {server}.",
    provedBy: ["LB407", "POOL001"]
  },
  down_admin: {
    code: "HLB03",
    cause: "Its adminState is Down: it gets no new connections.",
    possible: [],
    verify: ["adminState of the address in the pool"],
    fix: "Set adminState of {server} back to None when its maintenance is over.",
    provedBy: ["POOL026"]
  },
  na: {
    code: "HLB06",
    cause: "It was not probed yet.",
    possible: [],
    verify: ["the health a minute later"],
    fix: "Read the health again; --wait 5m does it until it holds.",
    provedBy: []
  },
  down_platform: {
    code: "HLB03",
    cause: "The platform holds it to be down.",
    possible: [],
    verify: ["Resource Health of its virtual machine"],
    fix: "Look at Resource Health of the virtual machine behind {server}, and ask Azure support.",
    provedBy: []
  }
};
var emptyReason = {
  code: "HLB06",
  cause: "The answer has no values for it: its machine is off, or it has none.",
  possible: [],
  verify: ["whether the virtual machine behind it runs"],
  fix: "Start the machine, or take the member out of the pool.",
  provedBy: ["POOL014", "POOL015"]
};
function good(cause) {
  return { code: void 0, cause, possible: [], verify: [], fix: "", provedBy: [] };
}
function reasonOf(written) {
  const word = written.trim().toLowerCase();
  return Object.hasOwn(REASONS, word) ? REASONS[word] : void 0;
}

// src/topology/health/messages/unknown.ts
var notRetrieved = {
  possible: [
    "the name of a member is not resolved any more, and a change of the gateway has cleared what it knew",
    "a network security group of the subnet of the gateway blocks GatewayManager: ports 65200-65535, in version 1 65503-65534",
    "a route table of that subnet sends 0.0.0.0/0 elsewhere than to the Internet",
    "ExpressRoute or VPN advertises a default route to that network",
    "the DNS servers of the network resolve no public names",
    "the gateway itself is not healthy (Resource Health)",
    "a firewall in a secured virtual hub takes what the gateway sends to the Internet",
    "the gateway does not reach where revoked certificates are listed (crl.microsoft.com, crl3.digicert.com)"
  ],
  verify: [
    "the security rules and the routes of the subnet of {gateway}",
    "the DNS servers of its network: {resolve}",
    "Resource Health of {gateway}"
  ],
  fix: "Allow GatewayManager to reach the subnet of {gateway}, and its way to the Internet. With network isolation this is known and harmless: say allowUnknown: true.",
  provedBy: ["AGW201", "AGW202", "AGW208", "AGW209", "AGW218", "AGW220", "AGW132"]
};
var unknownMessages = [
  {
    code: "HAG24",
    patterns: ["backend health status could not be retrieved"],
    slugs: ["unknownbackendhealth"],
    cause: "Azure cannot ask the instances of {gateway} for the health, or they cannot resolve the name of the server.",
    ...notRetrieved
  },
  {
    code: "HAG25",
    patterns: [
      "unable to retrieve health status data",
      "application gateway not reachable check whether any nsg udr firewall"
    ],
    cause: "Azure cannot ask the instances of {gateway} for the health.",
    ...notRetrieved
  },
  {
    code: "HAG30",
    patterns: ["unknown error please try again"],
    cause: "Azure could not tell the health, and does not say why.",
    possible: ["a passing fault of Azure"],
    verify: ["the health a minute later", "Resource Health of {gateway}"],
    fix: "Read the health again.",
    provedBy: []
  }
];
var UNKNOWN_MESSAGE = "HAG29";
var unknownAdvice = {
  cause: "poolgate does not know this message; it stands here as Azure gave it.",
  possible: [],
  verify: ["what the server answers: {curl}", "the article on backend health, for this message"],
  fix: "Look the message up, and report it to poolgate so that it is known.",
  provedBy: []
};
var silentAdvice = {
  cause: "The answer has no message for it.",
  possible: [],
  verify: ["the message: az network application-gateway show-backend-health", "what the server answers: {curl}"],
  fix: "Read the health with a newer client, which gives healthProbeLog, or over REST.",
  provedBy: []
};

// src/topology/health/pattern.ts
var Squashed = class _Squashed {
  text;
  #written;
  /** How many of its letters and digits are left out at the start. */
  #left;
  #offsets;
  constructor(text, written, left) {
    this.text = text;
    this.#written = written;
    this.#left = left;
  }
  static of(written) {
    return new _Squashed(lettersOf(written), written, 0);
  }
  without(prefix) {
    return new _Squashed(this.text.slice(prefix.length), this.#written, this.#left + prefix.length);
  }
  /** Where a letter stands in what was written. */
  offset(at) {
    this.#offsets ??= offsetsIn(this.#written);
    return this.#offsets[at + this.#left];
  }
  /** What was written there, without the brackets and quotes around it. */
  written(start, end) {
    return this.#written.slice(this.offset(start), (this.offset(end - 1) ?? 0) + 1).trim();
  }
};
var LONGEST_CAPTURE = 256;
function pattern(notation) {
  const whole = notation.startsWith("^");
  return { pieces: piecesOf(whole ? notation.slice(1) : notation), whole };
}
function piecesOf(notation) {
  const pieces = [];
  const parts = /\[([^\]]*)\]|[({]([^)}]*)[)}]|<(\w+)(\.\.)?>|([^[({<]+)/g;
  for (const [, optional, choice, name, rest, words = ""] of notation.matchAll(parts)) {
    if (optional !== void 0) pieces.push({ kind: "optional", pieces: piecesOf(optional) });
    else if (choice !== void 0) pieces.push({ kind: "words", any: choice.split("|").map(lettersOf) });
    else if (name !== void 0) pieces.push({ kind: "capture", name, isRest: rest !== void 0 });
    else if (lettersOf(words) !== "") pieces.push({ kind: "words", any: [lettersOf(words)] });
  }
  return pieces;
}
function lettersOf(text) {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}
function offsetsIn(written) {
  const offsets = new Uint16Array(written.length);
  let letters = 0;
  const folded = written.toLowerCase();
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    if (code >= 97 && code <= 122 || code >= 48 && code <= 57) offsets[letters++] = at;
  }
  return offsets;
}
function anchorsOf({ pieces }) {
  const shortest = (any) => Math.min(...any.map(({ length }) => length));
  const needed = pieces.flatMap((piece) => piece.kind === "words" ? [piece.any] : []);
  return needed.reduce((best, any) => best.length === 0 || shortest(any) > shortest(best) ? any : best, []);
}
function fit({ pieces, whole }, message) {
  const [first2] = pieces;
  if (first2?.kind !== "words") return void 0;
  if (whole) return first2.any.some((words) => message.text.startsWith(words)) ? fitAll(pieces, message) : void 0;
  for (const words of first2.any) {
    for (let at = message.text.indexOf(words); at >= 0; at = message.text.indexOf(words, at + 1)) {
      const captures = /* @__PURE__ */ new Map();
      if (run(pieces, message, at, captures) >= 0) return Object.fromEntries(captures);
    }
  }
  return void 0;
}
function fitAll(pieces, message) {
  const captures = /* @__PURE__ */ new Map();
  return run(pieces, message, 0, captures) === message.text.length ? Object.fromEntries(captures) : void 0;
}
function run(pieces, message, start, captures) {
  let at = start;
  for (const [index, piece] of pieces.entries()) {
    switch (piece.kind) {
      case "words": {
        const words = piece.any.find((one) => message.text.startsWith(one, at));
        if (words === void 0) return -1;
        at += words.length;
        break;
      }
      case "optional": {
        const end = run(piece.pieces, message, at, captures);
        if (end >= 0) at = end;
        break;
      }
      case "capture": {
        const end = piece.isRest ? restOf(message, at) : endOfCapture(pieces[index + 1], message, at);
        if (end <= at) return -1;
        captures.set(piece.name, message.written(at, end));
        at = end;
      }
    }
  }
  return at;
}
function restOf({ text }, start) {
  return Math.min(text.length, start + LONGEST_CAPTURE);
}
function endOfCapture(next, message, start) {
  const most = start + LONGEST_CAPTURE;
  if (next?.kind === "words") {
    const ends = next.any.map((words) => message.text.indexOf(words, start)).filter((end2) => end2 >= 0 && end2 <= most);
    return ends.length === 0 ? -1 : Math.min(...ends);
  }
  const { length } = message.text;
  let end = start;
  while (end < length && end < most && (end === start || message.offset(end) === (message.offset(end - 1) ?? 0) + 1))
    end++;
  return end;
}

// src/topology/health/normalise.ts
var LONGEST = 4096;
function normalise(written) {
  const text = decoded(written.slice(0, LONGEST));
  const slug = slugOf(text);
  const tail = text.search(/to learn more|learn more|https?:\/\//i);
  return { text: tail < 0 ? text : text.slice(0, tail), slug };
}
function squash({ text }) {
  return withoutPrefix(Squashed.of(text));
}
var ENTITIES = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  rsquo: "'"
};
function decoded(text) {
  return text.includes("&") ? decodeOnce(decodeOnce(text)) : text;
}
function decodeOnce(text) {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (entity, digits, hex, name) => {
      if (name !== void 0) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = digits === void 0 ? Number.parseInt(String(hex), 16) : Number(digits);
      return code > 1114111 ? "" : String.fromCodePoint(code);
    }
  );
}
function slugOf(text) {
  const [, slug] = /aka\.ms\/([a-z0-9]{1,40})/i.exec(text) ?? [];
  return slug?.toLowerCase();
}
var PREFIX = /^(?:message|error|details|unhealthy|healthy|unknown(?!error)|forv[12]|v[12]sku)/;
function withoutPrefix(message) {
  const prefix = PREFIX.exec(message.text)?.[0];
  return prefix === void 0 || prefix === message.text ? message : withoutPrefix(message.without(prefix));
}

// src/topology/health/anchors.ts
var LONGEST2 = 16;
var SYMBOLS = 36;
var none = [];
var Anchors = class {
  /** Of each state and each symbol the next state; 0 is that of nothing. */
  #next;
  /** Of each state the patterns whose words end there. */
  #ending;
  /** Of each pattern words of which one must be there. */
  constructor(patterns) {
    const trie = new Trie();
    for (const [pattern2, any] of patterns.entries()) for (const words of any) trie.add(words.slice(0, LONGEST2), pattern2);
    this.#next = trie.joined();
    this.#ending = trie.ending.map((ending) => ending.size === 0 ? void 0 : [...ending]);
  }
  /** The numbers of the patterns that may fit a text in lower case, in their order. */
  in(text) {
    const next = this.#next;
    const ending = this.#ending;
    let found2;
    let state = 0;
    for (let at = 0; at < text.length; at++) {
      const symbol = symbolOf(text.charCodeAt(at));
      if (symbol < 0) continue;
      state = next[state * SYMBOLS + symbol] ?? 0;
      const patterns = ending[state];
      if (patterns === void 0) continue;
      found2 ??= /* @__PURE__ */ new Set();
      for (const pattern2 of patterns) found2.add(pattern2);
    }
    return found2 === void 0 ? none : [...found2].sort((a, b) => a - b);
  }
};
var Trie = class {
  ending = [/* @__PURE__ */ new Set()];
  #children = [[]];
  add(words, pattern2) {
    let state = 0;
    for (let at = 0; at < words.length; at++) state = this.#child(state, symbolOf(words.charCodeAt(at)));
    this.ending[state]?.add(pattern2);
  }
  /** With what follows where words end, or go on otherwise: the longest end of what was read that others begin with. */
  joined() {
    const next = new Uint16Array(this.#children.length * SYMBOLS);
    const shorter = new Uint16Array(this.#children.length);
    const states = [0];
    for (const state of states) {
      for (let symbol = 0; symbol < SYMBOLS; symbol++) {
        const other = state === 0 ? 0 : next[(shorter[state] ?? 0) * SYMBOLS + symbol] ?? 0;
        const child = this.#children[state]?.[symbol];
        next[state * SYMBOLS + symbol] = child ?? other;
        if (child === void 0) continue;
        shorter[child] = other;
        for (const pattern2 of this.ending[other] ?? []) this.ending[child]?.add(pattern2);
        states.push(child);
      }
    }
    return next;
  }
  #child(state, symbol) {
    const known = this.#children[state]?.[symbol];
    if (known !== void 0) return known;
    const child = this.#children.length;
    this.#children.push([]);
    this.ending.push(/* @__PURE__ */ new Set());
    const children = this.#children[state];
    if (children !== void 0) children[symbol] = child;
    return child;
  }
};
function symbolOf(code) {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : -1;
}

// src/topology/health/diagnose.ts
var messages = [
  ...answerMessages,
  ...connectionMessages,
  ...certificateMessages,
  ...unknownMessages
];
var unknown = { code: UNKNOWN_MESSAGE, captures: {}, advice: unknownAdvice, isKnown: false };
function readTable() {
  const rows = messages.flatMap(
    (message) => message.patterns.map((notation) => ({ message, pattern: pattern(notation) }))
  );
  return { rows, anchors: new Anchors(rows.map((row) => anchorsOf(row.pattern))) };
}
var Diagnoses = class {
  #table;
  #known = /* @__PURE__ */ new Map();
  of(said, form) {
    const known = this.#known.get(said) ?? this.#find(said, form);
    this.#known.set(said, known);
    return known;
  }
  /** The codes of all rows that fit a message: one, or none. */
  codesOf(text) {
    const normalised = normalise(text);
    const message = squash(normalised);
    const fitting = this.#possible(normalised).filter(({ pattern: row }) => fit(row, message) !== void 0);
    return [...new Set(fitting.map((row) => row.message.code))];
  }
  #find(said, form) {
    switch (form) {
      case "report":
      case "onDemand":
        return this.#ofMessage(said);
      case "ruleHealth":
        return ofReason(said);
      case "metrics":
        return ofMetric(said);
    }
  }
  #ofMessage({ text, reason, state }) {
    const normalised = normalise(text);
    const known = this.#fromTable(normalised);
    if (known !== void 0) return known;
    const other = named2(nameOf2(reason)) ?? linked(normalised.slug);
    if (other !== void 0) return found(other, {});
    if (text.trim() !== "") return unknown;
    const code = state === "unhealthy" || state === "unknown" ? UNKNOWN_MESSAGE : void 0;
    return { code, captures: {}, advice: silentAdvice, isKnown: true };
  }
  #fromTable(normalised) {
    const possible = this.#possible(normalised);
    if (possible.length === 0) return void 0;
    const message = squash(normalised);
    for (const row of possible) {
      const captures = fit(row.pattern, message);
      if (captures !== void 0) return found(row.message, captures);
    }
    return void 0;
  }
  /** The rows that may fit, in the order of the table. */
  #possible({ text }) {
    const { rows, anchors } = this.#table ??= readTable();
    const possible = anchors.in(text.toLowerCase());
    return possible.length === 0 ? [] : possible.flatMap((index) => rows[index] ?? []);
  }
};
function found(message, captures) {
  const advice = withStatus(message, captures["received"]);
  return { code: message.code, captures, advice, isKnown: true };
}
function named2(name) {
  if (name === "") return void 0;
  return messages.find(({ names }) => names?.some((one) => one.toLowerCase() === name));
}
function linked(slug) {
  return slug === void 0 ? void 0 : messages.find(({ slugs }) => slugs?.includes(slug));
}
function nameOf2(reason) {
  const word = reason.trim().toLowerCase();
  const at = word.lastIndexOf("err_");
  return at < 0 ? word : word.slice(at + 4);
}
function ofReason({ reason, state, written }) {
  const known = reason === "" && written === "" ? emptyReason : reasonOf(reason);
  if (known !== void 0) return { code: known.code, captures: {}, advice: known, isKnown: true };
  const code = state === "unhealthy" ? "HLB03" : state === "unknown" ? "HLB06" : void 0;
  return { code, captures: {}, advice: unknownAdvice, isKnown: reason === "" };
}
function ofMetric({ state, written }) {
  const cause = state === "unknown" ? "The metric has no data for it." : `Its probe passes ${written} of the time.`;
  const fix = "Ask for the health of its rule, which gives the reason.";
  return { code: void 0, captures: {}, advice: { ...silentAdvice, cause, fix, verify: [] }, isKnown: true };
}

// src/topology/health/join.ts
var ByName = class {
  #elements = /* @__PURE__ */ new Map();
  #keyOf;
  constructor(world, kind, isResource) {
    this.#keyOf = isResource ? nameKey : partKey;
    for (const element of world.all(kind)) {
      const key = element.id === void 0 ? void 0 : this.#keyOf(element.id);
      if (key !== void 0) addTo(this.#elements, key, element);
    }
  }
  /** The elements that an id, or the names alone, may mean; those that it certainly means where there are such. */
  all(wanted) {
    const found2 = this.#elements.get(this.#keyOf(wanted) ?? "") ?? [];
    const same = found2.filter(({ id }) => id !== void 0 && compareIds(id, wanted) === "same");
    return same.length > 0 ? same : found2.filter(({ id }) => id !== void 0 && mayBe(id, wanted));
  }
  /** The one element that is meant. */
  find(wanted) {
    const [only, ...others] = this.all(wanted);
    return others.length === 0 ? only : void 0;
  }
};
function mayBe(own, wanted) {
  return wanted.type === "" || compareIds(own, wanted) !== "different";
}
function nameKey(id) {
  const name = nameOf(id);
  return typeof name === "string" ? name.toLowerCase() : void 0;
}
function partKey(id) {
  const { segments } = id;
  const name = nameOf(id);
  const owner = segments.length === 2 ? segments[0] : segments.at(-3);
  return typeof owner === "string" && typeof name === "string" ? `${owner}/${name}`.toLowerCase() : void 0;
}
function ownerName(wanted) {
  const { segments } = parseId(wanted);
  const owner = segments.length === 2 ? segments[0] : segments.at(-3);
  return typeof owner === "string" && owner !== "" ? owner : void 0;
}
function lastName(wanted) {
  const name = nameOf(parseId(wanted));
  return typeof name === "string" ? name : "";
}

// src/topology/health/label.ts
function labelOf({ subject, report, reading }) {
  const { owner, poolName, ruleName, settingsName } = subject;
  if (isUnknown(owner)) return report.path;
  if (reading.form === "metrics") return `${owner}/${portName(reading.port)}`;
  const part = subject.ownerKind === "loadBalancer" ? ruleName : poolName;
  if (part === void 0 || isUnknown(part)) return report.path;
  const via = settingsName === void 0 ? "" : ` via ${settingsName}`;
  return `${owner}/${part}${via}`;
}
function portName(port) {
  return port === void 0 ? "*" : `*:${port}`;
}

// src/topology/health/pool-answer.ts
var PoolAnswer = class {
  reading;
  report;
  subject;
  #label;
  #groups;
  #counts;
  #healthy;
  constructor(reading, report, subject) {
    this.reading = reading;
    this.report = report;
    this.subject = subject;
  }
  /** What findings call it. */
  get label() {
    return this.#label ??= labelOf(this);
  }
  /** In the order in which each thing is first said. */
  get groups() {
    return this.#groups ??= groupsOf(this.reading.servers);
  }
  get counts() {
    return this.#counts ??= countsOf(this.groups);
  }
  /** The addresses that are healthy, in lower case. */
  get healthy() {
    return this.#healthy ??= new Set(
      this.groups.filter(({ said }) => isHealthy(said)).flatMap(({ servers }) => servers.map(keyOf))
    );
  }
  /**
   * Whether the address of a server is healthy here. NOTE: answers about one pool mostly list its servers alike, so that the
   * same place tells it at once.
   */
  isHealthyAt(server, index) {
    const there = this.reading.servers[index];
    return there?.address === server.address ? isHealthy(there.said) : this.healthy.has(keyOf(server));
  }
  /** What has the same key is about the same servers: the answer before a deployment, and the one after it. */
  get key() {
    const { pool, settings, rule, loadBalancer, port } = this.reading;
    return [pool, settings, rule, loadBalancer, port].map((part) => String(part ?? "").toLowerCase()).join("\n");
  }
};
function isHealthy({ state, reason }) {
  return state === "healthy" && !isUpByDefault(reason);
}
function isUpByDefault(reason) {
  return reason.toLowerCase() === "up_probe_alldownisup";
}
function keyOf({ address }) {
  return address.toLowerCase();
}
function groupsOf(servers) {
  const groups = /* @__PURE__ */ new Map();
  let last;
  for (const server of servers) {
    const { said } = server;
    if (last?.said !== said) last = groups.get(said);
    if (last === void 0) {
      last = { said, servers: [server] };
      groups.set(said, last);
    } else last.servers.push(server);
  }
  return [...groups.values()];
}
function countsOf(groups) {
  const counts = { healthy: 0, unhealthy: 0, unknown: 0, partial: 0, draining: 0 };
  for (const { said, servers } of groups) {
    if (said.state !== "healthy" || isHealthy(said)) counts[said.state] += servers.length;
  }
  return counts;
}

// src/topology/health/members.ts
var PoolMembers = class {
  #known;
  #index;
  /** Whether nobody else can be a member, but for interfaces whose address Azure gives. */
  #isWhole;
  #hasInterface;
  constructor(pool) {
    const list = listFact(pool.get("members"), "member");
    const known = list.items.filter(isElement).map(knownOf);
    this.#known = known;
    this.#index = new MemberIndex(known);
    this.#isWhole = list.maybe.length === 0 && known.every((one) => one.address !== void 0 || isInterface(one));
    this.#hasInterface = known.some(isInterface);
  }
  /** The member that a server certainly is. */
  find(server) {
    return this.#index.find(server);
  }
  compare(servers) {
    const found2 = /* @__PURE__ */ new Set();
    const strangers = [];
    for (const server of servers) {
      const member = this.find(server);
      if (member === void 0) strangers.push(server);
      else found2.add(member);
    }
    const isTold = servers.every(({ ipConfiguration }) => ipConfiguration !== void 0);
    const missing = this.#known.filter((one) => !this.#isIn(found2, one) && (isTold || one.address !== void 0));
    const unexpected = this.#isWhole ? strangers.filter(({ ipConfiguration }) => !this.#hasInterface || ipConfiguration !== void 0) : [];
    return { missing: missing.map(({ member }) => member), unexpected };
  }
  /** Of members with one address any stands for all. */
  #isIn(found2, { member, address }) {
    const other = address === void 0 ? void 0 : this.#index.at(address);
    return found2.has(member) || other !== void 0 && found2.has(other);
  }
};
function isInterface({ interface: configuration, scaleSet }) {
  return configuration !== void 0 || scaleSet !== void 0;
}
var MemberIndex = class {
  #byAddress = /* @__PURE__ */ new Map();
  #byInterface = /* @__PURE__ */ new Map();
  #byScaleSet = /* @__PURE__ */ new Map();
  constructor(known) {
    for (const { member, address, interface: configuration, scaleSet } of known) {
      if (address !== void 0) this.#byAddress.set(address, member);
      if (configuration !== void 0) this.#byInterface.set(configuration, member);
      if (scaleSet !== void 0) this.#byScaleSet.set(scaleSet, member);
    }
  }
  at(address) {
    return this.#byAddress.get(address);
  }
  find(server) {
    const { ipConfiguration } = server;
    if (ipConfiguration !== void 0) {
      const scaleSet = scaleSetOf(ipConfiguration);
      const owner = ownerName(ipConfiguration)?.toLowerCase() ?? "";
      const own = scaleSet === void 0 ? this.#byInterface.get(`${owner}/${lastName(ipConfiguration).toLowerCase()}`) : this.#byScaleSet.get(scaleSet);
      if (own !== void 0) return own;
    }
    return this.at(keyOf(server));
  }
};
function scaleSetOf(ipConfiguration) {
  const segments = ipConfiguration.toLowerCase().split("/");
  const at = segments.indexOf("virtualmachinescalesets");
  return at < 0 ? void 0 : segments[at + 1];
}
function knownOf(member) {
  if (member.get("kind") === "nic") return interfaceOf(member);
  const address = textOf(member.get("ipAddress")) ?? textOf(member.get("fqdn"));
  return { member, address, interface: void 0, scaleSet: void 0 };
}
function interfaceOf(member) {
  const scaleSet = nameIn(member.get("scaleSet"));
  const configuration = member.get("ipConfiguration");
  const interfaceName = nameIn(member.get("networkInterface"));
  const configurationName = nameIn(configuration);
  const isNic = interfaceName !== void 0 && configurationName !== void 0 && scaleSet === void 0;
  return {
    member,
    address: isElement(configuration) ? textOf(configuration.get("privateIPAddress")) : void 0,
    interface: isNic ? `${interfaceName}/${configurationName}` : void 0,
    scaleSet
  };
}
function nameIn(fact) {
  return isElement(fact) ? textOf(fact.get("name")) : void 0;
}
function textOf(fact) {
  return typeof fact === "string" ? fact.toLowerCase() : void 0;
}

// src/topology/health/values.ts
var LONGEST3 = 120;
function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => READERS[name]?.(values) ?? whole);
}
var READERS = {
  server: ({ server }) => short(server),
  gateway: ({ gateway }) => short(gateway),
  settings: ({ settings }) => short(settings),
  endpoint: (values) => `${short(values.server)}${values.port === void 0 ? "" : `:${values.port}`}`,
  host: ({ host }) => host === void 0 ? "the host of the probe" : short(host),
  path: ({ path }) => path === void 0 ? "the path of the probe" : short(path),
  timeout: ({ timeout }) => timeout === void 0 ? "its timeout" : `${timeout} s`,
  received: ({ received }) => isStatus(received) ? received : "another status",
  expected: ({ expected }) => expected === void 0 ? "what its match says" : short(expected),
  accepted: ({ expected }) => expected === void 0 ? "its match does not accept that" : `${short(expected)} counts as healthy`,
  body: ({ body }) => body === void 0 ? "match.body" : short(body),
  openssl: ({ openssl }) => openssl === void 0 ? "" : ` (error ${short(openssl)})`,
  connect: (values) => `nc -vz ${shellWord(values.server)} ${portOf(values)}`,
  resolve: ({ server }) => `nslookup ${isAddress(server) ? "microsoft.com" : shellWord(server)}`,
  curl: (values) => `curl -ik ${headerOf(values)}${urlOf(values)}`,
  timing: (values) => `curl -sk -o /dev/null -w '%{time_total}' ${headerOf(values)}${urlOf(values)}`,
  tls: (values) => `openssl s_client -connect ${connectOf(values)}${nameOf3(values)} -showcerts`,
  names: (values) => `openssl s_client -connect ${connectOf(values)}${nameOf3(values)} | openssl x509 -noout -subject -ext subjectAltName`,
  dates: (values) => `openssl s_client -connect ${connectOf(values)}${nameOf3(values)} | openssl x509 -noout -dates`
};
function isStatus(text) {
  return text !== void 0 && /^\d{3}$/.test(text);
}
function isAddress(text) {
  return /^[\d.]+$/.test(text) || text.includes(":");
}
function short(text) {
  return text.length > LONGEST3 ? `${text.slice(0, LONGEST3)}\u2026` : text;
}
function portOf({ port }) {
  return port === void 0 ? "<port>" : String(port);
}
function connectOf(values) {
  const { server } = values;
  return `${shellWord(server.includes(":") ? `[${server}]` : server)}:${portOf(values)}`;
}
function nameOf3({ host }) {
  return host === void 0 ? "" : ` -servername ${shellWord(host)}`;
}
function headerOf({ host }) {
  return host === void 0 ? "" : `-H ${shellWord(`Host: ${host}`)} `;
}
function urlOf(values) {
  const { protocol, path, server } = values;
  const scheme = protocol === void 0 ? "<http or https>" : protocol.toLowerCase();
  const host = server.includes(":") ? `[${server}]` : server;
  const port = values.port === void 0 ? "<port>" : String(values.port);
  const tail = path === void 0 ? "/<path of the probe>" : path;
  const url = `${scheme}://${host}:${port}${tail}`;
  return protocol === void 0 || values.port === void 0 || path === void 0 ? shellQuoted(url) : shellWord(url);
}
function shellWord(text) {
  if (text.startsWith("-") || text === "") return "'<server>'";
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(text) ? text : shellQuoted(text);
}
function shellQuoted(text) {
  return `'${short(text).replaceAll("'", `'\\''`)}'`;
}

// src/topology/health/advice.ts
function adviceFor(answer, server, diagnosis) {
  return new Filled(answer, server, diagnosis);
}
var Filled = class {
  #answer;
  #server;
  #diagnosis;
  constructor(answer, server, diagnosis) {
    this.#answer = answer;
    this.#server = server;
    this.#diagnosis = diagnosis;
  }
  get cause() {
    return this.#fill(this.#advice.cause);
  }
  get possible() {
    return this.#advice.possible.map((text) => this.#fill(text));
  }
  get verify() {
    return this.#advice.verify.map((text) => this.#fill(text));
  }
  get fix() {
    return this.#fill(this.#advice.fix);
  }
  get received() {
    return this.#values.received;
  }
  get expected() {
    return this.#values.expected;
  }
  get #advice() {
    return this.#diagnosis.advice;
  }
  get #values() {
    const probe = probes.get(this.#answer) ?? probeOf(this.#answer);
    probes.set(this.#answer, probe);
    return probe(this.#server, this.#diagnosis.captures);
  }
  #fill(text) {
    return text.includes("{") ? fill(text, this.#values) : text;
  }
};
var probes = /* @__PURE__ */ new WeakMap();
function probeOf(answer) {
  const { subject, reading } = answer;
  const backend = backendOf(answer);
  const [ofGateway, ofRule] = [reader(backend?.get("probe")), reader(subject.rule?.get("probe"))];
  const ofBackend = (field) => backend?.get(field);
  const codes = ofGateway("statusCodes");
  const accepted = codes instanceof FactList ? codes.items.filter((code) => typeof code === "string").join(", ") : void 0;
  const matchBody = textOf2(ofGateway("matchBody"));
  const gateway = shortText(subject.owner);
  const settings = subject.settingsName ?? "the backend settings";
  const protocol = textOf2(ofBackend("probeProtocol") ?? ofRule("protocol")) ?? reading.protocol;
  const port = numberOf2(ofBackend("probePort") ?? ofRule("port")) ?? reading.port;
  const host = textOf2(ofBackend("probeHost"));
  const path = textOf2(ofBackend("probePath") ?? ofRule("requestPath"));
  const timeout = numberOf2(ofGateway("timeout"));
  return (server, { received, expected = accepted, body = matchBody, openssl }) => ({
    server: server === void 0 || server.address === "" ? "the server" : server.address,
    gateway,
    settings,
    protocol,
    port,
    host,
    path,
    timeout,
    received,
    expected,
    body,
    openssl
  });
}
function reader(fact) {
  return (field) => isElement(fact) ? fact.get(field) : void 0;
}
function backendOf({ subject: { pool, settings } }) {
  if (pool === void 0 || settings === void 0) return void 0;
  const backends = listFact(pool.get("gatewayBackends"), "gatewayBackend").items.filter(isElement);
  return backends.find((backend) => backend.get("settings") === settings);
}
function textOf2(fact) {
  return typeof fact === "string" ? fact : void 0;
}
function numberOf2(fact) {
  return typeof fact === "number" ? fact : void 0;
}

// src/topology/health/element.ts
function healthModel(kind, read, parts) {
  return { kind, read, ...parts };
}
var HealthElement = class {
  held;
  doubt = void 0;
  #model;
  #facts = /* @__PURE__ */ new Map();
  /** NOTE: kept, because a finding asks for it once for each of its evidence. */
  #provenance;
  constructor(model, held) {
    this.#model = model;
    this.held = held;
  }
  get kind() {
    return this.#model.kind.name;
  }
  get id() {
    return this.#model.id(this.held);
  }
  get label() {
    return this.#model.label(this.held);
  }
  /** NOTE: of two answers about one thing each is another finding only by its file. */
  get declaration() {
    return `${this.kind}/${printText(this.label)}`;
  }
  get(field) {
    const known = this.#facts.get(field);
    if (known !== void 0 || this.#facts.has(field)) return known;
    const fact = this.#compute(field);
    this.#facts.set(field, fact);
    return fact;
  }
  locate() {
    const place = this.#provenance === void 0 ? this.#model.place(this.held) : void 0;
    if (place !== void 0) this.#provenance = { place, related: [] };
    return this.#provenance;
  }
  locatePath() {
    return this.locate();
  }
  #compute(field) {
    if (field === "name" || field === "label") return this.label;
    if (field === "id") return this.id?.text;
    const read = this.#model.read[field];
    if (read !== void 0) return read(this.held);
    if (field === "before" || field === "after") return void 0;
    throw new Error(`${this.kind} has no field ${field}`);
  }
};

// src/topology/health/server-element.ts
function serverHealthOf(book, answer, server) {
  return new HealthElement(serverModel, { book, answer, server });
}
var serverModel = healthModel(
  serverHealth,
  {
    health: ({ book, answer }) => book.element(answer),
    address: ({ server }) => present(server.address),
    ipConfigurationId: ({ server }) => server.ipConfiguration,
    state: ({ server }) => server.said.state,
    written: ({ server }) => present(server.said.written),
    text: ({ server }) => present(server.said.text),
    reason: ({ server }) => present(server.said.reason),
    code: ({ book, answer, server }) => codeOf(book, answer, server),
    isHealthy: ({ book, answer, server }) => healthOf(book, answer, server)
  },
  {
    label: ({ answer, server }) => `${answer.label} ${server.address}`.trim(),
    id: ({ answer }) => answer.subject.id,
    place: ({ server }) => server.place
  }
);
function codeOf(book, answer, { said }) {
  const { code } = book.diagnoses.of(said, answer.reading.form);
  return code === "HAG01" && isHealthy(said) ? void 0 : code;
}
function healthOf(book, answer, server) {
  const { said } = server;
  return said.state === "unknown" ? unknownHealth(book, answer, server) : isHealthy(said);
}
function unknownHealth(book, answer, server) {
  const { said } = server;
  const { cause, fix } = adviceFor(answer, server, book.diagnoses.of(said, answer.reading.form));
  return new Unknown({
    print: () => said.written,
    causes: [{ code: "runtime", reason: asPart(cause), supply: asPart(fix) }]
  });
}
function asPart(sentence) {
  const words = sentence.replace(/\.$/, "");
  return /^[A-Z][a-z]/.test(words) && !/^(?:Azure|OpenSSL)/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
function present(text) {
  return text === "" ? void 0 : text;
}

// src/topology/health/message-element.ts
function makeMessages(book, answer) {
  return answer.groups.map((group) => {
    const diagnosis = book.diagnoses.of(group.said, answer.reading.form);
    let filled;
    const advice = () => filled ??= adviceFor(answer, group.servers[0], diagnosis);
    return new HealthElement(messageModel, { book, answer, group, diagnosis, advice });
  });
}
var messageModel = healthModel(
  healthMessage,
  {
    health: ({ book, answer }) => book.element(answer),
    code: ({ book, answer, group }) => first(group, (server) => codeOf(book, answer, server)),
    isKnown: ({ diagnosis }) => diagnosis.isKnown,
    state: ({ group }) => group.said.state,
    text: ({ group }) => present(group.said.text),
    reason: ({ group }) => present(group.said.reason),
    count: ({ group }) => group.servers.length,
    addresses: ({ group }) => new FactList(group.servers.flatMap(({ address }) => present(address) ?? [])),
    servers: ({ book, answer, group }) => new FactList(book.servers(answer, group.servers)),
    isFailing: ({ book, answer, group }) => first(group, (server) => failureOf(book, answer, server)),
    received: ({ advice }) => advice().received,
    expected: ({ advice }) => advice().expected,
    cause: ({ advice }) => advice().cause,
    possible: ({ advice }) => new FactList(advice().possible),
    verify: ({ advice }) => new FactList(advice().verify),
    fix: ({ advice }) => advice().fix
  },
  {
    label: ({ answer }) => answer.label,
    id: ({ answer }) => answer.subject.id,
    place: ({ group, answer }) => group.servers[0]?.textPlace ?? answer.reading.place
  }
);
function failureOf(book, answer, server) {
  const health = healthOf(book, answer, server);
  return isUnknown(health) ? health : server.said.state === "unhealthy";
}
function first({ servers: [server] }, read) {
  return server === void 0 ? void 0 : read(server);
}

// src/topology/health/metric-element.ts
function metricsOf(book) {
  const readings = book.metrics;
  const allocated = new Map(
    readings.filter(({ name }) => isNamed(name, "allocatedsnatports")).map((one) => [memberKey(one), one.highest])
  );
  return readings.map((reading) => {
    const ports = isNamed(reading.name, "usedsnatports") ? allocated.get(memberKey(reading)) : void 0;
    return new HealthElement(metricModel, { reading, allocated: ports });
  });
}
function isNamed(name, wanted) {
  return name.toLowerCase() === wanted;
}
function memberKey({ resource, dimensions }) {
  return `${resource.toLowerCase()} ${dimensions.get("backendipaddress") ?? ""}`;
}
var metricModel = healthModel(
  healthMetric,
  {
    metric: ({ reading }) => reading.name,
    resource: ({ reading }) => resourceName(reading),
    address: ({ reading }) => reading.dimensions.get("backendipaddress"),
    port: ({ reading }) => reading.dimensions.get("backendport"),
    frontend: ({ reading }) => reading.dimensions.get("frontendipaddress"),
    connectionState: ({ reading }) => reading.dimensions.get("connectionstate"),
    points: ({ reading }) => reading.points,
    average: ({ reading }) => down(reading.average) ?? noData(reading),
    lowest: ({ reading }) => down(reading.lowest) ?? noData(reading),
    highest: ({ reading }) => up(reading.highest) ?? noData(reading),
    total: ({ reading }) => up(reading.total),
    percentOfAllocated: ({ reading, allocated }) => allocated === void 0 || allocated <= 0 || reading.highest === void 0 ? void 0 : Math.ceil(reading.highest / allocated * 100)
  },
  {
    label: ({ reading }) => {
      const { name, dimensions } = reading;
      const address = dimensions.get("backendipaddress");
      const port = dimensions.get("backendport");
      const member = [address, port].filter((part) => part !== void 0).join(":");
      return `${resourceName(reading)}/${name}${member === "" ? "" : ` ${member}`}`;
    },
    id: ({ reading }) => parseId(reading.resource),
    place: ({ reading }) => reading.place
  }
);
function down(value) {
  return value === void 0 ? void 0 : Math.floor(value);
}
function up(value) {
  return value === void 0 ? void 0 : Math.ceil(value);
}
function resourceName({ resource }) {
  const name = lastName(resource);
  return name === "" ? "a resource without a name" : name;
}
function noData(reading) {
  const { name } = reading;
  const reason = `${name} of ${resourceName(reading)} has no data`;
  const supply = "ask for a later time span: metrics are minutes behind, and Basic load balancers have none";
  return new Unknown({ print: () => name, causes: [{ code: "runtime", reason, supply }] });
}

// src/topology/health/maintenance.ts
function isInMaintenance(intent, today) {
  if (isUnknown(intent)) return intent;
  if (!isElement(intent)) return false;
  const [from, to] = [intent.get("maintenanceFrom"), intent.get("maintenanceTo")];
  if (typeof from !== "string" || typeof to !== "string") return false;
  if (today === void 0) return unsure("nobody says which day it is", "--today YYYY-MM-DD");
  const [first2, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (today < first2 || today > last) return false;
  if (today === first2 && from.length > 10 || today === last && to.length > 10)
    return unsure(`at which hour of ${today} this was is not known`, "give the maintenance window whole days");
  return true;
}
function unsure(reason, supply) {
  return new Unknown({ print: () => "today", causes: [{ code: "clock", reason, supply }] });
}

// src/topology/health/subject.ts
var Subjects = class {
  #world;
  #indexes = /* @__PURE__ */ new Map();
  constructor(world) {
    this.#world = world;
  }
  of(reading) {
    return reading.form === "ruleHealth" || reading.form === "metrics" ? this.#ofLoadBalancer(reading) : this.#ofGateway(reading);
  }
  /** A part of a gateway or load balancer by id or `owner/name`. */
  find(kind, wanted) {
    return this.#index(kind, false).find(parseId(wanted));
  }
  #index(kind, isResource) {
    const index = this.#indexes.get(kind) ?? new ByName(this.#world, kind, isResource);
    this.#indexes.set(kind, index);
    return index;
  }
  /** The gateways and load balancers of the inputs that an id, or that of a part of one, may mean. */
  owners(id) {
    const parsed = parseId(id);
    const owner = OWNERS.find(({ type }) => parsed.type === type || parsed.type.startsWith(`${type}/`));
    if (owner === void 0) return [];
    const levels = parsed.type.split("/").length - owner.type.split("/").length;
    return this.#index(owner.kind, true).all(parentId(parsed, levels));
  }
  #ofGateway({ pool: id, settings: settingsId }) {
    const pool = id === void 0 ? void 0 : this.find("backendPool", id);
    return {
      ownerKind: "applicationGateway",
      owner: (id === void 0 ? void 0 : ownerName(id)) ?? unnamed("the gateway"),
      id: pool?.id ?? (id === void 0 ? void 0 : parseId(id)),
      pool,
      settings: settingsId === void 0 ? void 0 : this.find("backendSettings", settingsId),
      rule: void 0,
      poolName: id === void 0 ? unnamed("the pool") : lastName(id),
      settingsName: settingsId === void 0 ? void 0 : lastName(settingsId),
      ruleName: void 0,
      isJoined: pool !== void 0
    };
  }
  #ofLoadBalancer(reading) {
    const { rule: ruleId, loadBalancer } = reading;
    const rule = ruleId === void 0 ? void 0 : this.find("loadBalancingRule", ruleId);
    const pool = rule === void 0 ? this.#poolBehind(reading) : onlyOf(rule.get("pools"));
    const named3 = ruleId ?? (loadBalancer === void 0 ? void 0 : `${loadBalancer}/loadBalancingRules/-`);
    const poolName = pool?.get("name");
    return {
      ownerKind: "loadBalancer",
      owner: (named3 === void 0 ? void 0 : ownerName(named3)) ?? unnamed("the load balancer"),
      id: pool?.id ?? rule?.id ?? idOf2(ruleId) ?? idOf2(loadBalancer),
      pool,
      settings: void 0,
      rule,
      poolName: typeof poolName === "string" || poolName instanceof Unknown ? poolName : poolUnknown(ruleId),
      settingsName: void 0,
      ruleName: ruleId === void 0 ? unnamed("the rule") : lastName(ruleId),
      isJoined: pool !== void 0 || rule !== void 0
    };
  }
  /** Metrics name a load balancer and a port: the pool is the one that its rules send there. */
  #poolBehind({ loadBalancer, port }) {
    const lb = loadBalancer === void 0 ? void 0 : this.#index("loadBalancer", true).find(parseId(loadBalancer));
    if (lb === void 0) return void 0;
    const rules = listFact(lb.get("rules"), "loadBalancingRule").items.filter(isElement);
    const fitting = rules.filter((rule) => port === void 0 || rule.get("backendPort") === port);
    const pools = new Set(fitting.flatMap((rule) => onlyOf(rule.get("pools")) ?? []));
    const [only] = pools;
    return pools.size === 1 ? only : void 0;
  }
};
var OWNERS = [
  { kind: "applicationGateway", type: "microsoft.network/applicationgateways" },
  { kind: "loadBalancer", type: "microsoft.network/loadbalancers" }
];
function onlyOf(pools) {
  if (!(pools instanceof FactList) || pools.maybe.length > 0) return void 0;
  const [only, ...others] = pools.items.filter(isElement);
  return others.length === 0 ? only : void 0;
}
function idOf2(text) {
  return text?.startsWith("/") === true ? parseId(text) : void 0;
}
function gatewayOf(pool) {
  return parentId(parseId(pool));
}
function unnamed(what) {
  const supply = what === "the rule" || what === "the load balancer" ? "--rule, with its id" : "the whole answer of Azure";
  const reason = `the answer does not say ${what}`;
  return new Unknown({ print: () => what, causes: [{ code: "elsewhere", reason, supply }] });
}
function poolUnknown(rule) {
  if (rule === void 0) return unnamed("the rule");
  const reason = `nothing says which pool the rule ${lastName(rule)} sends to`;
  return new Unknown({
    print: () => "the pool",
    causes: [{ code: "elsewhere", reason, supply: "--template, with the template of the load balancer" }]
  });
}

// src/topology/health/pool-element.ts
function poolHealthOf(book, answer) {
  return new HealthElement(poolModel, { book, answer });
}
var poolModel = healthModel(
  poolHealth,
  {
    form: ({ answer }) => answer.reading.form,
    ownerKind: ({ answer }) => answer.subject.ownerKind,
    owner: ({ answer }) => answer.subject.owner,
    pool: poolOf,
    settings: ({ book, answer }) => standingFor(book, "backendSettings", answer.subject.settings, answer.reading.settings),
    backend: ({ answer }) => backendOf(answer),
    rule: ({ book, answer }) => standingFor(book, "loadBalancingRule", answer.subject.rule, answer.reading.rule),
    poolName: ({ answer }) => answer.subject.poolName,
    settingsName: ({ answer }) => answer.subject.settingsName,
    ruleName: ({ answer }) => answer.subject.ruleName,
    intent: intentFor,
    servers: ({ book, answer }) => new FactList(book.servers(answer, answer.reading.servers)),
    messages: ({ book, answer }) => new FactList(book.messages(answer)),
    total: ({ answer }) => answer.reading.servers.length,
    healthy: ({ answer }) => answer.counts.healthy,
    unhealthy: ({ answer }) => answer.counts.unhealthy,
    unknown: ({ answer }) => answer.counts.unknown,
    draining: ({ answer }) => answer.counts.draining,
    partial: ({ answer }) => answer.counts.partial,
    saidUp: ({ answer }) => answer.reading.up,
    saidDown: ({ answer }) => answer.reading.down,
    isAllKnown,
    expected: ({ answer }) => expectedOf(answer.subject.pool),
    missingMembers: ({ book, answer }) => new FactList(book.compared(answer)?.missing ?? []),
    unexpectedServers: ({ book, answer }) => new FactList(book.servers(answer, book.compared(answer)?.unexpected ?? [])),
    splitServers: ({ book, answer }) => new FactList(book.servers(answer, book.splitServers(answer))),
    healthyZones,
    before: ({ book, answer }) => {
      const before = book.beforeOf(answer);
      return before === void 0 ? void 0 : book.element(before);
    },
    lostServers,
    goodAnswers: ({ book }) => book.health.watch.goodAnswers,
    watchedSeconds: ({ book }) => Math.floor(book.health.watch.seconds),
    isTimeUp: ({ book }) => book.health.watch.timeIsUp,
    isInMaintenance: (held) => isInMaintenance(intentFor(held), held.book.world.input.today)
  },
  {
    label: ({ answer }) => answer.label,
    id: ({ answer }) => answer.subject.id,
    place: ({ answer }) => answer.reading.place
  }
);
function poolOf({ book, answer }) {
  const { subject, reading } = answer;
  if (subject.pool !== void 0) return subject.pool;
  if (reading.pool !== void 0) return book.world.resolveId("backendPool", reading.pool);
  return isUnknown(subject.poolName) ? subject.poolName : new Unknown({ print: () => "the pool", causes: [] });
}
function standingFor(book, kind, own, id) {
  if (own !== void 0) return own;
  return id?.startsWith("/") === true ? book.world.resolveId(kind, id) : void 0;
}
function intentFor({ book, answer }) {
  const { subject, reading } = answer;
  if (subject.pool !== void 0) {
    const intent = subject.pool.get("intent");
    return isElement(intent) || isUnknown(intent) ? intent : void 0;
  }
  const { world } = book;
  const { owner: name, ownerKind, poolName } = subject;
  const ownerId = reading.pool === void 0 ? void 0 : gatewayOf(reading.pool);
  const owner = isUnknown(name) ? new StandIn(ownerKind, name) : (ownerId && world.resolveId(ownerKind, ownerId.text)) ?? namedOwner(ownerKind, name);
  const id = reading.pool ?? (isUnknown(poolName) ? poolName : void 0);
  return intentOf({ world, cursor: cursorOf(answer), owner, name: poolName, id }, book.element(answer));
}
function namedOwner(kind, name) {
  const reason = `only the name of ${name} is known`;
  const because = new Unknown({ print: () => name, causes: [{ code: "elsewhere", reason, supply: "--template" }] });
  return new StandIn(kind, because, void 0, void 0, { name: () => name });
}
function cursorOf({ reading, subject }) {
  const id = subject.id ?? parseId("");
  const resource = {
    id,
    type: "Microsoft.Network/applicationGateways/backendAddressPools",
    name: subject.poolName,
    body: new ObjectValue(),
    origin: {
      declaration: "health",
      locate: () => ({ place: reading.place, related: [] }),
      written: () => void 0
    }
  };
  return Cursor.of(resource);
}
function isAllKnown({ book, answer }) {
  const open = answer.groups.filter(({ said }) => said.state === "unknown");
  const unknowns = open.flatMap(
    ({ servers: [first2] }) => first2 === void 0 ? [] : [unknownHealth(book, answer, first2)]
  );
  return unknowns.length === 0 || new Unknown({ print: () => "the health", causes: mergeCauses(unknowns) });
}
function expectedOf(pool) {
  if (pool === void 0) return void 0;
  const { items } = listFact(pool.get("members"), "member");
  const twice = listFact(pool.get("duplicates"), "member");
  const copies = /* @__PURE__ */ new Set([...twice.items, ...twice.maybe.map(({ fact }) => fact)]);
  const once = items.filter((member) => !copies.has(member));
  const sizes = once.filter(isElement).map((member) => {
    const size = member.get("minimum");
    return size instanceof Range ? Math.max(0, size.min) : typeof size === "number" ? size : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}
function healthyZones({ book, answer }) {
  const members = book.members(answer);
  const zones = /* @__PURE__ */ new Set();
  for (const { said, servers } of answer.groups) {
    if (said.state !== "healthy") continue;
    for (const server of servers) {
      const member = members?.find(server);
      if (member === void 0 || isElement(member.get("scaleSet"))) return new FactList([]);
      for (const zone of listFact(member.get("zones"), "text").items) if (typeof zone === "string") zones.add(zone);
    }
  }
  return new FactList([...zones]);
}
function lostServers({ book, answer }) {
  const before = book.beforeOf(answer);
  if (before === void 0) return new FactList([]);
  const now = new Map(answer.reading.servers.map((server) => [keyOf(server), server]));
  const isFewer = answer.counts.healthy + answer.counts.unknown < before.healthy.size;
  const lost2 = before.reading.servers.flatMap((old) => {
    if (!isHealthy(old.said)) return [];
    const server = now.get(keyOf(old));
    if (server === void 0) return isFewer ? [old] : [];
    return isHealthy(server.said) || server.said.state === "unknown" ? [] : [server];
  });
  return new FactList(book.servers(answer, lost2));
}

// src/topology/health/missing-element.ts
function missingOf(book) {
  const held = [
    ...book.refusals.map(refused),
    ...book.answers.flatMap(cut),
    ...book.whole.flatMap((answer) => inconclusive(book, answer)),
    ...notReported(book),
    ...gatewaysOf(book).flatMap(outOfOrder),
    ...standbys(book),
    ...book.before.filter((before) => !book.hasNow(before)).map(lost)
  ];
  return held.map((one) => new HealthElement(missingModel, one));
}
var missingModel = healthModel(
  missingHealth,
  {
    kind: ({ kind }) => kind,
    ownerKind: ({ ownerKind }) => ownerKind,
    pool: ({ pool }) => pool,
    settings: ({ settings }) => settings,
    intent: ({ intent }) => intent,
    wasHealthy: ({ wasHealthy }) => wasHealthy,
    reason: ({ reason }) => reason,
    remedy: ({ supply }) => supply,
    isKnown: ({ label, reason, supply }) => new Unknown({ print: () => label, causes: [{ code: "runtime", reason, supply }] })
  },
  { label: ({ label }) => label, id: ({ id }) => id, place: ({ place }) => place }
);
function refused({ of, reason, supply, place }) {
  const kind = of?.toLowerCase().includes("/loadbalancers/") === true ? "loadBalancer" : void 0;
  const gateway = of?.toLowerCase().includes("/applicationgateways/") === true ? "applicationGateway" : void 0;
  const id = of === void 0 ? void 0 : parseId(of);
  const label = id === void 0 ? place.source.path : shortText(id.segments.at(-1) ?? "");
  return { kind: "refused", ownerKind: kind ?? gateway, label, id, wasHealthy: false, reason, supply, place };
}
function cut(answer) {
  const { reading, subject } = answer;
  if (reading.cut === void 0) return [];
  return [{ kind: "cut", ...about(answer), ...reading.cut, wasHealthy: false, pool: subject.pool }];
}
function inconclusive(book, answer) {
  const { reading, subject, counts } = answer;
  if (subject.ownerKind !== "loadBalancer") return [];
  const { length } = reading.servers;
  const own = { ...about(answer), pool: subject.pool, intent: intentFor({ book, answer }), wasHealthy: false };
  const label = answer.label;
  if (length === 0) {
    const reason2 = `the answer about ${label} has no member`;
    const supply = "ask for a rule with a probe of a Standard load balancer, whose machines run";
    return [{ kind: "noMembers", ...own, reason: reason2, supply }];
  }
  const miscount = miscountOf(answer);
  if (miscount !== void 0) {
    const reason2 = `the answer about ${label} contradicts itself: ${miscount}`;
    return [{ kind: "miscounted", ...own, reason: reason2, supply: "ask again" }];
  }
  if (counts.unknown === 0) return [];
  const [open] = answer.groups.flatMap(({ said, servers }) => said.state === "unknown" ? servers : []);
  const [cause] = open === void 0 ? [] : unknownHealth(book, answer, open).causes;
  const reason = `of ${label} ${counts.unknown} of ${length} members are not known: ${cause?.reason ?? "nobody says why"}`;
  return [{ kind: "notProbed", ...own, reason, supply: cause?.supply ?? "ask again" }];
}
function miscountOf({ reading: { up: up2, down: down2, servers } }) {
  const listed = servers.filter(({ said }) => said.written.toLowerCase() === "up").length;
  const fits = (up2 ?? listed) === listed && (down2 ?? servers.length - listed) === servers.length - listed;
  return fits ? void 0 : `it counts ${up2 ?? "?"} up and ${down2 ?? "?"} down, and lists ${listed} up of ${servers.length}`;
}
function lost(answer) {
  const reason = `${answer.label} had ${answer.counts.healthy} healthy before, and this answer has nothing about it`;
  const supply = "ask for its health, or leave it out of --before when it was taken away on purpose";
  return { kind: "lost", ...about(answer), reason, supply, wasHealthy: answer.counts.healthy > 0 };
}
function about(answer) {
  const { subject, reading } = answer;
  return { ownerKind: subject.ownerKind, label: answer.label, id: subject.id, place: reading.place };
}
function notReported(book) {
  const reports = book.answers.filter(({ reading }) => reading.form === "report");
  if (reports.some(({ reading }) => reading.pool === void 0 || reading.settings === void 0 && !reading.cut))
    return [];
  const gateways = new Set(reports.map(({ subject }) => subject.pool?.get("applicationGateway")).filter(isElement));
  const reported = new Set(
    reports.flatMap(({ subject }) => subject.pool ? [pairOf(subject.pool, subject.settings)] : [])
  );
  return [...gateways].flatMap((gateway) => {
    const backends = listFact(gateway.get("backends"), "gatewayBackend").items.filter(isElement);
    const left = backends.filter((backend) => !reported.has(pairOf(backend.get("pool"), backend.get("settings"))));
    return left.map(unreported);
  });
}
function pairOf(pool, settings) {
  const key = (fact) => isElement(fact) ? fact.id?.key ?? "" : "";
  return `${key(pool)}
${key(settings)}`;
}
function unreported(backend) {
  const [pool, settings] = [backend.get("pool"), backend.get("settings")];
  return {
    kind: "notReported",
    ...placed(backend),
    pool: isElement(pool) ? pool : void 0,
    settings: isElement(settings) ? settings : void 0,
    reason: `the report has nothing about ${shortText(backend.label)}`,
    supply: "read the health after the deployment; Azure probes settings only that a rule with a listener uses"
  };
}
function gatewaysOf(book) {
  const ofAnswers = book.answers.map(({ subject: { pool } }) => pool?.get("applicationGateway"));
  const ofRefusals = book.refusals.flatMap(({ of }) => of === void 0 ? [] : book.subjects.owners(of));
  return [...new Set([...ofAnswers, ...ofRefusals].filter(isElement))].filter(
    ({ kind }) => kind === "applicationGateway"
  );
}
function outOfOrder(gateway) {
  const label = shortText(gateway.label);
  const [operational, provisioning] = [gateway.get("operationalState"), gateway.get("provisioningState")];
  const at = (field) => ({ ...placed(gateway), place: gateway.locate(field)?.place });
  const held = [];
  if (typeof operational === "string" && operational.toLowerCase() !== "running")
    held.push({
      kind: "notRunning",
      ...at("operationalState"),
      reason: `${label} is not running (operationalState ${operational})`,
      supply: `start it (az network application-gateway start --name ${label}), and read the health again`
    });
  if (typeof provisioning === "string" && provisioning.toLowerCase() === "failed")
    held.push({
      kind: "notUpdated",
      ...at("provisioningState"),
      reason: `the last update of ${label} failed (provisioningState Failed)`,
      supply: "mend what the failed operation in its activity log names, deploy it again, and read the health then"
    });
  return held;
}
function standbys(book) {
  const owners = new Set(book.whole.map(({ subject: { pool } }) => pool && ownerOf(pool)).filter(isElement));
  return [...owners].flatMap((owner) => {
    const pools = listFact(owner.get("pools"), "backendPool").items.filter(isElement);
    const unused = pools.filter(
      (pool) => pool.get("isUsed") === false && listFact(pool.get("standbyIn"), "pair").items.length > 0
    );
    return unused.filter((pool) => book.ofPool(pool).items.length === 0).map(standby);
  });
}
function ownerOf(pool) {
  return pool.get("applicationGateway") ?? pool.get("loadBalancer");
}
function standby(pool) {
  const isGateway = pool.get("applicationGateway") !== void 0;
  return {
    kind: "standby",
    ...placed(pool),
    ownerKind: isGateway ? "applicationGateway" : "loadBalancer",
    pool,
    reason: `${shortText(pool.label)} stands by, and Azure probes no pool that no rule uses`,
    supply: isGateway ? "ask for its health on demand (getBackendHealthOnDemand) before you switch to it" : "give it a rule on a port that nobody uses, whose probe tells its health before you switch to it"
  };
}
function placed(element) {
  const place = element.locate()?.place;
  const label = shortText(element.label);
  return { ownerKind: "applicationGateway", label, id: element.id, place, wasHealthy: false };
}

// src/topology/health/book.ts
var HealthBook = class {
  world;
  health;
  scope;
  subjects;
  diagnoses = new Diagnoses();
  answers;
  before;
  metrics;
  refusals;
  #elements = /* @__PURE__ */ new Map();
  #messages = /* @__PURE__ */ new Map();
  #compared = /* @__PURE__ */ new Map();
  /** NOTE: a pool is answered about once for each of its settings, and its members stay the same. */
  #members = /* @__PURE__ */ new Map();
  #keysNow;
  #beforeByKey;
  /** The answers about one pool, by its id in lower case. */
  #siblings;
  #byPool;
  #all = /* @__PURE__ */ new Map();
  constructor(world, health, scope) {
    this.world = world;
    this.health = health;
    this.scope = scope;
    this.subjects = new Subjects(world);
    this.answers = this.#answersIn(health.reports);
    this.before = this.#answersIn(health.before);
    this.metrics = health.reports.flatMap(({ metrics }) => metrics).filter(({ resource }) => this.#takes(resource));
    this.refusals = health.reports.flatMap(({ refusals }) => refusals).filter(({ of }) => this.#takes(of));
    this.#keysNow = new Set(this.answers.map(({ key }) => key));
    this.#beforeByKey = new Map(this.before.map((answer) => [answer.key, answer]));
    this.#siblings = groupBy(
      this.answers.filter(({ reading }) => reading.pool !== void 0),
      ({ reading }) => reading.pool?.toLowerCase() ?? ""
    );
  }
  all(kind) {
    const known = this.#all.get(kind);
    if (known !== void 0) return known;
    const elements = this.#make(kind);
    this.#all.set(kind, elements);
    return elements;
  }
  /** The health of a pool of the inputs. */
  ofPool(pool) {
    this.#byPool ??= groupBy(this.whole, ({ subject }) => subject.pool);
    return new FactList((this.#byPool.get(pool) ?? []).map((answer) => this.element(answer)));
  }
  element(answer) {
    const element = this.#elements.get(answer) ?? poolHealthOf(this, answer);
    this.#elements.set(answer, element);
    return element;
  }
  /** Elements of servers of an answer. */
  servers(answer, servers) {
    return servers.map((server) => serverHealthOf(this, answer, server));
  }
  /** The answer about the same servers before the deployment. */
  beforeOf(answer) {
    return this.#beforeByKey.get(answer.key);
  }
  hasNow(before) {
    return this.#keysNow.has(before.key);
  }
  /** Who of the members that the inputs declare is not among the servers, and who of these is none of them. */
  compared(answer) {
    const members = this.members(answer);
    if (members === void 0) return void 0;
    const compared = this.#compared.get(answer) ?? members.compare(answer.reading.servers);
    this.#compared.set(answer, compared);
    return compared;
  }
  /** The members that the inputs declare; undefined where they do not declare the pool. */
  members({ subject: { pool } }) {
    if (pool === void 0) return void 0;
    const members = this.#members.get(pool) ?? new PoolMembers(pool);
    this.#members.set(pool, members);
    return members;
  }
  /** Servers that are not healthy here and healthy by other settings of the same pool. */
  splitServers(answer) {
    if (answer.counts.unhealthy === 0) return [];
    const siblings = this.#siblings.get(answer.reading.pool?.toLowerCase() ?? "") ?? [];
    const others = siblings.filter((other) => other !== answer);
    if (others.length === 0) return [];
    return answer.reading.servers.filter(
      (server, index) => server.said.state === "unhealthy" && others.some((other) => other.isHealthyAt(server, index))
    );
  }
  /** What is said of its servers, each once. */
  messages(answer) {
    const messages2 = this.#messages.get(answer) ?? makeMessages(this, answer);
    this.#messages.set(answer, messages2);
    return messages2;
  }
  /** Those whose servers are known. */
  get whole() {
    return this.answers.filter(({ reading }) => reading.cut === void 0);
  }
  /** What was read and belongs to this topology. */
  get taken() {
    return /* @__PURE__ */ new Set([
      ...[...this.answers, ...this.before].map(({ reading }) => reading),
      ...this.metrics,
      ...this.refusals
    ]);
  }
  /** Whether what is said of a gateway or load balancer is said of one of the inputs. */
  #takes(id) {
    return this.scope === "all" || id !== void 0 && this.subjects.owners(id).length > 0;
  }
  #answersIn(reports) {
    return reports.flatMap(
      (report) => report.pools.flatMap((reading) => {
        const answer = new PoolAnswer(reading, report, this.subjects.of(reading));
        return this.scope === "all" || answer.subject.isJoined ? [answer] : [];
      })
    );
  }
  #make(kind) {
    switch (kind) {
      case "poolHealth":
        return this.whole.map((answer) => this.element(answer));
      case "serverHealth":
        return this.whole.flatMap((answer) => this.servers(answer, answer.reading.servers));
      case "healthMessage":
        return this.whole.flatMap((answer) => this.messages(answer));
      case "healthMetric":
        return metricsOf(this);
      case "missingHealth":
        return missingOf(this);
      default:
        return [];
    }
  }
};

// src/topology/health/evidence.ts
var toldByLabel = /* @__PURE__ */ new Set(["gatewayBackend", "gatewayRoute"]);
var Evidence = class {
  #byId = /* @__PURE__ */ new Map();
  #byLabel = /* @__PURE__ */ new Map();
  #ofPool = /* @__PURE__ */ new Map();
  #ofAnswer = /* @__PURE__ */ new Map();
  #isEmpty;
  constructor(findings) {
    this.#isEmpty = findings.length === 0;
    for (const [index, finding] of findings.entries()) {
      const { kind, id, name } = finding.target;
      if (toldByLabel.has(kind)) addTo(this.#byLabel, name, { index, finding });
      else addTo(this.#byId, id, { index, finding });
    }
  }
  /** In the order in which they were given. */
  of(answer) {
    if (this.#isEmpty) return [];
    const known = this.#ofAnswer.get(answer) ?? this.#find(answer);
    this.#ofAnswer.set(answer, known);
    return known;
  }
  #find(answer) {
    const { pool, settings, rule } = answer.subject;
    const backend = backendOf(answer);
    const routes = backend === void 0 ? [] : listFact(backend.get("routes"), "gatewayRoute").items.filter(isElement);
    const labels = [backend, ...routes].flatMap((element) => element === void 0 ? [] : [shortText(element.label)]);
    const all = [
      ...pool === void 0 ? [] : this.#around(pool),
      ...this.#about([settings, rule, backend?.get("probe"), rule?.get("probe"), ...certificatesOf(settings)]),
      ...labels.flatMap((label) => this.#byLabel.get(label) ?? [])
    ];
    const unique = new Map(all.map(({ index, finding }) => [index, finding]));
    return [...unique].sort(([a], [b]) => a - b).map(([, finding]) => finding);
  }
  #around(pool) {
    const known = this.#ofPool.get(pool) ?? this.#about(aroundPool(pool));
    this.#ofPool.set(pool, known);
    return known;
  }
  /** NOTE: what is only referred to has an id too: a rule may point at a subnet that another template declares. */
  #about(facts) {
    const ids = new Set([...facts].flatMap((fact) => isElement(fact) && fact.id ? [printId(fact.id)] : []));
    return [...ids].flatMap((id) => this.#byId.get(id) ?? []);
  }
};
function aroundPool(pool) {
  const gateway = pool.get("applicationGateway");
  const facts = /* @__PURE__ */ new Set([pool, gateway, pool.get("loadBalancer")]);
  const subnets = /* @__PURE__ */ new Set([isElement(gateway) ? gateway.get("subnet") : void 0]);
  for (const member of listFact(pool.get("members"), "member").items) {
    if (!isElement(member)) continue;
    facts.add(member);
    for (const field of ["ipConfiguration", "networkInterface", "virtualMachine", "scaleSet", "address"])
      facts.add(member.get(field));
    subnets.add(member.get("subnet"));
  }
  for (const subnet of subnets) for (const fact of aroundSubnet(subnet)) facts.add(fact);
  return facts;
}
function certificatesOf(settings) {
  if (settings === void 0) return [];
  return [
    ...listFact(settings.get("trustedRootCertificates"), "trustedRootCertificate").items,
    ...listFact(settings.get("authenticationCertificates"), "authenticationCertificate").items
  ];
}
function aroundSubnet(subnet) {
  if (!isElement(subnet)) return [];
  return [subnet, ...["networkSecurityGroup", "routeTable", "virtualNetwork"].map((field) => subnet.get(field))];
}

// src/topology/health/summary.ts
function summariesOf(book, proven) {
  return book.whole.map((answer) => summaryOf(book, answer, proven));
}
function summaryOf(book, answer, proven) {
  const { reading, subject, counts } = answer;
  const intent = book.element(answer).get("intent");
  const said = (field) => {
    const fact = isElement(intent) ? intent.get(field) : void 0;
    return typeof fact === "number" ? fact : void 0;
  };
  return {
    label: answer.label,
    id: subject.id === void 0 ? "" : printId(subject.id),
    form: reading.form,
    total: reading.servers.length,
    counts,
    messages: book.messages(answer).map((message) => messageOf(message, proven.has(message))),
    before: book.beforeOf(answer)?.counts.healthy,
    settleSeconds: said("healthSettleSeconds") ?? 0,
    consecutive: said("healthConsecutive") ?? 1,
    place: reading.place
  };
}
function messageOf(element, isProven = false) {
  return new SummaryOfElement(element, isProven);
}
var SummaryOfElement = class {
  isProven;
  #element;
  constructor(element, isProven) {
    this.isProven = isProven;
    this.#element = element;
  }
  get code() {
    const code = this.#element.get("code");
    return typeof code === "string" ? code : void 0;
  }
  get isKnown() {
    return this.#element.held.diagnosis.isKnown;
  }
  get isHealthy() {
    return isHealthy(this.#said);
  }
  get state() {
    return this.#said.state;
  }
  get written() {
    return this.#said.written;
  }
  get text() {
    return this.#said.text;
  }
  get reason() {
    return this.#said.reason;
  }
  get addresses() {
    return this.#element.held.group.servers.map(({ address }) => address);
  }
  get advice() {
    return this.#element.held.advice();
  }
  get unknownBecause() {
    const failing = this.#element.get("isFailing");
    return isUnknown(failing) ? failing.causes[0]?.reason : void 0;
  }
  get provedBy() {
    return this.#element.held.diagnosis.advice.provedBy;
  }
  get place() {
    return this.#element.locate()?.place ?? this.#element.held.answer.reading.place;
  }
  get #said() {
    return this.#element.held.group.said;
  }
};

// src/gate/health/explain.ts
var MOST_PROOFS = 3;
function explainFindings(findings, { health }, findingsOf) {
  if (health === void 0) return { findings, health: [] };
  const questions = health.whole.flatMap(
    (answer) => health.messages(answer).map((element) => ({ element, message: messageOf(element), answer })).filter(({ message: { code, isHealthy: isHealthy2 } }) => code !== void 0 && !isHealthy2)
  );
  const joined = questions.filter(({ answer }) => answer.subject.isJoined);
  const codes = new Set(joined.flatMap(({ message }) => message.provedBy));
  const found2 = codes.size === 0 ? [] : findingsOf(codes).filter(({ outcome }) => outcome === "fail");
  const evidence = new Evidence(found2);
  const byPlace = groupBy(questions, ({ message: { place } }) => place);
  const proven = /* @__PURE__ */ new Set();
  const reasons = /* @__PURE__ */ new Map();
  for (const { element, answer, message } of joined) {
    const proofs = proofsOf(message, evidence.of(answer));
    if (proofs.length === 0) continue;
    proven.add(element);
    if (message.state === "unknown") reasons.set(reasonKey(answer, message), proofs);
  }
  const explainedFindings = findings.map((finding) => {
    if (finding.outcome === "unknown") return withProvenReasons(finding, reasons);
    const asked = finding.target.kind === "healthMessage" ? byPlace.get(finding.place) : void 0;
    const question = asked?.findLast(({ message: { code } }) => code === finding.code);
    if (question === void 0) return finding;
    const { answer, message } = question;
    return explained(finding, message, proofsOf(message, evidence.of(answer)));
  });
  return { findings: explainedFindings, health: summariesOf(health, proven) };
}
function reasonKey(answer, { unknownBecause }) {
  return `${answer.label}
${unknownBecause}`;
}
function withProvenReasons(finding, proven) {
  if (proven.size === 0) return finding;
  const missing = finding.missing.map((one) => {
    const proofs = proven.get(`${finding.target.name}
${one.reason}`) ?? [];
    const [first2] = proofs;
    if (first2 === void 0) return one;
    return {
      ...one,
      reason: `${one.reason}. The inputs say why: ${printProofs(proofs)}`,
      supply: first2.fix ?? one.supply
    };
  });
  return { ...finding, missing };
}
function proofsOf({ provedBy }, own) {
  const proofs = provedBy.flatMap((code) => own.filter((finding) => finding.code === code));
  return [...new Map(proofs.map((proof) => [`${proof.code} ${proof.message}`, proof])).values()].slice(0, MOST_PROOFS);
}
function explained(finding, { advice }, proofs) {
  const [first2] = proofs;
  if (first2 === void 0) {
    if (advice.possible.length === 0) return finding;
    return { ...finding, message: `${finding.message} Possible causes: ${printPossible(advice.possible)}.` };
  }
  return {
    ...finding,
    message: `${finding.message} The inputs say why: ${printProofs(proofs)}`,
    fix: first2.fix ?? finding.fix,
    related: [...proofs.map(({ code, name, place }) => ({ message: `${code} ${name}`, place })), ...finding.related]
  };
}
function printProofs(proofs) {
  return proofs.map(({ code, message, place }) => `${message} (${code}, ${printPlace(place)})`).join(" ");
}
function printPossible(possible) {
  return possible.length === 1 ? possible[0] ?? "" : possible.map((cause, index) => `${index + 1}) ${cause}`).join("; ");
}

// src/gate/health/health-run.ts
function healthRun(now, before, watch = noWatch) {
  const problems = [...now.problems, ...before.problems];
  const read = ({ texts, refusals }) => {
    const reports = texts.flatMap((text) => {
      const report = readHealth(text);
      if (!("level" in report)) return [report];
      problems.push(report);
      return [];
    });
    return [...reports, ...refusals];
  };
  return { health: runOf({ reports: read(now), before: read(before), watch }), problems };
}
function healthOfTexts(texts, before = [], watch = noWatch) {
  return healthRun({ ...noAnswer, texts }, { ...noAnswer, texts: before }, watch);
}
function seenAt({ health }, watch) {
  return runOf({ ...health, watch });
}
function runOf(health) {
  return {
    health,
    open: (part, scope) => (world) => new HealthBook(world, part, scope),
    explain: explainFindings
  };
}

export {
  healthRun,
  healthOfTexts,
  seenAt
};

// src/live/fault.ts
var LiveError = class extends Error {
  code;
  /** What to ask for where a permission is missing. */
  need;
  constructor(code, message, need) {
    super(message);
    this.name = "LiveError";
    this.code = code;
    this.need = need;
  }
};
function quoted(text, most = 300) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most)}\u2026` : line;
}

export {
  LiveError,
  quoted
};

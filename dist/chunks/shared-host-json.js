// src/host/json.ts
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return void 0;
  }
}
function field(value, key) {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Object.hasOwn(value, key))
    return void 0;
  const found = Object.getOwnPropertyDescriptor(value, key)?.value;
  return found;
}
function textAt(value, ...keys) {
  const found = keys.reduce(field, value);
  return typeof found === "string" ? found : "";
}
function itemsOf(value) {
  return Array.isArray(value) ? value : [];
}

export {
  parsed,
  field,
  textAt,
  itemsOf
};

// src/source/health/source.ts
var noAnswer = { texts: [], refusals: [], problems: [] };

export {
  noAnswer
};

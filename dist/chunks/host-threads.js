import "./core.js";

// src/host/threads.ts
const { availableParallelism } = process.getBuiltinModule("node:os");
const { Worker } = process.getBuiltinModule("node:worker_threads");
function threadsOf(entry) {
  return {
    most: availableParallelism(),
    run: (parts) => Promise.all(parts.map((part) => answerOf(entry, part)))
  };
}
function answerOf(entry, part) {
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: part });
    worker.once("message", resolve);
    worker.once("error", () => resolve(void 0));
    worker.once("exit", () => resolve(void 0));
  });
}
export {
  threadsOf
};

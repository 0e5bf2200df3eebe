import {
  compileBicep
} from "./shared-host-bicep-answer.js";
import "./shared-host-find-program.js";
import "./core.js";
export {
  compileBicep
};

import {
  picturesOf
} from "./shared-topology-picture-application-gateway.js";
import "./core.js";
export {
  picturesOf
};

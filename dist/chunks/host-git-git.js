import {
  Git,
  isHash,
  openGit,
  physical,
  seenFrom
} from "./shared-host-git-git.js";
import "./shared-host-find-program.js";
import "./core.js";
export {
  Git,
  isHash,
  openGit,
  physical,
  seenFrom
};

import {
  headings,
  svgFile,
  svgPicture
} from "./shared-report-markup.js";
import "./shared-report-picture-drawn.js";
import "./core.js";
export {
  headings,
  svgFile,
  svgPicture
};

import {
  UsageError,
  pictureFormats
} from "./core.js";

// src/commands/pictures.ts
var shownFormats = ["text", "json", ...pictureFormats];
var shownFormatOption = {
  format: {
    value: shownFormats.join("|"),
    values: shownFormats,
    help: "as text, as JSON, or each load balancer and gateway as a picture; text when not given"
  }
};
function pictureAmong(format) {
  return pictureFormats.find((one) => one === format);
}
async function drawPictures(report, format) {
  const { printPictures } = await import("./report-picture-printers.js");
  const text = await printPictures(report, format);
  if (text !== void 0) return text;
  throw new UsageError(
    `There is more to draw than a diagram of ${format} may hold (500 edges, 50,000 characters). Name fewer FILEs, or take --format svg or dot.`
  );
}

export {
  shownFormats,
  shownFormatOption,
  pictureAmong,
  drawPictures
};

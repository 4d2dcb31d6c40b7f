import { named, recordAddress } from "../../../collection.js";

export default {
  tags: "practice",
  layout: "practice.11ty.js",
  permalink: ({ page }) => recordAddress(named(page.inputPath)),
};

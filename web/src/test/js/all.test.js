import { run } from "./test.js";
import "./announce.test.js";
import "./check-state.test.js";
import "./coming-back.test.js";
import "./level.test.js";
import "./lines.test.js";
import "./merge-patch.test.js";
import "./quiet.test.js";
import "./reducer.test.js";
import "./selectors.test.js";
import "./signs-of-life.test.js";
import "./standing.test.js";

const { lines, failed, verdict } = run();
if (globalThis.document) {
  document.getElementById("results").textContent = lines.join("\n");
  document.title = verdict;
} else {
  console.log([...lines, verdict].join("\n"));
  process.exitCode = failed === 0 ? 0 : 1;
}

import { Lines } from "../../main/webapp/resources/app/js/review/lines.js";
import { equal, test } from "./test.js";

const arriving = (...texts) => {
  const lines = new Lines();
  for (const text of texts) lines.add(new TextEncoder().encode(text));
  return lines;
};

test("entries are counted as they arrive, the heading is not one", () => {
  equal(arriving().entries, 0);
  equal(arriving("at,action\r\n").entries, 0);
  equal(arriving("at,act", "ion\r\n1,A\r\n2", ",B\r\n3,C\r").entries, 2);
});

test("the file holds what arrived", () => equal(arriving("at\r\n", "1\r\n").file("text/csv").size, 7));

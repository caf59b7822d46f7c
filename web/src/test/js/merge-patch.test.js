import { mergePatch } from "../../main/webapp/resources/app/js/rooms/merge-patch.js";
import { equal, test } from "./test.js";

// The examples of RFC 7396, appendix A.
const examples = [
  [{ a: "b" }, { a: "c" }, { a: "c" }],
  [{ a: "b" }, { b: "c" }, { a: "b", b: "c" }],
  [{ a: "b" }, { a: null }, {}],
  [{ a: "b", b: "c" }, { a: null }, { b: "c" }],
  [{ a: ["b"] }, { a: "c" }, { a: "c" }],
  [{ a: "c" }, { a: ["b"] }, { a: ["b"] }],
  [{ a: { b: "c" } }, { a: { b: "d", c: null } }, { a: { b: "d" } }],
  [{ a: [{ b: "c" }] }, { a: [1] }, { a: [1] }],
  [["a", "b"], ["c", "d"], ["c", "d"]],
  [{ a: "b" }, ["c"], ["c"]],
  [{ a: "foo" }, null, null],
  [{ a: "foo" }, "bar", "bar"],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [[1, 2], { a: "b", c: null }, { a: "b" }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
];

for (const [target, patch, result] of examples) {
  test(`${JSON.stringify(patch)} merged into ${JSON.stringify(target)} is as RFC 7396 says`, () => {
    equal(mergePatch(target, patch), result);
  });
}

test("a merge leaves what it was given as it was", () => {
  const target = { a: { b: 1 } };
  mergePatch(target, { a: { b: 2, c: 3 } });
  equal(target, { a: { b: 1 } });
});

import { SignsOfLife } from "../../main/webapp/resources/app/js/rooms/signs-of-life.js";
import { equal, test } from "./test.js";

/** A server whose silence is counted by hand. */
function listening() {
  const told = { waitsMs: null };
  const after = (ms) => {
    told.waitsMs = ms;
    return () => (told.waitsMs = null);
  };
  const signs = new SignsOfLife(() => {}, after);
  return { signs, told };
}

test("a server that sends beats is missed after nine seconds without a word", () => {
  const { signs, told } = listening();
  signs.begin();
  signs.hear("snapshot");
  signs.hear("beat");
  equal(told.waitsMs, 9000);
});

test("every message is a sign of life, once the server is known to send beats", () => {
  const { signs, told } = listening();
  signs.hear("beat");
  signs.end();
  signs.hear("delta");
  equal(told.waitsMs, 9000);
});

test("a server that sends no beats is not missed between its words", () => {
  const { signs, told } = listening();
  signs.begin();
  signs.hear("snapshot");
  signs.hear("delta");
  equal(told.waitsMs, null);
});

test("a handshake and the first word may take fifteen seconds", () => {
  const { signs, told } = listening();
  signs.begin();
  equal(told.waitsMs, 15000);
});

test("nobody is missed where there is no socket", () => {
  const { signs, told } = listening();
  signs.hear("beat");
  signs.end();
  equal(told.waitsMs, null);
});

test("who is missed is told", () => {
  let missed = 0;
  const signs = new SignsOfLife(() => (missed += 1), (ms, act) => (act(), () => {}));
  signs.hear("beat");
  equal(missed, 1);
});

import { addressOf, isDoubtful, pauseMs, whatNext } from "../../main/webapp/resources/app/js/rooms/coming-back.js";
import { equal, test } from "./test.js";

const abnormal = 1006; // what a browser says of a refused connection, a 503, a 404 and a broken one alike
const policy = 1008;

test("a server that is down for half a minute is knocked at again, and not less than every twelve seconds", () => {
  const pauses = Array.from({ length: 20 }, (_, attempt) => pauseMs(attempt, 1));
  equal(Math.max(...pauses), 12000);
  equal(Array.from({ length: 20 }, () => whatNext(abnormal, false, "welcome", 0)).every((next) => next === "comeBack"), true);
});

test("the first attempt is made at once, and not by everybody at the same moment", () => {
  equal([pauseMs(0, 0), pauseMs(0, 1)], [150, 450]);
});

test("a socket that breaks comes back without a question", () => {
  equal([isDoubtful(abnormal, true), whatNext(abnormal, true, "welcome", 0)], [false, "comeBack"]);
});

test("a handshake that fails raises the question what is the matter", () => {
  equal(isDoubtful(abnormal, false), true);
});

for (const no of ["signedOut", "notYours"]) {
  test(`one "${no}" may come from a server that only just starts, two in a row are meant`, () => {
    equal([whatNext(abnormal, false, no, 1), whatNext(policy, true, no, 1)], ["comeBack", "comeBack"]);
    equal([whatNext(abnormal, false, no, 2), whatNext(policy, true, no, 2)], [no, no]);
  });
}

test("whoever is welcome at the door and turned away behind it has no business here", () => {
  equal(whatNext(policy, true, "welcome", 0), "notYours");
});

test("a page says which one it is, its how many-th socket this is, and whether it was in the room before", () => {
  equal(addressOf("ws://a/socket", "5f1d", 3, true), "ws://a/socket?page=5f1d&attempt=3&again=true");
});

// A room for tests: AMINA hosts, BORIS looks at it, CARLA supervises.
import { before, reduce } from "../../main/webapp/resources/app/js/rooms/reducer.js";

const someone = (name, role, more) => ({
  name,
  role,
  place: "gallery",
  audible: false,
  muted: false,
  silenced: false,
  settled: true,
  connected: true,
  enteredAt: "2026-11-23T18:00:00Z",
  ...more,
});

export const view = ({ room, boris, you } = {}) => ({
  room: {
    state: "live",
    sound: "there",
    mediaEpoch: 1,
    hands: [],
    participants: {
      amina: someone("Amina", "host", { place: "stage", audible: true }),
      boris: someone("Moss", "member", boris),
      carla: someone("Carla", "supervisor"),
    },
    ...room,
  },
  you: { participant: "boris", device: "phone", soundHere: true, invited: false, may: ["raiseHand"], ...you },
});

export const after = (...events) => events.reduce(reduce, before);

export const inside = (shown, ...events) =>
  after({ type: "entering" }, { type: "snapshot", view: view(shown), now: "2026-11-23T18:30:00Z" }, ...events);

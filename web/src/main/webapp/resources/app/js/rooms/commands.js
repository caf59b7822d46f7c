// Everything a person can ask of a room, as the message that asks it (docs/room-protocol.md).
const plain = (type) => () => ({ type });
const about = (type) => (participant) => ({ type, participant });

export const commands = Object.freeze({
  open: plain("open"),
  pause: plain("pause"),
  resume: plain("resume"),
  end: plain("end"),
  raiseHand: plain("raiseHand"),
  lowerHand: plain("lowerHand"),
  invite: about("invite"),
  withdrawInvitation: about("withdrawInvitation"),
  acceptInvitation: plain("acceptInvitation"),
  declineInvitation: plain("declineInvitation"),
  mute: plain("mute"),
  unmute: plain("unmute"),
  stepUp: plain("stepUp"),
  stepDown: plain("stepDown"),
  moveToGallery: about("moveToGallery"),
  silence: about("silence"),
  liftSilence: about("liftSilence"),
  remove: (participant, because) => ({ type: "remove", participant, because }),
  leave: plain("leave"),
  takeSound: plain("takeSound"),
  offer: (epoch, sdp) => ({ type: "offer", epoch, sdp }),
  say: (text) => ({ type: "say", text }),
  react: (emoji) => ({ type: "react", emoji }),
});

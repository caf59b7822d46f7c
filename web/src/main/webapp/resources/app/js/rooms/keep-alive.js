// A room lasts hours without a page being loaded: this keeps the session alive, and says when it is over.
const everyMs = 5 * 60 * 1000;
const onceMoreMs = 5000; // a server that only just comes up may say no once
const patienceMs = 5000; // a dead network would keep the question for minutes

export const ask = (address) =>
  fetch(address, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(patienceMs) });

/** Whether the session is still there; when nobody can be asked, it is taken to be. */
async function stillSignedIn() {
  try {
    const { status } = await ask("/api/session");
    return status !== 401;
  } catch {
    return true;
  }
}

/** What this room's door says: "welcome", "signedOut" or "notYours"; when nobody can be asked, one is taken to be welcome. */
export async function askDoor(room) {
  try {
    const { status, headers } = await ask(`/api${room}`);
    if (status === 401) return "signedOut";
    const ours = headers.get("Content-Type")?.startsWith("application/problem+json"); // not a server still starting
    return status === 404 && ours ? "notYours" : "welcome";
  } catch {
    return "welcome";
  }
}

/** Returns what stops it. */
export function keepAlive(signedOut) {
  let onceMore = null;
  const orElse = async (no) => (await stillSignedIn()) || no();
  const askAgain = () => (onceMore = setTimeout(() => orElse(signedOut), onceMoreMs));
  const timer = setInterval(() => orElse(askAgain), everyMs);
  return () => {
    clearInterval(timer);
    clearTimeout(onceMore);
  };
}

// A room lasts hours without a page being loaded: this keeps the session alive, and says when it is over.
const everyMs = 5 * 60 * 1000;
const onceMoreMs = 5000; // a server that only just comes up may say no once

/** Whether the session is still there; when nobody can be asked, it is taken to be. */
async function stillSignedIn() {
  try {
    const { status } = await fetch("/api/session", { cache: "no-store", redirect: "manual" });
    return status !== 401;
  } catch {
    return true;
  }
}

/** What this room's door says: "welcome", "signedOut" or "notYours"; when nobody can be asked, one is taken to be welcome. */
export async function askDoor(room) {
  try {
    const { status, headers } = await fetch(`/api${room}`, { cache: "no-store", redirect: "manual" });
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
  const ask = async (no) => (await stillSignedIn()) || no();
  const askAgain = () => (onceMore = setTimeout(() => ask(signedOut), onceMoreMs));
  const timer = setInterval(() => ask(askAgain), everyMs);
  return () => {
    clearInterval(timer);
    clearTimeout(onceMore);
  };
}

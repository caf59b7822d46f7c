// "Leave this page" (the GOV.UK pattern): one tap, or Shift three times. The link works without this script; here
// the screen is blank and the sound is gone before the server has answered, and Back leads to nothing.
(() => {
  const leaving = () => document.querySelector(".exit")?.getAttribute("href") ?? "/leave";
  const mark = "alcove.left";
  const pauseMs = 5000;
  let presses = 0;
  let lastPressMs = 0;

  const remembered = (action) => {
    try {
      return action(sessionStorage);
    } catch {
      return null; // storage is blocked: the ended session still protects
    }
  };

  const cover = () => {
    document.documentElement.classList.add("exit-now");
    document.title = "\u200b";
  };

  const leave = () => {
    cover();
    window.dispatchEvent(new Event("alcove:leave"));
    remembered((store) => store.setItem(mark, "1"));
    location.replace(leaving());
  };

  const cameBack = () => performance.getEntriesByType("navigation")[0]?.type === "back_forward";

  const count = (event) => {
    if (event.key !== "Shift" || event.repeat) {
      if (event.key !== "Shift") presses = 0;
      return;
    }
    const nowMs = performance.now();
    presses = nowMs - lastPressMs > pauseMs ? 1 : presses + 1;
    lastPressMs = nowMs;
    if (presses === 3) leave();
  };

  if (remembered((store) => store.getItem(mark)) && cameBack()) leave();
  else remembered((store) => store.removeItem(mark));

  // A page kept whole by the browser for Back must not appear as it was.
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    cover();
    location.reload();
  });
  document.addEventListener("keydown", count);
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.(".exit")) return;
    event.preventDefault();
    leave();
  });
})();

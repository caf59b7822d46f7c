// The choice of light and dark, kept in this browser. Loaded before the page is drawn, so that nothing flashes.
(() => {
  const key = "alcove.theme";
  const root = document.documentElement;

  const chosen = () => {
    try {
      return localStorage.getItem(key) ?? "auto";
    } catch {
      return "auto"; // storage is blocked: the system decides
    }
  };

  const show = (theme) => {
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
  };

  const keep = (theme) => {
    show(theme);
    try {
      localStorage.setItem(key, theme);
    } catch {
      // it holds for this page only
    }
  };

  show(chosen());
  document.addEventListener("DOMContentLoaded", () => {
    const choice = document.querySelector(".theme");
    if (!choice) return;
    choice.hidden = false;
    for (const option of choice.querySelectorAll("input")) option.checked = option.value === chosen();
    choice.addEventListener("change", (event) => keep(event.target.value));
  });
})();

// Two things that Keycloak's pages leave out, for those who listen to them or use the keyboard.
document.addEventListener("DOMContentLoaded", () => {
  // the name that was given is shown in a field that its label does not belong to
  if (document.getElementById("kc-attempted-username")) {
    document.querySelector("label[for=username]")?.setAttribute("for", "kc-attempted-username");
  }
  // an order of their own would put these before everything else on the page
  document.querySelectorAll("[tabindex]").forEach((element) => {
    if (element.tabIndex > 0) {
      element.removeAttribute("tabindex");
    }
  });
});

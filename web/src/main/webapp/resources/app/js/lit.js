// The one place that names lit-html's version; a test keeps it true to the WebJar.
export { html, nothing, render } from "/webjars/lit-html/3.3.2/lit-html.js";
export { repeat } from "/webjars/lit-html/3.3.2/directives/repeat.js";
export { live } from "/webjars/lit-html/3.3.2/directives/live.js";

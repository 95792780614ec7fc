// The contract of this server, to read and to try: requests go to where the page came from.
const viewer = document.createElement("openapi-explorer");
const attributes = {
  "spec-url": "openapi.json",
  "server-url": new URL("..", document.baseURI).href.replace(/\/$/, ""),
  "hide-server-selection": "true",
  collapse: "true",
  // In the dark its buttons would be hard to read.
  "bg-color": "#ffffff",
  "text-color": "#1b1f24",
  "primary-color": "#0b5fce",
  "nav-bg-color": "#20303f",
  "nav-text-color": "#e6e9ee",
};
for (const [name, value] of Object.entries(attributes)) viewer.setAttribute(name, value);
document.body.append(viewer);

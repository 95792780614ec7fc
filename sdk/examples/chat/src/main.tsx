import { render } from "preact";
import { takeToken } from "./connection/credentials.js";
import { route, start } from "./state/start.js";
import { App } from "./view/app.js";

const token = takeToken();
const root = document.getElementById("app");
if (root) render(<App />, root);
addEventListener("hashchange", route);
void start(token);

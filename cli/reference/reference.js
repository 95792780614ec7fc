// The contract of this server, to read and to try: requests go to where the page came from.
const server = new URL("..", document.baseURI).href.replace(/\/$/, "");
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
paint();
dark.addEventListener("change", paint);

const contract = await fetch("openapi.json").then((answer) => answer.json());
contract.servers = [{ url: server }];
SwaggerUIBundle({
  spec: contract,
  dom_id: "#reference",
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  defaultModelExpandDepth: 2,
  filter: true,
  tryItOutEnabled: true,
  displayRequestDuration: true,
  // Its badge would ask another server what it thinks of the contract.
  validatorUrl: null,
});

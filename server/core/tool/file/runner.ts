import { ToolFailure } from "../../base/errors.js";
import { described } from "../child/definition.js";
import { runTool } from "../child/run-tool.js";
import { serveRequests } from "../child/serve-requests.js";
import { type LoadedFile, loadToolFile } from "./load.js";
import type { DescribedFile, FileRequest } from "./protocol.js";

// The process in which the tool files of one directory run.

const files = new Map<string, Promise<LoadedFile>>();

serveRequests<FileRequest>(async (request, answering) => {
  if (request.type === "describe") return describe(request.file);
  const tool = (await load(request.file)).tools.find((candidate) => candidate.id === request.tool);
  if (!tool) throw new ToolFailure(`${request.file} no longer has a tool ${request.tool}.`);
  return runTool(tool, request.args, request.context, answering);
});

function load(file: string): Promise<LoadedFile> {
  const known = files.get(file) ?? loadToolFile(file);
  files.set(file, known);
  return known;
}

async function describe(file: string): Promise<DescribedFile> {
  const { tools, problems } = await load(file);
  return { tools: tools.map(described), problems };
}

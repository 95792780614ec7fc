/** Where our agent says something else than the recorded one, and why that is at least as good. */
export interface Difference {
  why: string;
  /** The recordings it shows in, every one of them. */
  in: readonly string[];
  /** It shows in them now and then: which of two things comes first is not settled. */
  perhaps?: true;
  /** Lines that the recorded agent says and ours does not, */
  without?: readonly string[];
  /** and lines that only ours says. */
  with?: readonly string[];
}

const asksTerminal = [
  "asks terminal/create",
  "asks terminal/wait_for_exit",
  "asks terminal/output",
  "asks terminal/release",
];

export const differences: readonly Difference[] = [
  {
    why: "A client that advertises terminals runs the commands: its user sees them live and can end them.",
    in: ["cancel", "load_resume_a", "task_subagent", "tool_bash_always", "tool_bash_ask"],
    with: [...asksTerminal, "completed with terminal"],
    without: ["completed with content"],
  },
  {
    why: "A command that is cancelled has failed, and its terminal is killed; the recorded one calls it completed.",
    in: ["cancel"],
    with: ["asks terminal/kill", "failed with terminal"],
    without: ["completed with content"],
  },
  {
    why: "Files are read from an editor that advertises it: what the user has not saved yet counts.",
    in: ["load_resume_a", "prompt_content", "tool_edit_ask", "tools_files"],
    with: ["asks fs/read_text_file"],
  },
  {
    why: "Files are written through an editor that advertises it, asked for or not, so that it is in step.",
    in: ["load_resume_a", "tools_files"],
    with: ["asks fs/write_text_file"],
  },
  {
    why: "An editor that does not advertise it is not asked to write files.",
    in: ["minimal_caps_edit_ask"],
    without: ["asks fs/write_text_file", "in_progress"],
  },
  {
    why: "What runs on after the question was answered is not told twice: the state is the same.",
    in: ["tool_edit_ask"],
    without: ["in_progress"],
  },
  {
    why: "A file that is written shows its diff, as an edit does.",
    in: ["tool_edit_ask", "tools_files"],
    with: ["completed with content and diff"],
    without: ["completed with content"],
  },
  {
    why: "Usage is told after every answer of the model, not only after the last of a turn.",
    in: [
      "load_resume_a",
      "mcp",
      "minimal_caps",
      "minimal_caps_edit_ask",
      "task_subagent",
      "tool_bash_always",
      "tool_bash_ask",
      "tool_edit_ask",
      "tools_files",
    ],
    with: ["usage_update"],
  },
  {
    why: "An answer that was cut off before the provider told its usage has none: 0 would be a lie.",
    in: ["cancel", "cancel_request", "close_busy", "permission_cancelled"],
    without: ["usage_update"],
  },
  {
    why: "A prompt is cancelled by its request id too.",
    in: ["cancel_request"],
    with: ["answers session/prompt cancelled"],
    without: ["answers session/prompt end_turn"],
  },
  {
    why: "The prompt that closing a session cancels is answered before the closing is: nothing comes after it.",
    in: ["close_busy"],
    with: ["answers session/prompt cancelled", "answers session/close"],
    without: ["answers session/prompt cancelled", "answers session/close"],
  },
  {
    why: "A prompt that comes in mid-turn may join the turn that runs: its use is told with that of the turn.",
    perhaps: true,
    in: ["concurrent"],
    with: ["usage_update"],
    without: ["usage_update"],
  },
  {
    why: "A prompt that waited is answered by itself, with words of its own.",
    in: ["concurrent"],
    with: ["agent_message_chunk"],
  },
  {
    why: "Lines that are no JSON, batches and messages that do not say which JSON-RPC they are get an error.",
    in: ["errors"],
    with: ["answers undefined -32700", "answers undefined -32600", "answers session/list -32600"],
    without: ["answers session/list"],
  },
  {
    why: "A folder that is not there is refused, rather than that files are made in one of that name.",
    in: ["errors"],
    with: ["answers session/new -32602"],
    without: ["answers session/new"],
  },
  {
    why: "Sessions that were never prompted are not listed: there is no second page to ask for.",
    in: ["list_many"],
    with: ["answers session/list -32602"],
    without: ["answers session/list"],
  },
  {
    why: "A session that is not there is a resource that was not found, whichever method names it.",
    in: ["errors", "load", "modes_config", "resume"],
    with: [
      "answers session/prompt -32002",
      "answers session/load -32002",
      "answers session/set_mode -32002",
      "answers session/resume -32002",
    ],
    without: [
      "answers session/prompt -32602",
      "answers session/set_mode -32602",
      "answers session/resume -32603",
    ],
  },
  {
    why: "There is a way to log out.",
    in: ["initialize"],
    with: ["answers logout"],
    without: ["answers logout -32601"],
  },
  {
    why: "An initialize that does not say a version means the first.",
    in: ["initialize_empty_params", "initialize_no_params"],
    with: ["answers initialize"],
    without: ["answers initialize -32602"],
  },
  {
    why: "A cursor that nobody gave out is an error; absent params are as good as none.",
    in: ["list"],
    with: ["answers session/list -32602", "answers session/list"],
    without: ["answers session/list -32602", "answers session/list"],
  },
  {
    why: "That the provider fails is told, while it is tried again and at last; what is cancelled then is cancelled.",
    in: ["llm_errors", "llm_errors_typed"],
    with: ["notice", "answers session/prompt cancelled"],
    without: ["usage_update", "answers session/prompt end_turn"],
  },
  {
    why: "A refused key asks for a login.",
    in: ["llm_errors_typed"],
    with: ["answers session/prompt -32000"],
    without: ["answers session/prompt -32603"],
  },
  {
    why: "An answer that ran into the limit of its length says so.",
    in: ["llm_errors_typed"],
    with: ["answers session/prompt max_tokens"],
    without: ["answers session/prompt end_turn"],
  },
  {
    why: "A session can be opened without a list of MCP servers.",
    in: ["mcp"],
    with: ["answers session/new"],
    without: ["answers session/new -32602"],
  },
  {
    why: "A mode that changes is told, in both forms, before the answer.",
    in: ["modes_config"],
    with: ["current_mode_update", "config_option_update"],
  },
  {
    why: "Sound, which no model here hears and the capabilities deny, is refused and not left out in silence.",
    in: ["prompt_content"],
    with: ["answers session/prompt -32602"],
    without: ["agent_message_chunk", "usage_update", "answers session/prompt end_turn"],
  },
  {
    why: "A prompt without anything in it asks no model.",
    in: ["prompt_content"],
    without: ["agent_message_chunk", "usage_update"],
  },
  {
    why: "A question reaches the user as a form; the turn goes on when it is dismissed.",
    in: ["question"],
    with: ["asks elicitation/create", "answers session/prompt end_turn"],
    without: ["answers session/prompt cancelled"],
  },
  {
    why: "A subagent's calls, questions and thoughts reach the client, so that its work can end.",
    in: ["task_subagent"],
    with: [
      "calls execute",
      "pending",
      "in_progress",
      "asks session/request_permission execute",
      "agent_thought_chunk",
      "completed with content",
      "agent_message_chunk",
      "answers session/prompt end_turn",
    ],
    without: ["failed with content", "answers session/prompt cancelled"],
  },
  {
    why: "What names no command is for the model.",
    in: ["slash"],
    with: ["agent_message_chunk"],
    without: ["usage_update"],
  },
  {
    why: "Compaction is told as what it is to a client that knows it.",
    in: ["slash"],
    with: ["compaction_update in_progress", "compaction_summary_chunk", "compaction_update completed"],
    without: ["agent_message_chunk"],
  },
  {
    why: "To read a file elsewhere is to read.",
    in: ["tool_edit_ask"],
    with: ["asks session/request_permission read"],
    without: ["asks session/request_permission other"],
  },
  {
    why: "Searching works without a program that has to be fetched first.",
    in: ["tools_files"],
    with: ["completed with content"],
    without: ["failed with content"],
  },
  {
    why: "Todos are a plan.",
    in: ["tools_files"],
    with: ["plan", "calls think"],
    without: ["calls other"],
  },
  {
    why: "A call with wrong input never runs, and one of an unknown tool has failed under its own name.",
    in: ["tools_files"],
    with: ["failed with content"],
    without: ["in_progress", "completed with content"],
  },
  {
    why: "A stored call is replayed in one message: nothing is learnt from its states of then.",
    in: ["load"],
    without: ["pending"],
  },
  {
    why: "Replay ends with how full the context is.",
    in: ["load"],
    with: ["usage_update"],
  },
  {
    why: "Sessions can be deleted.",
    in: ["resume"],
    with: ["answers session/delete"],
    without: ["answers session/delete -32601"],
  },
  {
    why: "A fork says nothing before the answer that tells its id: the client could not know whose it is.",
    in: ["resume"],
    without: [
      "user_message_chunk text",
      "user_message_chunk resource_link",
      "agent_message_chunk",
      "agent_thought_chunk",
      "calls edit",
      "calls execute",
      "pending",
      "completed with content",
      "completed with content and diff",
    ],
  },
  {
    why: "Input that ends before it has begun ends the process.",
    in: ["eof_immediate"],
    with: ["ends 0"],
    without: ["goes on"],
  },
  {
    why: "A last line without its end is still a line: it is answered, if that is ready when the process must end.",
    in: ["eof_partial"],
    perhaps: true,
    with: ["answers session/list", "answers session/list -32800"],
  },
  {
    why: "A prompt that is cut off by the end is still answered, if the client reads on.",
    in: ["eof", "sigterm"],
    perhaps: true,
    with: ["answers session/prompt cancelled"],
  },
  {
    why: "Being told to end is no failure.",
    in: ["sigterm"],
    with: ["ends 0"],
    without: ["ends SIGTERM"],
  },
];

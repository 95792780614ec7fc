/** What older clients call commands of the terminal, by the names they have now. */
const renamed: Readonly<Record<string, string>> = {
  session_new: "session.new",
  session_share: "session.share",
  session_interrupt: "session.interrupt",
  session_compact: "session.compact",
  messages_page_up: "session.page.up",
  messages_page_down: "session.page.down",
  messages_line_up: "session.line.up",
  messages_line_down: "session.line.down",
  messages_half_page_up: "session.half.page.up",
  messages_half_page_down: "session.half.page.down",
  messages_first: "session.first",
  messages_last: "session.last",
  agent_cycle: "agent.cycle",
};

/** The present name of a command; one that is not known here may be known to the terminal. */
export function presentCommand(command: string): string {
  return Object.hasOwn(renamed, command) ? (renamed[command] ?? command) : command;
}

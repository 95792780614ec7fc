/**
 * Whether what a provider said means that the request is larger than the model reads. It goes by meaning, for every
 * provider and every engine behind it has its own words: `overflow-wordings.ts` has those that are known, `other-wordings.ts` what sounds alike.
 */
export function meansOverflow(said: string, { limited = false } = {}): boolean {
  const text = plain(said);
  if (neverFits(text)) return true;
  if (limited || RATE.test(text)) return false;
  if (CODE.test(text)) return true;
  return text.split(/\n/).some((line) => meansIt(line) && !answerAlone(line));
}

const CODE =
  /\b(context_length_exceeded|context_window_exceeded|(model_)?context_window_exceeded|exceed_context_size\w*|model_max_prompt_tokens_exceeded|tokens_limit_reached|request_too_large|(prompt|input|context)_too_(long|large)|context_overflow|contextwindowexceedederror|(input_|prompt_|context_)?token_limit_exceeded|max_context_length_exceeded|input_length_exceeded)\b/;
/** How much may be sent in a time, or has been paid for: another matter than how much fits at once. */
const RATE =
  /\b(tpm|rpm|tpd|rpd|itpm)\b|per[ -_]?(minute|min|hour|day|week|month|second)\b|rate[ _-]?limit|quota|too many requests|throttl|(please )?wait (before|and) (try|retry)\w*|(insufficient|out of|not enough) (credits?|balance|funds)|billing|concurren/;

/** The room a model has, by whatever name. */
const ROOM =
  /context[ _-]?(window|length|size|limit|budget|overflow)|(max|maximum)[ _]?(seq|sequence|model|context|prompt|input)[ _]?(len|length|size|tokens?|characters?)?\b|(maximum|max) (number of |allowed )?(input |prompt |total )?tokens|(total|input|prompt) tokens? (limit|maximum)|(model|input|prompt|model's) token limit|(the|model) context\b|context of (only )?\d/;
const EXCESS =
  /exceed|overflow|too (long|large|big|many|much)|longer|greater|larger|bigger|more than|less than|fewer|must (be|not)|should be|at most|no more|only|reduc|short|not enough|beyond|up to|cannot|can't|does(n't| not) fit|\bfull\b|requested|received|resulted|contains|has \d|\d ?> ?\d|<=|limited|supports?|trim|truncat|over\b/;
/** What is sent, and that it is too much. */
const SENT =
  "(prompt|inputs?|messages?|conversation|chat history|history|context|request( body| entity| payload| size)?|payload|query|body|content length|number of (input )?tokens|(input|prompt|total|requested) tokens?( count)?|token count|tokens|text|sequence)";
const TOO_MUCH = [
  new RegExp(
    `\\b${SENT}\\b[^.;]{0,70}?\\b(too|is over|are over|way over)\\b ?(long|large|big|many|much|the)`,
  ),
  new RegExp(
    `\\b${SENT}\\b[^.;]{0,80}?(exceed|longer than|larger than|greater than|more than|beyond|surpass|over (the|this|its|our|your|model))[^.]{0,100}?(limit|max|length|size|tokens?|context|window|allowed|capacity|\\d{3})`,
  ),
  /(exceed|surpass)\w*[^.;]{0,80}?\b(prompt|input|context|token|tokens|message)s?\b[^.;]{0,40}?(limit|max|length|size|window|count|allowed)/,
  /too many (input |prompt |total )?tokens|too (long|large|many tokens) for (the |this |that )?(requested )?(model|context)/,
  /(range of )?(input|prompt) length (should|must) be/,
  /(reduce|shorten|trim|decrease|cut|lower) (the |your |down )?((length|size|number|amount) of )?(the |your )?(input |prompt )?(messages?|prompt|input|context|conversation|tokens?|length|history|text)\b/,
  /(use|try|provide|send) (a )?(shorter|smaller|fewer) (prompt|input|message|context|text)s?/,
  /`?inputs`? ?(tokens )?(\+|must have less)|only supports? up to \d+ (input |prompt )?tokens|\d+ tokens? ?> ?\d+/,
  /(input|prompt|context|request|messages?|token) (tokens?|length|size|count|limit) (limit )?(is |was |has been )?(exceed|reached|over)/,
  /(上下文|输入|提示词?|提问|消息|请求|对话|prompt|token)[^。\n]{0,24}(超过|超出|超长|过长|太长|超限|过大|大于)|(超过|超出)[^。\n]{0,16}(上下文|输入|token|长度)/,
];
/** Of one field, a picture or a file, which no shorter conversation mends. */
const PART =
  /\b(tools?|tool_calls?|tool_use|functions?|names?|ids?|descriptions?|metadata|headers?|urls?|uris?|schemas?|stop|images?|pixels?|dimensions?|pdf|pages?|audio|video|files?|attachments?|uploads?|thumbnails?|array|system_fingerprint|user_id|temperature|top_p|top_k|cache_control)\b/;
/** Of the answer that was asked for: less of a prompt makes no difference to it. */
const ANSWER =
  /max_(completion_|output_|new_)?tokens|maxoutputtokens|max(imum)? ?(number of )?(output|completion|new|generated|generation)[ _]?tokens?|budget_tokens|thinking[. _]?budget|(completion|output) tokens?/;
const ANSWER_CAP =
  /maximum value for .?max_(completion_)?tokens|(range of|invalid|value of|between) ?.?max_(completion_|output_)?tokens|budget_tokens|max_(completion_|output_|new_)?tokens.{0,4}(:|must be|should be|is|cannot)(?!.*(input|prompt|messages))/;

function meansIt(line: string): boolean {
  if (ROOM.test(line) && EXCESS.test(line)) return !isOfPart(line) || /context|prompt|token/.test(line);
  return TOO_MUCH.some((pattern) => pattern.test(line)) && !isOfPart(line);
}

/** A field or file is meant where neither tokens nor a context are named beside it. */
function isOfPart(line: string): boolean {
  return (
    PART.test(line) &&
    !/context|input tokens|prompt tokens|prompt is|(input|prompt) (token|length)|\d+ tokens/.test(line)
  );
}

function answerAlone(line: string): boolean {
  if (!ANSWER.test(line)) return false;
  const [asked, room] = [
    /is too large: (\d+)/.exec(line)?.[1],
    /context length is (?:only )?(\d+)/.exec(line)?.[1],
  ];
  if (asked !== undefined && room !== undefined) return Number(asked) >= Number(room);
  if (ANSWER_CAP.test(line))
    return !/context (window|length|limit|size)/.test(line) || /maximum value for/.test(line);
  return !/context|input|prompt|messages|total/.test(line);
}

/** A single request above what is let through in a minute waits in vain. */
function neverFits(text: string): boolean {
  if (!/request (is )?too large|reduce your message size|must be reduced/.test(text)) return false;
  const [limit, requested] = [/limit:? (\d+)/.exec(text)?.[1], /requested:? (\d+)/.exec(text)?.[1]];
  return limit !== undefined && requested !== undefined && Number(requested) > Number(limit);
}

/** In one case, with numbers as digits alone. */
function plain(said: string): string {
  return said
    .toLowerCase()
    .replaceAll(/(\d)[,_'’ ](?=\d{3}\b)/g, "$1")
    .replaceAll(/[ \t]+/g, " ");
}

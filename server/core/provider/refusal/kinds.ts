/** What providers say when a filter of theirs stands against what was sent or written. */
const FILTER = [
  /content_filter|contentfilter|content[ _-]filter(ing)?( policy)?|content_policy_violation|responsible_?ai_?policy|prompt_blocked|prohibited_content|content_blocked/i,
  /(block(ed|reason)|flagged|rejected|refus\w+|violat\w+|stopped)\b[^.\n]{0,80}(safety|moderation|usage (policy|policies|guidelines)|content (policy|guidelines|filter)|guardrail|high risk|harmful|acceptable use|recitation|prohibited)/i,
  /(safety|moderation|usage (policy|policies|guidelines)|content policy|guardrail|acceptable use)[^.\n]{0,80}(block|flag|reject|violat|interven|stopped|refus|fail)/i,
  /(inappropriate|sensitive|unsafe|harmful|prohibited|illegal|risky) (or (sensitive|unsafe) )?content|content exists risk|(input|output)[ _]new_sensitive|data_?inspection_?failed|(input|prompt|request|output|text|message)s? (was|were|is|has been|have been) flagged|considered high risk|safety_check_type|flagged_input|guardrail_intervened|cyber_policy/i,
  /(敏感|违规|不安全|违反)[^。\n]{0,12}(内容|信息|政策)|内容[^。\n]{0,8}(安全|审核|风险|敏感)/,
];

/** What providers say of a key that they do not take, whatever status they say it with. */
const KEY = [
  /api_key_invalid|invalid_api_key|invalid_api_token|authentication_error|authenticationerror|unrecognizedclientexception|invalidsignatureexception|missing_api_key|expired_api_key|expiredtoken(exception)?|\bunauthenticated\b/i,
  /(api[ _-]?key|api token|access (key|token)|auth(entication|orization)? (token|header|key)|bearer token|security token|credentials?|token)s?\b[^.\n]{0,60}\b(not valid|invalid|incorrect|expired|missing|revoked|wrong|not found|is required|not provided|malformed|disabled|rejected)/i,
  /\b(invalid|incorrect|missing|expired|wrong|no|bad|unknown|revoked|provide a valid)\b[^.\n]{0,24}(x-api-key|api[ _-]?key|api token|access (key|token)|auth(entication|orization)? (token|header|key|credentials)|bearer|security token|credentials)/i,
  /authentication (fail(s|ed)|required|error)|not authenticated|身份验证|鉴权失败|(密钥|令牌|apikey)[^。\n]{0,8}(无效|错误|过期|不存在)/i,
];

/** Whether a filter of the provider refused. */
export function meansFilter(said: string): boolean {
  return FILTER.some((pattern) => pattern.test(said));
}

/** Whether the key is what was refused. */
export function meansBadKey(said: string): boolean {
  return KEY.some((pattern) => pattern.test(said));
}

const issueKey = /[[（(]?\b[A-Z][A-Z0-9]{1,9}-\d+\b[\])）]?\s*/g;

/** A figure with what it is compared by: "超过 5000 条", "积压超过 5 万", "> 80%", "lag > 15 min". */
const compared =
  /(?:超过|超出|高于|低于|大于|小于|不足|少于|达到|[><≥≤]=?|\b(?:above|below|over|under|exceed(?:s|ing)?|more than|less than|at least))\s*\d[\d,.]*(?:\s?\/\s?\d+\s?[a-z]{1,6})?\s*(?:(?:万|亿|千)(?:\s*(?:条|个|笔|次|人))?|%|[a-z]{1,12}(?![a-z])|(?![要就时即后])[一-龥]{1,2}?(?=要|就|时|即|后|的|告警|报警|通知|[，。；、,;]|$))?/i;

const inBrackets = /[（(]([^（）()]*\d[^（）()]*)[)）]/;

/** The condition of an alert: what stands in brackets with a figure, or from the figure on; without "then alert". */
export function thresholdIn(given: string): string | undefined {
  // The figures of an issue key and of a day are no condition.
  const measure = given.replace(issueKey, '').replace(/[,，]\s*\d{1,2}[./-]\d{1,2}\s*$/, '');
  return (
    inBrackets.exec(measure)?.[1] ??
    compared.exec(measure)?.[0] ??
    /\d[^，。；;（）()]*$/.exec(measure)?.[0]
  )
    ?.replace(/\s*(?:时|要)?(?:就|即)?(?:电话|短信)?(?:告警|报警|通知)$/, '')
    .trim();
}

/** What an alert is to watch, without its condition and without "alert on" and "要告警" around it. */
export function metricIn(measure: string): string {
  const bare = measure
    .replace(issueKey, '')
    .replace(/\s*[（(][^（）()]*\d[^（）()]*[)）]\s*$/, '')
    .replace(compared, '')
    .replace(
      /^(?:(?:add|set up|create|have|an?|alerts?|page|warn|monitor(?:ing)?)\s+)*(?:on|when|if|for)\s+(?:the\s+)?/i,
      '',
    )
    .replace(/^(?:补充|增加|新增|加上?|配置|完善|添加|对|给)+(?=.{4,})/, '')
    .replace(/[\s，,]*(?:时|的时候)?(?:要|就|即|需要?|应当?)?(?:电话|短信)?(?:告警|报警)(?:出来)?$/, '')
    .trim();
  return bare.length >= 2 ? bare : measure;
}

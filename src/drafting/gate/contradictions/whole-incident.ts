/** Words that name no part: 本次线上服务, the whole outage. */
const general =
  /整个|整体|整场|全部|全站|全量|本次|此次|这次|该次|这场|一次|一场|线上|服务|业务|系统|平台|网站|站点|用户|接口|总的?|期间|导致|致使|引起|引发|造成|使|让|出现|发生|的|了|于|从|自|起|是|共|约|近|\b(?:the|this|a|an|whole|entire|total|overall|full|production|service|site|system|platform|website|api|everything|it|user-facing|customer-facing|all in all|so|and|about|nearly|around|almost|of|for|long|since|from|had|been|was)\b|[\d:.：\s,，()（）-]/gi;

/**
 * True for the subject of 故障 or "outage" when it names the whole of the incident: nothing, general words, or words of the
 * ticket's title. 数据库中断 and "the replica was down" tell of a part, whose duration is its own.
 * @param subject the words beside 故障, 中断, outage in their clause
 */
export function isWholeIncident(subject: string, title: string): boolean {
  const rest = subject.replace(general, ' ').trim().toLowerCase();
  const words = [
    ...[...rest.matchAll(/[\u3400-\u9fff]{1,}/g)].flatMap(([run]) =>
      run.length < 2
        ? [run]
        : Array.from({ length: run.length - 1 }, (_, index) => run.slice(index, index + 2)),
    ),
    ...[...rest.matchAll(/[a-z][a-z\d]+/g)].map(([word]) => word.slice(0, 6)),
  ];
  const known = title.toLowerCase();
  return words.filter((word) => known.includes(word)).length >= words.length / 2;
}

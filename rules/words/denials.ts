const DENIALS = ['不含', '不涉', '不包含', '没有', '非经营', '不做', '不提供', '若', '如查', '如发现', '愿接受', '承诺']

/** A text without the clauses that deny or promise something: what is left is what the site does. */
export function withoutDenials(text: string): string {
  return text
    .split(/[,;.!\uff0c\uff1b\u3002\uff01]/)
    .filter((clause) => !DENIALS.some((denial) => clause.includes(denial)))
    .join(',')
}

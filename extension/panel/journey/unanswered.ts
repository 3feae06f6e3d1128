/** Whether a notice says that a reviewer called in vain, which no value of the form can mend. Pure. */

const ZH =
  /打不通|[没未]打通|拨不通|未能?接听|没有?接听|没有?人接|无人(?:接|应答)|未应答|拒接|挂断|无法接通|未(?:能)?接通|没有?接通|接不通|联系不上|无法(?:取得)?联系|未能(?:取得)?联系|关机|(?:电话|手机|通讯|通信|号码)[^，。；]{0,4}畅通/
const EN =
  /\b(?:no answer|(?:nobody|no one) (?:answer|pick)|unanswered|not answer|unreachable|unable to (?:reach|contact)|not be (?:reached|contacted)|switched off)/i

/** A reason without its clauses of a call in vain; the same text where it has none. */
export function withoutCall(reason: string): string {
  const isCall = (clause: string): boolean => ZH.test(clause) || EN.test(clause)
  if (!isCall(reason)) return reason
  return reason
    .split(/[，,:：]+/)
    .filter((clause) => !isCall(clause))
    .join('，')
    .trim()
}

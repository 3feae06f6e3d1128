import type { ControlFlag, ControlKind } from '../types.ts'
import { normalise } from './normalise.ts'

const CONSENT =
  /同意|已阅读|已閱讀|阅读并|知悉|知晓|承诺|授权.{0,8}(使用|查询|处理|收集)|协议|条款|声明|告知书|隐私|\bi (have read|agree|accept|confirm)|\bagree|terms (of|and)|privacy policy|consent/i
const OTP =
  /短信(验证|校验|动态)?码|(手机|动态|邮箱|邮件|短信).{0,4}(验证码|校验码|动态码|核验码)|动态(密码|口令|码)|核验码|sms ?(code|verification)|one-?time|otp|verification code sent/i
const CAPTCHA = /验证码|图形码|校验码|图片码|附加码|滑块|captcha|verif(y|ication) ?code|security code/i
const PASSWORD = /密码|口令|password|passwd|passphrase|\bpin\b/i
const SIGNATURE = /签名|签字|手写|signature/i
const SEARCH = /搜索|搜一搜|查找|检索|关键(字|词)|\bsearch\b|\bkeywords?\b/i
const SIGNING_VALUE = /签名(值|证书|md5|sha|指纹|算法|信息)|md5|sha/i

export interface PurposeFacts {
  readonly kind: ControlKind
  readonly type?: string
  readonly autocomplete?: string
  readonly region: string
  /** Labels, placeholder, name of the control. */
  readonly texts: readonly string[]
  readonly options: readonly string[]
}

/** Ticking a box of this name declares or agrees to something. */
export const isConsent = (text: string): boolean => wordsIn(text).has('consent')

const PATTERNS = {
  consent: CONSENT,
  otp: OTP,
  captcha: CAPTCHA,
  password: PASSWORD,
  signature: SIGNATURE,
  search: SEARCH,
  signing: SIGNING_VALUE,
} as const
type Word = keyof typeof PATTERNS

const CACHED = 4000
const known = new Map<string, ReadonlySet<Word>>()

/** Which of the words a text has, as it stands or as it is meant. */
const wordsIn = (text: string): ReadonlySet<Word> => {
  const before = known.get(text)
  if (before) return before
  const plain = normalise(text)
  const found = new Set<Word>()
  for (const [word, pattern] of Object.entries(PATTERNS))
    if (pattern.test(plain) || pattern.test(text)) found.add(word as Word)
  if (known.size > CACHED) known.clear()
  known.set(text, found)
  return found
}

/** Flags of controls that are the user's own business: read off their labels. */
export const purposeOf = (facts: PurposeFacts): ControlFlag[] => {
  const flags: ControlFlag[] = []
  const all = facts.texts.map(wordsIn)
  const says = (word: Word) => all.some((words) => words.has(word))
  const typed =
    facts.kind === 'text' || facts.kind === 'number' || facts.kind === 'textarea' || facts.kind === 'composite'
  if (facts.kind === 'checkbox' || facts.kind === 'switch' || facts.kind === 'checkboxGroup') {
    if (says('consent') || facts.options.some(isConsent)) flags.push('consent')
  }
  if (typed) {
    if (facts.type === 'password' || says('password')) flags.push('password')
    if (facts.autocomplete === 'one-time-code' || says('otp')) flags.push('otp')
    else if (says('captcha')) flags.push('captcha')
    if (facts.type === 'search' || /^search/.test(facts.region) || says('search')) flags.push('search')
    if (says('signature') && !says('signing')) flags.push('signature')
  }
  return flags
}

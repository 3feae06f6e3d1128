import { simplified } from './simplified.ts'

const INVISIBLE = /[\u00ad\u202a-\u202e\u2060-\u2069\ufeff]|\ufe0e|\ufe0f|[\u200b\u200c]|\u200d|[\u200e\u200f]/g
const MARKS = /[＊*✱﹡※•·●○◎■□▪◆☆★:：;；,，。、!！?？"'“”‘’`~～|｜<>《》〈〉「」『』【】[\]{}…—–_=+^#@$%&\\]/g
const OPTIONAL = /[（(]?\s*(选填|必填|可选|必选|非必填|必填项|选填项|可不填|optional|required|mandatory)\s*[)）]?/gi
const ASKS =
  /^(请(您)?(先|再|务必)?(输入|填写|选择|上传|录入|提供|选取|点击选择|点击上传)(您的|您|贵单位|你的)?|please (enter|input|select|choose|upload|provide|fill in)( your| the| a)?|(enter|select|choose|upload|input)( your| the| a)? )/i
/** 手机号是多少？ asks for a 手机号: the words of the question itself name nothing. Only before a question mark. */
const QUESTION = /(?:是|叫|在)?(?:什么|多少|哪里|哪个|怎么写|如何填写)(?=[名字称]{0,2}\s?[?？])|是(?=\s?[?？])/g
const SPACED = /([\u3400-\u9fff（(]) +(?=[\u3400-\u9fff）)])/g

/** Pages say the same words again and again, and every kind of evidence looks at them. */
const CACHED = 8000
const known = new Map<string, string>()

/** Text cut at 200 characters, NFKC, simplified, without marks, 选填/必填 and the words that ask for input. Lower case. */
export const normalise = (text: string): string => {
  const before = known.get(text)
  if (before !== undefined) return before
  let value = text.slice(0, 200).normalize('NFKC').replace(INVISIBLE, '')
  value = simplified(value)
    .replace(QUESTION, '')
    .replace(OPTIONAL, ' ')
    .replace(MARKS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
  value = value.replace(SPACED, '$1').replace(SPACED, '$1')
  value = value.replace(ASKS, '').trim()
  if (known.size > CACHED) known.clear()
  known.set(text, value)
  return value
}

const SECONDARY = /\(([^()]*)\)/g

/** The main part of a label and what stands in brackets: 「手机号(用于接收短信)」 → 手机号, 用于接收短信. One or two characters in brackets are dropped. */
export const splitBrackets = (text: string): { main: string; aside: string } => {
  const normal = normalise(text)
  const asides: string[] = []
  const main = normal
    .replace(SECONDARY, (_all, inner: string) => {
      if (inner.trim().length > 2) asides.push(inner.trim())
      return ''
    })
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return { main, aside: asides.join(' ') }
}

/** A mark of a label: ends with a colon or carries a required mark. */
export const hasLabelMark = (text: string): boolean => /[:：]\s*[＊*]?\s*$|^\s*[＊*✱]|[＊*✱]\s*$/.test(text)

/** Length in Han characters; two of other scripts take the room of one. */
export const widthOf = (text: string): number => text.length - text.replace(/[\u3400-\u9fff]/g, '').length / 2

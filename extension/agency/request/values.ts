/** Every value of a filing in words: for a summary to read or sign. Pure. */
import type { FieldPath, Filing, Locale } from '@beian-assist/rules'
import { choicesOf } from '@beian-assist/rules/files'
import { pathName } from '@beian-assist/sdk/panel'

export interface ShownValue {
  readonly path: FieldPath
  readonly label: string
  readonly value: string
}

/** States of the order and what a program has noted are no part of what the client declares. */
const LEFT_OUT = /^(?:status|changed|account|images|formFields|verification|sms|docDates)\b/

export function wordsOf(value: unknown, path: FieldPath, nature: unknown, locale: Locale): string {
  if (Array.isArray(value))
    return value.map((one) => wordsOf(one, path, nature, locale)).join(locale === 'en' ? ', ' : '、')
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'yes' : 'no') : value ? '是' : '否'
  const found = choicesOf(path, nature)?.find((one) => one.value === value)
  const [zh, ...others] = found?.words ?? []
  const english = others.find((word) => /^[\p{Script=Latin}\s\d(),.-]+$/u.test(word))
  return (locale === 'en' ? english : undefined) ?? zh ?? String(value ?? '')
}

export function shownValues(filing: Filing, locale: Locale): ShownValue[] {
  const found: ShownValue[] = []
  const walk = (value: unknown, path: FieldPath): void => {
    if (value === null || value === undefined || value === '' || LEFT_OUT.test(path)) return
    const isList = Array.isArray(value) && value.some((one) => typeof one === 'object')
    if (isList) for (const [at, one] of value.entries()) walk(one, `${path}[${at}]`)
    else if (typeof value === 'object' && !Array.isArray(value))
      for (const [key, one] of Object.entries(value)) walk(one, path === '' ? key : `${path}.${key}`)
    else
      found.push({ path, label: pathName(path, locale), value: wordsOf(value, path, filing.subject?.nature, locale) })
  }
  walk(filing, '')
  return found
}

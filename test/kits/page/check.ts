import type { Field } from '../types.ts'

const patterns: Readonly<Record<NonNullable<Field['check']>, [RegExp, string]>> = {
  mobile: [/^1[3-9]\d{9}$/, '请输入正确的11位手机号'],
  phone: [/^(?:1[3-9]\d{9}|0\d{9,11})$/, '电话格式不正确'],
  email: [/^[^@\s]+@[^@\s]+\.[^@\s]+$/, '邮箱格式有误'],
  id18: [/^[0-9A-Z]{5,18}$/, '证件号格式不符'],
  uscc: [/^[0-9A-Z-]{8,20}$/, '请核对证照号'],
  domain: [/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, '域名格式错误，无需填写www'],
}

/** What the page complains about; undefined when it is content. Pages check when a text control loses the focus. */
export function complaint(field: Field, value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined
  const [pattern, message] = field.check ? patterns[field.check] : []
  return pattern && !pattern.test(value.replace(/\s/g, '')) ? message : undefined
}

import type { FormItemRule } from 'element-plus'
import { variant } from './state.ts'

const say = (zh: string, en: string) => (variant.locale === 'en' ? en : zh)
const DOMAIN_CHECK_MS = 250

/** What this console checks on its own, field by field, as such consoles do: on blur, some of it later. */
export const required = (zh: string, en: string, trigger: 'blur' | 'change' = 'blur'): FormItemRule => ({
  required: true,
  message: say(zh, en),
  trigger,
})

export const chosen = (zh: string, en: string) => required(zh, en, 'change')

export const pattern = (expression: RegExp, zh: string, en: string): FormItemRule => ({
  pattern: expression,
  message: say(zh, en),
  trigger: 'blur',
})

export const mobile = pattern(/^1[3-9]\d{9}$/, '手机号码格式不正确', 'Not a mobile number')
export const phone = pattern(
  /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}(-\d{1,6})?)$/,
  '请输入正确的手机或固定电话',
  'Not a phone number',
)
export const email = pattern(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, '邮箱格式不正确', 'Not an e-mail address')
export const ip = pattern(/^(\d{1,3}\.){3}\d{1,3}$|:/, 'IP格式不正确', 'Not an IP address')
export const threeHan = pattern(/^.{3,}$/, '名称不得少于3个字', 'At least three characters')

/** Asks "the server" after the blur; the verdict comes late. */
export const domain: FormItemRule = {
  trigger: 'blur',
  asyncValidator: (_rule, value: string) =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        if (/^(www\.|https?:)/i.test(value)) reject(say('请填写一级域名，不带www或http', 'Without www or http'))
        else if (/^[^\s/]+\.[^\s/.]{2,}$/.test(value)) resolve()
        else reject(say('域名格式不正确', 'Not a domain'))
      }, DOMAIN_CHECK_MS)
    }),
}

export const idNumber = (typeOf: () => number | ''): FormItemRule => ({
  trigger: 'blur',
  validator: (_rule, value: string, done) => {
    if (typeOf() === 2 && !/^\d{17}[\dXx]$/.test(value)) done(new Error(say('身份证号码应为18位', '18 characters')))
    else done()
  },
})

export const period = (periodOf: () => { from: string; to: string; longTerm: boolean }): FormItemRule => ({
  trigger: 'change',
  validator: (_rule, _value, done) => {
    const { from, to, longTerm } = periodOf()
    if (from && (to || longTerm)) done()
    else done(new Error(say('请选择证件有效期', 'Please choose the validity')))
  },
})

import { describe, expect, it } from 'vitest'
import { loadLanguage } from './catalogue.ts'
import { en } from './en.ts'
import { text } from './index.ts'
import { zhCN } from './zh-CN.ts'

const holes = (value: string): string[] => [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

describe('panel texts', () => {
  it('have the same keys and the same holes in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort())
    for (const [key, value] of Object.entries(zhCN))
      expect(holes(en[key as keyof typeof en]), key).toEqual(holes(value))
  })

  it('are written in their own language', () => {
    const han = /\p{Script=Han}/u
    const chineseInEnglish = Object.entries(en).filter(
      ([key, value]) => han.test(value) && !/^(header\.language|look\.noFormHint)$/.test(key),
    )
    expect(chineseInEnglish).toEqual([])
    const noChinese = Object.entries(zhCN).filter(([, value]) =>
      /[A-Za-z]{4,}/.test(value.replace(/\{\w+\}|https|English|ICP|APP|SDK|WebP|TIFF|HEIC/g, '')),
    )
    expect(noChinese).toEqual([])
  })

  it('fills holes and leaves an unknown one visible', async () => {
    await Promise.all([loadLanguage('en'), loadLanguage('zh-CN')])
    expect(text('en', 'fill.button', { count: 3 })).toBe('Fill 3 fields')
    expect(text('zh-CN', 'fill.button')).toBe('填写 {count} 项')
  })
})

import { expect, it } from 'vitest'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const holes = (value: string) => [...value.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort()

it('both languages have the same texts with the same holes', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort())
  for (const [key, text] of Object.entries(zhCN)) {
    const english = en[key as keyof typeof en]
    expect(holes(english), key).toEqual(holes(text))
    expect(english, key).not.toMatch(/\p{Script=Han}/u)
    expect(text, key).toMatch(/\p{Script=Han}|^Bundle ID$/u)
  }
})

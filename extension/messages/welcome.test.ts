import { expect, it } from 'vitest'
import { welcomeEn } from './welcome.en.ts'
import { welcomeZhCN } from './welcome.zh-CN.ts'

/** What is read before anything is pressed: the lead and the three lists. */
const read = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts)
    .filter(([key]) => /^welcome\.(?:title|lead|local|never|do)\b/.test(key))
    .map(([, text]) => text)
    .join(' ')

// Slow readers: 300 signs of Chinese or 200 words of English a minute.
it('is read in a minute, in Chinese and in English', () => {
  expect(read(welcomeZhCN).match(/\p{Script=Han}/gu)!.length).toBeLessThanOrEqual(300)
  expect(read(welcomeEn).split(/\s+/).length).toBeLessThanOrEqual(200)
})

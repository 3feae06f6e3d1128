import type { Locale } from '../engine/report.ts'
import { en } from './words/en.ts'
import type { Words } from './words/words.ts'
import { zhCN } from './words/zh-CN.ts'

/** What the command says, by language. */
export const words: Readonly<Record<Locale, Words>> = { 'zh-CN': zhCN, en }

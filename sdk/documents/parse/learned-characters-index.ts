import { learnedCharacters } from './learned-characters.ts'

const known = new Set(learnedCharacters)

/** Whether the networks read this character only by what they were taught besides (engines/ppocr/learned.ts). */
export const isLearned = (ch: string) => known.has(ch)

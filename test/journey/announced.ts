import { isWorkday } from 'chinese-days'
import type { Calendar } from '../../rules/journey/working-days.ts'

const DAY = 86_400_000

export const FIRST_YEAR = 2008
export const LAST_YEAR = 2026

function year(number: number): Calendar[number] {
  const off: string[] = []
  const worked: string[] = []
  for (let at = Date.UTC(number, 0, 1); at < Date.UTC(number + 1, 0, 1); at += DAY) {
    const date = new Date(at).toISOString().slice(0, 10)
    const weekend = [0, 6].includes(new Date(at).getUTCDay())
    if (isWorkday(date) === weekend) (weekend ? worked : off).push(date.slice(5))
  }
  return { off, worked }
}

/** Days off and worked as the State Council announced them, by another hand than ours. */
export const announced: Calendar = Object.fromEntries(
  Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => [FIRST_YEAR + index, year(FIRST_YEAR + index)]),
)

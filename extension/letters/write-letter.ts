/** Fills the blanks of a letter from the filing. What is not known stays a line to write on; nothing is made up. */
import type { Filing } from '@beian-assist/rules'
import { itemsOf } from './items.ts'
import type { LetterTemplate } from './template.ts'
import { realPath, valueAt } from './value-at.ts'
import type { LetterWord } from './words/index.ts'

export const BLANK = '________'
const DATE = '日期：________年____月____日'
/** Code of the subject's nature. */
const INDIVIDUAL = 5

export type ToWrite = Extract<LetterWord, `write.${string}`>

export interface Sheet {
  readonly lines: readonly string[]
  /** Left empty for whoever signs. */
  readonly signatures: readonly string[]
}

export interface Letter {
  readonly title: string
  readonly sheets: readonly Sheet[]
  /** Values of the filing that are not known. */
  readonly blanks: readonly string[]
  /** What no filing holds. */
  readonly toWrite: readonly ToWrite[]
}

/** `asked`: places of the filing on whose account the paper is asked for. */
export function writeLetter(template: LetterTemplate, filing: Filing, asked: readonly string[] = []): Letter {
  const blanks = new Set<string>()
  const toWrite = new Set<ToWrite>()

  const fill = (line: string, item: string | undefined): string =>
    line.replace(/\{([^}]+)\}/g, (_, hole: string) => {
      if (hole.startsWith('?')) {
        toWrite.add(`write.${hole.slice(1)}` as ToWrite)
        return BLANK
      }
      // Without an item there is nothing to look up, and the line stays to write on.
      const path = realPath(filing, hole.startsWith('.') ? `${item ?? ''}${hole}` : hole)
      const value = valueAt(filing, path)
      if (value === undefined) blanks.add(path)
      return value ?? BLANK
    })

  const person = filing.subject?.nature === INDIVIDUAL && template.signedByPerson
  const signatures = [...(person || template.signed).map((who) => `${who}：${BLANK}${BLANK}`), DATE]
  const sheet = (item?: string): Sheet => ({
    lines: template.body.flatMap((block) => {
      if (typeof block === 'string') return [fill(block, item)]
      const items = itemsOf[block.each](filing, asked)
      return items.flatMap((each, index) =>
        block.lines.map((line, at) => `${at === 0 ? `${index + 1}. ` : ''}${fill(line, each)}`),
      )
    }),
    signatures,
  })
  const sheets = template.sheetFor ? itemsOf[template.sheetFor](filing, asked).map(sheet) : [sheet()]
  return { title: template.title, sheets, blanks: [...blanks], toWrite: [...toWrite] }
}

/** As text, for a word processor. */
export const letterText = ({ title, sheets }: Letter): string =>
  sheets.map(({ lines, signatures }) => [title, '', ...lines, '', ...signatures].join('\n')).join('\n\n\n')

import { writeFile } from 'node:fs/promises'
import { writeAppSheet } from '../files/index.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { readInputs } from './inputs.ts'
import { appSheetWords } from './words/app-sheet.ts'
import { words } from './words.ts'

/** `beian app-sheet FILING OUT.xlsx`: the domains of a filing's APPs as a table for batch import; never over a file that is there. */
export const appSheet: Command = { options: [], run: runAppSheet }

async function runAppSheet({ operands, locale }: Call): Promise<Outcome> {
  const say = appSheetWords[locale]
  const [file, out, ...more] = operands
  if (!file || !out?.toLowerCase().endsWith('.xlsx') || more.length > 0) return refused(say.call)
  const { filings, problems } = await readInputs([file])
  const [input, ...others] = filings
  if (problems.length > 0 || !input || others.length > 0) return refused(say.oneFiling(file))
  const { bytes, rows, cut } = writeAppSheet(input.filing, locale)
  if (rows === 0) return refused(say.noDomains(file))
  try {
    await writeFile(out, bytes, { flag: 'wx' })
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return refused(code === 'EEXIST' ? words[locale].exists(out) : `${out}: ${code}`)
  }
  const warnings = cut.map(({ name, count }) => `${say.cut(name, count)}\n`).join('')
  return { code: 0, out: `${words[locale].written(out)}\n`, ...(warnings !== '' && { err: warnings }) }
}

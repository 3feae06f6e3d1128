import { writeFile } from 'node:fs/promises'
import { writeTemplate } from '../files/index.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { words } from './words.ts'

/** `beian template FILE.xlsx`: writes an empty table to fill in; never over a file that is there. */
export const template: Command = { options: [], run: runTemplate }

async function runTemplate({ operands, locale }: Call): Promise<Outcome> {
  const say = words[locale]
  const [file, ...more] = operands
  if (file === undefined || more.length > 0 || !file.toLowerCase().endsWith('.xlsx')) return refused(say.noTemplateName)
  try {
    await writeFile(file, writeTemplate(locale), { flag: 'wx' })
    return { code: 0, out: `${say.written(file)}\n` }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return refused(code === 'EEXIST' ? say.exists(file) : `${file}: ${code}`)
  }
}

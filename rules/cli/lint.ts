import { readFile } from 'node:fs/promises'
import { rules } from '../catalogue/index.ts'
import type { Locale } from '../engine/report.ts'
import type { Rule } from '../engine/rule.ts'
import { decodeText, Lines, scanJson } from '../files/index.ts'
import { applyPack, MAX_DEPTH, type Pack, type PackProblem, readPack } from '../packs/index.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { plain } from './problem-text.ts'
import { words } from './words.ts'

/** `beian lint PACK`: says whether a pack of rules can be used, and what it changes. */
export const lint: Command = { options: [], run: runLint }

async function runLint({ operands, locale }: Call): Promise<Outcome> {
  const say = words[locale]
  if (operands.length === 0) return refused(say.noPack)
  let out = ''
  let err = ''
  for (const file of operands) {
    const read = await loadPack(file, locale)
    if (typeof read === 'string') err += read
    else
      out += `${file}: ${say.packFine(read.name, Object.keys({ ...read.severity, ...read.wording }).length, read.rules?.length ?? 0)}\n`
  }
  return { code: err === '' ? 0 : 2, out, err }
}

/** A pack from a file, or what is wrong with it in words, a line each. */
export async function loadPack(file: string, locale: Locale): Promise<Pack | string> {
  const say = words[locale]
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    return `${file}: ${code === 'ENOENT' ? say.problem['not-found']('', '') : say.problem['unreadable-file'](code, '')}\n`
  }
  const text = decodeText(bytes)
  if (text === undefined) return `${file}: ${say.problem['not-text']('', '')}\n`
  const scanned = scanJson(text)
  if ('code' in scanned) {
    const { line } = new Lines(text).at(scanned.offset)
    // The scanner's own limit of depth speaks of filings.
    const why = scanned.code === 'too-deep' ? say.packProblem['too-deep'](String(MAX_DEPTH)) : undefined
    return `${file}:${line}: ${why ?? say.problem[scanned.code]('', scanned.key ?? '')}\n`
  }
  const read = readPack(scanned.value, rules)
  if (read.ok) return read.pack
  const lines = new Lines(text)
  const describe = ({ code, path, detail = '' }: PackProblem) =>
    plain(
      `${file}:${lines.at(scanned.find(path)).line}: ${path.length === 0 ? '' : `${path.join('.')}: `}${say.packProblem[code](detail)}`,
    )
  return `${read.problems.map(describe).join('\n')}\n`
}

/** The catalogue with the changes of the pack in a file; a text says why the file cannot be used. */
export async function rulesWith(file: string | undefined, locale: Locale): Promise<readonly Rule[] | string> {
  if (file === undefined) return rules
  const pack = await loadPack(file, locale)
  return typeof pack === 'string' ? pack : applyPack(pack, rules)
}

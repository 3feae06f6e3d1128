import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { openEnvelope, unpackBackup } from '../files/backup/index.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { backupWords } from './words/backup.ts'

/**
 * `beian backup open FILE`: the filings of a backup as one JSON object a line, for `beian check -`; with `--out DIR` all its
 * files. The passphrase is typed, or read from a file; never an argument, which other users of the machine could see.
 */
export const backup: Command = { options: ['out', 'passphrase-file'], run: openBackup }

async function openBackup({ operands, options, locale }: Call): Promise<Outcome> {
  const say = backupWords[locale]
  const [act, file, ...more] = operands
  if (act !== 'open' || file === undefined || more.length > 0) return refused(say.usage)
  const { out, 'passphrase-file': secretFile } = options
  try {
    const bytes = await readFile(file)
    const passphrase =
      secretFile === undefined ? await typed(say.ask) : (await readFile(secretFile, 'utf8')).replace(/\r?\n$/, '')
    if (!passphrase) return refused(say.noPassphrase)
    const opened = await openEnvelope(new Uint8Array(bytes), passphrase)
    if (!opened.ok) return refused(`${file}: ${say.envelope(opened.problem)}`)
    const unpacked = await unpackBackup(opened.payload)
    if (!unpacked.ok) return refused(`${file}: ${say.content(unpacked.problem)}`)
    const { files, manifest } = unpacked
    const filings = [...files].filter(([name]) => name.startsWith('filings/'))
    const err = manifest.unreadable > 0 ? `${say.missing(manifest.unreadable)}\n` : undefined
    const note = err === undefined ? {} : { err }
    if (out === undefined)
      return { code: 0, out: filings.map(([, json]) => `${JSON.stringify(json)}\n`).join(''), ...note }
    if (await exists(out)) return refused(say.exists(out))
    for (const [name, json] of [['manifest.json', manifest] as const, ...files]) {
      const path = join(out, name)
      // What was encrypted should not become readable to everybody on the machine.
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(path, `${JSON.stringify(json, undefined, 2)}\n`, { flag: 'wx', mode: 0o600 })
    }
    return { code: 0, out: `${say.written(files.size + 1, filings.length, out)}\n`, ...note }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const { code = '', path = file } = error as NodeJS.ErrnoException
    return refused(`${path}: ${code}`)
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** Asks in the terminal without showing what is typed; '' when there is none. */
function typed(question: string): Promise<string> {
  if (!process.stdin.isTTY) return Promise.resolve('')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''))
    lines.question('', (answer) => {
      process.stderr.write('\n')
      resolve(answer)
      lines.close()
    })
  })
}

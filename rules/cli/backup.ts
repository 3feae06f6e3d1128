import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { openEnvelope, unpackBackup } from '../files/backup/index.ts'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { backupWords } from './words/backup.ts'

/**
 * `beian backup open FILE`: the filings of a backup as one JSON object a line, for `beian check -`; with `--out DIR` all its
 * files. The passphrase is typed, or read from a file; never an argument, which other users of the machine could see. A file that
 * was handed over to a key is opened with `--identity-file`, as age itself writes it.
 */
export const backup: Command = { options: ['out', 'passphrase-file', 'identity-file'], run: openBackup }

async function openBackup({ operands, options, locale }: Call): Promise<Outcome> {
  const say = backupWords[locale]
  const [act, file, ...more] = operands
  if (act !== 'open' || file === undefined || more.length > 0) return refused(say.usage)
  const { out, 'passphrase-file': secretFile, 'identity-file': keyFile } = options
  try {
    const bytes = await readFile(file)
    const key = keyFile === undefined ? await passphraseOf(secretFile, say.ask) : await identitiesOf(keyFile)
    if (!key) return refused(say.noPassphrase)
    if (typeof key !== 'string' && key.identities.length === 0) return refused(say.noIdentity)
    const opened = await openEnvelope(new Uint8Array(bytes), key)
    if (!opened.ok) return refused(`${file}: ${say.envelope(opened.problem)}`)
    const unpacked = await unpackBackup(opened.payload)
    if (!unpacked.ok) return refused(`${file}: ${say.content(unpacked.problem)}`)
    const { files, manifest, scans } = unpacked
    const filings = [...files].filter(([name]) => name.startsWith('filings/'))
    const err = manifest.unreadable > 0 ? `${say.missing(manifest.unreadable)}\n` : undefined
    const note = err === undefined ? {} : { err }
    if (out === undefined)
      return { code: 0, out: filings.map(([, json]) => `${JSON.stringify(json)}\n`).join(''), ...note }
    if (await exists(out)) return refused(say.exists(out))
    for (const [name, json] of [['manifest.json', manifest] as const, ...files]) {
      await put(join(out, name), `${JSON.stringify(json, undefined, 2)}\n`)
    }
    for (const { name } of manifest.entries) {
      const scan = scans.get(/^scans\/([0-9a-f]+)\./.exec(name)?.[1] ?? '')
      if (scan) await put(join(out, name), scan)
    }
    return { code: 0, out: `${say.written(files.size + scans.size + 1, filings.length, out)}\n`, ...note }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const { code = '', path = file } = error as NodeJS.ErrnoException
    return refused(`${path}: ${code}`)
  }
}

const passphraseOf = async (file: string | undefined, question: string): Promise<string> =>
  file === undefined ? typed(question) : (await readFile(file, 'utf8')).replace(/\r?\n$/, '')

/** As `age-keygen` writes them: a key a line, remarks behind `#`. */
async function identitiesOf(file: string): Promise<{ readonly identities: readonly string[] }> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim())
  return { identities: lines.filter((line) => line.startsWith('AGE-SECRET-KEY-1')) }
}

/** What was encrypted should not become readable to everybody on the machine. */
async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  await writeFile(path, content, { flag: 'wx', mode: 0o600 })
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

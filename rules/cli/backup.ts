import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Call, type Command, type Outcome, refused } from './command.ts'
import { KEY_OPTIONS, opener } from './sealed.ts'
import { backupWords } from './words/backup.ts'

/**
 * `beian backup open FILE`: the filings of a backup as one JSON object a line, for `beian check -`; with `--out DIR` all its
 * files. A file that was handed over to a key is opened with `--identity-file`, as age itself writes it.
 */
export const backup: Command = { options: ['out', ...KEY_OPTIONS], run: openBackup }

async function openBackup({ operands, options, locale }: Call): Promise<Outcome> {
  const say = backupWords[locale]
  const [act, file, ...more] = operands
  if (act !== 'open' || file === undefined || more.length > 0) return refused(say.usage)
  const { out } = options
  try {
    const opened = await opener(options, locale)(await readFile(file))
    if (!opened.ok) return refused(`${file}: ${opened.reason}`)
    const { files, manifest, scans } = opened
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

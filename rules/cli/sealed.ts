import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Locale } from '../engine/report.ts'
import { type EnvelopeKey, openEnvelope, type Unpacked, unpackBackup } from '../files/backup/index.ts'
import type { Call } from './command.ts'
import { backupWords } from './words/backup.ts'

/** Options by which a command is told how to open what is encrypted. */
export const KEY_OPTIONS = ['passphrase-file', 'identity-file'] as const
/** For a machine that has no terminal and keeps its secrets in the environment. */
const VARIABLE = 'BEIAN_PASSPHRASE'

export type Opened = Extract<Unpacked, { ok: true }> | { readonly ok: false; readonly reason: string }

/**
 * Opens backups and handed-over files. The key is asked for once: typed, read from a file, or from the environment; never an
 * argument, which other users of the machine could see.
 */
export function opener(options: Call['options'], locale: Locale): (bytes: Uint8Array) => Promise<Opened> {
  const say = backupWords[locale]
  const no = (reason: string): Opened => ({ ok: false, reason })
  let asked: Promise<EnvelopeKey> | undefined
  return async (bytes) => {
    asked ??= keyOf(options, say.ask)
    const key = await asked
    if (key === '') return no(say.noPassphrase)
    if (typeof key !== 'string' && key.identities.length === 0) return no(say.noIdentity)
    const opened = await openEnvelope(new Uint8Array(bytes), key)
    if (!opened.ok) return no(say.envelope(opened.problem))
    const unpacked = await unpackBackup(opened.payload)
    return unpacked.ok ? unpacked : no(say.content(unpacked.problem))
  }
}

async function keyOf(options: Call['options'], question: string): Promise<EnvelopeKey> {
  const { 'passphrase-file': secretFile, 'identity-file': keyFile } = options
  if (keyFile !== undefined) return identitiesOf(keyFile)
  if (secretFile !== undefined) return (await readFile(secretFile, 'utf8')).replace(/\r?\n$/, '')
  return process.env[VARIABLE] || typed(question)
}

/** As `age-keygen` writes them: a key a line, remarks behind `#`. */
async function identitiesOf(file: string): Promise<{ readonly identities: readonly string[] }> {
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/).map((line) => line.trim())
  return { identities: lines.filter((line) => line.startsWith('AGE-SECRET-KEY-1')) }
}

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

import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { strictJson } from '../files/backup/container.ts'
import {
  FILE_ENDINGS,
  type FileProblem,
  type GuessedColumn,
  type ReadFiling,
  readFilings,
  type TitleReader,
} from '../files/index.ts'
import { archivedFilings } from './archived.ts'
import type { Opened } from './sealed.ts'

/** One filing and the file it stands in. */
export interface Input extends ReadFiling {
  readonly file: string
  /** Of an archived client: others are compared with it. */
  readonly isArchived?: true
}

export interface InputProblem extends Omit<FileProblem, 'code'> {
  readonly file: string
  readonly code: FileProblem['code'] | 'not-found' | 'unreadable-file' | 'no-files' | 'not-opened'
}

/** A table that is not the template's, and what its titles were taken for. */
export interface OwnTable {
  readonly file: string
  readonly columns: readonly GuessedColumn[]
}

export interface Inputs {
  readonly filings: Input[]
  readonly problems: InputProblem[]
  readonly tables: OwnTable[]
  /** Records that were unreadable when a backup was made, by its file. */
  readonly unreadable: Map<string, number>
}

/** How files are read that do not say all by themselves. */
export interface Reading {
  /** Opens what is encrypted. */
  readonly open?: (bytes: Uint8Array) => Promise<Opened>
  /** Loaded when the first table comes whose titles are not the template's. */
  readonly titles?: () => Promise<TitleReader>
}

const MAX_BYTES = 256 * 1024 * 1024
const STDIN = '-'
const ENDINGS = [...FILE_ENDINGS, '.age']
const shownName = (path: string) => path.split(sep).join('/')

/** Reads every filing under the paths: files, folders (all files below with a known ending), `-` for standard input. */
export async function readInputs(paths: readonly string[], reading: Reading = {}): Promise<Inputs> {
  const inputs: Inputs = { filings: [], problems: [], tables: [], unreadable: new Map() }
  for (const path of paths) {
    if (path === STDIN) await take(inputs, 'stdin', await standardInput(), reading)
    else await readPath(inputs, path, reading)
  }
  return inputs
}

async function readPath(inputs: Inputs, path: string, reading: Reading, found?: 'folder' | 'file'): Promise<void> {
  const file = shownName(path)
  try {
    const stats = await stat(path)
    // A pipe with a file's name would be waited for for ever, a link to a folder above followed for ever.
    if (found === 'file' && !stats.isFile()) return
    if (!stats.isDirectory()) {
      if (stats.size > MAX_BYTES) inputs.problems.push({ file, code: 'too-big', place: {}, detail: '256 MB' })
      else await take(inputs, file, await readFile(path), reading)
      return
    }
    const first = inputs.filings.length
    const before = first + inputs.problems.length
    // One folder or file that cannot be opened is a problem of its own; the others are read.
    for (const [one, kind] of await entriesOf(path)) await readPath(inputs, one, reading, kind)
    await markArchived(inputs, path, first)
    if (found === undefined && inputs.filings.length + inputs.problems.length === before)
      inputs.problems.push({ file, code: 'no-files', place: {}, detail: ENDINGS.join(' ') })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    inputs.problems.push({ file, code: code === 'ENOENT' ? 'not-found' : 'unreadable-file', place: {}, detail: code })
  }
}

const AGE = 'age-encryption.org/v1\n'
const isSealed = (bytes: Uint8Array): boolean => new TextDecoder('latin1').decode(bytes.subarray(0, AGE.length)) === AGE

async function take(inputs: Inputs, file: string, bytes: Uint8Array, reading: Reading): Promise<void> {
  if (isSealed(bytes) && reading.open) return takeBackup(inputs, file, await reading.open(bytes))
  let read = readFilings(file, bytes)
  const hasOtherTitles = read.filings.length === 0 && read.problems.some(({ code }) => code.endsWith('-column'))
  if (hasOtherTitles && reading.titles) read = readFilings(file, bytes, await reading.titles())
  for (const filing of read.filings) inputs.filings.push({ file, ...filing })
  for (const problem of read.problems) inputs.problems.push({ file, ...problem })
  if (read.columns) inputs.tables.push({ file, columns: read.columns })
}

/** The filings of a backup, each under its name in it. */
function takeBackup(inputs: Inputs, file: string, opened: Opened): void {
  if (!opened.ok) {
    inputs.problems.push({ file, code: 'not-opened', place: {}, detail: opened.reason })
    return
  }
  const id = (name: string) => name.replace(/^.*\/|\.json$/g, '')
  const archived = archivedFilings(
    new Map([...opened.files].flatMap(([name, json]) => (name.startsWith('records/') ? [[id(name), json]] : []))),
  )
  if (opened.manifest.unreadable > 0) inputs.unreadable.set(file, opened.manifest.unreadable)
  for (const [name, json] of opened.files) {
    if (!name.startsWith('filings/')) continue
    const { filings, problems } = readFilings(name, new TextEncoder().encode(JSON.stringify(json)))
    const mark = archived.has(id(name)) ? { isArchived: true as const } : {}
    for (const filing of filings) inputs.filings.push({ file: `${file}/${name}`, ...filing, ...mark })
    for (const problem of problems) inputs.problems.push({ file: `${file}/${name}`, ...problem })
  }
}

/** In a backup that was opened into a folder, the filings read from it since `first` that are of archived clients. */
async function markArchived(inputs: Inputs, folder: string, first: number): Promise<void> {
  const entries = await readdir(folder)
  if (!BACKUP.every((name) => entries.includes(name))) return
  const records = new Map<string, unknown>()
  for (const name of await readdir(join(folder, 'records'))) {
    if (!name.endsWith('.json')) continue
    const { value } = strictJson(await readFile(join(folder, 'records', name))) ?? {}
    records.set(name.slice(0, -'.json'.length), value)
  }
  const archived = archivedFilings(records)
  for (const [index, input] of inputs.filings.entries()) {
    if (index >= first && archived.has(basename(input.file, '.json')))
      inputs.filings[index] = { ...input, isArchived: true }
  }
}

/** A backup opened into a folder: its list of contents, the linked records, and the whole filings that are made of them. */
const BACKUP = ['manifest.json', 'filings', 'records']

/** Folders and files with a known ending in a folder, in an order that does not depend on the system. */
async function entriesOf(folder: string): Promise<readonly (readonly [path: string, kind: 'folder' | 'file'])[]> {
  const found: [string, 'folder' | 'file'][] = []
  const entries = await readdir(folder, { withFileTypes: true })
  if (BACKUP.every((name) => entries.some((entry) => entry.name === name))) return [[join(folder, 'filings'), 'folder']]
  for (const entry of entries) {
    // `~$…` is the lock file that a spreadsheet program lays beside an open workbook.
    if (/^(?:\.|~\$)|^node_modules$/.test(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push([path, 'folder'])
    else if (ENDINGS.some((ending) => entry.name.toLowerCase().endsWith(ending))) found.push([path, 'file'])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

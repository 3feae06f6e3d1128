import { readdir, readFile, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { FILE_ENDINGS, type FileProblem, type ReadFiling, readFilings } from '../files/index.ts'

/** One filing and the file it stands in. */
export interface Input extends ReadFiling {
  readonly file: string
}

export interface InputProblem extends Omit<FileProblem, 'code'> {
  readonly file: string
  readonly code: FileProblem['code'] | 'not-found' | 'unreadable-file' | 'no-files'
}

export interface Inputs {
  readonly filings: Input[]
  readonly problems: InputProblem[]
}

const MAX_BYTES = 256 * 1024 * 1024
const STDIN = '-'
const shownName = (path: string) => path.split(sep).join('/')

/** Reads every filing under the paths: files, folders (all files below with a known ending), `-` for standard input. */
export async function readInputs(paths: readonly string[]): Promise<Inputs> {
  const inputs: Inputs = { filings: [], problems: [] }
  for (const path of paths) {
    if (path === STDIN) take(inputs, 'stdin', await standardInput())
    else await readPath(inputs, path)
  }
  return inputs
}

async function readPath(inputs: Inputs, path: string, found?: 'folder' | 'file'): Promise<void> {
  const file = shownName(path)
  try {
    const stats = await stat(path)
    // A pipe with a file's name would be waited for for ever, a link to a folder above followed for ever.
    if (found === 'file' && !stats.isFile()) return
    if (!stats.isDirectory()) {
      if (stats.size > MAX_BYTES) inputs.problems.push({ file, code: 'too-big', place: {}, detail: '256 MB' })
      else take(inputs, file, await readFile(path))
      return
    }
    const before = inputs.filings.length + inputs.problems.length
    // One folder or file that cannot be opened is a problem of its own; the others are read.
    for (const [one, kind] of await entriesOf(path)) await readPath(inputs, one, kind)
    if (found === undefined && inputs.filings.length + inputs.problems.length === before)
      inputs.problems.push({ file, code: 'no-files', place: {}, detail: FILE_ENDINGS.join(' ') })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    const { code = '' } = error as NodeJS.ErrnoException
    inputs.problems.push({ file, code: code === 'ENOENT' ? 'not-found' : 'unreadable-file', place: {}, detail: code })
  }
}

function take(inputs: Inputs, file: string, bytes: Uint8Array): void {
  const { filings, problems } = readFilings(file, bytes)
  for (const filing of filings) inputs.filings.push({ file, ...filing })
  for (const problem of problems) inputs.problems.push({ file, ...problem })
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
    else if (FILE_ENDINGS.some((ending) => entry.name.toLowerCase().endsWith(ending))) found.push([path, 'file'])
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1))
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

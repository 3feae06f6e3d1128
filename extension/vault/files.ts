import type { Bytes } from './bytes.ts'
import type { VaultEnv } from './env.ts'
import { step } from './step.ts'

/** Folders of the origin private file system that belong to the vault. */
export type Folder = 'mirror' | 'snapshots' | 'quarantine' | 'scans'
export const FOLDERS: readonly Folder[] = ['mirror', 'snapshots', 'quarantine', 'scans']

export interface FileNote {
  readonly name: string
  readonly modifiedAt: number
  readonly size: number
}

const missing = (error: unknown) => error instanceof DOMException && error.name === 'NotFoundError'

/** Undefined when there is no such folder and `create` is false. */
async function folder(env: VaultEnv, name: Folder, create: boolean): Promise<FileSystemDirectoryHandle | undefined> {
  const root = await step('files.root', () => env.opfs())
  try {
    const vault = await step('files.vault', () => root.getDirectoryHandle('vault', { create }))
    return await step('files.folder', () => vault.getDirectoryHandle(name, { create }))
  } catch (error) {
    if (missing(error)) return undefined
    throw error
  }
}

/** Writes the whole file; it appears, or replaces the old one, only when all of it is there. */
export async function writeFile(env: VaultEnv, where: Folder, name: string, bytes: Bytes): Promise<void> {
  const dir = await step('files.write-dir', () => folder(env, where, true))
  const handle = await step('files.handle', () => dir!.getFileHandle(name, { create: true }))
  const stream = await step('files.stream', () => handle.createWritable())
  try {
    await step('files.write', () => stream.write(bytes))
  } catch (error) {
    stream.abort().catch(() => {})
    throw error
  }
  await step('files.close', () => stream.close())
}

export async function readFile(env: VaultEnv, where: Folder, name: string): Promise<Bytes | undefined> {
  const dir = await step('files.read-dir', () => folder(env, where, false))
  if (!dir) return undefined
  try {
    const handle = await step('files.read-handle', () => dir.getFileHandle(name))
    const file = await step('files.read-file', () => handle.getFile())
    return new Uint8Array(await step('files.read', () => file.arrayBuffer()))
  } catch (error) {
    if (missing(error)) return undefined
    throw error
  }
}

export async function removeFile(env: VaultEnv, where: Folder, name: string): Promise<void> {
  const dir = await step('files.remove-dir', () => folder(env, where, false))
  try {
    if (dir) await step('files.remove', () => dir.removeEntry(name))
  } catch (error) {
    if (!missing(error)) throw error
  }
}

export async function listFiles(env: VaultEnv, where: Folder): Promise<FileNote[]> {
  const dir = await step('files.list-dir', () => folder(env, where, false))
  if (!dir) return []
  const notes: FileNote[] = []
  const entries = dir.values()
  for (;;) {
    const next = await step('files.list-next', () => entries.next())
    if (next.done) return notes.sort((a, b) => (a.name < b.name ? -1 : 1))
    const handle = next.value
    if (handle.kind !== 'file') continue
    try {
      const file = await step('files.list-file', () => handle.getFile())
      notes.push({ name: handle.name, modifiedAt: file.lastModified, size: file.size })
    } catch (error) {
      // Swapped away by another page between the listing and the look.
      if (!missing(error)) throw error
    }
  }
}

/** A machine's whole storage as text and back: what a released version left on a disk. */

import { readDisk, writeDisk } from './disk.ts'
import { type Page, World } from './world.ts'

type Packed = null | boolean | number | string | Packed[] | { [key: string]: Packed }
export interface Fixture {
  readonly madeBy: string
  readonly passphrase: string
  readonly recoveryCode: string
  readonly meta: { [key: string]: Packed }
  readonly records: { [key: string]: Packed }
  readonly files: { [path: string]: string }
  readonly local: { [key: string]: Packed }
  /** Base64 of a backup of the same vault. */
  readonly backup: string
  /** What it holds, decrypted, to compare with. */
  readonly holds: Packed
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const own = (text: string) => new Uint8Array(Buffer.from(text, 'base64'))

export function pack(value: unknown): Packed {
  if (value instanceof ArrayBuffer) return { $buffer: base64(new Uint8Array(value)) }
  if (value instanceof Uint8Array) return { $bytes: base64(value) }
  if (Array.isArray(value)) return value.map(pack)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pack(item)]))
  return value as Packed
}

export function unpack(value: Packed): unknown {
  if (Array.isArray(value)) return value.map(unpack)
  if (typeof value !== 'object' || value === null) return value
  if (typeof value.$buffer === 'string') return own(value.$buffer).buffer
  if (typeof value.$bytes === 'string') return own(value.$bytes)
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unpack(item)]))
}

const entries = (packed: { [key: string]: Packed }) =>
  new Map(Object.entries(packed).map(([key, item]) => [key, unpack(item)]))

export async function dump(world: World) {
  const disk = await readDisk(world)
  const files = world.opfs.files().map((path) => [path, base64(world.opfs.file(path)!.bytes)])
  return {
    meta: pack(Object.fromEntries(disk.meta)) as Fixture['meta'],
    records: pack(Object.fromEntries(disk.records)) as Fixture['records'],
    files: Object.fromEntries(files) as Fixture['files'],
    local: Object.fromEntries(
      [...world.local.values].map(([key, json]) => [key, JSON.parse(json)]),
    ) as Fixture['local'],
  }
}

/** Everything that lies on the disk, as one text: equal before and after means that nothing was written. */
export const state = async (world: World): Promise<string> => JSON.stringify(await dump(world))

async function put(world: World, path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const parts = path.split('/')
  const name = parts.pop()!
  let folder = world.opfs as unknown as FileSystemDirectoryHandle
  for (const part of parts) folder = await folder.getDirectoryHandle(part, { create: true })
  const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
  await stream.write(bytes)
  await stream.close()
}

/** A machine on which that version ran last. */
export async function load(fixture: Fixture): Promise<World> {
  const world = new World()
  // The database has to be there before its rows.
  const request = world.idb.open('vault', 1)
  await new Promise<void>((resolve, reject) => {
    request.onupgradeneeded = () => {
      for (const name of ['meta', 'records', 'journal']) request.result.createObjectStore(name)
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
  await writeDisk(world, { meta: entries(fixture.meta), records: entries(fixture.records) })
  for (const [path, bytes] of Object.entries(fixture.files)) await put(world, path, own(bytes))
  for (const [key, value] of Object.entries(fixture.local)) world.local.values.set(key, JSON.stringify(value))
  return world
}

/** A page without the tests' cheap key derivation. */
export function honestPage(world: World): Page {
  const page = world.page()
  const { env } = page
  Object.defineProperty(page, 'env', {
    get: () => {
      const { testCost: _cheap, ...rest } = env
      return rest
    },
  })
  return page
}

import type { AppFeatures, AppIcon } from '../features.ts'
import { bestName } from '../names.ts'
import { notesOf } from '../notes.ts'
import { pictureFormat } from '../picture-format.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'
import { dict, list, type Plist, readPlist, string } from './plist.ts'
import { readProfile } from './profile.ts'

const INFO = /^Payload\/[^/]+\.app\/Info\.plist$/
const LOCALISED = /^([A-Za-z-]+)\.lproj\/InfoPlist\.strings$/
const MOST_BYTES = 16 * 1024 * 1024

/** Features of an iOS application. `today`: ISO date, for the profile's term. */
export async function readIpa(source: ByteSource, directory: Directory, today: string): Promise<AppFeatures> {
  const found = [...directory.entries.keys()].filter((name) => INFO.test(name))
  if (found.length > 1) refuse('several-apps')
  const file = found[0] ?? refuse('not-an-app')
  const folder = file.slice(0, -'Info.plist'.length)
  const read = async (name: string) => {
    const entry = directory.entries.get(name)
    return entry && readEntry(source, entry, MOST_BYTES)
  }
  const info = dict(readPlist((await read(file)) ?? refuse('not-an-app')))
  const packageName = string(info.get('CFBundleIdentifier'))
  if (packageName === '') refuse('damaged', 'bundle-id')
  // A package from the App Store carries no profile: Apple signed it anew, so the developer's certificate is not in it.
  const profile = await readProfile((await read(`${folder}embedded.mobileprovision`)) ?? refuse('unsigned', 'profile'))
  const names = await namesOf(directory, folder, info, read)
  const name = bestName(names)
  const icon = await iconOf(directory, folder, info, read)
  const notes = notesOf(profile.signers, { name, icon })
  const expired = profile.expires !== null && profile.expires.toISOString().slice(0, 10) < today
  return {
    platform: 'ios',
    packageName,
    versionName: string(info.get('CFBundleShortVersionString')),
    versionCode: string(info.get('CFBundleVersion')),
    name,
    names,
    icon,
    signers: profile.signers,
    notes: expired ? [...notes, 'profile-expired'] : notes,
  }
}

type Read = (name: string) => Promise<Uint8Array | undefined>

async function namesOf(
  directory: Directory,
  folder: string,
  info: ReadonlyMap<string, Plist>,
  read: Read,
): Promise<Record<string, string>> {
  const shown = (values: ReadonlyMap<string, Plist>) =>
    string(values.get('CFBundleDisplayName')) || string(values.get('CFBundleName'))
  const names: Record<string, string> = { '': shown(info) }
  for (const name of directory.entries.keys()) {
    const language = name.startsWith(folder) && LOCALISED.exec(name.slice(folder.length))?.[1]
    if (!language) continue
    const bytes = await read(name)
    // Built packages hold these as binary property lists; the source form has another grammar and is left alone.
    const isList = bytes && /^(?:bplist|<\?xml|<!DOC)/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 6)))
    const own = isList ? shown(dict(readPlist(bytes))) : ''
    if (own !== '') names[language] = own
  }
  return names
}

/** The largest of the pictures that the application names as its icon. */
async function iconOf(
  directory: Directory,
  folder: string,
  info: ReadonlyMap<string, Plist>,
  read: Read,
): Promise<AppIcon | null> {
  const files = ['CFBundleIcons', 'CFBundleIcons~ipad'].flatMap((key) =>
    list(dict(dict(info.get(key)).get('CFBundlePrimaryIcon')).get('CFBundleIconFiles')).map(string),
  )
  const named = [...files, ...list(info.get('CFBundleIconFiles')).map(string), string(info.get('CFBundleIconFile'))]
  const stems = new Set(named.map((name) => name.replace(/\.png$/i, '')).filter((name) => name !== ''))
  const found = [...directory.entries.values()]
    .filter(({ name, size }) => {
      if (!name.startsWith(folder) || size > MOST_BYTES) return false
      const stem = /^([^/]+?)(?:@[23]x)?(?:~ipad|~iphone)?\.png$/i.exec(name.slice(folder.length))?.[1]
      return stem !== undefined && stems.has(stem)
    })
    .sort((a, b) => b.size - a.size)
  for (const { name } of found) {
    const bytes = await read(name)
    const format = bytes && pictureFormat(bytes)
    if (format) return { format, bytes, entry: name }
  }
  return null
}

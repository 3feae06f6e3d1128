import type { AppFeatures } from '../features.ts'
import { bestName } from '../names.ts'
import { notesOf } from '../notes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'
import { readApkIcon } from './icon.ts'
import { readManifest } from './manifest.ts'
import { Resources } from './resources.ts'
import { readApkSigners } from './signers.ts'
import { TYPE, type Value } from './xml.ts'

const MOST_MANIFEST = 16 * 1024 * 1024
const MOST_RESOURCES = 128 * 1024 * 1024

/** Features of an Android application. */
export async function readApk(source: ByteSource, directory: Directory): Promise<AppFeatures> {
  const { entries } = directory
  const manifest = readManifest(
    await readEntry(source, entries.get('AndroidManifest.xml') ?? refuse('not-an-app'), MOST_MANIFEST),
  )
  const signers = await readApkSigners(source, directory)
  const table = entries.get('resources.arsc')
  const resources = table && new Resources(await readEntry(source, table, MOST_RESOURCES))
  const names = textsOf(manifest.label, resources)
  const icon = await readApkIcon(source, directory, manifest.icon, resources)
  const name = bestName(names)
  return {
    platform: 'android',
    packageName: manifest.packageName,
    versionCode: manifest.versionCode,
    versionName: bestName(textsOf(manifest.versionName, resources)),
    name,
    names,
    icon,
    signers,
    notes: notesOf(signers, { name, icon: manifest.icon ? icon : undefined }),
  }
}

/** A text by language; a literal one counts for all. */
function textsOf(value: Value | undefined, resources: Resources | undefined): Readonly<Record<string, string>> {
  if (!value) return {}
  if (value.type !== TYPE.reference) return value.text ? { '': value.text } : {}
  const texts = (resources?.choices(value.data) ?? []).flatMap(({ config, value: { text } }) =>
    text === undefined ? [] : [[config.locale, text] as const],
  )
  return Object.fromEntries(texts)
}

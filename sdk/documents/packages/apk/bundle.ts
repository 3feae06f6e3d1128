import type { AppFeatures } from '../features.ts'
import { notesOf } from '../notes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'
import { readJarSigners } from './jar-signers.ts'
import { readProtoManifest } from './proto-manifest.ts'

export const BUNDLE_MANIFEST = 'base/manifest/AndroidManifest.xml'
const MOST = 16 * 1024 * 1024

/** Features of an Android app bundle (AAB). Its signature is the one for the upload, which a store may replace. */
export async function readBundle(source: ByteSource, directory: Directory): Promise<AppFeatures> {
  const entry = directory.entries.get(BUNDLE_MANIFEST) ?? refuse('app-bundle')
  const { label, ...about } = readProtoManifest(await readEntry(source, entry, MOST))
  const { signers } = await readJarSigners(source, directory)
  if (signers.length === 0) refuse('unsigned')
  return {
    ...about,
    platform: 'android',
    name: label,
    names: label === '' ? {} : { '': label },
    icon: null,
    signers,
    notes: [...notesOf(signers, { name: label, icon: undefined }), 'upload-key'],
  }
}

import { sameBytes } from '../bytes.ts'
import { readCertificate } from '../der/certificate.ts'
import { signerFits } from '../der/message-check.ts'
import { readSignedMessage } from '../der/signed-message.ts'
import type { AppFeatures, Signer } from '../features.ts'
import { notesOf } from '../notes.ts'
import { refuse } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import type { Directory } from '../zip/directory.ts'
import { readEntry } from '../zip/entry.ts'
import { PART, readHapBlock } from './signing-block.ts'

const MOST = 4 * 1024 * 1024

/** Features of a HarmonyOS application package (HAP). */
export async function readHap(source: ByteSource, directory: Directory): Promise<AppFeatures> {
  const about = await readAbout(source, directory)
  const parts = await readHapBlock(source, directory.start)
  const signer = await signerOf(parts.get(PART.signature) ?? refuse('unsigned'))
  const profile = parts.get(PART.profile)
  if (profile) await checkProfile(profile, signer, about.packageName)
  const signers = [signer]
  return {
    ...about,
    platform: 'harmony',
    names: about.name === '' ? {} : { '': about.name },
    icon: null,
    signers,
    notes: [...notesOf(signers, { name: about.name, icon: undefined }), 'compare-harmony'],
  }
}

/** `module.json` of today's packages, `config.json` of those before API 9. */
async function readAbout(source: ByteSource, { entries }: Directory) {
  const entry = entries.get('module.json') ?? entries.get('config.json') ?? refuse('not-an-app')
  const app = field(parsed(await readEntry(source, entry, MOST)), 'app')
  const version = field(app, 'version')
  const packageName = text(field(app, 'bundleName'))
  if (packageName === '') refuse('damaged', 'bundle-name')
  const label = text(field(app, 'label'))
  return {
    packageName,
    versionName: text(field(app, 'versionName')) || text(field(version, 'name')),
    versionCode: text(field(app, 'versionCode')) || text(field(version, 'code')),
    // A name by reference stands in a table that is not read.
    name: label.startsWith('$') ? '' : label,
  }
}

/** A signed message (CMS) over the package's digests; a signature that does not fit refuses the package. */
async function signerOf(bytes: Uint8Array): Promise<Signer> {
  const message = readSignedMessage(bytes)
  const signer = message.signers[0] ?? refuse('unsigned')
  const certificate = readCertificate(signer.certificate)
  const checked = message.content ? await signerFits(signer, certificate.key, message.content) : null
  if (checked === false) refuse('signature-wrong', 'signature')
  return { scheme: 'hap', certificate, checked: checked === true, minSdk: null, maxSdk: null, history: [] }
}

/** The profile names the application and the certificate that may sign it; another one means that somebody signed anew. */
async function checkProfile(bytes: Uint8Array, { certificate }: Signer, packageName: string): Promise<void> {
  const { content } = readSignedMessage(bytes)
  const info = content && field(parsed(content), 'bundle-info')
  if (!info) return
  const named = text(field(info, 'bundle-name'))
  if (named !== '' && named !== packageName) refuse('signature-wrong', 'bundle-name')
  const pem = text(field(info, 'distribution-certificate')) || text(field(info, 'development-certificate'))
  if (pem !== '' && !sameBytes(derOf(pem), certificate.der)) refuse('store-signed')
}

function derOf(pem: string): Uint8Array {
  const body = pem.slice(0, 20_000).replace(/-----[A-Z ]+-----/g, '')
  try {
    return Uint8Array.from(atob(body.replace(/\s+/g, '')), (ch) => ch.charCodeAt(0))
  } catch {
    return refuse('damaged', 'profile')
  }
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(
      new TextDecoder()
        .decode(bytes)
        .replace(/^\ufeff/, '')
        .replace(/\0+$/, ''),
    )
  } catch {
    return refuse('damaged', 'json')
  }
}

const field = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Readonly<Record<string, unknown>>)[name]
    : undefined
const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')

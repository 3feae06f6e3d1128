/**
 * An app bundle, built by aapt2 and signed by jarsigner, and HarmonyOS packages. Huawei's own signing tool cannot be had here:
 * their signing blocks are laid out as OpenHarmony publishes it, their messages are signed by openssl.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { forge } from './forge.ts'
import { describeCertificate, type Identity } from './keys.ts'
import { signAsJar } from './make-apks.ts'
import { FRAMEWORK, run } from './tools.ts'
import type { OtherTruth } from './truth.ts'

type Keys = Readonly<Record<string, Identity>>

export function makeBundle(out: string, work: string, keys: Keys): OtherTruth {
  const folder = join(work, 'bundle')
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'AndroidManifest.xml')
  writeFileSync(
    manifest,
    '<manifest xmlns:android="http://schemas.android.com/apk/res/android" package="com.example.qinghe.bundle" android:versionCode="77" android:versionName="7.7.0"><uses-sdk android:minSdkVersion="24"/><application android:label="青禾合集"/></manifest>',
  )
  const linked = join(folder, 'proto.apk')
  run('aapt2', 'link', '--proto-format', '-o', linked, '-I', FRAMEWORK, '--manifest', manifest)
  const unsigned = join(folder, 'unsigned.aab')
  const proto = unzipSync(readFileSync(linked))['AndroidManifest.xml']!
  writeFileSync(
    unsigned,
    zipSync({ 'BundleConfig.pb': strToU8('\n\u0007\n\u00051.0.0'), 'base/manifest/AndroidManifest.xml': proto }),
  )
  signAsJar(join(out, 'bundle.aab'), unsigned, keys.rsa2048!, work)
  return {
    file: 'bundle.aab',
    packageName: 'com.example.qinghe.bundle',
    versionName: '7.7.0',
    versionCode: '77',
    name: '青禾合集',
    openssl: describeCertificate(keys.rsa2048!.certificate),
  }
}

const module = JSON.stringify({
  app: {
    bundleName: 'com.example.qinghe.harmony',
    versionCode: 1_000_007,
    versionName: '1.0.7',
    label: '$string:app_name',
    icon: '$media:app_icon',
  },
  module: { name: 'entry', type: 'entry' },
})
const config = JSON.stringify({
  app: { bundleName: 'com.example.qinghe.old', version: { code: 12, name: '1.2.0' }, label: '青禾示例' },
  module: { name: 'entry' },
})

/** A message in the form of CMS with its content inside. */
function signed(content: string, { certificate, key, name }: Identity, work: string): Buffer {
  const plain = join(work, `${name}.content`)
  const message = join(work, `${name}.p7b`)
  writeFileSync(plain, content)
  const pem = key.replace(/\.pk8$/, '.pem')
  const how = ['-sign', '-binary', '-nodetach', '-md', 'sha256', '-outform', 'DER']
  run('openssl', 'cms', ...how, '-in', plain, '-signer', certificate, '-inkey', pem, '-out', message)
  return readFileSync(message)
}

/** Parts, by number, as a signing block: heads, parts, count, size, magic, version. */
export function hapBlock(parts: readonly (readonly [number, Uint8Array])[], magic = '<hap sign block>'): Buffer {
  const heads = Buffer.alloc(parts.length * 12)
  let offset = heads.length
  for (const [index, [id, bytes]] of parts.entries()) {
    heads.writeUInt32LE(id, index * 12)
    heads.writeUInt32LE(bytes.length, index * 12 + 4)
    heads.writeUInt32LE(offset, index * 12 + 8)
    offset += bytes.length
  }
  const foot = Buffer.alloc(32)
  foot.writeInt32LE(parts.length, 0)
  foot.writeBigInt64LE(BigInt(offset + 32), 4)
  foot.write(magic, 12, 'latin1')
  foot.writeInt32LE(3, 28)
  return Buffer.concat([heads, ...parts.map(([, bytes]) => bytes), foot])
}

const SIGNATURE = 0x20000000
const PROFILE = 0x20000002

const profile = (bundle: string, { certificate }: Identity) =>
  JSON.stringify({
    'version-name': '2.0.0',
    type: 'release',
    'bundle-info': { 'bundle-name': bundle, 'distribution-certificate': readFileSync(certificate, 'utf8') },
  })

export function makeHaps(out: string, work: string, keys: Keys): OtherTruth[] {
  const developer = keys.ec256!
  const authority = keys.ec384!
  const hap = (file: string, about: readonly [string, string], signer: Identity, bundle: string, magic?: string) => {
    const digests = signed('\u0001 digests of the contents', signer, work)
    const allowed = signed(profile(bundle, developer), authority, work)
    const block = hapBlock(
      [
        [PROFILE, allowed],
        [SIGNATURE, digests],
      ],
      magic,
    )
    const entries = [
      { name: about[0], bytes: strToU8(about[1]) },
      { name: 'pack.info', bytes: strToU8('{}') },
      { name: 'ets/modules.abc', bytes: strToU8('bytes'), method: 0 },
    ]
    writeFileSync(join(out, file), forge(entries, { block }))
  }
  hap('stage.hap', ['module.json', module], developer, 'com.example.qinghe.harmony')
  hap('older.hap', ['config.json', config], developer, 'com.example.qinghe.old', 'HAP Sig Block 42')
  hap('by-the-store.hap', ['module.json', module], keys.second!, 'com.example.qinghe.harmony')
  hap('other-name.hap', ['module.json', module], developer, 'com.example.another')
  const openssl = describeCertificate(developer.certificate)
  return [
    {
      file: 'stage.hap',
      packageName: 'com.example.qinghe.harmony',
      versionName: '1.0.7',
      versionCode: '1000007',
      name: '',
      openssl,
    },
    {
      file: 'older.hap',
      packageName: 'com.example.qinghe.old',
      versionName: '1.2.0',
      versionCode: '12',
      name: '青禾示例',
      openssl,
    },
  ]
}

/** Android packages, built by aapt2 or aapt and signed by apksigner or jarsigner, with what those tools say of them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describeCertificate, type Identity } from './keys.ts'
import { FRAMEWORK, run } from './tools.ts'
import type { ApkTruth } from './truth.ts'

type Keys = Readonly<Record<string, Identity>>
interface Recipe {
  readonly signers: readonly string[]
  readonly schemes: readonly ('v1' | 'v2' | 'v3')[]
  readonly base: keyof typeof BASES
  /** Signed with `older` before, for systems below this one. */
  readonly rotatedFrom?: number
  readonly by?: 'jarsigner'
}

const NAMESPACE = 'xmlns:android="http://schemas.android.com/apk/res/android"'
const LAUNCHER =
  '<intent-filter><action android:name="android.intent.action.MAIN"/><category android:name="android.intent.category.LAUNCHER"/></intent-filter>'
const manifest = (id: string, application: string, minimum = 21) =>
  `<manifest ${NAMESPACE} package="${id}" android:versionCode="4201" android:versionName="3.1.4"><uses-sdk android:minSdkVersion="${minimum}" android:targetSdkVersion="${Math.max(29, minimum)}"/>${application}</manifest>`

const RESOURCES = {
  'values/strings.xml':
    '<resources><string name="real">Qinghe Notes</string><string name="app">@string/real</string><string name="start">Qinghe</string></resources>',
  'values-zh-rCN/strings.xml': '<resources><string name="real">青禾示例</string></resources>',
  'values-b+zh+Hant+TW/strings.xml': '<resources><string name="real">青禾範例</string></resources>',
  'values-fil/strings.xml': '<resources><string name="real">Qinghe tala</string></resources>',
}

/** Ways to build: names by reference and in place, pictures and drawings, both kinds of string pools, sparse tables. */
const BASES = {
  resources: {
    manifest: manifest(
      'com.example.qinghe',
      `<application android:label="@string/app" android:icon="@mipmap/ic"><activity android:name=".Main">${LAUNCHER}</activity></application>`,
    ),
    resources: RESOURCES,
    options: [],
  },
  launcher: {
    manifest: manifest(
      'com.example.qinghe.launcher',
      `<application android:label="Qinghe Suite" android:icon="@mipmap/ic"><activity android:name=".Other" android:label="Other"/><activity android:name=".Main" android:label="@string/start">${LAUNCHER}</activity></application>`,
    ),
    resources: RESOURCES,
    options: [],
  },
  literal: {
    manifest: manifest(
      'com.example.qinghe_literal',
      '<application android:label="青禾 𠮷 示例" android:icon="@drawable/drawn"/>',
    ),
    resources: {
      'drawable/drawn.xml': `<shape ${NAMESPACE} android:shape="oval"><solid android:color="#1a7f37"/></shape>`,
    },
    options: [],
  },
  sparse: {
    manifest: manifest(
      'com.example.qinghe.sparse',
      '<application android:label="@string/app" android:icon="@mipmap/ic"/>',
      32,
    ),
    resources: RESOURCES,
    options: ['--enable-sparse-encoding'],
  },
} as const

const RECIPES: Readonly<Record<string, Recipe>> = {
  'v1-rsa1024': { signers: ['rsa1024'], schemes: ['v1'], base: 'resources' },
  'v1-dsa2048': { signers: ['dsa2048'], schemes: ['v1'], base: 'literal' },
  'v1-ec256': { signers: ['ec256'], schemes: ['v1'], base: 'launcher' },
  'v1-two-signers': { signers: ['rsa2048', 'second'], schemes: ['v1'], base: 'resources' },
  'v1-jarsigner': { signers: ['rsa2048'], schemes: ['v1'], base: 'resources', by: 'jarsigner' },
  'v2-rsa2048': { signers: ['rsa2048'], schemes: ['v1', 'v2'], base: 'resources' },
  'v2-rsa4096': { signers: ['rsa4096'], schemes: ['v2'], base: 'literal' },
  'v2-ec384': { signers: ['ec384'], schemes: ['v2'], base: 'literal' },
  'v2-dsa2048': { signers: ['dsa2048'], schemes: ['v2'], base: 'launcher' },
  'v2-two-signers': { signers: ['rsa2048', 'second'], schemes: ['v1', 'v2'], base: 'literal' },
  'v3-rsa2048': { signers: ['rsa2048'], schemes: ['v1', 'v2', 'v3'], base: 'sparse' },
  'v3-ec256': { signers: ['ec256'], schemes: ['v3'], base: 'launcher' },
  'v3-rsa4096-rotated': { signers: ['rsa4096'], schemes: ['v1', 'v2', 'v3'], base: 'resources', rotatedFrom: 28 },
  'v31-rsa2048-rotated': { signers: ['rsa2048'], schemes: ['v1', 'v2', 'v3'], base: 'resources', rotatedFrom: 33 },
  'v31-ec256-rotated': { signers: ['ec256'], schemes: ['v3'], base: 'literal', rotatedFrom: 33 },
}

/** Builds and signs every package into `out`, with `work` for what is thrown away. */
export function makeApks(out: string, work: string, keys: Keys): ApkTruth[] {
  const bases = Object.fromEntries(
    Object.keys(BASES).map((name) => [name, buildBase(name as keyof typeof BASES, work)]),
  )
  return Object.entries(RECIPES).map(([name, recipe]) => {
    const file = join(out, `${name}.apk`)
    sign(file, bases[recipe.base]!, recipe, keys, work)
    const older = recipe.rotatedFrom === undefined ? [] : ['older']
    const identities = [...recipe.signers, ...older].map((id) => keys[id]!)
    return {
      file: `${name}.apk`,
      scheme: recipe.rotatedFrom === 33 ? 'v3.1' : recipe.schemes.at(-1)!,
      signers: recipe.signers.length,
      rotated: older.length > 0,
      apksigner: run('apksigner', 'verify', '--print-certs', '--verbose', ...oldestSystem(recipe), file),
      keytool: recipe.schemes.includes('v1') ? run('keytool', '-printcert', '-jarfile', file) : '',
      openssl: Object.fromEntries(
        identities.map(({ name: id, certificate }) => [id, describeCertificate(certificate)]),
      ),
      badging: run('aapt2', 'dump', 'badging', file),
    }
  })
}

function buildBase(name: keyof typeof BASES, work: string): string {
  const { manifest: xml, resources, options } = BASES[name]
  const folder = join(work, name)
  const put = (path: string, content: string | Buffer) => {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, content)
  }
  put('AndroidManifest.xml', xml)
  for (const [path, content] of Object.entries(resources)) put(`res/${path}`, content)
  put('res/mipmap-hdpi/ic.png', picture(72))
  put('res/mipmap-xxhdpi/ic.png', picture(144))
  put(
    'res/mipmap-anydpi-v26/ic.xml',
    `<adaptive-icon ${NAMESPACE}><background android:drawable="@android:color/white"/><foreground android:drawable="@android:color/black"/></adaptive-icon>`,
  )
  const compiled = join(folder, 'compiled.zip')
  const linked = join(folder, 'linked.apk')
  const aligned = join(folder, 'aligned.apk')
  run('aapt2', 'compile', '--dir', join(folder, 'res'), '-o', compiled)
  run(
    'aapt2',
    'link',
    '-o',
    linked,
    '-I',
    FRAMEWORK,
    '--manifest',
    join(folder, 'AndroidManifest.xml'),
    ...options,
    compiled,
  )
  run('zipalign', '-f', '4', linked, aligned)
  return aligned
}

function sign(file: string, base: string, recipe: Recipe, keys: Keys, work: string): void {
  const [first] = recipe.signers
  if (recipe.by === 'jarsigner') {
    signAsJar(file, base, keys[first!]!, work)
    return
  }
  const enabled = (['v1', 'v2', 'v3'] as const).flatMap((scheme) => [
    `--${scheme}-signing-enabled`,
    String(recipe.schemes.includes(scheme)),
  ])
  const lineage = join(work, `${recipe.signers.join('-')}.lineage`)
  const rotated = recipe.rotatedFrom !== undefined
  if (rotated) {
    run(
      'apksigner',
      'rotate',
      '--out',
      lineage,
      '--old-signer',
      ...held(keys.older!),
      '--new-signer',
      ...held(keys[first!]!),
    )
  }
  const all = rotated ? ['older', ...recipe.signers] : recipe.signers
  const signers = all.flatMap((id, index) => [...(index > 0 ? ['--next-signer'] : []), ...held(keys[id]!)])
  const rotation = rotated ? ['--lineage', lineage, '--rotation-min-sdk-version', String(recipe.rotatedFrom)] : []
  run(
    'apksigner',
    'sign',
    ...enabled,
    ...oldestSystem(recipe),
    ...rotation,
    ...signers,
    '--v4-signing-enabled',
    'false',
    '--out',
    file,
    base,
  )
}

/** Older schemes can only be left out for systems that do not look for them. */
const oldestSystem = ({ schemes }: Recipe): string[] =>
  schemes.includes('v1') ? [] : ['--min-sdk-version', schemes.includes('v2') ? '24' : '28']

export function signAsJar(file: string, base: string, { key, certificate, name }: Identity, work: string): void {
  const store = join(work, `${name}.p12`)
  const pem = key.replace(/\.pk8$/, '.pem')
  run(
    'openssl',
    'pkcs12',
    '-export',
    '-inkey',
    pem,
    '-in',
    certificate,
    '-name',
    'qinghe',
    '-out',
    store,
    '-passout',
    'pass:example',
  )
  writeFileSync(file, readFileSync(base))
  run('jarsigner', '-keystore', store, '-storepass', 'example', file, 'qinghe')
}

const held = ({ key, certificate }: Identity) => ['--key', key, '--cert', certificate]

/** A picture of its own for each size, so that it can be told which one was taken. */
export function picture(side: number): Buffer {
  const png = new PNG({ width: side, height: side })
  for (let at = 0; at < png.data.length; at += 4) png.data.set([side % 256, (at >> 4) % 256, 90, 255], at)
  return PNG.sync.write(png)
}

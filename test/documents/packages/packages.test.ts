/** Features of packages against what apksigner, keytool, openssl, aapt2 and Python say of the same files. The profiles in the IPAs are synthetic. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { describe, expect, it, vi } from 'vitest'
import {
  type AppFeatures,
  bytesSource,
  keyForms,
  readPackage,
  withColons,
} from '../../../sdk/documents/packages/index.ts'
import { FIXTURES, generate } from './generate.ts'
import { apksignerSigners, badgingOf, keytoolPrints, opensslCertificate, type Truth } from './truth.ts'

// Others share the machine: what takes a second alone may take ten.
vi.setConfig({ testTimeout: 60_000 })

/** The deep run makes all keys and packages anew with the tools of this machine. */
const folders = [FIXTURES]
if (process.env.BA_DEEP === '1') {
  const fresh = mkdtempSync(join(tmpdir(), 'beian-fresh-packages-'))
  generate(fresh)
  folders.push(fresh)
}

async function featuresOf(folder: string, file: string): Promise<AppFeatures> {
  const outcome = await readPackage(new Blob([readFileSync(join(folder, file))]), { today: '2026-11-26' })
  if (!outcome.ok) throw new Error(`${file}: ${outcome.problem} ${outcome.detail ?? ''}`)
  return outcome.features
}

describe.each(folders)('%s', (folder) => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth

  it('has packages of every scheme', () => {
    expect(new Set(truth.apks.map(({ scheme }) => scheme))).toEqual(new Set(['v1', 'v2', 'v3', 'v3.1']))
    expect(truth.ipas).toHaveLength(2)
  })

  describe.each(truth.apks)('$file', (told) => {
    it('names the signers that apksigner names, in the order that counts', async () => {
      const { signers } = await featuresOf(folder, told.file)
      const expected = apksignerSigners(told.apksigner)
      expect(expected.length).toBeGreaterThan(0)
      expect(
        signers.map(({ certificate: { md5, sha1, sha256, subject } }) => ({ md5, sha1, sha256, subject })),
      ).toEqual(expected.map(({ minSdk: _, ...rest }) => rest))
      expect(signers[0]!.scheme).toBe(told.scheme)
      const ranged = expected.filter(({ minSdk }) => minSdk !== null)
      expect(signers.slice(0, ranged.length).map(({ minSdk }) => minSdk)).toEqual(ranged.map(({ minSdk }) => minSdk))
    })

    it('agrees with keytool on the JAR signature', async () => {
      const { signers } = await featuresOf(folder, told.file)
      const known = new Set(
        [...signers, ...signers.flatMap(({ history }) => history.map((certificate) => ({ certificate })))].map(
          ({ certificate }) => certificate.sha256,
        ),
      )
      const prints = keytoolPrints(told.keytool)
      expect(prints.length > 0).toBe(told.keytool !== '')
      for (const print of prints) expect(known).toContain(print)
    })

    it('gives the certificate and the key as openssl gives them', async () => {
      const { signers, notes } = await featuresOf(folder, told.file)
      const expected = Object.values(told.openssl).map(opensslCertificate)
      const current = signers.slice(0, told.signers)
      for (const [index, { certificate, history, checked }] of current.entries()) {
        const openssl = expected[index]!
        const { md5, sha1, sha256, serial, key } = certificate
        expect({ md5, sha1, sha256 }).toEqual({ md5: openssl.md5, sha1: openssl.sha1, sha256: openssl.sha256 })
        expect(BigInt(`0x${serial}`)).toBe(BigInt(`0x${openssl.serial}`))
        expect(new Date(certificate.validFrom)).toEqual(openssl.validFrom)
        expect(new Date(certificate.validTo)).toEqual(openssl.validTo)
        const forms = keyForms(certificate)
        expect(forms.pem).toBe(openssl.pem)
        // For DSA, openssl prints the public value under the name of the modulus.
        expect(key.kind === 'DSA' ? forms.point : (forms.modulus?.hex ?? null)).toBe(openssl.modulus)
        expect(key.bits).toBe(openssl.bits)
        if (key.kind === 'EC') expect(forms.point?.toLowerCase()).toBe(openssl.point)
        if (forms.modulus) {
          expect(forms.modulus.prefixed).toBe(`0x${openssl.modulus!.toLowerCase()}`)
          expect(BigInt(forms.modulus.decimal)).toBe(BigInt(`0x${openssl.modulus}`))
        }
        expect(checked).toBe(true)
        expect(notes).not.toContain('unchecked')
        expect(notes.includes('not-rsa')).toBe(key.kind !== 'RSA')
        expect(history.map((one) => one.sha256)).toEqual(
          told.rotated ? [opensslCertificate(told.openssl.older!).sha256] : [],
        )
      }
      expect(current).toHaveLength(told.signers)
      expect(notes.includes('rotated')).toBe(told.rotated)
      expect(notes.includes('several-signers')).toBe(told.signers > 1)
    })

    it('reads name, version and icon as aapt2 does', async () => {
      const { packageName, versionCode, versionName, names, name, icon, notes } = await featuresOf(folder, told.file)
      const badging = badgingOf(told.badging)
      expect({ packageName, versionCode, versionName }).toEqual({
        packageName: badging.packageName,
        versionCode: badging.versionCode,
        versionName: badging.versionName,
      })
      // The icon on the home screen may have a label of its own; that is the name users see.
      if (badging.launcher === '' || badging.launcher === badging.labels['']) {
        const plain = Object.fromEntries(Object.entries(names).filter(([tag]) => tag in badging.labels))
        expect(plain).toEqual(badging.labels)
        expect(name).toBe(badging.labels['zh-CN'] ?? badging.labels[''])
      } else expect(name).toBe(badging.launcher)
      if (icon === null) expect(notes).toContain('icon-drawn')
      else expect(PNG.sync.read(Buffer.from(icon.bytes)).width).toBe(144)
    })
  })

  describe.each(truth.ipas)('$file', (told) => {
    it('reads what Python wrote into it, and the certificates as openssl shows them', async () => {
      const features = await featuresOf(folder, told.file)
      const properties = JSON.parse(told.properties) as Record<string, string>
      expect(features.platform).toBe('ios')
      expect(features.packageName).toBe(properties.CFBundleIdentifier)
      expect(features.versionName).toBe(properties.CFBundleShortVersionString)
      expect(features.versionCode).toBe(properties.CFBundleVersion)
      expect(features.names['']).toBe(properties.CFBundleDisplayName ?? properties.CFBundleName)
      expect(features.name).toMatch(/^青禾/)
      expect(PNG.sync.read(Buffer.from(features.icon!.bytes)).width).toBe(180)
      const expected = Object.values(told.openssl).map(opensslCertificate)
      expect(features.signers.map(({ certificate: { md5, sha1, sha256 } }) => ({ md5, sha1, sha256 }))).toEqual(
        expected.map(({ md5, sha1, sha256 }) => ({ md5, sha1, sha256 })),
      )
      expect(features.signers.map(({ certificate }) => keyForms(certificate).modulus?.hex)).toEqual(
        expected.map(({ modulus }) => modulus),
      )
      expect(features.notes.includes('several-signers')).toBe(expected.length > 1)
      expect(features.notes).not.toContain('profile-expired')
    })

    it('says that the profile has run out', async () => {
      const source = bytesSource(readFileSync(join(folder, told.file)))
      const outcome = await readPackage(source, { today: '2027-03-02' })
      expect(outcome.ok && outcome.features.notes).toContain('profile-expired')
    })
  })
})

describe.each(folders)('%s, other packages', (folder) => {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth

  it.each([truth.bundle, ...truth.haps])('$file: what was written into it, and the certificate', async (told) => {
    const { packageName, versionName, versionCode, name, signers, notes, platform } = await featuresOf(
      folder,
      told.file,
    )
    expect({ file: told.file, packageName, versionName, versionCode, name }).toEqual({
      ...told,
      openssl: undefined,
    })
    const { md5, sha1, sha256, pem } = opensslCertificate(told.openssl)
    const [{ certificate, checked }] = signers as [(typeof signers)[number]]
    expect({ md5: certificate.md5, sha1: certificate.sha1, sha256: certificate.sha256 }).toEqual({ md5, sha1, sha256 })
    expect(keyForms(certificate).pem).toBe(pem)
    expect(checked).toBe(true)
    expect(signers).toHaveLength(1)
    const harmony = told.file.endsWith('.hap')
    expect(platform).toBe(harmony ? 'harmony' : 'android')
    // Neither is certain to carry the certificate that is filed: it is said so.
    expect(notes).toContain(harmony ? 'compare-harmony' : 'upload-key')
  })

  it('a HarmonyOS package that somebody else signed, or whose profile is for another, is refused', async () => {
    const problem = async (file: string) => {
      const outcome = await readPackage(bytesSource(readFileSync(join(folder, file))))
      return outcome.ok ? 'read' : outcome.problem
    }
    expect(await problem('by-the-store.hap')).toBe('store-signed')
    expect(await problem('other-name.hap')).toBe('signature-wrong')
  })
})

it('writes fingerprints as keytool does', () => {
  expect(withColons('0cc175b9c0f1b6a831c399e269772661')).toBe('0C:C1:75:B9:C0:F1:B6:A8:31:C3:99:E2:69:77:26:61')
})

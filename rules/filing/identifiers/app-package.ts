import { scan } from '../compare.ts'

/** A reverse-DNS identifier: package name or bundle id. */
export function isPackageName(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+$/.test(scan(text))
}

/** Letters and digits only: what is left of a fingerprint or key without colons and blanks. */
export function bareHex(text: string): string {
  return text.slice(0, 8192).replace(/[^0-9A-Za-z]+/g, '')
}

/** A certificate fingerprint as each system shows it: Android MD5, iOS SHA-1, HarmonyOS 32 to 64 hex digits. */
export function fingerprintFits(platform: string, fingerprint: string): boolean | null {
  const hex = bareHex(fingerprint)
  switch (platform) {
    case 'android':
      return /^[0-9A-Fa-f]{32}$/.test(hex)
    case 'ios':
      return /^[0-9A-Fa-f]{40}$/.test(hex)
    case 'harmony':
      return /^[0-9A-Fa-f]{32,64}$/.test(hex)
    default:
      return null
  }
}

/** A public key's modulus in hex or decimal has at least 128 characters. */
export function isPublicKey(text: string): boolean {
  return bareHex(text).length >= 128
}
